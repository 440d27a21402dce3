/** The part of the grid that is searched: for each number of clauses of a done, from which to which of b. */
export interface Window {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  /** Clauses of b done, lowest and highest (inclusive), by clauses of a done less `fromA`; both never fall. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** The bounds are not known yet: the search sets them as it goes, about the states it follows. */
  readonly open?: true;
}

/** A stretch of either side. */
export interface Region {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** A place that surely (or nearly) lies on the path: so many clauses of a and b done. */
export interface PathPoint {
  readonly a: number;
  readonly b: number;
}

/** Regions up to this many cells are searched whole. */
const WHOLE = 40_000;
/** Boxes between two points up to this many cells are searched whole. */
const BOX = 200_000;

export function wholeWindow(region: Region): Window {
  const rows = region.toA - region.fromA + 1;
  const low = new Int32Array(rows).fill(region.fromB);
  const high = new Int32Array(rows).fill(region.toB);
  return { ...region, low, high };
}

/** A window that goes where the search leads: for texts that drift apart where nothing is known but lengths. */
export function openWindow(region: Region): Window {
  return { ...wholeWindow(region), open: true };
}

export const isSmall = ({ fromA, toA, fromB, toB }: Region): boolean =>
  (toA - fromA) * (toB - fromB) <= WHOLE;

/**
 * A band about a path given by points in order. Where points lie far apart, or steeply, the band is wider by a
 * share of the distance between them: what happens there is unknown.
 */
export function bandWindow(region: Region, points: readonly PathPoint[], half: number): Window {
  const { fromA, toA, fromB, toB } = region;
  const rows = toA - fromA + 1;
  const low = new Int32Array(rows).fill(toB);
  const high = new Int32Array(rows).fill(fromB);
  const path = [{ a: fromA, b: fromB }, ...points, { a: toA, b: toB }];
  for (let at = 0; at + 1 < path.length; at += 1) {
    const { a, b } = path[at]!;
    const next = path[at + 1]!;
    const steps = next.a - a;
    const bend = Math.abs(next.b - b - steps);
    const extra =
      half +
      Math.ceil(Math.min(Math.max(steps, next.b - b) * 0.25, 4 * half) + Math.min(bend, 6 * half));
    // Something is missing on one side, no telling where between the points: search the whole box.
    const box = bend > extra && steps * (next.b - b) < BOX;
    for (let step = 0; step <= steps; step += 1) {
      const centre = Math.round(b + ((next.b - b) * step) / Math.max(1, steps));
      const row = a + step - fromA;
      low[row] = Math.min(low[row]!, (box ? b : centre) - extra);
      high[row] = Math.max(high[row]!, (box || steps === 0 ? next.b : centre) + extra);
    }
  }
  low[0] = fromB;
  high[rows - 1] = toB;
  for (let row = 0; row < rows; row += 1) {
    low[row] = Math.max(fromB, Math.min(toB, low[row]!));
    high[row] = Math.max(fromB, Math.min(toB, high[row]!));
  }
  for (let row = rows - 2; row >= 0; row -= 1) low[row] = Math.min(low[row]!, low[row + 1]!);
  for (let row = 1; row < rows; row += 1)
    high[row] = Math.max(high[row]!, high[row - 1]!, low[row]!);
  for (let row = 0; row + 1 < rows; row += 1) high[row] = Math.max(high[row]!, low[row + 1]!);
  return { ...region, low, high };
}
