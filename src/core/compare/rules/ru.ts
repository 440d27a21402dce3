import { stemmer } from '@orama/stemmers/russian';
import { figures, replacing, sameParadigm, sameStem } from './rule.ts';
import type { RulePack } from './rule.ts';

const NUMBERS = 'один два три четыре пять шесть семь восемь девять десять'.split(' ');
const NEGATIONS = 'не ни нет никогда никто ничто нельзя без'.split(' ');
const FORMS = [
  'оба обе обоих обеих обоим обеим обоими обеими',
  'быть буду будешь будет будем будете будут был была было были есть',
  'весь вся всё все всего всей всему всем всех всеми',
  'этот эта это эти этого этой этому этим эту этих этими этом',
];
const OLD_LETTERS: Readonly<Record<string, string>> = {
  ѣ: 'е',
  Ѣ: 'Е',
  і: 'и',
  І: 'И',
  ѳ: 'ф',
  Ѳ: 'Ф',
  ѵ: 'и',
  Ѵ: 'И',
};

/** Verbal nouns of one verb: ратифицирование and ратификация. */
function verbalRoot(word: string): string {
  return stemmer(word)
    .replace(/(?:ир)?ован$/u, '')
    .replace(/ац$/u, '')
    .replace(/к$/u, 'ц');
}

function haveVerbalRoot(a: string, b: string): boolean {
  if (a.slice(0, 3) !== b.slice(0, 3)) return false;
  const root = verbalRoot(a);
  const made = root !== stemmer(a) || verbalRoot(b) !== stemmer(b);
  return made && root.length >= 5 && root === verbalRoot(b);
}

/** Russian: ё and е, letters from before 1918, forms by the Snowball stemmer. */
export const RU: RulePack = {
  id: 'ru',
  rules: [
    {
      kind: 'fold',
      id: 'yo',
      class: 'spelling',
      fold: (text) => text.replace(/ё/gu, 'е').replace(/Ё/gu, 'Е'),
    },
    {
      kind: 'fold',
      id: 'old-letters',
      class: 'spelling',
      fold: (text) =>
        text
          .replace(/[ѣѢіІѳѲѵѴ]/gu, (letter) => OLD_LETTERS[letter]!)
          .replace(/[ъЪ](?![\p{L}\p{M}])/gu, ''),
    },
    { kind: 'fold', id: 'figures', class: 'spelling', fold: replacing(figures(NUMBERS)) },
    { kind: 'pair', id: 'stem', class: 'word-form', alike: sameStem(stemmer) },
    { kind: 'pair', id: 'paradigm', class: 'word-form', alike: sameParadigm(FORMS) },
    { kind: 'pair', id: 'verbal-noun', class: 'word-form', alike: haveVerbalRoot },
    {
      kind: 'presence',
      id: 'negation',
      class: 'substantive',
      quantity: 'some',
      words: new Set(NEGATIONS),
    },
  ],
};
