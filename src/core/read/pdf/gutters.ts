import { median } from './columns.ts';
import type { PdfItem } from './page.ts';

/** A strip between columns, narrower than a wide space: from its left end to where lines begin on its right. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** Least width, in ems. */
const NARROW = 0.5;
/** Rows that must begin at the right of a gutter, and stand at its left. */
const LEAST = 4;
/** Average width of the columns at both sides, in ems: narrower ones are list marks. */
const COLUMN = 6;
/** Rows on a page at most, and starts of lines that are tried. */
const MOST_ROWS = 2_000;
const MOST_STARTS = 60;

/** The row as its runs lie from left to right. */
type Row = readonly PdfItem[];

/**
 * Finds gutters by their right side, where many lines begin at the same place while hardly any runs on over it: columns
 * set closer than the widest spaces between words have no other sign.
 */
export function guttersOf(rows: readonly Row[]): Gutter[] {
  if (rows.length < LEAST || rows.length > MOST_ROWS) return [];
  const em = median(rows.flat().map(({ fontSize }) => fontSize));
  return startsIn(rows, em).flatMap((start) => {
    const gutter = gutterBefore(start, rows, em);
    return gutter ? [gutter] : [];
  });
}

/** Places where at least so many rows have a run that begins after a gap; the most frequent ones. */
function startsIn(rows: readonly Row[], em: number): number[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const { x } of row.filter(
      (item, at) => at === 0 || item.x - endOf(row[at - 1]!) > 0.3 * em,
    )) {
      counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_STARTS)
    .map(([x]) => x);
}

function gutterBefore(start: number, rows: readonly Row[], em: number): Gutter | undefined {
  const [from, to] = [start - NARROW * em, start - 1];
  const beginning = rows.filter((row) => row.some(({ x }) => Math.abs(x - start) <= 1));
  const ys = beginning.map((row) => row[0]!.y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const beside = rows.filter(([first]) => first!.y >= top - em && first!.y <= bottom + em);
  const across = beside.filter((row) => row.some((item) => item.x < to && endOf(item) > from));
  if (across.length > 0.2 * beside.length) return undefined;
  const apart = beside.filter((row) => !across.includes(row));
  const left = apart.map((row) => row.filter((item) => endOf(item) <= from)).filter(isLine);
  const right = apart.map((row) => row.filter(({ x }) => x >= to)).filter(isLine);
  const isProse = (side: readonly Row[]): boolean =>
    side.length >= LEAST && median(side.map(widthOf)) >= COLUMN * em;
  if (!isProse(left) || !isProse(right)) return undefined;
  return { left: Math.max(...left.flat().map(endOf)), right: start };
}

function isLine(row: Row): boolean {
  return row.length > 0;
}

function endOf({ x, width }: PdfItem): number {
  return x + width;
}

function widthOf(row: Row): number {
  return row.reduce((sum, { width }) => sum + width, 0);
}
