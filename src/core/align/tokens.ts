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

/** Tokens of a word, which is all letters and marks or a number: `#12` for a number, a stem, pairs of signs where words are not parted. */
function tokensOf(word: string): readonly string[] {
  if (classOf(word, 0) === DIGIT) return [`#${plainDigits(word).replace(/[.,]/g, '')}`];
  if (!SPACELESS.test(word)) return [stem(word.toLowerCase())];
  const found: string[] = [];
  addRuns(word, found);
  return found;
}

/** Cuts a run of letters where scripts with and without spaces meet. */
function addRuns(word: string, into: string[]): void {
  for (const [run] of word.matchAll(RUNS)) {
    if (SPACELESS.test(run)) addSpaceless(run, into);
    else into.push(stem(run.toLowerCase()));
  }
}

type SignClass = 0 | 1 | 2 | 3;
const OTHER: SignClass = 1;
const LETTER: SignClass = 2;
const DIGIT: SignClass = 3;
const CLASSES = new Uint8Array(0x10000);

function classify(sign: string): SignClass {
  if (/\p{Nd}/u.test(sign)) return DIGIT;
  return /[\p{L}\p{M}]/u.test(sign) ? LETTER : OTHER;
}

/** What kind of sign a code unit is part of. */
function classOf(text: string, at: number): SignClass {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xe000) {
    const first = code < 0xdc00 ? at : at - 1;
    return classify(String.fromCodePoint(text.codePointAt(Math.max(0, first)) ?? code));
  }
  if (CLASSES[code] === 0) CLASSES[code] = classify(String.fromCharCode(code));
  return CLASSES[code] as SignClass;
}

/** Where a number that starts at `at` ends: 1,000.000 is one. */
function numberEnd(text: string, at: number): number {
  const digits = (from: number, most: number): number => {
    let end = from;
    while (end < text.length && end - from < most && classOf(text, end) === DIGIT) end += 1;
    return end;
  };
  let end = digits(at, Infinity);
  while (/[.,]/.test(text.charAt(end)) && digits(end + 1, 3) === end + 4) end += 4;
  return end;
}

/** The words and numbers of clauses as types: gives each form a number, in the order of their first appearance. */
export class Types {
  readonly forms: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #words = new Map<string, readonly number[]>();

  #idsOf(word: string): readonly number[] {
    const known = this.#words.get(word);
    if (known) return known;
    const ids = tokensOf(word).map((token) => {
      const id = this.#ids.get(token) ?? this.forms.push(token) - 1;
      this.#ids.set(token, id);
      return id;
    });
    this.#words.set(word, ids);
    return ids;
  }

  /** Visits the types of a clause in order, for comparing it with one of another language. */
  each(text: string, visit: (type: number) => void): void {
    let at = 0;
    while (at < text.length) {
      const kind = classOf(text, at);
      let end = at + 1;
      if (kind === DIGIT) end = numberEnd(text, at);
      else if (kind === LETTER) while (end < text.length && classOf(text, end) === LETTER) end += 1;
      if (kind !== OTHER) for (const type of this.#idsOf(text.slice(at, end))) visit(type);
      at = end;
    }
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
