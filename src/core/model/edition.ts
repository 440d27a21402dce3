import type { Facsimile } from './facsimile.ts';
import type { Localized, PartlyLocalized } from './localized.ts';
import type { Ruling } from './ruling.ts';
import type { Span } from './span.ts';

/**
 * How far a segment was checked: `c` collated against an independent copy, `u` uncollated,
 * `gap` the copy breaks off, `w` this project's own working translation.
 */
export type Status = 'c' | 'u' | 'gap' | 'w';

/** What makes a witness binding, or not. */
export type Authority =
  | 'authentic'
  | 'official-translation'
  | 'translation'
  | 'working-translation'
  | 'back-translation'
  | 'draft'
  | 'draft-translation'
  | 'quotation'
  | 'summary';

/** How sure the editors are of a statement of theirs (TEI `@cert`). */
export type Certainty = 'high' | 'medium' | 'low';

/** The smallest aligned part of a witness. */
export interface Segment {
  /** Unique within its witness; the canonical id where the witness has the clause once, whole. */
  readonly id: string;
  /** Canonical segment ids that this text stands for: usually one; several where the witness merges clauses. */
  readonly covers: readonly string[];
  /** NFC, one line, never altered. */
  readonly text: string;
  readonly status: Status;
  /** Where only some words of an uncollated segment are in doubt; absent: all of them. */
  readonly doubtful?: readonly Span[];
  /** For a second quotation of one clause, or a gap: where it stands, why it breaks off. */
  readonly remark?: Localized;
  /** Page of the witness's own print or copy on which it begins, from 1, where that is stated. */
  readonly page?: number;
  /** First 12 hex digits of SHA-256 over the UTF-8 bytes of `text`. */
  readonly hash: string;
}

/** Why a witness has no text for some canonical segments. */
export type GapReason = 'not-established' | 'omitted' | 'not-quoted' | 'absent';

/** A declared absence: every canonical segment a witness lacks stands in exactly one of these. */
export interface Gap {
  readonly segments: readonly string[];
  readonly reason: GapReason;
  readonly remark: Localized;
}

/** A reading that another copy, print or reprint of the same witness has instead. */
export interface Variant {
  readonly id: string;
  /** Canonical ids of the segments concerned, label and title included; several for a change made throughout. */
  readonly segments: readonly string[];
  /** The words of the reading text; empty where the other copies have more than it. */
  readonly lemma: string;
  /** Where the lemma stands in each segment. Empty span: the place where the other reading adds words. */
  readonly places: readonly { readonly segment: string; readonly span: Span }[];
  readonly readings: readonly Reading[];
  readonly remark?: Localized;
}

export interface Reading {
  readonly text: string;
  /** Ids of `Edition.copies`. */
  readonly copies: readonly string[];
  /** A typing error of the copy, certain or probable. */
  readonly slip?: 'certain' | 'probable';
  /** The editors could not decide between this reading and the lemma. */
  readonly undecided?: true;
  readonly remark?: Localized;
}

/** A copy, print or reprint that was read for the collation, by who published it. */
export interface Copy {
  readonly id: string;
  readonly name: Localized;
}

/** One arrow of the stemma: a witness was made from, or checked against, another. */
export interface Derivation {
  /** Witness id of the same document, or `document/witness`. Absent: a source that is not in the edition. */
  readonly witness?: string;
  /** Names the source where it is not a witness of this edition. */
  readonly source?: Localized;
  readonly relation: 'made-from' | 'checked-against';
  readonly certainty: Certainty;
}

/** One version of a document: a language and a source. */
export interface Witness {
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
  readonly authority: Authority;
  /** Short name for a column head, e.g. "signed text, 1939". */
  readonly name: Localized;
  /** Year or ISO date of this version, as established. */
  readonly date: string;
  /** Where the text comes from: archive, print, page. */
  readonly source: Localized;
  /** What makes it authentic or not. */
  readonly standing: Localized;
  /** What was collated and what was not. */
  readonly collation: Localized;
  /** Whether it is complete. */
  readonly extent: Localized;
  readonly derivations: readonly Derivation[];
  readonly rights: Localized;
  /** SPDX id or URL of the licence; `PD` for the public domain. */
  readonly licence: string;
  /** Keys of the bibliography. */
  readonly references: readonly string[];
  /** In the order of this witness, labels included. */
  readonly segments: readonly Segment[];
  readonly gaps: readonly Gap[];
  readonly variants: readonly Variant[];
  /** First 12 hex digits of SHA-256 over all segments' `id TAB text LF`. */
  readonly hash: string;
}

export type UnitKind =
  'title' | 'preamble' | 'introduction' | 'article' | 'point' | 'closing' | 'postscript';

