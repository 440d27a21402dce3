import type { Localized, Span, Status } from '../model/index.ts';

/** What a difference between a copy and the established text amounts to. */
export type Sort =
  | 'substance'
  | 'missing'
  | 'added'
  | 'order'
  | 'word-form'
  | 'spelling'
  | 'capitals'
  | 'punctuation'
  /** Made by scanning, printing or extracting, not by whoever wrote the copy. */
  | 'noise';

/** Every sort, gravest first: the order of a report. */
export const SORTS: readonly Sort[] = [
  'substance',
  'missing',
  'added',
  'order',
  'word-form',
  'spelling',
  'capitals',
  'punctuation',
  'noise',
];

/** Whether a difference of this sort makes the copy say something else. */
export function isGrave(sort: Sort): boolean {
  return sort === 'substance' || sort === 'missing' || sort === 'added';
}

/** Where something stands in the file that was read. */
export interface CopyPlace {
  /** Index of the block. */
  readonly block: number;
  /** In the block's text; empty where the copy lacks words. */
  readonly span: Span;
  /** From 1, where the file has pages. */
  readonly page?: number;
  /** Heading of the article as the copy prints it. */
  readonly article?: string;
}

/** A reading that the edition's apparatus knows from other copies. */
export interface KnownVariant {
  readonly variant: string;
  /** Ids of `Edition.copies`. */
  readonly copies: readonly string[];
  readonly remark?: Localized;
}

export interface Difference {
  readonly sort: Sort;
  /** The rule that decided: of core/compare, or of the reading noise (`ligature`, `look-alike`, ...). */
  readonly rule: string;
  readonly unit: string;
  /** Segments of the witness concerned, in its order; at least one. */
  readonly segments: readonly string[];
  /** In the text of the first segment, to its end where several are concerned. */
  readonly span: Span;
  /** Words of the established text; empty where the copy has more. */
  readonly established: string;
  /** Words of the copy; empty where it has less. */
  readonly copy: string;
  /** A few words of the established text around the place. */
  readonly before: string;
  readonly after: string;
  readonly place: CopyPlace;
  /** How far the edition itself has checked the first segment. */
  readonly status: Status;
  readonly known?: KnownVariant;
}

/** How far a copy agrees, in words; shares are reckoned from these. */
export interface Score {
  /** Words of the segments that were compared, and of those that are missing at either end. */
  readonly words: number;
  /** Of these: no difference but of signs. */
  readonly same: number;
  /** Differing by noise, capitals or spelling alone. */
  readonly light: number;
  /** Differing in form or order. */
  readonly form: number;
  /** Other words, or none. */
  readonly grave: number;
  /** Words that the copy has more. */
  readonly added: number;
  /** (same + light) / (words + added): 0 to 1. */
  readonly share: number;
}

/** A clause as it stands in the copy. */
export interface HeldSegment {
  readonly unit: string;
  readonly segment: string;
  readonly place: CopyPlace;
}

/** A part of the copy that is a version of a document of the edition. */
export interface Match {
  readonly document: string;
  readonly witness: string;
  readonly language: string;
  /** Part of the copy's words here that stand in this version in the same threes, 0 to 1. */
  readonly likeness: number;
  /** The version of the same document and language that comes nearest, where there is one. */
  readonly rival?: { readonly witness: string; readonly likeness: number };
  readonly held: readonly HeldSegment[];
  /** Segments before the first and after the last one held: of an extract, or of a text cut off, where they are missing. */
  readonly notHeld: readonly string[];
  readonly differences: readonly Difference[];
  readonly counts: Readonly<Record<Sort, number>>;
  readonly score: Score;
}

/** A passage of the copy that is in no version of the edition, and was not compared. */
export interface Foreign {
  readonly words: number;
  /** How it begins, at most 80 characters. */
  readonly beginning: string;
  readonly place: CopyPlace;
}

/** The version that shares most words with a copy that is none of the edition's texts. */
export interface Nearest {
  readonly document: string;
  readonly witness: string;
  /** Part of the copy's sequences of two words that the version has too, 0 to 1. */
  readonly shared: number;
}

/** What a copy is, and whether it says what the established text says. */
export interface ProofReport {
  readonly edition: string;
  /** Hash of the edition that was the measure. */
  readonly editionHash: string;
  /** BCP 47, as guessed from the words of the copy. */
  readonly language: string;
  readonly words: number;
  /** By document; empty: this is not a text of this edition. */
  readonly matches: readonly Match[];
  readonly foreign: readonly Foreign[];
  /** Notes at the foot of pages, which were not compared. */
  readonly footnotes: number;
  readonly nearest?: Nearest;
}
