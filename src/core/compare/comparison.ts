import type { Ruling, Span } from '../model/index.ts';
import type { PackId } from './rules/packs.ts';
import type { VariantClass } from './rules/rule.ts';

/** One difference: `a` of the first text stands as `b` in the second. Offsets in UTF-16 units of the NFC texts. */
export interface TextEdit {
  readonly a: Span;
  readonly b: Span;
  readonly class: VariantClass;
  /** The rule that decided the class; several folds that were needed together are joined by "+". */
  readonly rule: string;
  /** Of a passage that was moved: index of the edit where it stands in the other text. */
  readonly partner?: number;
}

export interface CompareOptions {
  /** BCP 47; chooses the rule packs. */
  readonly language: string;
  /** Only these classes are listed; the counts are of all. */
  readonly classes?: readonly VariantClass[];
  /** Rules that do not count. */
  readonly rulesOff?: readonly string[];
  /** Only these rule packs; absent: the language's own and `common`. */
  readonly packs?: readonly PackId[];
  /** Editors' decisions, which go before every rule. Those of other languages do not count. */
  readonly rulings?: readonly Ruling[];
}

export interface TextComparison {
  /** The texts that the offsets count in: NFC. */
  readonly texts: { readonly a: string; readonly b: string };
  readonly language: string;
  /** Ascending; what lies between two edits is the same in both texts. */
  readonly edits: readonly TextEdit[];
  /** Number of edits of each class, listed or not. */
  readonly counts: Readonly<Record<VariantClass, number>>;
  /** What was switched off. */
  readonly off: { readonly packs: readonly PackId[]; readonly rules: readonly string[] };
}

/** How far a comparison has come. */
export interface CompareProgress {
  readonly stage: 'reading' | 'comparing' | 'classifying';
  /** 0 to 1 within the stage. */
  readonly done: number;
}
