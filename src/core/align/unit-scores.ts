import { makeDictionary, type Entry } from './dictionary.ts';
import { lengthScore, type LengthModel } from './length-model.ts';
import { emptyRow, Matcher, type Row } from './rows.ts';
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

/** Of many units, types that stand in more than this share of them are left out: they tell them little apart. */
const COMMON = 0.25;
const MANY = 40;

/** A side with each unit as one segment, over the same types. */
export interface UnitSide {
  readonly side: Side;
  readonly units: readonly UnitStretch[];
  readonly letters: Float64Array;
  /** Clauses of each unit. */
  readonly sizes: Float64Array;
}

export function unitSide(side: Side, units: readonly UnitStretch[]): UnitSide {
  const whole = joined(side, units);
  const letters = Float64Array.from(units, ({ from, to }) => side.before[to]! - side.before[from]!);
  const sizes = Float64Array.from(units, ({ from, to }) => to - from);
  return { side: units.length < MANY ? whole : withoutCommon(whole), units, letters, sizes };
}

function joined(side: Side, units: readonly Stretch[]): Side {
  const frequency = new Int32Array(side.types.length);
  const starts = new Int32Array(units.length + 1);
  const seen = new Int32Array(side.types.length).fill(-1);
  const tokens = new Int32Array(side.tokens.length);
  let size = 0;
  units.forEach(({ from, to }, at) => {
    for (let token = side.starts[from]!; token < side.starts[to]!; token += 1) {
      const type = side.tokens[token]!;
      if (seen[type] === at) continue;
      seen[type] = at;
      frequency[type]! += 1;
      tokens[size] = type;
      size += 1;
    }
    starts[at + 1] = size;
  });
  return { ...side, count: units.length, starts, tokens, frequency };
}

function withoutCommon(side: Side): Side {
  const { count, frequency, tokens } = side;
  const starts = new Int32Array(count + 1);
  let size = 0;
  for (let at = 0; at < count; at += 1) {
    for (let token = side.starts[at]!; token < side.starts[at + 1]!; token += 1) {
      const type = tokens[token]!;
      if (frequency[type]! > count * COMMON) continue;
      tokens[size] = type;
      size += 1;
    }
    starts[at + 1] = size;
  }
  return { ...side, starts };
}

/** Words of a unit are not independent: their sum is taken at this share. */
const TEMPER = 0.3;
const CAP = 12;
/** Pairs of units that are all compared; of longer texts each with so many about its likely place, more at a second try. */
const ALL_PAIRS = 10_000;
const NARROW = 9;
const MOST_PAIRS = 100_000;
const LEAST_WIDTH = 32;

/** How many units of b each unit of a is compared with: few at first where there are many. */
export function widths(countA: number, countB: number): readonly number[] {
  if (countA * countB <= ALL_PAIRS) return [countB];
  const wide = Math.min(countB, Math.max(LEAST_WIDTH, Math.floor(MOST_PAIRS / countA)));
  return [Math.min(countB, NARROW), wide];
}

/** First unit of b compared with each of a: about the unit of the same name, else at the same share of the way. */
function windows(
  unitsA: readonly UnitStretch[],
  unitsB: readonly UnitStretch[],
  width: number,
): Int32Array {
  const places = new Map(unitsB.map(({ unit }, at) => [unit.name, at]));
  return Int32Array.from(unitsA, ({ unit }, at) => {
    const centre = places.get(unit.name) ?? Math.round((at * unitsB.length) / unitsA.length);
    return Math.max(0, Math.min(unitsB.length - width, centre - Math.floor(width / 2)));
  });
}

