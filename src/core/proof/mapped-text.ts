import type { Span } from '../model/index.ts';

/** A stretch of the text that stands for one of the copy; `rule` where reading noise was taken out of it. */
export interface Chunk {
  readonly span: Span;
  readonly copy: Span;
  readonly rule?: string;
}

/** A text made from parts of a copy, which knows for each of its places the copy's. */
export class MappedText {
  text = '';
  readonly chunks: Chunk[] = [];

  /** Appends words that stand for a stretch of the copy: the same words, or what they are without noise. */
  add(words: string, copy: Span, rule?: string): void {
    if (words === '' && rule === undefined) return;
    const span = { start: this.text.length, end: this.text.length + words.length };
    this.text += words;
    this.chunks.push({ span, copy, ...(rule === undefined ? {} : { rule }) });
  }

  /** The stretch of the copy that a stretch of the text stands for. */
  inCopy({ start, end }: Span): Span {
    const from = this.#copyOffset(start, 'start');
    if (start === end) return { start: from, end: from };
    return { start: from, end: Math.max(from, this.#copyOffset(end, 'end')) };
  }

  #copyOffset(offset: number, side: 'start' | 'end'): number {
    const at = side === 'start' ? this.#chunkFrom(offset) : this.#chunkFrom(offset - 1);
    const chunk = this.chunks[at];
    if (!chunk) return this.chunks.at(-1)?.copy.end ?? 0;
    if (chunk.rule !== undefined) return side === 'start' ? chunk.copy.start : chunk.copy.end;
    return Math.min(chunk.copy.end, chunk.copy.start + offset - chunk.span.start);
  }

  /** Index of the first chunk that ends after an offset. */
  #chunkFrom(offset: number): number {
    let low = 0;
    let high = this.chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.chunks[middle]!.span.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
