import { bareForm, exactForm, hasMarks, stemOf } from './fold.ts';

/**
 * What a word is found by: `x` its exact form, `b` the bare one, `s` the stem, `t` the bare stem, each within its language.
 * A German word with an umlaut is also found by ae, oe, ue.
 */
export function formsOfWord(word: string, language: string): readonly string[] {
  const exact = exactForm(word, language);
  const bare = bareForm(exact);
  const stem = stemOf(exact, language);
  const spelt = language === 'de' ? bareForm(umlautsSpelt(exact)) : bare;
  return [
    ...new Set([
      `x:${exact}`,
      `b:${bare}`,
      `b:${spelt}`,
      ...(stem === undefined
        ? []
        : [`s:${language}:${marked(stem, exact)}`, `t:${language}:${bareForm(stem)}`]),
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
    return stem === undefined
      ? [`x:${exact}`]
      : [`x:${exact}`, `s:${language}:${marked(stem, exact)}`];
  }
  const bare = bareForm(exact);
  const found =
    stem === undefined ? [`b:${bare}`] : [`b:${bare}`, `t:${language}:${bareForm(stem)}`];
  return [...new Set(found)];
}

function umlautsSpelt(word: string): string {
  return word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
}

/** The German stemmer takes umlauts away; a word that has one must not fall together with one that has none. */
function marked(stem: string, exact: string): string {
  return hasMarks(exact) ? `${stem}^` : stem;
}
