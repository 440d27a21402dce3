import type { VariantClass } from '../../core/compare/index.ts';

/** A difference as the list shows it and the exports write it, every word in the reader's language but the texts'. */
export interface DifferenceRow {
  /** "Article II, 1". */
  readonly place: string;
  /** Address of the words in the base: `edition/document/segment@witness:from-to`. */
  readonly address: string;
  /** Id of the base's segment. */
  readonly segment: string;
  readonly class: VariantClass;
  readonly className: string;
  /** Ids of rules, joined by "+". */
  readonly rule: string;
  readonly ruleName: string;
  readonly baseWords: string;
  readonly otherWords: string;
  /** Id of the version that has the other words: `document/witness`. */
  readonly version: string;
  readonly versionName: string;
  /** What else there is to say of it: concepts with their authentic wording, copies with the reading. */
  readonly remarks: readonly string[];
}

/** A list of differences with what it was computed from. */
export interface DifferenceReport {
  readonly title: string;
  /** BCP 47 tag of the versions compared. */
  readonly language: string;
  /** BCP 47 tag of the words around them. */
  readonly interfaceLanguage: string;
  readonly baseId: string;
  readonly baseName: string;
  /** Edition, its state and hash, in one line. */
  readonly source: string;
  /** Address of the comparison. */
  readonly url: string;
  /** Heads of the columns, and a word for "no words". */
  readonly heads: {
    readonly place: string;
    readonly class: string;
    readonly rule: string;
    readonly base: string;
    /** Over the words of the other version. */
    readonly readsInstead: string;
    readonly version: string;
    readonly remarks: string;
    readonly address: string;
    readonly noWords: string;
  };
  readonly rows: readonly DifferenceRow[];
}
