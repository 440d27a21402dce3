import type { PdfItem } from './page.ts';

/** Size of small capitals that a program makes of large ones, against those: 0.7 to 0.8 is usual. */
const LEAST = 0.6;
const MOST = 0.9;

/**
 * Where a font has no small capitals, programs draw smaller large ones: "V" and, smaller on the same line, "ERTRAG".
 * They stand for small letters, in the size of the text.
 */
export function withoutSmallCapitals(items: readonly PdfItem[]): readonly PdfItem[] {
  const size = items.reduce((most, { fontSize }) => Math.max(most, fontSize), 0);
  const small = items.find(
    (item, at) => at > 0 && isSmall(item, size) && goesOn(items[at - 1]!, item),
  );
  if (!small) return items;
  return items.map((item) =>
    isSmall(item, size) &&
    Math.abs(item.fontSize - small.fontSize) < 0.02 * size &&
    isLevel(item, small)
      ? { ...item, text: item.text.toLowerCase(), fontSize: size }
      : item,
  );
}

function isSmall({ text, fontSize }: PdfItem, size: number): boolean {
  const share = fontSize / size;
  return share > LEAST && share < MOST && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** The rest of a word that begins with a large capital. */
function goesOn(before: PdfItem, item: PdfItem): boolean {
  const gap = item.x - before.x - before.width;
  const begins = /(?:^|[^\p{L}])\p{Lu}$/u.test(before.text) && /^\p{Lu}/u.test(item.text);
  return (
    begins &&
    before.fontSize > item.fontSize &&
    isLevel(before, item) &&
    Math.abs(gap) < 0.15 * item.fontSize
  );
}

function isLevel(one: PdfItem, other: PdfItem): boolean {
  return Math.abs(one.y - other.y) < 0.05 * one.fontSize;
}
