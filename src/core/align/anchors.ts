import type { Dictionary } from './dictionary.ts';
import type { Side } from './side.ts';
import type { PathPoint, Region } from './window.ts';

interface Match extends PathPoint {
  readonly weight: number;
}

/** Types in more clauses than this of either side are no landmarks. */
const RARE = 12;

/** Where each rare type of a region stands. */
function places(
  side: Side,
  from: number,
  to: number,
  limit: number,
): ReadonlyMap<number, number[]> {
  const found = new Map<number, number[]>();
  for (let at = from; at < to; at += 1) {
    for (let token = side.starts[at]!; token < side.starts[at + 1]!; token += 1) {
      const type = side.tokens[token]!;
      if (side.frequency[type]! > limit) continue;
      const list = found.get(type);
      if (list) list.push(at);
      else found.set(type, [at]);
    }
  }
  return found;
}

function matches(a: Side, b: Side, dictionary: Dictionary, region: Region): Match[] {
  const left = places(a, region.fromA, region.toA, RARE);
  const right = places(b, region.fromB, region.toB, RARE);
  const found: Match[] = [];
  for (const [type, here] of left) {
    for (let entry = dictionary.starts[type]!; entry < dictionary.starts[type + 1]!; entry += 1) {
      const there = right.get(dictionary.to[entry]!);
      const gain = Math.min(dictionary.forward[entry]!, dictionary.backward[entry]!);
      if (!there || gain < 1) continue;
      const weight = gain / Math.max(here.length, there.length);
      for (const one of here) for (const other of there) found.push({ a: one, b: other, weight });
    }
  }
  return merge(found);
}

/** Matches of one pair of clauses made one. */
function merge(found: Match[]): Match[] {
  found.sort((one, other) => one.a - other.a || one.b - other.b);
  const merged: Match[] = [];
  for (const match of found) {
    const last = merged.at(-1);
    if (last?.a === match.a && last.b === match.b) {
      merged[merged.length - 1] = { ...match, weight: last.weight + match.weight };
    } else merged.push(match);
  }
  return merged;
}

/** The heaviest chain of matches that rises on both sides: a Fenwick tree of best weights, n log n. */
function heaviestChain(found: readonly Match[], region: Region): Match[] {
  const size = region.toB - region.fromB + 1;
  const tree = new Float64Array(size + 1);
  const holder = new Int32Array(size + 1).fill(-1);
  const previous = new Int32Array(found.length).fill(-1);
  const total = new Float64Array(found.length);
  let start = 0;
  while (start < found.length) {
    let end = start;
    while (end < found.length && found[end]!.a === found[start]!.a) end += 1;
    for (let at = start; at < end; at += 1) {
      for (let key = found[at]!.b - region.fromB; key > 0; key -= key & -key) {
        if (tree[key]! > total[at]!) {
          total[at] = tree[key]!;
          previous[at] = holder[key]!;
        }
      }
      total[at]! += found[at]!.weight;
    }
    for (let at = start; at < end; at += 1) {
      for (let key = found[at]!.b - region.fromB + 1; key <= size; key += key & -key) {
        if (total[at]! > tree[key]!) {
          tree[key] = total[at]!;
          holder[key] = at;
        }
      }
    }
    start = end;
  }
  let last = total.reduce((bestAt, weight, at) => (weight > (total[bestAt] ?? 0) ? at : bestAt), 0);
  const chain: Match[] = [];
  while (last >= 0 && last < found.length) {
    chain.push(found[last]!);
    last = previous[last]!;
  }
  return chain.reverse();
}

/** Leaves out points that lie off the line through their neighbours: chance matches the chain could take along. */
function withoutOutliers(chain: readonly Match[]): Match[] {
  const REACH = 6;
  return chain.filter((point, at) => {
    const near = chain.slice(Math.max(0, at - REACH), at + REACH + 1);
    if (near.length < 6) return point.weight > 3;
    const shifts = near.map(({ a, b }) => b - a).sort((x, y) => x - y);
    const middle = shifts[Math.floor(shifts.length / 2)]!;
    const span = near.at(-1)!.a - near[0]!.a;
    return Math.abs(point.b - point.a - middle) <= 6 + span * 0.15;
  });
}

/**
 * Landmarks of a region: pairs of clauses with rare words that the dictionary knows as a pair, the heaviest chain
 * of them in the order of both texts (the patience idea with weights). Empty where words tell nothing.
 */
export function findAnchors(
  a: Side,
  b: Side,
  dictionary: Dictionary,
  region: Region,
): readonly PathPoint[] {
  const found = matches(a, b, dictionary, region);
  return withoutOutliers(heaviestChain(found, region)).map(({ a: one, b: other }) => ({
    a: one,
    b: other,
  }));
}

/** Points of equal share of letters, for a region without landmarks: one in about `step` clauses. */
export function proportionalPoints(
  a: Side,
  b: Side,
  region: Region,
  step: number,
): readonly PathPoint[] {
  const { fromA, toA, fromB, toB } = region;
  const lettersA = a.before[toA]! - a.before[fromA]!;
  const lettersB = b.before[toB]! - b.before[fromB]!;
  const points: PathPoint[] = [];
  let other = fromB;
  for (let at = fromA + step; at < toA; at += step) {
    const share = lettersA > 0 ? (a.before[at]! - a.before[fromA]!) / lettersA : 0;
    while (other < toB && b.before[other]! - b.before[fromB]! < share * lettersB) other += 1;
    points.push({ a: at, b: other });
  }
  return points;
}
