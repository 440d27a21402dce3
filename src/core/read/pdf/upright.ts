import type { PdfItem, PdfPage } from './page.ts';

/** The parts of pdf.js's `TextItem` that are used. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** Which way a line runs on the page, in quarters of a turn clockwise; `undefined`: aslant. */
type Direction = 0 | 1 | 2 | 3 | undefined;

/** A run where it stands on the page as it is looked at. */
export interface Run {
  readonly item: PdfItem;
  readonly direction: Direction;
}

type Matrix = readonly [number, number, number, number, number, number];

/** Two affine transformations one after the other, `n` first (ISO 32000-1, 8.3.4). */
function product(m: readonly number[], n: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = m as Matrix;
  const [g, h, i, j, k, l] = n as Matrix;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** `viewport` takes the units of the file to points from the top left corner of the page. */
export function runOf(item: TextItem, viewport: readonly number[]): Run {
  const [a, b, c, d, x, y] = product(viewport, item.transform);
  return {
    item: {
      text: item.str,
      x,
      y,
      width: item.width,
      height: item.height,
      fontSize: Math.hypot(c, d),
      hasEOL: item.hasEOL,
    },
    direction: directionOf(a, b),
  };
}

function directionOf(a: number, b: number): Direction {
  if (Math.abs(b) <= 0.1 * Math.abs(a)) return a < 0 ? 2 : 0;
  if (Math.abs(a) <= 0.1 * Math.abs(b)) return b < 0 ? 3 : 1;
  return undefined;
}

/** The page as it is; lines that do not run from left to right are marked. */
export function pageAsSeen(size: Pick<PdfPage, 'width' | 'height'>, runs: readonly Run[]): PdfPage {
  const items = runs.map(({ item, direction }) =>
    direction === 0 ? item : { ...item, turned: true },
  );
  return { ...size, items };
}

/** The page turned so that most of its letters stand upright; what does not is marked. */
export function uprightPage(
  size: Pick<PdfPage, 'width' | 'height'>,
  runs: readonly Run[],
): PdfPage {
  const letters = [0, 0, 0, 0];
  for (const { item, direction } of runs) {
    if (direction !== undefined) letters[direction]! += item.text.trim().length;
  }
  const main = letters.indexOf(Math.max(...letters)) as 0 | 1 | 2 | 3;
  const items = runs.map(({ item, direction }) => ({
    ...item,
    ...turnedBack(item, size, main),
    ...(direction === main ? {} : { turned: true }),
  }));
  const lies = main % 2 === 1;
  return {
    width: lies ? size.height : size.width,
    height: lies ? size.width : size.height,
    items,
  };
}

function turnedBack(
  { x, y }: PdfItem,
  { width, height }: Pick<PdfPage, 'width' | 'height'>,
  quarters: 0 | 1 | 2 | 3,
): Pick<PdfItem, 'x' | 'y'> {
  switch (quarters) {
    case 0:
      return { x, y };
    case 1:
      return { x: y, y: width - x };
    case 2:
      return { x: width - x, y: height - y };
    case 3:
      return { x: height - y, y: x };
  }
}
