import { BestBefore } from './best-before.ts';
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

function matches(sideA: Side, sideB: Side, dictionary: Dictionary, region: Region): Match[] {
  const left = places(sideA, region.fromA, region.toA, RARE);
  const right = places(sideB, region.fromB, region.toB, RARE);
  const found: Match[] = [];
  for (const [type, here] of left) {
    for (let entry = dictionary.starts[type]!; entry < dictionary.starts[type + 1]!; entry += 1) {
      const there = right.get(dictionary.to[entry]!);
      const gain = Math.min(dictionary.forward[entry]!, dictionary.backward[entry]!);
      if (!there || gain < 1) continue;
      const weight = gain / Math.max(here.length, there.length);
      found.push(...here.flatMap((a) => there.map((b) => ({ a, b, weight }))));
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

/** The heaviest chain of matches that rises on both sides, n log n. */
function heaviestChain(found: readonly Match[], region: Region): Match[] {
  const tree = new BestBefore(region.toB - region.fromB + 1);
  const previous = new Int32Array(found.length).fill(-1);
  const total = new Float64Array(found.length);
  let last = -1;
  for (let start = 0, end = 0; start < found.length; start = end) {
    while (end < found.length && found[end]!.a === found[start]!.a) end += 1;
    for (let at = start; at < end; at += 1) {
      const { weight, holder } = tree.find(found[at]!.b - region.fromB);
      previous[at] = holder;
      total[at] = weight + found[at]!.weight;
      if (last < 0 || total[at]! > total[last]!) last = at;
    }
    for (let at = start; at < end; at += 1) tree.enter(found[at]!.b - region.fromB, total[at]!, at);
  }
  const chain: Match[] = [];
  for (let at = last; at >= 0; at = previous[at]!) chain.push(found[at]!);
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

/** How much heavier the chain must be than one of chance. */
const CLEAR = 2.5;

const weigh = (chain: readonly Match[]): number =>
  chain.reduce((sum, { weight }) => sum + weight, 0);

/** The same matches with b from its end: what chains there is chance, as texts do not run backwards. */
function mirrored(found: readonly Match[], { fromB, toB }: Region): Match[] {
  const turned = found.map((match) => ({ ...match, b: fromB + toB - 1 - match.b }));
  return turned.sort((one, other) => one.a - other.a || one.b - other.b);
}

/**
 * Landmarks of a region: pairs of clauses with rare words that the dictionary knows as a pair, the heaviest chain
 * of them in the order of both texts (the patience idea with weights). Empty where the chain is no better than chance.
 */
export function findAnchors(
  a: Side,
  b: Side,
  dictionary: Dictionary,
  region: Region,
): readonly PathPoint[] {
  const found = matches(a, b, dictionary, region);
  const chain = heaviestChain(found, region);
  if (weigh(chain) < CLEAR * weigh(heaviestChain(mirrored(found, region), region))) return [];
  return withoutOutliers(chain).map(({ a: one, b: other }) => ({ a: one, b: other }));
}
