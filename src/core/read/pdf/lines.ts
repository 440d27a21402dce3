import { guttersOf } from './gutters.ts';
import type { Gutter } from './gutters.ts';
import { unweave } from './interwoven.ts';
import type { PdfItem, PdfPage } from './page.ts';
import { withoutSmallCapitals } from './small-capitals.ts';

/** A piece of a line without a wide gap in it. */
export interface Chunk {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly fontSize: number;
  readonly text: string;
  /** Small raised figures in it: where they stand in `text`. */
  readonly raised: readonly { readonly start: number; readonly end: number }[];
  /** Made of pieces far apart, as a row of a table is. */
  readonly gapped?: boolean;
}

/** Chunks that stand on one baseline, from left to right. */
export interface Row {
  readonly y: number;
  readonly chunks: readonly Chunk[];
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Puts the runs of a page into rows. A gap wider than 1.2 of the font's size, or a gutter, divides a row into chunks. */
export function rowsOf(page: PdfPage): Row[] {
  const items = page.items
    .filter(({ text, turned }) => text.trim() !== '' && !turned)
    .toSorted((a, b) => a.y - b.y || a.x - b.x);
  const rows = gathered(items.toSorted((a, b) => b.fontSize - a.fontSize || a.y - b.y));
  const gutters = guttersOf(rows.map((row) => row.toSorted((a, b) => a.x - b.x)));
  return rows
    .map((row) => ({ y: row[0]!.y, chunks: chunksOf(unweave(row), gutters) }))
    .toSorted((a, b) => a.y - b.y);
}

/** Height of the bands in which the rows of a page are looked up, in points. */
const BAND = 8;
/** Larger print than this is looked up everywhere. */
const LARGE = 400;

/** Puts each run, larger ones first, into the first row it belongs to. */
function gathered(items: readonly PdfItem[]): PdfItem[][] {
  const rows: PdfItem[][] = [];
  const large: PdfItem[][] = [];
  const bands = new Map<number, PdfItem[][]>();
  for (const item of items) {
    const belongs = ([first]: PdfItem[]): boolean => sameRow(first!, item);
    const near = [...large.filter(belongs), ...(bands.get(bandAt(item.y)) ?? []).filter(belongs)];
    const row = near.length > 1 ? (near.find((one) => touches(one, item)) ?? near[0]) : near[0];
    if (row) {
      row.push(item);
      continue;
    }
    const begun = [item];
    rows.push(begun);
    if (item.fontSize > LARGE) large.push(begun);
    else enter(begun, bands);
  }
  return rows;
}

/** Whether a run stands at one of the row, as a small raised figure does: lines of two columns may be at odd heights. */
function touches(row: readonly PdfItem[], { x, width, fontSize }: PdfItem): boolean {
  return row.some((one) =>
    [x - one.x - one.width, one.x - x - width].some((gap) => Math.abs(gap) < 0.3 * fontSize),
  );
}

function bandAt(y: number): number {
  return Math.floor(y / BAND);
}

/** Enters a row in each band where a run may belong to it. */
function enter(row: PdfItem[], bands: Map<number, PdfItem[][]>): void {
  const { y, fontSize } = row[0]!;
  const last = bandAt(y + 0.25 * fontSize);
  for (let at = bandAt(y - 0.6 * fontSize); at <= last; at++) {
    const band = bands.get(at);
    if (band) band.push(row);
    else bands.set(at, [row]);
  }
}

/** A smaller run belongs to the row of a larger one when it is raised or lowered by less than its height. */
function sameRow(first: PdfItem, item: PdfItem): boolean {
  const rise = first.y - item.y;
  if (Math.abs(rise) <= 0.25 * first.fontSize) return true;
  return item.fontSize < 0.85 * first.fontSize && rise > 0 && rise < 0.6 * first.fontSize;
}

function chunksOf(row: readonly PdfItem[], gutters: readonly Gutter[]): Chunk[] {
  const sorted = row.toSorted((a, b) => a.x - b.x);
  const groups: PdfItem[][] = [];
  let right = -Infinity;
  for (const item of sorted) {
    const group = groups.at(-1);
    const size = Math.max(item.fontSize, group?.[0]?.fontSize ?? 0);
    const apart = gutters.some((gutter) => right <= gutter.left + 1 && item.x >= gutter.right - 1);
    if (group && !apart && item.x - right <= 1.2 * size) group.push(item);
    else groups.push([item]);
    right = Math.max(right, item.x + item.width);
  }
  return groups.map(chunkOf);
}

function chunkOf(drawn: readonly PdfItem[]): Chunk {
  const items = withoutSmallCapitals(drawn);
  const rightToLeft =
    items.filter(({ text }) => RIGHT_TO_LEFT.test(text)).length > items.length / 2;
  const main = mainItem(items);
  const raised: { start: number; end: number }[] = [];
  let text = '';
  let spaced = false;
  let before: PdfItem | undefined;
  for (const item of rightToLeft ? items.toReversed() : items) {
    const words = cleanText(item.text);
    const joins = before && gapBetween(before, item) <= 0.12 * main.fontSize;
    if (before && !joins && !spaced && !/^\s/.test(words)) text += ' ';
    const start = text.length;
    text += words;
    if (words !== '') spaced = /\s$/.test(words);
    if (isRaised(item, main) || (joins && isSuperior(item))) {
      raised.push({
        start: start + words.length - words.trimStart().length,
        end: start + words.trimEnd().length,
      });
    }
    before = item;
  }
  const put = (end: number): number => withAccents(text.slice(0, end)).trimStart().length;
  return {
    left: Math.min(...items.map(({ x }) => x)),
    right: Math.max(...items.map(({ x, width }) => x + width)),
    y: main.y,
    fontSize: main.fontSize,
    text: visibleHyphens(withAccents(text).trim()),
    raised: raised.map(({ start, end }) => ({ start: put(start), end: put(end) })),
  };
}

/** The run with most letters gives the chunk its size and baseline. */
function mainItem(items: readonly PdfItem[]): PdfItem {
  return items.reduce((best, item) =>
    item.text.trim().length > best.text.trim().length ? item : best,
  );
}

function isRaised(item: PdfItem, main: PdfItem): boolean {
  return item.fontSize < 0.85 * main.fontSize && main.y - item.y > 0.12 * main.fontSize;
}

/** A figure drawn small by the font itself: much narrower than its figures are. */
function isSuperior({ text, width, fontSize }: PdfItem): boolean {
  return /^\d{1,3}$/.test(text) && width < 0.36 * fontSize * text.length;
}

function gapBetween(a: PdfItem, b: PdfItem): number {
  return Math.max(a.x, b.x) - (a.x < b.x ? a.x + a.width : b.x + b.width);
}

/** Within a line a soft hyphen that was drawn is a hyphen; at its end it says that the word goes on. */
function visibleHyphens(line: string): string {
  return line.replace(/\u00ad(?=.)|(?<!\p{L})\u00ad$/gsu, '-');
}

/** Marks that old fonts have as signs of their own, and what they are on a letter; not those that are typed as apostrophes. */
const ACCENTS: Readonly<Record<string, string>> = {
  '\u00a8': '\u0308',
  '\u02c6': '\u0302',
  '\u02dc': '\u0303',
  '\u02c7': '\u030c',
  '\u02da': '\u030a',
  '\u00b8': '\u0327',
};

/** Puts a mark on the letter that it was drawn over, where the two have a sign in common: "¨u" is "ü". */
function withAccents(text: string): string {
  return text.replace(
    /([\u00a8\u02c6\u02dc\u02c7\u02da\u00b8])(\p{L})/gu,
    (pair, mark: string, letter: string) => {
      const composed = `${letter}${ACCENTS[mark]!}`.normalize('NFC');
      return composed.length === letter.length ? composed : pair;
    },
  );
}

/** Ligatures are print, not letters; some fonts map the closing quotation mark to the modifier letter apostrophe. */
export function cleanText(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (letter) => letter.normalize('NFKC'))
    .replaceAll('\u02bc', '’');
}
