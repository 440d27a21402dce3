import type {
  AlignmentLink,
  BibliographyEntry,
  Edition,
  EditionDocument,
  Localized,
  NoteKind,
  PartlyLocalized,
  PublishedState,
  Reading,
  Ruling,
  Witness,
} from '../core/model/index.ts';

// What the JSON sources hold, as sources/schema/ checks it.

/** A witness without what its TEI text and its apparatus hold. */
export type RawWitness = Omit<Witness, 'segments' | 'gaps' | 'variants' | 'hash'>;

export interface RawDocument extends Omit<EditionDocument, 'witnesses'> {
  readonly witnesses: readonly RawWitness[];
}

export interface RawEdition extends Pick<
  Edition,
  'id' | 'title' | 'description' | 'rights' | 'state' | 'copies'
> {
  readonly documents: readonly RawDocument[];
}

export interface RawAlignment {
  readonly from: string;
  readonly to: string;
  readonly links: readonly AlignmentLink[];
}

/** Words of a segment; `nth` (from 1) where they stand in it more than once. */
export interface RawWords {
  readonly segment: string;
  readonly words: string;
  readonly nth?: number;
}

export interface RawTerms {
  readonly concepts: readonly {
    readonly id: string;
    readonly label: Localized;
    readonly occurrences: Readonly<Record<string, readonly RawWords[]>>;
    readonly remarks?: Readonly<Record<string, Localized>>;
  }[];
}

export interface RawVariant {
  readonly id: string;
  readonly lemma: string;
  readonly places: readonly {
    readonly segment: string;
    readonly nth?: number;
    readonly after?: string;
  }[];
  readonly readings: readonly Reading[];
  readonly remark?: Localized;
}

export interface RawApparatus {
  readonly document: string;
  readonly witness: string;
  readonly variants: readonly RawVariant[];
}

export interface RawRendering {
  readonly document: string;
  readonly witness: string;
  readonly language: string;
  readonly segments: Readonly<Record<string, string>>;
}

export interface RawNoteTarget {
  readonly document: string;
  readonly segments: readonly string[];
  readonly witnesses?: readonly string[];
  readonly words?: Readonly<Record<string, readonly RawWords[]>>;
}

export interface RawNote {
  readonly id: string;
  readonly kinds: readonly NoteKind[];
  readonly contested: boolean;
  readonly title: PartlyLocalized;
  readonly body: PartlyLocalized;
  readonly targets: readonly RawNoteTarget[];
  readonly sources: readonly { readonly reference: string; readonly locator?: string }[];
}

export type RawBibliography = readonly BibliographyEntry[];
export type RawRulings = readonly Ruling[];
export type RawHistory = readonly PublishedState[];

export type RawFacsimiles = readonly {
  readonly file: string;
  readonly document: string;
  readonly witness: string;
  readonly sha256: string;
  readonly title: Localized;
  readonly rights: Localized;
  readonly source: Localized;
  /** A file beside it with the boxes of segments. */
  readonly links?: string;
}[];
