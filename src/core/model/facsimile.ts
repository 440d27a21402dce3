import type { Localized } from './localized.ts';

/**
 * A box on a page of a facsimile, in whole units of the page from its upper left corner as it stands unturned: points of
 * 1/72 inch in a PDF, pixels in an image.
 */
export interface PageBox {
  /** From 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box on a page that a segment of a witness, or part of it, stands in. */
export interface Zone extends PageBox {
  /** Unique among the zones of a facsimile. */
  readonly id: string;
  /** Segment of the witness. */
  readonly segment: string;
  /** Drawn by someone, or found through the words of the page. */
  readonly by: 'hand' | 'text';
}

/** A PDF or picture of a witness that belongs to the edition. */
export interface Facsimile {
  /** Name of the file below the edition's `facsimiles/`. */
  readonly file: string;
  readonly document: string;
  readonly witness: string;
  /** Of the file, 64 hex digits. */
  readonly sha256: string;
  readonly bytes: number;
  readonly title: Localized;
  readonly rights: Localized;
  readonly source: Localized;
  readonly zones: readonly Zone[];
}
