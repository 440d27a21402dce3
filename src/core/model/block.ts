/**
 * A paragraph-like piece of a text that was read from a file, before articles and clauses are looked for.
 * What every reader yields and what the search for structure starts from.
 */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'footnote';
  /** NFC, white space collapsed, without the list mark. */
  readonly text: string;
  /** Of a heading, 1 to 6, where the file says it. */
  readonly level?: number;
  /** Of an item, as printed: `(1)`, `a)`, `§ 2`. */
  readonly mark?: string;
  /** First page it stands on, from 1, where the file has pages. */
  readonly page?: number;
  /** Where the file itself names the piece (TEI `xml:id`, Akoma Ntoso `eId`). */
  readonly id?: string;
}
