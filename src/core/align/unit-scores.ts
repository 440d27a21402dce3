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
const MOST_PAIRS = 100_000;
const LEAST_WIDTH = 32;

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

/** Words of every compared pair, either direction, and what a chance partner scores: the median over a unit's partners. */
interface PairWords {
  readonly forward: Float32Array;
  readonly backward: Float32Array;
  readonly chanceA: Float32Array;
  readonly chanceB: Float32Array;
}

function pairWords(matcher: Matcher, low: Int32Array, width: number, countB: number): PairWords {
  const chanceA = new Float32Array(low.length);
  const forward = new Float32Array(low.length * width);
  const backward = new Float32Array(low.length * width);
  const sums = Array.from({ length: countB }, (): number[] => []);
  const row = emptyRow();
  low.forEach((from, i) => {
    matcher.fill(row, i, from, from + width);
    forward.set(row.forwardSums.subarray(0, width), i * width);
    backward.set(row.backwardSums.subarray(0, width), i * width);
    chanceA[i] = median(row.backwardSums.subarray(0, width));
    for (let at = 0; at < width; at += 1) sums[from + at]!.push(row.forwardSums[at]!);
  });
  const chanceB = Float32Array.from(sums, (all) => median(Float32Array.from(all)));
  return { forward, backward, chanceA, chanceB };
}

/** Letters of units differ more freely than those of clauses. */
function unitLengths(model: LengthModel): LengthModel {
  return { ...model, floor: model.floor + 0.06, spread: Math.max(model.spread, 0.7) };
}

const lettersOf = (side: Side, units: readonly Stretch[]): readonly number[] =>
  units.map(({ from, to }) => side.before[to]! - side.before[from]!);

const temper = (words: number): number => Math.max(-CAP, Math.min(CAP, words * TEMPER));

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
  const words = pairWords(matcher, low, width, unitsB.length);
  const lengths = unitLengths(model);
  const lettersA = lettersOf(a, unitsA);
  const lettersB = lettersOf(b, unitsB);
  const single = words.forward.map((forward, at) => {
    const i = Math.floor(at / width);
    const j = low[i]! + (at % width);
    const both = (forward + words.backward[at]! - words.chanceA[i]! - words.chanceB[j]!) / 2;
    return temper(both) + lengthScore(lengths, lettersA[i]!, lettersB[j]!);
  });
  const doubleA = new Float32Array(single.length).fill(-Infinity);
  const doubleB = new Float32Array(single.length).fill(-Infinity);
  const sum = (values: ArrayLike<number>, from: number, to: number): number => {
    let total = 0;
    for (let at = from; at < to; at += 1) total += values[at]!;
    return total;
  };
  /** Units `i` up to `i` + rows of a with units `j` up to `to` of b. */
  const score = (rows: readonly Row[], i: number, j: number, to: number): number => {
    const chance = sum(words.chanceA, i, i + rows.length) + sum(words.chanceB, j, to);
    const fit = lengthScore(lengths, sum(lettersA, i, i + rows.length), sum(lettersB, j, to));
    return temper(wordScore(right, rows, j, to) - chance / 2) + fit;
  };
  let row: Row = emptyRow();
  let above: Row = emptyRow();
  for (let i = 0; i < unitsA.length; i += 1) {
    const { from, to } = likely(single.subarray(i * width, (i + 1) * width), low[i]!, above, i > 0);
    matcher.fill(row, i, from, to);
    for (let j = from; j < to; j += 1) {
      const at = i * width + j - low[i]!;
      if (i > 0 && j >= above.from && j < above.to)
        doubleA[at] = score([above, row], i - 1, j, j + 1);
      if (j > from) doubleB[at] = score([row], i, j - 1, j + 1);
    }
    [row, above] = [above, row];
  }
  return { low, width, single, doubleA, doubleB };
}

/** Neighbours are taken together only near a unit's best partner, and near that of the unit before it. */
const NEAR = 4;

function likely(scores: Float32Array, low: number, above: Row, joined: boolean): Stretch {
  const best = low + scores.reduce((found, score, at) => (score > scores[found]! ? at : found), 0);
  const middle = joined ? Math.floor((above.from + above.to) / 2) : best;
  const first = Math.abs(middle - best) <= 2 * NEAR ? Math.min(best, middle) : best;
  const last = Math.abs(middle - best) <= 2 * NEAR ? Math.max(best, middle) : best;
  return { from: Math.max(low, first - NEAR), to: Math.min(low + scores.length, last + NEAR + 1) };
}
