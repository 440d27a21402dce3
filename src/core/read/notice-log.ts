import type { Notice, NoticeKind } from './result.ts';

/** Collects what a reader has to say, one notice for each message. */
export class NoticeLog {
  readonly #entries = new Map<
    string,
    { kind: NoticeKind; message: string; text: string[]; pages: Set<number> }
  >();

  /** Words of the source that are not in the blocks go in `text`; repeated messages are gathered. */
  add(kind: NoticeKind, message: string, text?: string, page?: number): void {
    const key = `${kind}\n${message}`;
    const entry = this.#entries.get(key) ?? { kind, message, text: [], pages: new Set() };
    this.#entries.set(key, entry);
    const words = text?.replace(/\s+/g, ' ').trim().normalize('NFC');
    if (words) entry.text.push(words);
    if (page !== undefined) entry.pages.add(page);
  }

  notices(): Notice[] {
    return [...this.#entries.values()].map(({ kind, message, text, pages }) => ({
      kind,
      message,
      ...(text.length > 0 ? { text } : {}),
      ...(pages.size > 0 ? { pages: [...pages].sort((a, b) => a - b) } : {}),
    }));
  }
}
