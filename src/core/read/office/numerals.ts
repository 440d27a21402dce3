/** How word processors print list numbers. */
export type NumberFormat =
  'decimal' | 'zero' | 'ROMAN' | 'roman' | 'LETTER' | 'letter' | 'CYRILLIC' | 'cyrillic' | 'none';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]; // prettier-ignore

/** The alphabet of Russian lists, which has no ё, й, ъ, ы, ь. */
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';

/** Prints a number as a list does: `iv`, `b`, `bb` for the 28th letter, `в`. */
export function printNumber(value: number, format: NumberFormat): string {
  switch (format) {
    case 'decimal':
      return String(value);
    case 'zero':
      return String(value).padStart(2, '0');
    case 'ROMAN':
      return roman(value).toUpperCase();
    case 'roman':
      return roman(value);
    case 'LETTER':
      return letter(value, LATIN).toUpperCase();
    case 'letter':
      return letter(value, LATIN);
    case 'CYRILLIC':
      return letter(value, CYRILLIC).toUpperCase();
    case 'cyrillic':
      return letter(value, CYRILLIC);
    case 'none':
      return '';
  }
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let numeral = '';
  for (const [size, letters] of ROMAN) {
    while (rest >= size) {
      numeral += letters;
      rest -= size;
    }
  }
  return numeral;
}

function letter(value: number, alphabet: string): string {
  if (value < 1 || value > 20 * alphabet.length) return String(value);
  const times = Math.floor((value - 1) / alphabet.length) + 1;
  return alphabet[(value - 1) % alphabet.length]!.repeat(times);
}
