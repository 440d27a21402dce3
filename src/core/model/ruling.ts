import type { Localized } from './localized.ts';

/** What a difference between two versions of one language amounts to. */
export type VariantClass =
  | 'substantive'
  | 'spelling'
  | 'capitals'
  | 'punctuation'
  | 'word-form'
  | 'order'
  | 'addition'
  | 'omission';

/** An editor's decision on a difference that the rules would class otherwise. */
export interface Ruling {
  /** BCP 47; versions of this language only. */
  readonly language: string;
  /** What the two sides of the difference say, whole and to the letter; which stands in which version is the same. */
  readonly wordings: readonly [string, string];
  readonly class: Exclude<VariantClass, 'addition' | 'omission'>;
  /** Why. */
  readonly remark: Localized;
}