/** A citable part of a document, in the canonical order of its clauses. */
export interface Unit {
  readonly id: string;
  readonly kind: UnitKind;
  /** For articles and points. */
  readonly number?: number;
  /** How the number is printed in the document itself, e.g. "II". */
  readonly numeral?: string;
  /** Canonical segment ids in order, the label apart. */
  readonly segments: readonly string[];
  /** Canonical id of the heading segment (`art-2.label`), where the document has one. */
  readonly label?: string;
}

export type DocumentKind = 'treaty' | 'protocol' | 'draft' | 'comparandum';

/** One text as a work, whatever its language. */
export interface EditionDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: Localized;
  readonly shortTitle: Localized;
  /** ISO date, as exact as it is known: `1939-08-23`, `1939-08`, `1926`. */
  readonly date: string;
  readonly description: Localized;
  readonly units: readonly Unit[];
  readonly witnesses: readonly Witness[];
  /** Witness ids a reader sees first. */
  readonly defaultWitnesses: readonly string[];
}

/** A link between segments of two documents, n:m; one side may be empty (new, dropped). */
export interface AlignmentLink {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly by: 'editor' | 'computed';
  readonly certainty: Certainty;
  /** What changed between the two, in the editors' words. */
  readonly remark?: Localized;
}

export interface DocumentAlignment {
  readonly from: string;
  readonly to: string;
  readonly links: readonly AlignmentLink[];
}

/** The exact words of a concept at one place of one witness. */
export interface TermOccurrence {
  readonly document: string;
  readonly witness: string;
  readonly segment: string;
  readonly span: Span;
  readonly text: string;
}

/** A row of the rendering table. */
export interface Concept {
  readonly id: string;
  readonly label: Localized;
  readonly occurrences: readonly TermOccurrence[];
  /** What the table says of one witness where it has no words of its own for the concept, or deviates. */
  readonly remarks: readonly {
    readonly document: string;
    readonly witness: string;
    readonly remark: Localized;
  }[];
}

/** A literal translation of one witness into a reader's language: a working aid, never quotable as text. */
export interface Rendering {
  readonly document: string;
  readonly witness: string;
  /** BCP 47 private use, e.g. `en-x-lit-de`. */
  readonly language: string;
  readonly segments: Readonly<Record<string, string>>;
}

export type NoteKind =
  | 'drafting'
  | 'translation'
  | 'error'
  | 'divergence'
  | 'authenticity'
  | 'law'
  | 'fact'
  | 'omission'
  | 'form'
  | 'interpretation'
  | 'history';

/** What a note is about: segments of a document in every witness, or in those named. */
export interface NoteTarget {
  readonly document: string;
  readonly segments: readonly string[];
  /** Absent: every witness. */
  readonly witnesses?: readonly string[];
  /** The words concerned, for each witness that has them. */
  readonly spans: readonly {
    readonly witness: string;
    readonly segment: string;
    readonly span: Span;
    readonly text: string;
  }[];
}

/** A curated annotation. Bodies are a Markdown subset: paragraphs, emphasis, quotations; never HTML. */
export interface Note {
  readonly id: string;
  readonly kinds: readonly NoteKind[];
  readonly contested: boolean;
  readonly title: PartlyLocalized;
  readonly body: PartlyLocalized;
  readonly targets: readonly NoteTarget[];
  /** Bibliography key and locator as stated by the source list, e.g. "p. 297". */
  readonly sources: readonly { readonly reference: string; readonly locator?: string }[];
}

/** A published state of the edition, for citations that name the text they were read in. */
export interface PublishedState {
  readonly state: string;
  /** ISO date. */
  readonly date: string;
  readonly hash: string;
  readonly remark: Localized;
  /** Segments whose text was different then, by `document/segment@witness`. */
  readonly earlier: Readonly<Record<string, string>>;
}

/** CSL-JSON 1.0.2 item, as far as the bibliography uses it. */
export type BibliographyEntry = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly type: string;
};

/** A set of documents that belong together, checked and compiled. */
export interface Edition {
  readonly id: string;
  readonly title: Localized;
  readonly description: Localized;
  readonly rights: Localized;
  readonly state: string;
  /** First 12 hex digits of SHA-256 over `document/witness TAB witness hash LF`. */
  readonly hash: string;
  readonly documents: readonly EditionDocument[];
  readonly alignments: readonly DocumentAlignment[];
  readonly copies: readonly Copy[];
  readonly concepts: readonly Concept[];
  readonly renderings: readonly Rendering[];
  readonly notes: readonly Note[];
  readonly bibliography: readonly BibliographyEntry[];
  /** Classes of differences that the editors decided against the rules. */
  readonly rulings: readonly Ruling[];
  readonly history: readonly PublishedState[];
  /** Absent: none. */
  readonly facsimiles?: readonly Facsimile[];
}
