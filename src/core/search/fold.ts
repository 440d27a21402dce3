import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';

const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  de: german,
  en: english,
  ru: russian,
};

/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Old and new place of the tone mark in oa, oe, uy at the end of a syllable: hoà, hòa. */
const TONE = '[\\u0300\\u0301\\u0303\\u0309\\u0323]';
const OPEN_RHYME = new RegExp(`(o)([ae])(${TONE})$|(u)(y)(${TONE})$`, 'u');
const QUY = new RegExp(`^qu(${TONE}?)[yi](${TONE}?)$`, 'u');

/** Between the parts of what is written as one word or as two. */
export const JOINT = '+';

/** How the spelling of each language varies, whatever the word. The rules of comparing name them one by one. */
const SPELLINGS: Readonly<Record<string, (word: string) => string>> = { de, en, ru, vi };

/**
 * How a speaker reads a word whatever its spelling: lower case, ß as ss, ё as е, old spellings as new ones, the Vietnamese tone
 * mark where the older spelling has it, final i for y. Marks stay. `language` is a BCP 47 primary tag.
 */
export function exactForm(word: string, language: string): string {
  const lower = word.normalize('NFC').toLowerCase().replaceAll('ß', 'ss').replaceAll('.', '');
  const joined = lower.replace(/(?<=\p{L})[\s-]+(?=\p{L})/gu, JOINT);
  return SPELLINGS[language]?.(joined) ?? joined;
}

/** Theil, seyn, Photographie, Schifffahrt. */
function de(word: string): string {
  return word
    .replaceAll('th', 't')
    .replaceAll('ey', 'ei')
    .replaceAll('ph', 'f')
    .replace(/([^aeiouäöü])\1\1/gu, '$1$1');
}

/** favour, recognise, defense, centre. */
function en(word: string): string {
  return word
    .replace(/(?<=[a-z]{2}[bdlmnv])our/g, 'or')
    .replace(/(?<=[a-z]{3})is(?=(?:e[sd]?|ing|ations?)$)/, 'iz')
    .replace(/ense(?=s?$)/, 'ence')
    .replace(/(?<=[a-z]{2}[bt])re(?=s?$)/, 'er');
}

/** ещё, and the letters that were given up in 1918: миръ, ѣ, і. */
function ru(word: string): string {
  return word
    .replaceAll('ё', 'е')
    .replaceAll('ѣ', 'е')
    .replaceAll('і', 'и')
    .replaceAll('ѵ', 'и')
    .replaceAll('ѳ', 'ф')
    .replace(/ъ$/, '');
}

function vi(word: string): string {
  const parts = word.replaceAll('ð', 'đ').normalize('NFD');
  const moved = QUY.test(parts)
    ? parts.replace(QUY, 'qui$1$2')
    : parts.replace(OPEN_RHYME, '$1$4$3$6$2$5');
  return moved
    .normalize('NFC')
    .replace(/(?<=[hklmstqnv])([yỳýỷỹỵ])$/u, (y) => `i${y.normalize('NFD').slice(1)}`)
    .normalize('NFC');
}

/** The word without any mark: "hiệp" as "hiep", "đ" as "d", "ä" as "a". */
export function bareForm(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('.', '');
  return plain.replace(/[đłøæœı]/gu, (letter) => LETTERS[letter] ?? letter);
}

/** The stem by the Snowball algorithm of the language; undefined where there is none (Vietnamese does not inflect). */
export function stemOf(exact: string, language: string): string | undefined {
  return STEMMERS[language]?.(exact);
}

/** Whether somebody typed marks: then only words with those marks are meant. й and ё are letters of their own on a Russian keyboard. */
export function hasMarks(word: string): boolean {
  const plain = word.toLowerCase().replaceAll('й', 'и').replaceAll('ё', 'е').replaceAll('ß', 'ss');
  return bareForm(plain) !== plain.replaceAll('.', '').normalize('NFC');
}

/** Languages whose words have a stem here. */
export const STEMMED_LANGUAGES: readonly string[] = Object.keys(STEMMERS);
