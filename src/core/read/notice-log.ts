import type { Notice, NoticeKind } from './result.ts';
import { inEnglish, saidAs, type Said } from './sentences.ts';

/** Collects what a reader has to say, one notice for each message. */
export class NoticeLog {
  readonly #entries = new Map<
    string,
    {
      kind: NoticeKind;
      message: string;
      said: Said | undefined;
      text: string[];
      pages: Set<number>;
    }
  >();

  /**
   * Words of the source that are not in the blocks go in `text`; repeated messages are gathered. What has nothing to fill in
   * may be given as the sentence itself.
   */
  add(kind: NoticeKind, what: Said | string, text?: string, page?: number): void {
    const said = typeof what === 'string' ? saidAs(what) : what;
    const message = typeof what === 'string' ? what : inEnglish(what);
    const key = `${kind}\n${message}`;
    const entry = this.#entries.get(key) ?? {
      kind,
      message,
      said,
      text: [],
      pages: new Set(),
    };
    this.#entries.set(key, entry);
    const words = text?.replace(/\s+/g, ' ').trim().normalize('NFC');
    if (words) entry.text.push(words);
    if (page !== undefined) entry.pages.add(page);
  }

  notices(): Notice[] {
    return [...this.#entries.values()].map(({ kind, message, said, text, pages }) => ({
      kind,
      message,
      ...(said ? { said } : {}),
      ...(text.length > 0 ? { text } : {}),
      ...(pages.size > 0 ? { pages: [...pages].sort((a, b) => a - b) } : {}),
    }));
  }
}
