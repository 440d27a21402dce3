import type { Span } from '../../core/model/index.ts';

/** What the reader wants to cite: a unit, words of a version, a note, or the versions that are compared. */
export type CitePointer =
  | { readonly unit: string }
  | { readonly note: string }
  | {
      readonly document: string;
      readonly witness: string;
      readonly segment: string;
      readonly span?: Span;
    };

/** The reader wants to cite something. */
export class CiteRequest extends Event {
  static readonly type = 'wl-cite';
  readonly pointer: CitePointer;

  constructor(pointer: CitePointer) {
    super(CiteRequest.type, { bubbles: true });
    this.pointer = pointer;
  }
}
