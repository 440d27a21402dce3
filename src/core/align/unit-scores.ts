import { makeDictionary, type Entry } from './dictionary.ts';
import { lengthScore, type LengthModel } from './length-model.ts';
import { emptyRow, Matcher, wordScore, type Row } from './rows.ts';
import type { AlignUnit, Side } from './side.ts';

/** A stretch of segments: `from` to `to`, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A unit with its segments. */
export interface UnitStretch extends Stretch {
  readonly unit: AlignUnit;
}

/** The side with each unit as one segment, over the same types. */
function unitSide(side: Side, units: readonly Stretch[]): Side {
  const frequency = new Int32Array(side.types.length);
  const starts = new Int32Array(units.length + 1);
  const seen = new Int32Array(side.types.length).fill(-1);
  const tokens: number[] = [];
  units.forEach(({ from, to }, at) => {
    for (let token = side.starts[from]!; token < side.starts[to]!; token += 1) {
      const type = side.tokens[token]!;
      if (seen[type] === at) continue;
      seen[type] = at;
      frequency[type]! += 1;
      tokens.push(type);
    }
    starts[at + 1] = tokens.length;
  });
  return { ...side, count: units.length, starts, tokens: Int32Array.from(tokens), frequency };
}

/** What words and lengths say for linking units, in log-odds; of far-off pairs in long texts nothing is known. */
export interface UnitScores {
  /** First unit of b that is compared with each unit of a, and how many are. */
  readonly low: Int32Array;
  readonly width: number;
  /** By unit of a times width, plus unit of b less `low`: one with one; i - 1 and i of a with j; i with j - 1 and j of b. */
  readonly single: Float32Array;
  readonly doubleA: Float32Array;
  readonly doubleB: Float32Array;
}

/** Place of a pair in the arrays of scores; -1 where the pair is not compared. */
export function pairIndex({ low, width }: UnitScores, i: number, j: number): number {
  const at = j - low[i]!;
  return at >= 0 && at < width ? i * width + at : -1;
}

/** Words of a unit are not independent: their sum is taken at this share. */
const TEMPER = 0.3;
const CAP = 12;
/** Most pairs of units compared, but each with at least so many. */
const MOST_PAIRS = 250_000;
const LEAST_WIDTH = 48;

/** Which units are compared: all, or those about the unit of the same name, else about the same share of the way. */
function compared(
  unitsA: readonly UnitStretch[],
  unitsB: readonly UnitStretch[],
): { low: Int32Array; width: number } {
  const width = Math.min(
    unitsB.length,
    Math.max(LEAST_WIDTH, Math.floor(MOST_PAIRS / Math.max(1, unitsA.length))),
  );
  const places = new Map(unitsB.map(({ unit }, at) => [unit.name, at]));
  const low = Int32Array.from(unitsA, ({ unit }, at) => {
    const centre = places.get(unit.name) ?? Math.round((at * unitsB.length) / unitsA.length);
    return Math.max(0, Math.min(unitsB.length - width, centre - Math.floor(width / 2)));
  });
  return { low, width };
}

function median(values: Float32Array): number {
  const sorted = Float32Array.from(values).sort();
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

interface Backgrounds {
  readonly ofA: Float32Array;
  readonly ofB: Float32Array;
}

/** What a chance partner scores, for each unit: the median over its partners. */
function backgrounds(
  matcher: Matcher,
  low: Int32Array,
  width: number,
  countB: number,
): Backgrounds {
  const ofA = new Float32Array(low.length);
  const forward = Array.from({ length: countB }, (): number[] => []);
  const row = emptyRow();
  low.forEach((from, i) => {
    matcher.fill(row, i, from, from + width);
    ofA[i] = median(row.backwardSums.subarray(0, width));
    for (let at = 0; at < width; at += 1) forward[from + at]!.push(row.forwardSums[at]!);
  });
  return { ofA, ofB: Float32Array.from(forward, (sums) => median(Float32Array.from(sums))) };
}

/** Letters of units differ more freely than those of clauses. */
function unitLengths(model: LengthModel): LengthModel {
  return { ...model, floor: model.floor + 0.06, spread: Math.max(model.spread, 0.7) };
}

const lettersOf = (side: Side, units: readonly Stretch[]): readonly number[] =>
  units.map(({ from, to }) => side.before[to]! - side.before[from]!);

/** Scores pairs of units, and neighbours taken together, by the words that the entries know and by length. */
export function scoreUnits(
  a: Side,
  b: Side,
  unitsA: readonly UnitStretch[],
  unitsB: readonly UnitStretch[],
  entries: readonly Entry[],
  model: LengthModel,
): UnitScores {
  const left = unitSide(a, unitsA);
  const right = unitSide(b, unitsB);
  const matcher = new Matcher(left, right, makeDictionary(left, right, entries));
  const { low, width } = compared(unitsA, unitsB);
  const chance = backgrounds(matcher, low, width, unitsB.length);
  const size = unitsA.length * width;
  const single = new Float32Array(size);
  const doubleA = new Float32Array(size).fill(-Infinity);
  const doubleB = new Float32Array(size).fill(-Infinity);
  const lengths = unitLengths(model);
  const lettersA = lettersOf(a, unitsA);
  const lettersB = lettersOf(b, unitsB);
  /** Units from `i` back as many as rows, with b's units `from` to `to`. */
  const score = (rows: readonly Row[], i: number, from: number, to: number): number => {
    let expected = 0;
    let sumA = 0;
    let sumB = 0;
    for (let at = i - rows.length + 1; at <= i; at += 1) {
      expected += chance.ofA[at]!;
      sumA += lettersA[at]!;
    }
    for (let at = from; at < to; at += 1) {
      expected += chance.ofB[at]!;
      sumB += lettersB[at]!;
    }
    const fit = lengthScore(lengths, sumA, sumB);
    if (fit < HOPELESS && rows.length + to - from > 2) return -Infinity;
    const words = (wordScore(right, rows, from, to) - expected / 2) * TEMPER;
    return Math.max(-CAP, Math.min(CAP, words)) + fit;
  };
  let row: Row = emptyRow();
  let above: Row = emptyRow();
  for (let i = 0; i < unitsA.length; i += 1) {
    const first = low[i]!;
    matcher.fill(row, i, first, first + width);
    for (let j = first; j < first + width; j += 1) {
      const at = i * width + j - first;
      single[at] = score([row], i, j, j + 1);
      if (i > 0 && j >= above.from && j < above.to) doubleA[at] = score([above, row], i, j, j + 1);
      if (j > first) doubleB[at] = score([row], i, j - 1, j + 1);
    }
    [row, above] = [above, row];
  }
  return { low, width, single, doubleA, doubleB };
}

/** A length so wrong for neighbours taken together that their words are not looked at. */
const HOPELESS = -1;
