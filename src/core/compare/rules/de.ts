import { stemmer } from '@orama/stemmers/german';
import { figures, replacing, sameParadigm, sameStem } from './rule.ts';
import type { RulePack } from './rule.ts';

const NUMBERS = 'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');
const ARTICLES = 'der die das des dem den ein eine eines einem einen einer'.split(' ');
const NEGATIONS = 'nicht kein keine keinen keinem keiner keines nie niemals weder nichts'.split(
  ' ',
);
const FORMS = [
  'der die das des dem den',
  'bin bist ist sind seid war waren sei seien wäre wären gewesen sein',
  'habe hat haben hatte hatten gehabt',
  'werde wird werden wurde wurden würde würden worden geworden',
];

/** The stemmer takes ß for ss, which is for the rule `eszett` alone to decide. */
function stem(word: string): string {
  return stemmer(word.replace(/ß/gu, 'ſ'));
}

/** One more "s" between the parts of a compound: Interessen(s)sphären, Vertrag(s)schliessenden. */
function hasLinkingS(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1 || short.length < 8) return false;
  let place = 0;
  while (place < short.length && short[place] === long[place]) place += 1;
  // In a run of equal letters the extra one is found at the end of the run.
  return (
    long[place] === 's' &&
    place >= 3 &&
    place <= long.length - 4 &&
    short.slice(place) === long.slice(place + 1)
  );
}

/** German: ß and ss, umlauts written out, old spellings, the linking s, articles, forms by the Snowball stemmer. */
export const DE: RulePack = {
  id: 'de',
  rules: [
    {
      kind: 'fold',
      id: 'eszett',
      class: 'spelling',
      fold: (text) => text.replace(/ß/gu, 'ss').replace(/ẞ/gu, 'SS'),
    },
    {
      kind: 'fold',
      id: 'umlaut',
      class: 'spelling',
      fold: (text) =>
        text
          .replace(/[äöü]/gu, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter]!)
          .replace(/[ÄÖÜ]/gu, (letter) => ({ Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' })[letter]!),
    },
    {
      kind: 'fold',
      id: 'old-th',
      class: 'spelling',
      fold: (text) => text.replace(/([tT])h/gu, '$1'),
    },
    { kind: 'fold', id: 'old-ey', class: 'spelling', fold: (text) => text.replace(/ey/gu, 'ei') },
    {
      kind: 'fold',
      id: 'ph',
      class: 'spelling',
      fold: (text) => text.replace(/ph/gu, 'f').replace(/Ph/gu, 'F'),
    },
    {
      kind: 'fold',
      id: 'triple-consonant',
      class: 'spelling',
      fold: (text) => text.replace(/([bcdfghklmnprstvz])\1\1/gu, '$1$1'),
    },
    { kind: 'fold', id: 'figures', class: 'spelling', fold: replacing(figures(NUMBERS)) },
    { kind: 'pair', id: 'stem', class: 'word-form', alike: sameStem(stem) },
    { kind: 'pair', id: 'paradigm', class: 'word-form', alike: sameParadigm(FORMS) },
    { kind: 'pair', id: 'linking-s', class: 'spelling', alike: hasLinkingS },
    {
      kind: 'presence',
      id: 'negation',
      class: 'substantive',
      quantity: 'some',
      words: new Set(NEGATIONS),
    },
    {
      kind: 'presence',
      id: 'article',
      class: 'word-form',
      quantity: 'every',
      words: new Set(ARTICLES),
    },
  ],
};
