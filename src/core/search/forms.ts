import { bareForm, exactForm, hasMarks, stemOf } from './fold.ts';

/** A word as an index keeps it: how it is read whatever its spelling, and its stem where the language has one. */
export interface FoldedWord {
  readonly exact: string;
  readonly stem: string | undefined;
}

/** Folds a word of a text in a language (BCP 47 primary tag). */
export function foldedWord(word: string, language: string): FoldedWord {
  const exact = exactForm(word, language);
  return { exact, stem: stemOf(exact, language) };
}

/**
 * What a word is found by within its language: `x` its exact form, `b` the bare one, `s` the stem, `t` the bare stem.
 * A German word with an umlaut is also found by ae, oe, ue.
 */
export function formsOfWord({ exact, stem }: FoldedWord, language: string): readonly string[] {
  const bare = bareForm(exact);
  const spelt = language === 'de' ? bareForm(umlautsSpelt(exact)) : bare;
  return [
    ...new Set([
      `x:${exact}`,
      `b:${bare}`,
      `b:${spelt}`,
      ...(stem === undefined ? [] : [`s:${marked(stem, exact)}`, `t:${bareForm(stem)}`]),
    ]),
  ];
}

/**
 * What a typed word may be found as in a text of one language. With marks only words with those marks, whatever their
 * ending; without marks any. `isExact`: no other word forms.
 */
export function formsOfQuery(word: string, language: string, isExact: boolean): readonly string[] {
  const exact = exactForm(word, language);
  const stem = isExact ? undefined : stemOf(exact, language);
  if (hasMarks(word)) {
    return stem === undefined ? [`x:${exact}`] : [`x:${exact}`, `s:${marked(stem, exact)}`];
  }
  const bare = bareForm(exact);
  const found = stem === undefined ? [`b:${bare}`] : [`b:${bare}`, `t:${bareForm(stem)}`];
  return [...new Set(found)];
}

function umlautsSpelt(word: string): string {
  return word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
}

/** The German stemmer takes umlauts away; a word that has one must not fall together with one that has none. */
function marked(stem: string, exact: string): string {
  return hasMarks(exact) ? `${stem}^` : stem;
}