function median(values: Float32Array): number {
  const sorted = Float32Array.from(values).sort();
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Letters of units differ more freely than those of clauses. */
function unitLengths(model: LengthModel): LengthModel {
  return { ...model, floor: model.floor + 0.06, spread: Math.max(model.spread, 0.7) };
}

const temper = (words: number): number => Math.max(-CAP, Math.min(CAP, words * TEMPER));

/** What words and lengths say for linking units, in log-odds. */
export class UnitScores {
  /** First unit of b that each unit of a was compared with, and how many were. */
  readonly low: Int32Array;
  readonly width: number;
  /** Scores of those pairs, by unit of a times width, plus unit of b less `low`. */
  readonly single: Float32Array;
  readonly #matcher: Matcher;
  readonly #lengths: LengthModel;
  readonly #a: UnitSide;
  readonly #b: UnitSide;
  /** By number of clauses: how often a unit of either side has so many. */
  readonly #usual: ReadonlyMap<number, number>;
  /** Words of a chance partner: the median over a unit's partners. */
  readonly #chanceA: Float32Array;
  readonly #chanceB: Float32Array;
  readonly #rows: readonly [Row, Row] = [emptyRow(), emptyRow()];

  constructor(
    a: UnitSide,
    b: UnitSide,
    entries: readonly Entry[],
    model: LengthModel,
    width: number,
  ) {
    this.#matcher = new Matcher(a.side, b.side, makeDictionary(a.side, b.side, entries));
    this.#lengths = unitLengths(model);
    this.#a = a;
    this.#b = b;
    this.#usual = shares([...a.sizes, ...b.sizes]);
    this.low = windows(a.units, b.units, width);
    this.width = width;
    this.single = new Float32Array(a.units.length * width);
    this.#chanceA = new Float32Array(a.units.length);
    this.#chanceB = this.#compare();
    this.single.forEach((both, at) => {
      const i = Math.floor(at / width);
      const j = this.low[i]! + (at % width);
      const words = (both - this.#chanceA[i]! - this.#chanceB[j]!) / 2;
      this.single[at] = temper(words) + this.#fit(i, 1, j, 1);
    });
  }

  /** Sums the words of every pair of the windows, both directions; the chance partners of b. */
  #compare(): Float32Array {
    const { low, width, single } = this;
    const [row] = this.#rows;
    const sums = Array.from(this.#b.units, (): number[] => []);
    low.forEach((from, i) => {
      this.#matcher.fill(row, i, from, from + width);
      this.#chanceA[i] = median(row.backwardSums.subarray(0, width));
      for (let at = 0; at < width; at += 1) {
        single[i * width + at] = row.forwardSums[at]! + row.backwardSums[at]!;
        sums[from + at]!.push(row.forwardSums[at]!);
      }
    });
    return Float32Array.from(sums, (all) => median(Float32Array.from(all)));
  }

  /** What their letters and numbers of clauses say for x units of a from i with y of b from j. */
  #fit(i: number, x: number, j: number, y: number): number {
    const [a, b] = [this.#a, this.#b];
    const fit = lengthScore(this.#lengths, total(a.letters, i, x), total(b.letters, j, y));
    const size = total(b.sizes, j, y);
    const chance = this.#usual.get(size) ?? 0.01;
    const same = total(a.sizes, i, x) === size;
    return fit + (same ? Math.log(SAME_SIZE / chance + 1 - SAME_SIZE) : Math.log(1 - SAME_SIZE));
  }

  /** Whether a pair lies in its window. */
  compares(i: number, j: number): boolean {
    return j >= this.low[i]! && j < this.low[i]! + this.width;
  }

  /** Score of a pair, whether it lies in its window or not. */
  pair(i: number, j: number): number {
    if (!this.compares(i, j)) return this.joint(i, 1, j, 1);
    return this.single[i * this.width + j - this.low[i]!]!;
  }

  /** Score of x units of a from i taken together with y of b from j, x and y up to two. */
  joint(i: number, x: number, j: number, y: number): number {
    const rows = this.#rows.slice(0, x);
    rows.forEach((row, at) => {
      this.#matcher.fill(row, i + at, j, j + y);
    });
    const chance = total(this.#chanceA, i, x) + total(this.#chanceB, j, y);
    return temper(this.#matcher.score(rows, j, j + y) - chance / 2) + this.#fit(i, x, j, y);
  }

  /** Whether letters allow that x units of a and y of b, three in all, belong together rather than two of them. */
  mayJoin(i: number, x: number, j: number, y: number): boolean {
    const first = this.#fit(i, 1, j, 1);
    const last = this.#fit(i + x - 1, 1, j + y - 1, 1);
    return this.#fit(i, x, j, y) > Math.max(first, last) - SHORT;
  }

  /** The unit of b in its window that a unit of a has most in common with. */
  best(i: number): number {
    let best = i * this.width;
    for (let at = best + 1; at < (i + 1) * this.width; at += 1) {
      if (this.single[at]! > this.single[best]!) best = at;
    }
    return this.low[i]! + best - i * this.width;
  }
}

/** Share of units that have as many clauses as their partners because they are partners. */
const SAME_SIZE = 0.5;

/** How often each value stands among others, at most nearly always. */
function shares(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const all = values.length + 4;
  return new Map([...counts].map(([value, count]) => [value, (count + 2) / all]));
}

/** A unit so short that it hardly changes the length of another one may still be part of it. */
const SHORT = 1;

function total(values: Float32Array | Float64Array, from: number, count: number): number {
  return count === 1 ? values[from]! : values[from]! + values[from + 1]!;
}
