import { findAnchors } from './anchors.ts';
import { makeDictionary, seedEntries, type Dictionary, type Entry } from './dictionary.ts';
import { learnEntries } from './learn.ts';
import { Lattice, type Models } from './lattice.ts';
import { firstModel, learnModel } from './length-model.ts';
import { FIRST_SIGNS, learnSigns } from './marks-model.ts';
import { Matcher } from './rows.ts';
import { learnShapes, SHAPES, type Bead } from './shapes.ts';
import type { Side } from './side.ts';
import {
  bandWindow,
  isSmall,
  openWindow,
  wholeWindow,
  type PathPoint,
  type Region,
  type Window,
} from './window.ts';

/** What was learnt of a pair of texts so far. */
export interface Knowledge {
  readonly entries: readonly Entry[];
  readonly dictionary: Dictionary;
  readonly matcher: Matcher;
  readonly models: Models;
}

/** What is known before any link: numbers, like spellings, the ratio of the texts' lengths. */
export function firstKnowledge(a: Side, b: Side): Knowledge {
  const entries = seedEntries(a, b);
  const dictionary = makeDictionary(a, b, entries);
  return {
    entries,
    dictionary,
    matcher: new Matcher(a, b, dictionary),
    models: {
      length: firstModel(a.lengths, b.lengths),
      signs: FIRST_SIGNS,
      shapes: Float64Array.from(SHAPES, ({ first }) => Math.log(first)),
    },
  };
}

/** Learns from links: lengths, shapes, closing signs and marks, and the lexicon. */
export function* learn(
  a: Side,
  b: Side,
  beads: readonly Bead[],
  seeds: readonly Entry[],
  before: Knowledge,
): Generator<number, Knowledge> {
  const pairs = beads
    .filter(({ x, y }) => x > 0 && y > 0)
    .map(({ a: one, x, b: other, y }): [number, number] => [
      a.before[one + x]! - a.before[one]!,
      b.before[other + y]! - b.before[other]!,
    ]);
  const entries = yield* learnEntries(a, b, beads, seeds);
  const dictionary = makeDictionary(a, b, entries);
  return {
    entries,
    dictionary,
    matcher: new Matcher(a, b, dictionary),
    models: {
      length: learnModel(before.models.length, pairs),
      signs: learnSigns(a, b, beads),
      shapes: learnShapes(beads),
    },
  };
}

/** Half the width of the band about landmarks. */
const LED = 24;
/** Landmarks, by clauses of the region, that are enough to be led by. */
const ENOUGH = 0.02;
/** Landmarks dense enough to search close by them, and how close. */
const MANY = 0.2;
const BESIDE = 14;

/** Where to search: by landmarks where there are enough, else beside links found before, else where lengths lead. */
function windowFor(
  a: Side,
  b: Side,
  dictionary: Dictionary,
  region: Region,
  path: readonly Bead[] | undefined,
): Window {
  if (isSmall(region)) return wholeWindow(region);
  const anchors = findAnchors(a, b, dictionary, region);
  const size = Math.min(region.toA - region.fromA, region.toB - region.fromB);
  if (anchors.length >= size * MANY) return bandWindow(region, anchors, BESIDE);
  if (anchors.length >= size * ENOUGH) return bandWindow(region, anchors, LED);
  if (path) return bandWindow(region, pathOf(path), LED);
  return openWindow(region);
}

/** The path that links take, as points, one in about ten clauses. */
function pathOf(beads: readonly Bead[]): readonly PathPoint[] {
  const points: PathPoint[] = [];
  for (const { a, b, x, y } of beads) {
    const last = points.at(-1);
    if (x > 0 && y > 0 && (!last || a - last.a >= 8)) points.push({ a, b });
  }
  return points;
}

/** Links the clauses of each region. `paths`: links found before, by region; absent: the regions are new. */
export function* alignRegions(
  a: Side,
  b: Side,
  knowledge: Knowledge,
  regions: readonly Region[],
  paths?: readonly (readonly Bead[])[],
): Generator<number, Bead[][]> {
  const { dictionary, matcher, models } = knowledge;
  const lattice = new Lattice(a, b, models, matcher);
  const all: Bead[][] = [];
  for (const [at, region] of regions.entries()) {
    const { beads } = yield* lattice.run(windowFor(a, b, dictionary, region, paths?.[at]));
    all.push(beads);
    yield (region.toA - region.fromA) % 32;
  }
  return all;
}
