/** A number as a document prints it. `letter` only for marks and annexes: `a)`, `Annex B`. */
export interface Numeral {
  readonly value: number;
  readonly style: 'digits' | 'roman' | 'letter' | 'han' | 'word' | 'circled';
}

/** First code point of each decimal digit row that texts are numbered with, Latin apart. */
const DIGIT_ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
];

/** Writes the decimal digits of other scripts (Arabic-Indic, Devanagari, Thai, full width, ...) as 0-9. */
export function plainDigits(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = DIGIT_ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

const ROMAN = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
  d: 500,
  m: 1000,
};

/** Value of a Roman numeral in either case, Unicode numerals (Ⅳ) and Cyrillic look-alikes (ІІ, Х) included. */
export function romanValue(text: string): number | undefined {
  const plain = text.normalize('NFKC').toLowerCase().replace(/[іӏ]/g, 'i').replace(/х/g, 'x');
  if (plain === '' || !ROMAN.test(plain)) return undefined;
  const values = [...plain].map((letter) => ROMAN_VALUES[letter]!);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const HAN_VARIANTS: Readonly<Record<string, string>> = {
  零: '〇',
  两: '二',
  兩: '二',
  壹: '一',
  貳: '二',
  贰: '二',
  參: '三',
  叁: '三',
};

/** Value of a Chinese or Japanese number below 10,000: `十二`, `一百零三`, `二〇`. */
export function hanValue(text: string): number | undefined {
  const plain = text
    .replace(/[零两兩壹貳贰參叁]/g, (sign) => HAN_VARIANTS[sign]!)
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十');
  if (!/^[〇一二三四五六七八九十百千]{1,9}$/.test(plain)) return undefined;
  if (!/[十百千]/.test(plain)) {
    return Number([...plain].map((sign) => HAN_DIGITS.indexOf(sign)).join(''));
  }
  let sum = 0;
  let digit = -1;
  for (const sign of plain) {
    const unit = HAN_UNITS[sign];
    if (unit === undefined) digit = HAN_DIGITS.indexOf(sign);
    else {
      sum += (digit > 0 ? digit : 1) * unit;
      digit = -1;
    }
  }
  return sum + Math.max(digit, 0);
}

const HEBREW: readonly string[] = ['אבגדהוזחט', 'יכלמנסעפצ', 'קרשת'];

/** Value of a number in Hebrew letters: `ז`, `י״א`, `ט״ו`; letters that do not fall from hundreds to ones are no number. */
export function hebrewValue(text: string): number | undefined {
  const letters = [...text.replace(/[\u05f3\u05f4"'’”]/g, '')];
  if (letters.length === 0 || letters.length > 4) return undefined;
  let sum = 0;
  let last = HEBREW.length;
  for (const letter of letters) {
    const row = HEBREW.findIndex((signs) => signs.includes(letter));
    const teens = row === 0 && last === 0 && sum === 9 && /^[וז]$/.test(letter); // 15 and 16 are 9 + 6, 9 + 7
    if (row < 0 || (row >= last && !teens)) return undefined;
    sum += (HEBREW[row]!.indexOf(letter) + 1) * 10 ** row;
    last = row;
  }
  return sum;
}

/** Alphabets that lists are lettered with. Vietnamese and Cyrillic lists leave out different letters: see `letterValue`. */
const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзиклмнопрстуфхцчшщэюя',
  'αβγδεζηθικλμνξοπρστυφχψω',
  'أبجدهوزحطيكلمنسعفصقرشت',
  'אבגדהוזחטיכלמנסעפצקרשת',
  '가나다라마바사아자차카타파하',
  'กขคงจฉชซ',
];

/** Place of a list letter in its alphabet, from 1; Vietnamese `đ` counts as 4.5, so that a, b, c, d, đ, e go up. */
export function letterValue(text: string): number | undefined {
  const letter = text.toLowerCase().replace('ا', 'أ');
  if ([...letter].length !== 1) return undefined;
  if (letter === 'đ') return 4.5;
  for (const alphabet of ALPHABETS) {
    const at = [...alphabet].indexOf(letter);
    if (at >= 0) return at + 1;
  }
  return undefined;
}

/** Value of ①, ⑴ or ⒈. */
export function circledValue(text: string): number | undefined {
  const code = text.codePointAt(0) ?? 0;
  const inside = code >= 0x2460 && code <= 0x249b;
  return inside && [...text].length === 1 ? ((code - 0x2460) % 20) + 1 : undefined;
}
