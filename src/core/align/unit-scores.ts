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

/** What words and lengths say for linking units, by unit of a times units of b plus unit of b; log-odds. */
export interface UnitScores {
  /** One with one; units i - 1 and i of a with j; i with j - 1 and j of b. */
  readonly single: Float32Array;
  readonly doubleA: Float32Array;
  readonly doubleB: Float32Array;
}

/** Words of a unit are not independent: their sum is taken at this share. */
const TEMPER = 0.3;
const CAP = 12;

function median(values: Float32Array): number {
  const sorted = Float32Array.from(values).sort();
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

interface Backgrounds {
  readonly ofA: Float32Array;
  readonly ofB: Float32Array;
}

/** What a chance partner scores, for each unit: the median over all partners. */
function backgrounds(matcher: Matcher, countA: number, countB: number): Backgrounds {
  const ofA = new Float32Array(countA);
  const forward = Array.from({ length: countB }, () => new Float32Array(countA));
  const row = emptyRow();
  for (let i = 0; i < countA; i += 1) {
    matcher.fill(row, i, 0, countB);
    ofA[i] = median(row.backwardSums.subarray(0, countB));
    for (let j = 0; j < countB; j += 1) forward[j]![i] = row.forwardSums[j]!;
  }
  return { ofA, ofB: Float32Array.from(forward, median) };
}

/** Letters of units differ more freely than those of clauses. */
function unitLengths(model: LengthModel): LengthModel {
  return { ...model, floor: model.floor + 0.06, spread: Math.max(model.spread, 0.7) };
}

/** Scores every pair of units, and neighbours taken together, by the words that the entries know and by length. */
export function scoreUnits(
  a: Side,
  b: Side,
  unitsA: readonly Stretch[],
  unitsB: readonly Stretch[],
  entries: readonly Entry[],
  model: LengthModel,
): UnitScores {
  const left = unitSide(a, unitsA);
  const right = unitSide(b, unitsB);
  const matcher = new Matcher(left, right, makeDictionary(left, right, entries));
  const chance = backgrounds(matcher, unitsA.length, unitsB.length);
  const size = unitsA.length * unitsB.length;
  const scores = {
    single: new Float32Array(size),
    doubleA: new Float32Array(size),
    doubleB: new Float32Array(size),
  };
  const lengths = unitLengths(model);
  const lettersA = unitsA.map(({ from, to }) => a.before[to]! - a.before[from]!);
  const lettersB = unitsB.map(({ from, to }) => b.before[to]! - b.before[from]!);
  let row: Row = emptyRow();
  let above: Row = emptyRow();
  const words = (rows: readonly Row[], i: number, from: number, to: number): number => {
    let expected = 0;
    for (let at = i - rows.length + 1; at <= i; at += 1) expected += chance.ofA[at]!;
    for (let at = from; at < to; at += 1) expected += chance.ofB[at]!;
    const score = (wordScore(right, rows, from, to) - expected / 2) * TEMPER;
    return Math.max(-CAP, Math.min(CAP, score));
  };
  for (let i = 0; i < unitsA.length; i += 1) {
    matcher.fill(row, i, 0, unitsB.length);
    for (let j = 0; j < unitsB.length; j += 1) {
      const at = i * unitsB.length + j;
      scores.single[at] =
        words([row], i, j, j + 1) + lengthScore(lengths, lettersA[i]!, lettersB[j]!);
      if (i > 0)
        scores.doubleA[at] =
          words([above, row], i, j, j + 1) +
          lengthScore(lengths, lettersA[i - 1]! + lettersA[i]!, lettersB[j]!);
      if (j > 0)
        scores.doubleB[at] =
          words([row], i, j - 1, j + 1) +
          lengthScore(lengths, lettersA[i]!, lettersB[j - 1]! + lettersB[j]!);
    }
    [row, above] = [above, row];
  }
  return scores;
}
