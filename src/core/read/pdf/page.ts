import type { FaultKind } from '../result.ts';

/** A run of text as a PDF draws it, in the order of its content stream. Lengths in points of 1/72 inch. */
export interface PdfItem {
  readonly text: string;
  /** Left end. */
  readonly x: number;
  /** Baseline, downwards from the top of the page. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** The program that made the file ended a line here. */
  readonly hasEOL: boolean;
  /** Not written along the lines of the page. */
  readonly turned?: boolean;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
}

/** What a PDF library found in a file. */
export type PdfPages =
  | { readonly ok: true; readonly title?: string; readonly pages: readonly PdfPage[] }
  | {
      readonly ok: false;
      readonly kind: Extract<FaultKind, 'encrypted' | 'damaged' | 'too-large' | 'slow'>;
      readonly message: string;
    };

/** Opens a PDF with a library that core does not know. Refuses more pages than the limit; runs no script. */
export type OpenPdf = (
  source: { readonly name: string; readonly bytes: Uint8Array },
  limits: { readonly pages: number },
) => Promise<PdfPages>;
