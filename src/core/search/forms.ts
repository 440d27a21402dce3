import { bareForm, exactForm, hasMarks, JOINT, stemOf } from './fold.ts';

/** A word as an index keeps it: how it is read whatever its spelling, and its stem where the language has one. */
export interface FoldedWord {
  readonly exact: string;
  readonly stem: string | undefined;
}

/** Folds a word of a text in a language (BCP 47 primary tag). */
export function foldedWord(word: string, language: string): FoldedWord {
  const exact = exactForm(word, language);
  return { exact, stem: stemOf(exact.replaceAll(JOINT, ''), language) };
}

/**
 * What a word is found by within its language: `x` its exact form, `b` the bare one, `s` the stem, `t` the bare stem.
 * A German word with an umlaut is also found by ae, oe, ue; two words that may be one, as one and each by itself.
 */
export function formsOfWord(word: FoldedWord, language: string): readonly string[] {
  const { exact, stem } = word;
  if (exact.includes(JOINT)) {
    const whole = { exact: exact.replaceAll(JOINT, ''), stem };
    const parts = exact.split(JOINT).map((part) => ({ exact: part, stem: stemOf(part, language) }));
    return [...new Set([whole, ...parts].flatMap((each) => formsOfWord(each, language)))];
  }
  const stems = stem === undefined ? [] : [`s:${marked(stem, exact)}`, `t:${bareForm(stem)}`];
  const spelt = language === 'de' ? umlautsSpelt(exact) : exact;
  const asSpelt = spelt === exact ? [] : [`b:${bareForm(spelt)}`, `t:${stemOf(spelt, language)}`];
  return [...new Set([`x:${exact}`, `b:${bareForm(exact)}`, ...stems, ...asSpelt])];
}

/**
 * What a typed word may be found as in a text of one language. With marks only words with those marks, whatever their
 * ending; without marks any. `isExact`: no other word forms.
 */
export function formsOfQuery(word: string, language: string, isExact: boolean): readonly string[] {
  const exact = exactForm(word, language).replaceAll(JOINT, '');
  const stem = isExact ? undefined : stemOf(exact, language);
  if (hasMarks(word)) {
    const stems = stem === undefined ? [] : [`s:${marked(stem, exact)}`];
    const german = language === 'de' ? germanForms(exact, isExact) : [];
    return [...new Set([`x:${exact}`, ...stems, ...german])];
  }
  const bare = bareForm(exact);
  const found = stem === undefined ? [`b:${bare}`] : [`b:${bare}`, `t:${bareForm(stem)}`];
  return [...new Set(found)];
}

/** A word with an umlaut: spelt as in a telegram, and in the singular, which may have none (Verträge, Vertrags). */
function germanForms(exact: string, isExact: boolean): readonly string[] {
  const spelt = umlautsSpelt(exact);
  if (spelt === exact) return [];
  if (isExact) return [`x:${spelt}`];
  const singular = /(?:e|en|er|ern)$/.test(exact) ? [stemOf(exact, 'de')!] : [];
  return [
    `x:${spelt}`,
    `s:${stemOf(spelt, 'de')}`,
    ...singular.flatMap((stem) => [`x:${stem}`, `x:${stem}s`, `x:${stem}es`]),
  ];
}

function umlautsSpelt(word: string): string {
  return word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
}

/** The German stemmer takes umlauts away; a word that has one must not fall together with one that has none. */
function marked(stem: string, exact: string): string {
  return hasMarks(exact) ? `${stem}^` : stem;
}
