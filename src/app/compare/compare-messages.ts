import type {
  CompareOptions,
  TextComparison,
  TextEdit,
  WitnessComparison,
} from '../../core/compare/index.ts';
import type { EditionDocument } from '../../core/model/index.ts';

/** Two texts to be compared. */
export interface TextPair {
  readonly a: string;
  readonly b: string;
}

/** A version that a reader's text may be a copy of. */
export interface Candidate {
  readonly document: EditionDocument;
  readonly witness: string;
}

/** What the worker is asked for; one task a worker. */
export type CompareTask =
  | {
      readonly kind: 'pairs';
      readonly pairs: readonly TextPair[];
      readonly options: CompareOptions;
    }
  | {
      readonly kind: 'check';
      readonly text: string;
      readonly candidates: readonly Candidate[];
      readonly options: Omit<CompareOptions, 'language'>;
    };

/** What the worker says while it works and when it is done. */
export type CompareReport =
  | { readonly kind: 'progress'; readonly done: number }
  /** Edits come in parts, so that receiving them holds nothing up. */
  | { readonly kind: 'edits'; readonly pair: number; readonly edits: readonly TextEdit[] }
  | {
      readonly kind: 'compared';
      readonly pair: number;
      readonly comparison: Omit<TextComparison, 'edits'>;
    }
  | { readonly kind: 'finished' }
  | { readonly kind: 'checked'; readonly found: CheckedText | undefined }
  | { readonly kind: 'failed'; readonly reason: string };

/** A reader's text beside the version it is closest to. */
export interface CheckedText {
  readonly document: string;
  readonly witness: string;
  readonly comparison: WitnessComparison;
}
