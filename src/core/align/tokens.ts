import { plainDigits } from '../segment/index.ts';

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'e',
  ж: 'j',
  з: 's',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'h',
  ц: 's',
  ч: 's',
  ш: 's',
  щ: 's',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'u',
  я: 'a',
  ј: 'i',
  љ: 'l',
  њ: 'n',
  ђ: 'd',
  ћ: 's',
  џ: 'd',
  ѣ: 'e',
};
const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 's',
  η: 'i',
  θ: 't',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'ks',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'i',
  φ: 'f',
  χ: 'h',
  ψ: 'ps',
  ω: 'o',
};
const ARABIC: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'g',
  ح: 'h',
  خ: 'h',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 's',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 's',
  ع: 'a',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ک: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'u',
  ي: 'i',
  ى: 'a',
  ی: 'i',
  ة: 'a',
  پ: 'p',
  چ: 's',
  ژ: 'j',
  گ: 'g',
  ء: '',
  ئ: 'i',
  ؤ: 'u',
};
const HEBREW: Readonly<Record<string, string>> = {
  א: 'a',
  ב: 'b',
  ג: 'g',
  ד: 'd',
  ה: 'h',
  ו: 'v',
  ז: 's',
  ח: 'h',
  ט: 't',
  י: 'i',
  כ: 'k',
  ך: 'k',
  ל: 'l',
  מ: 'm',
  ם: 'm',
  נ: 'n',
  ן: 'n',
  ס: 's',
  ע: 'a',
  פ: 'p',
  ף: 'p',
  צ: 's',
  ץ: 's',
  ק: 'k',
  ר: 'r',
  ש: 's',
  ת: 't',
};
const LETTERS = new Map(
  [CYRILLIC, GREEK, ARABIC, HEBREW].flatMap((table) => Object.entries(table)),
);

/**
 * A rough common spelling of names and loanwords in Latin, Cyrillic, Greek, Arabic and Hebrew letters: without
 * marks, sibilants and k-sounds made one. Equal forms are a hint, no proof. Empty for other scripts.
 */
export function romanized(word: string): string {
  const base = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  let text = '';
  for (const letter of base) text += LETTERS.get(letter) ?? letter;
  if (!/^[a-zßæœøđłþð]+$/.test(text)) return '';
  return text
    .replace(/sch|sh|cz|sz|ch(?=[eiy])|tsch/g, 's')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ch|kh|x/g, 'h')
    .replace(/c(?=[eiy])|z|ß/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/y|j/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

const WORDS = /\p{Nd}+(?:[.,]\p{Nd}{3})*|[\p{L}\p{M}]+/gu;
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const RUNS =
  /[\p{Script=Han}々]+|[\p{Script=Katakana}ー]+|[\p{Script=Hiragana}]+|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** Letters of a word that tell it from others when endings are left out; CJK and Korean words are shorter. */
const STEM = 6;

function stem(word: string): string {
  if (/^\p{Script=Hangul}/u.test(word))
    return word.length > 3 ? word.slice(0, 2) : word.slice(0, 2);
  if (/^\p{Script=Arabic}/u.test(word)) {
    const bare = word
      .replace(/[\p{M}\u0640]/gu, '')
      .replace(/[أإآ]/g, 'ا')
      .replace(/^[وف]?(?:ال|لل|بال)(?=..)/, '');
    return bare.slice(0, 5);
  }
  const bare = word.replace(/ё/g, 'е');
  return bare.length > STEM
    ? bare.slice(0, bare.length > 8 ? STEM : STEM - 1)
    : bare.length > 4
      ? bare.slice(0, -1)
      : bare;
}

function addSpaceless(run: string, into: string[]): void {
  const signs = [...run];
  if (signs.length === 1) into.push(run);
  for (let at = 0; at + 1 < signs.length; at += 1) into.push(signs[at]! + signs[at + 1]!);
}

/** Tokens of a clause for comparing it with one of another language: `#12` for numbers, stems of words, pairs of signs where words are not parted. */
export function tokenize(text: string): readonly string[] {
  const found: string[] = [];
  for (const [word] of text.matchAll(WORDS)) {
    if (/^\p{Nd}/u.test(word)) found.push(`#${plainDigits(word).replace(/[.,]/g, '')}`);
    else if (!SPACELESS.test(word)) found.push(stem(word.toLowerCase()));
    else addRuns(word, found);
  }
  return found;
}

/** Cuts a run of letters where scripts with and without spaces meet. */
function addRuns(word: string, into: string[]): void {
  for (const [run] of word.matchAll(RUNS)) {
    if (SPACELESS.test(run)) addSpaceless(run, into);
    else into.push(stem(run.toLowerCase()));
  }
}

/** Length of a clause in letters and digits: marks, points of vowels and space do not count. */
export function letterCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter =
      (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    if (letter || (code > 0xbf && isLetter(code))) count += 1;
  }
  return count;
}

const KNOWN = new Uint8Array(0x10000);

function isLetter(code: number): boolean {
  if (KNOWN[code] === 0) {
    const sign = String.fromCharCode(code);
    KNOWN[code] = /[\p{L}\p{N}]/u.test(sign) && code !== 0x640 ? 1 : 2;
  }
  return KNOWN[code] === 1;
}
