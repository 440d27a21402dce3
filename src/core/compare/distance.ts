import { Classifier } from './classify.ts';
import { compareTokens } from './edits.ts';
import { chooseRules } from './rules/packs.ts';
import { tokenize, Vocabulary, wordAt } from './tokens.ts';

/** Two versions of a unit. */
export interface UnitTexts {
  readonly unit: string;
  readonly a?: string;
  readonly b?: string;
}

export interface Distance {
  /** 0 the same, 1 no word in common. `undefined` where the two have no unit in common. */
  readonly all: number | undefined;
  /** By unit, of those that both have. */
  readonly units: readonly { readonly unit: string; readonly distance: number }[];
  /** Units that only one has: they do not count. */
  readonly apart: readonly string[];
}

/**
 * How far apart two versions of one language are: the words that must be taken out and put in to make one from the
 * other, over the words of both (the indel distance, normalised). Words and numbers alone count, after normalisation:
 * NFC, and all fold rules of the language (capitals, ß/ss, ё/е, tone marks, hyphens, abbreviations), so that spelling
 * is no distance; another form of a word is. `all` weighs the units by their words. Symmetrical; 0 for equal versions.
 */
export function distance(units: readonly UnitTexts[], language: string): Distance {
  const classifier = new Classifier(chooseRules(language).rules);
  const both = units.flatMap(({ unit, a, b }) =>
    a === undefined || b === undefined ? [] : [{ unit, ...wordsApart(a, b, classifier) }],
  );
  const changed = both.reduce((sum, one) => sum + one.changed, 0);
  const words = both.reduce((sum, one) => sum + one.words, 0);
  return {
    all: both.length === 0 ? undefined : share(changed, words),
    units: both.map((one) => ({ unit: one.unit, distance: share(one.changed, one.words) })),
    apart: units
      .filter(({ a, b }) => (a === undefined) !== (b === undefined))
      .map(({ unit }) => unit),
  };
}

function share(changed: number, words: number): number {
  return words === 0 ? 0 : changed / words;
}

function wordsApart(
  a: string,
  b: string,
  classifier: Classifier,
): { changed: number; words: number } {
  const vocabulary = new Vocabulary();
  const left = foldedWords(a, classifier).map((word) => vocabulary.code(word));
  const right = foldedWords(b, classifier).map((word) => vocabulary.code(word));
  const edits = compareTokens(Uint32Array.from(left), Uint32Array.from(right));
  const changed = edits.reduce(
    (sum, { aStart, aEnd, bStart, bEnd }) => sum + aEnd - aStart + bEnd - bStart,
    0,
  );
  return { changed, words: left.length + right.length };
}

function foldedWords(text: string, classifier: Classifier): string[] {
  const tokens = tokenize(text.normalize('NFC'));
  return Array.from(tokens.starts, (_, index) => index)
    .filter((index) => tokens.kinds[index] !== 2)
    .map((index) => classifier.fold(wordAt(tokens, index)));
}
