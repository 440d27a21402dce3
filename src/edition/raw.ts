import type {
  AlignmentLink,
  Authority,
  BibliographyEntry,
  Copy,
  Derivation,
  DocumentKind,
  Localized,
  NoteKind,
  PartlyLocalized,
  PublishedState,
  Reading,
  Ruling,
  Unit,
} from '../core/model/index.ts';

// What the JSON sources hold, as sources/schema/ checks it.

export interface RawWitness {
  readonly id: string;
  readonly language: string;
  readonly authority: Authority;
  readonly name: Localized;
  readonly date: string;
  readonly source: Localized;
  readonly standing: Localized;
  readonly collation: Localized;
  readonly extent: Localized;
  readonly derivations: readonly Derivation[];
  readonly rights: Localized;
  readonly licence: string;
  readonly references: readonly string[];
}

export interface RawDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: Localized;
  readonly shortTitle: Localized;
  readonly date: string;
  readonly description: Localized;
  readonly defaultWitnesses: readonly string[];
  readonly units: readonly Unit[];
  readonly witnesses: readonly RawWitness[];
}

export interface RawEdition {
  readonly id: string;
  readonly title: Localized;
  readonly description: Localized;
  readonly rights: Localized;
  readonly state: string;
  readonly copies: readonly Copy[];
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
