export { compareTokens } from './edits.ts';
export type { TokenEdit } from './edits.ts';
export { packsFor, RULE_PACKS } from './rules/packs.ts';
export type { PackId } from './rules/packs.ts';
export { LAST_RULES, VARIANT_CLASSES } from './rules/rule.ts';
export type { Rule, RulePack, VariantClass } from './rules/rule.ts';
export { comparingTexts, compareTexts, LONGEST_TEXT } from './text.ts';
export { spanInOther } from './positions.ts';
export type { CompareOptions, CompareProgress, TextComparison, TextEdit } from './comparison.ts';
export { tokenize, Vocabulary } from './tokens.ts';
export type { TokenKind, TokenText } from './tokens.ts';
export { compareWithWitness } from './against-witness.ts';
export type { KnownReading, RunIn, SegmentPlace, WitnessComparison } from './against-witness.ts';
export { WordFinder } from './find-words.ts';
export type { FoundWords } from './find-words.ts';
export { guessLanguage } from './language.ts';
export { apparatusEntry, collate, variantsOf } from './collate.ts';
export type {
  CollatedPlace,
  CollatedReading,
  CollatedWitness,
  Collation,
  CollationColumn,
  Transposition,
} from './collate.ts';
export { distance } from './distance.ts';
export type { Distance, UnitTexts } from './distance.ts';
export { draftingHistory, firstVersionWith } from './history.ts';
export type {
  DraftingHistory,
  DraftingStep,
  PhraseOrigin,
  UnitAddress,
  WordOrigin,
} from './history.ts';
export { pivot } from './pivot.ts';
export type { PivotDifference, PivotSegment, Stance } from './pivot.ts';
export type { PivotRequest, PivotTexts } from './pivot-request.ts';
export type { PivotTerm } from './pivot-terms.ts';
export { compareWitnesses, pairSegments, witnessDistance } from './witnesses.ts';
export type { ComparedPair, SegmentPair } from './witnesses.ts';
