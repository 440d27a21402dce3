import type { PageBox, Span } from '../model/index.ts';
import type { PdfItem, PdfPage } from '../read/index.ts';

/** A stretch of a page's text and where it is printed: upper left corner and size, in units of the page. */
export interface PageRun extends Span {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The text layer of a page, a line break where a printed line ends. */
export interface PageText {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** NFC. */
  readonly text: string;
  readonly runs: readonly PageRun[];
}

/** Part of the height of a letter above the baseline, and below it, in terms of the font's size. */
const ASCENT = 0.85;
const DESCENT = 0.25;
/** Wider than this, in terms of the font's size, is the room between two runs a space. */
const SPACE = 0.15;

/** Joins the runs of a page as a PDF has them, in their order; what is written across the page is left out. */
export function pageText(page: number, { width, height, items }: PdfPage): PageText {
  const runs: PageRun[] = [];
  let text = '';
  let last: PdfItem | undefined;
  for (const item of items) {
    if (item.turned) continue;
    if (last) text += between(last, item, text);
    // What pdf.js reads as a letter after some programs' apostrophes is a sign.
    const words = item.text.normalize('NFC').replaceAll('\u02BC', '’');
    const size = item.fontSize || item.height;
    const run = { x: item.x, y: item.y - ASCENT * size, width: item.width };
    if (words.trim() !== '') {
      const span = { start: text.length, end: text.length + words.length };
      runs.push({ ...span, ...run, height: (ASCENT + DESCENT) * size });
    }
    text += words;
    last = item;
  }
  return { page, width, height, text, runs };
}

function between(last: PdfItem, next: PdfItem, text: string): string {
  if (/\s$/.test(text)) return last.hasEOL && !text.endsWith('\n') ? '\n' : '';
  const size = Math.max(last.fontSize, next.fontSize, 1);
  if (last.hasEOL || Math.abs(next.y - last.y) > size / 2) return text === '' ? '' : '\n';
  const gap = next.x - (last.x + last.width);
  return gap > SPACE * size || gap < -size ? ' ' : '';
}

/** Where a stretch of a page's text is printed: a box for each run it has part in. Letters are taken as usually wide. */
export function boxesOf({ page, text, runs }: PageText, { start, end }: Span): readonly PageBox[] {
  return runs.flatMap((run) => {
    const from = Math.max(start, run.start);
    const to = Math.min(end, run.end);
    if (from >= to) return [];
    const whole = widthOf(text, run.start, run.end);
    const left = whole === 0 ? 0 : widthOf(text, run.start, from) / whole;
    const part = whole === 0 ? 1 : widthOf(text, from, to) / whole;
    const { x, y, width, height } = run;
    return [{ page, x: x + left * width, y, width: part * width, height }];
  });
}

const NARROW = /[\s.,:;'’‘|!iljftrI()[\]-]/u;
const WIDE = /[mwMWшщмжюыфШЩМЖЮЫФ—…]/u;
const CAPITAL = /\p{Lu}/u;

/** About how wide letters are beside one another: fonts differ, and a PDF only says how wide a run is. */
function widthOf(text: string, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; at += 1) {
    const letter = text[at]!;
    if (WIDE.test(letter)) width += 0.8;
    else if (NARROW.test(letter)) width += 0.3;
    else if (/\p{M}/u.test(letter)) width += 0;
    else width += CAPITAL.test(letter) ? 0.67 : 0.52;
  }
  return width;
}
