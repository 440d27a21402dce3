import { stemmer } from '@orama/stemmers/english';
import { figures, replacing, sameParadigm, sameStem } from './rule.ts';
import type { RulePack } from './rule.ts';

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ARTICLES = ['the', 'a', 'an'];
const NEGATIONS = 'not no never neither nor none nothing without cannot'.split(' ');
const FORMS = [
  'be is are was were been being am',
  'have has had having',
  'do does did done doing',
  'this these',
  'that those',
  'a an',
];
const OUR = 'arm|behavi|col|endeav|fav|harb|hon|hum|lab|neighb|rum|val|vap|vig';
const RE = 'cent|theat|fib|met|lit|lust|calib|spect';

function american(text: string): string {
  return text
    .replace(new RegExp(`\\b(${OUR})our`, 'giu'), '$1or')
    .replace(new RegExp(`\\b(${RE})re(s?)\\b`, 'giu'), '$1er$2')
    .replace(/(\p{L}{3})is(e|es|ed|ing|ation|ations)\b/giu, '$1iz$2')
    .replace(/\b(def|off|pret|lic)enc(e|es)\b/giu, '$1ens$2')
    .replace(/(vel|bel|cel)l(ed|ing|er|ers)\b/giu, '$1l$2')
    .replace(/judgement/giu, 'judgment')
    .replace(/programme/giu, 'program');
}

/** A Slavic name in two transcriptions: Narew and Narev. Both begin with a capital and sound the same. */
function sound(name: string): string {
  return name
    .replace(/w/gu, 'v')
    .replace(/ff$|off$/gu, 'v')
    .replace(/ph/gu, 'f')
    .replace(/ck|k/gu, 'c')
    .replace(/y|j|ii/gu, 'i')
    .replace(/([a-z])\1/gu, '$1');
}

/** English: British and American, accents, transcribed names, articles, forms by the Snowball (Porter 2) stemmer. */
export const EN: RulePack = {
  id: 'en',
  rules: [
    { kind: 'fold', id: 'british-american', class: 'spelling', fold: american },
    {
      kind: 'fold',
      id: 'accents',
      class: 'spelling',
      fold: (text) => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC'),
    },
    {
      kind: 'fold',
      id: 'name',
      class: 'spelling',
      alone: true,
      fold: (text) =>
        text.replace(/\p{Lu}[\p{Ll}\p{M}]{3,}/gu, (name) => name[0]! + sound(name.slice(1))),
    },
    { kind: 'fold', id: 'figures', class: 'spelling', fold: replacing(figures(NUMBERS)) },
    { kind: 'pair', id: 'stem', class: 'word-form', alike: sameStem(stemmer) },
    { kind: 'pair', id: 'paradigm', class: 'word-form', alike: sameParadigm(FORMS) },
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
