import type { Span } from '../model/index.ts';

/** The most places that one page is searched for. */
const MOST_FOUND = 500;

/**
 * Where a page has the words looked for: capitals, line ends, hyphens at line ends, kinds of quotation marks and dashes do
 * not count.
 */
export function findOnPage(text: string, query: string): readonly Span[] {
  const looked = folded(query.trim()).text;
  if (looked === '') return [];
  const { text: plain, places } = folded(text);
  const found: Span[] = [];
  for (
    let at = plain.indexOf(looked);
    at >= 0 && found.length < MOST_FOUND;
    at = plain.indexOf(looked, at + looked.length)
  ) {
    found.push({ start: places[at]!, end: places[at + looked.length - 1]! + 1 });
  }
  return found;
}

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u02BC]/u, "'"],
  [/[\u201C\u201D\u201E\u201F«»]/u, '"'],
  [/[\u2010-\u2015]/u, '-'],
];

/** The text as it is compared, and for each of its units where it stands. */
function folded(text: string): { readonly text: string; readonly places: readonly number[] } {
  const composed = text.normalize('NFC');
  let plain = '';
  const places: number[] = [];
  for (let at = 0; at < composed.length; at += 1) {
    const hyphen = /^[-\u00AD\u2010]\s*\n\s*(?=\p{Ll})/u.exec(composed.slice(at, at + 8));
    if (hyphen) {
      at += hyphen[0].length - 1;
      continue;
    }
    const letter = foldedLetter(composed[at]!);
    if (letter === ' ' && (plain.endsWith(' ') || plain === '')) continue;
    for (const unit of letter) {
      plain += unit;
      places.push(at);
    }
  }
  return { text: plain, places };
}

function foldedLetter(letter: string): string {
  if (/\s/u.test(letter)) return ' ';
  if (letter === '\u00AD') return '';
  const fold = FOLDS.find(([signs]) => signs.test(letter));
  const small = (fold?.[1] ?? letter).toLowerCase().replace('ß', 'ss');
  return /[\uFB00-\uFB06]/.test(small) ? small.normalize('NFKC') : small;
}
