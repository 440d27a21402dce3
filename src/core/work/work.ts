import type { Authority, Block, UnitKind } from '../model/index.ts';
import type { UnitGround } from '../segment/index.ts';

/** A piece of a version in a work of the reader's own. Its text is the file's, in NFC; cutting and joining never change a word. */
export interface WorkSegment {
  /** Unique within its version; given once, kept while the text is cut and joined. */
  readonly id: string;
  readonly text: string;
  /** White space that followed it where it was cut from its neighbour; `''` between Chinese sentences. */
  readonly after: string;
  readonly kind: Block['kind'];
  /** List mark as printed, `(1)`. */
  readonly mark?: string;
  /** First page, from 1. */
  readonly page?: number;
}

/** One version: a language and a source, with all its segments in their own order. */
export interface WorkVersion {
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly authority: Authority;
  readonly source: string;
  readonly rights: string;
  readonly segments: readonly WorkSegment[];
}

export interface WorkUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly number?: number;
  readonly numeral?: string;
  /** Why it was taken for a unit, in English. */
  readonly evidence: string;
  /** The same, to be said in other languages. */
  readonly grounds?: readonly UnitGround[];
}

/** One row of the grid: the segments of each version that say the same. */
export interface WorkRow {
  readonly id: string;
  readonly unit: string;
  readonly isLabel: boolean;
  /** Segment ids, a list for each version, in the order of `Work.versions`. */
  readonly cells: readonly (readonly string[])[];
  /** From 0 to 1; 1 where somebody has set the row by hand. */
  readonly confidence: number;
  /** What speaks for the row, strongest first; `hand` where somebody has set it. */
  readonly by: readonly string[];
  readonly isChecked: boolean;
}

/** A set of versions that a reader has brought, cut and aligned. Every segment stands in exactly one row. */
export interface Work {
  readonly id: string;
  readonly title: string;
  /** Of the document itself, as its reader states it: `1939-08-23`, `1939-08` or `1939`. */
  readonly date?: string;
  /** ISO dates. */
  readonly created: string;
  readonly modified: string;
  readonly versions: readonly WorkVersion[];
  readonly units: readonly WorkUnit[];
  /** Rows of a unit stand together, units in order. */
  readonly rows: readonly WorkRow[];
  /** Next free number for ids of rows and segments. */
  readonly next: number;
}

/** Rows below this confidence are shown as unsure. */
export const UNSURE_BELOW = 0.6;

/** How much of a work is aligned: "58 of 60 clauses aligned, 3 unsure". Headings are not counted. */
export interface Coverage {
  readonly clauses: number;
  readonly aligned: number;
  readonly unsure: number;
  readonly checked: number;
}

/** Counts rows: aligned where every version has a text, unsure where nobody has checked a doubtful one. */
export function coverageOf(work: Work): Coverage {
  const rows = work.rows.filter((row) => !row.isLabel);
  const count = (test: (row: WorkRow) => boolean) => rows.filter(test).length;
  return {
    clauses: rows.length,
    aligned: count((row) => row.cells.every((cell) => cell.length > 0)),
    unsure: count(isUnsure),
    checked: count((row) => row.isChecked),
  };
}

/** Whether a row wants a reader's eye. */
export function isUnsure(row: WorkRow): boolean {
  return !row.isChecked && !row.isLabel && row.confidence < UNSURE_BELOW;
}
