import type { Block, Span } from '../model/index.ts';
import { structure } from '../segment/index.ts';
import type { CopyPlace } from './report.ts';

/** A block as a line of the copy's text. */
interface Line {
  readonly span: Span;
  readonly block: number;
  /** Length of the list mark before the block's own text. */
  readonly mark: number;
}

/** The blocks of a file as one text, a line a block, footnotes apart. */
export class CopyText {
  readonly text: string;
  readonly footnotes: number;
  readonly lines: readonly Line[];
  readonly #articles: readonly (string | undefined)[];

  constructor(readonly blocks: readonly Block[]) {
    const lines: Line[] = [];
    let text = '';
    blocks.forEach((block, index) => {
      if (block.kind === 'footnote') return;
      const mark = block.mark === undefined ? '' : `${block.mark} `;
      const start = text.length;
      text += `${mark}${block.text}\n`;
      lines.push({ span: { start, end: text.length - 1 }, block: index, mark: mark.length });
    });
    this.text = text;
    this.lines = lines;
    this.footnotes = blocks.length - lines.length;
    this.#articles = articlesOf(blocks);
  }

  /** Index of the line that holds an offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lines[middle]!.span.start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where a stretch of the text begins, in terms of the file. */
  placeOf(span: Span): CopyPlace {
    const line = this.lines[this.lineAt(span.start)]!;
    const { page } = this.blocks[line.block]!;
    const inBlock = (offset: number): number =>
      Math.max(0, Math.min(offset, line.span.end) - line.span.start - line.mark);
    const article = this.#articles[line.block];
    return {
      block: line.block,
      span: { start: inBlock(span.start), end: inBlock(span.end) },
      ...(page === undefined ? {} : { page }),
      ...(article === undefined ? {} : { article }),
    };
  }
}

/** The printed heading of the article that each block stands in. */
function articlesOf(blocks: readonly Block[]): (string | undefined)[] {
  const found = structure(blocks);
  const articles: (string | undefined)[] = blocks.map(() => undefined);
  for (const { block, unit } of found.pieces) articles[block] ??= found.units[unit]!.label;
  return articles;
}
