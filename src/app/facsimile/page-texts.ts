import type { PageText } from '../../core/facsimile/index.ts';
import type { PageSource } from './page-source.ts';

/** The text layers of a file, each read once, when it is asked for. */
export class PageTexts {
  readonly #read = new Map<number, Promise<PageText | undefined>>();

  constructor(private readonly source: PageSource) {}

  get count(): number {
    return this.source.count;
  }

  /** Of an image, or of a page that cannot be read, `undefined`. */
  page(number: number): Promise<PageText | undefined> {
    let text = this.#read.get(number);
    if (!text) {
      text = this.source.text(number).catch(() => undefined);
      this.#read.set(number, text);
    }
    return text;
  }

  /** Every page that has words, from one on and then from the beginning, until the signal. */
  async *from(first: number, signal: AbortSignal): AsyncGenerator<PageText> {
    for (let step = 0; step < this.count && !signal.aborted; step += 1) {
      const text = await this.page(((first - 1 + step) % this.count) + 1);
      if (text && text.text.trim() !== '' && !signal.aborted) yield text;
    }
  }
}
