import { Judge } from './evidence.ts';
import { Joiner } from './join-lone.ts';
import type { Alignment, Link, UnitLink } from './link.ts';
import { isSamePlan, planOf, type Plan } from './plan.ts';
import { alignRegions, firstKnowledge, learn, type Knowledge } from './segments-pass.ts';
import type { Bead } from './shapes.ts';
import { toSide, type Side, type Version } from './side.ts';
import { UnitScores, unitSide, widths, type UnitSide, type UnitStretch } from './unit-scores.ts';
import { alignUnits, isSettled, partnersByLinks, type Partner, type UnitMatch } from './units.ts';
import { isSmall, type Region } from './window.ts';

/** How far an alignment has come. */
export interface Progress {
  readonly phase: 'reading' | 'linking' | 'learning' | 'explaining';
  /** From 0 to 1. */
  readonly done: number;
}

/** The units of a version with their segments, in order. */
function stretches({ segments, units }: Version): readonly UnitStretch[] {
  const found: UnitStretch[] = [];
  let from = 0;
  while (from < segments.length) {
    const { unit } = segments[from]!;
    let to = from;
    while (to < segments.length && segments[to]!.unit === unit) to += 1;
    found.push({ unit: units[unit]!, from, to });
    from = to;
  }
  return found;
}

class PairAligner {
  readonly a: Side;
  readonly b: Side;
  readonly unitsA: readonly UnitStretch[];
  readonly unitsB: readonly UnitStretch[];
  readonly structured: boolean;
  /** Units as segments, where there are articles on both sides. */
  readonly wholeA: UnitSide;
  readonly wholeB: UnitSide;

  constructor(first: Version, second: Version) {
    this.a = toSide(first);
    this.b = toSide(second);
    this.unitsA = stretches(first);
    this.unitsB = stretches(second);
    const articles = (units: readonly UnitStretch[]): number =>
      units.filter(({ unit }) => unit.kind === 'article').length;
    this.wholeA = unitSide(this.a, this.unitsA);
    this.wholeB = unitSide(this.b, this.unitsB);
    this.structured = articles(this.unitsA) > 1 && articles(this.unitsB) > 1;
  }

  /** The whole texts as one region. */
  whole(): Plan {
    const all = { fromA: 0, toA: this.a.count, fromB: 0, toB: this.b.count };
    return { regions: [all], alone: [], matches: [] };
  }

  plan(knowledge: Knowledge, partners?: readonly Partner[]): Plan {
    return planOf(this.#linkUnits(knowledge, partners), this.unitsA, this.unitsB);
  }

  /** Compares units with few others first; with more where that leaves some without a likely partner. */
  #linkUnits(
    { entries, models }: Knowledge,
    partners: readonly Partner[] | undefined,
  ): readonly UnitMatch[] {
    const { wholeA, wholeB, unitsA, unitsB } = this;
    let matches: readonly UnitMatch[] = [];
    for (const width of widths(unitsA.length, unitsB.length)) {
      const scores = new UnitScores(wholeA, wholeB, entries, models.length, width);
      matches = alignUnits(unitsA, unitsB, scores, partners);
      if (isSettled(matches, scores, unitsA.length, unitsB.length)) break;
    }
    return matches;
  }

  *run(): Generator<Progress, Alignment> {
    const { a, b } = this;
    const first = firstKnowledge(a, b);
    if (!this.structured || a.count + b.count < 2 * SAMPLES[0]!) return yield* this.#settle(first);
    const plan = this.plan(first);
    const samples = SAMPLES.map((size) => sampleOf(plan.regions, size));
    if (samples.some((sample) => sample === undefined)) return yield* this.#settle(first);
    let knowledge = first;
    let now = plan;
    for (const [at, size] of SAMPLES.entries()) {
      const regions = sampleOf(now.regions, size) ?? now.regions;
      const linking = alignRegions(a, b, knowledge, regions);
      const found = yield* counted(linking, 'linking', at / 4, 1 / 4 / size);
      const learning = learn(a, b, found.flat(), first.entries, knowledge);
      knowledge = yield* counted(learning, 'learning', (at + 1) / 4, 0);
      now = this.plan(knowledge);
    }
    const linking = alignRegions(a, b, knowledge, now.regions);
    const lists = yield* counted(linking, 'linking', 1 / 2, 1 / 2 / a.count);
    yield { phase: 'explaining', done: 1 };
    return this.#explain(knowledge, now, lists);
  }

  /**
   * Links and learns from all links in turn until few change. The first links are those of the whole texts, whatever
   * their articles: numbers that were changed do not lead astray.
   */
  *#settle(first: Knowledge): Generator<Progress, Alignment> {
    const { a, b } = this;
    let knowledge = first;
    let plan = this.whole();
    let lists: Bead[][] | undefined;
    let planned = !this.structured;
    let partners: readonly Partner[] | undefined;
    for (let round = 1; ; round += 1) {
      const start = (round - 1) / MOST_ROUNDS;
      const each = 1 / MOST_ROUNDS / Math.max(1, a.count);
      const linking = alignRegions(a, b, knowledge, plan.regions, lists);
      const found: Bead[][] = yield* counted(linking, 'linking', start, each);
      const settled = lists !== undefined && changed(lists.flat(), found.flat()) < SETTLED;
      lists = found;
      if ((round >= LEAST_ROUNDS && settled) || round === MOST_ROUNDS) break;
      const learning = learn(a, b, lists.flat(), first.entries, knowledge);
      knowledge = yield* counted(learning, 'learning', round / MOST_ROUNDS, 0);
      if (planned) continue;
      partners ??= partnersByLinks(this.wholeA, this.wholeB, lists.flat());
      const next = this.plan(knowledge, partners);
      planned = isSamePlan(next, plan);
      if (!planned) lists = undefined;
      plan = next;
    }
    yield { phase: 'explaining', done: 1 };
    return this.#explain(knowledge, plan, lists);
  }

  #explain(knowledge: Knowledge, found: Plan, foundLists: readonly (readonly Bead[])[]): Alignment {
    const { a: left, b: right, unitsA, unitsB } = this;
    const joiner = new Joiner(left, right, unitsA, unitsB, knowledge);
    const { plan, lists } = this.structured
      ? joiner.join({ plan: found, lists: foundLists })
      : { plan: found, lists: foundLists };
    const judge = new Judge(this.a, this.b, knowledge);
    const links = [...lists.flat(), ...plan.alone].map((bead) => judge.link(bead, this.structured));
    const names = (units: readonly UnitStretch[], which: readonly number[]): string[] =>
      which.filter((at) => units[at]!.unit.kind !== 'title').map((at) => units[at]!.unit.name);
    const matches = this.structured ? plan.matches : wholeTexts(this.unitsA, this.unitsB);
    const units = matches
      .map(({ a, b, score, by }): UnitLink => ({
        a: names(this.unitsA, a),
        b: names(this.unitsB, b),
        confidence: Math.round((1 / (1 + Math.exp(-score / 2))) * 100) / 100,
        by: [...by],
      }))
      .filter(({ a, b }) => a.length + b.length > 0);
    return {
      units: inOrder(
        units,
        this.unitsA.map(({ unit }) => unit.name),
        this.unitsB.map(({ unit }) => unit.name),
      ),
      links: inOrder(links),
    };
  }
}

/** Texts without articles on both sides are linked whole: all units of the one with all of the other. */
function wholeTexts(a: readonly UnitStretch[], b: readonly UnitStretch[]): readonly UnitMatch[] {
  return [{ a: [...a.keys()], b: [...b.keys()], score: 0, by: ['order'] }];
}

/** Links are found and learnt from in turn until they settle: fewer than this share change. */
const SETTLED = 0.04;
const LEAST_ROUNDS = 2;
const MOST_ROUNDS = 6;

/** Share of links that were not there before. */
function changed(before: readonly Bead[], after: readonly Bead[]): number {
  const key = ({ a, x, b, y }: Bead): number => ((a * 8 + x) * 8 + y) * 1e6 + b;
  const known = new Set(before.map(key));
  return after.filter((bead) => !known.has(key(bead))).length / Math.max(1, after.length);
}

/** Of many small regions, clauses that are enough to learn a first and a second lexicon from; the others are linked once. */
const SAMPLES = [4000, 10_000];

/** Regions in even distances that hold about so many clauses; none where there are no more, or large ones. */
function sampleOf(regions: readonly Region[], size: number): readonly Region[] | undefined {
  const total = regions.reduce(
    (sum, { fromA, toA, fromB, toB }) => sum + Math.max(toA - fromA, toB - fromB),
    0,
  );
  const step = Math.floor(total / size);
  if (step < 2 || !regions.every(isSmall)) return undefined;
  return regions.filter((_, at) => at % step === 0);
}

/** Work between two reports: clauses linked; a step of other work counts like so many. */
const BETWEEN = 128;
const STEP = 8;

/** Passes the steps of a generator on as progress, one report for many of them. */
function* counted<Result>(
  steps: Generator<number, Result>,
  phase: Progress['phase'],
  start: number,
  each: number,
): Generator<Progress, Result> {
  let count = 0;
  let taken = 0;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    count += value;
    taken += Math.max(value, STEP);
    if (taken < BETWEEN) continue;
    taken = 0;
    yield { phase, done: Math.min(1, start + count * each) };
  }
}

/** Sorts by place in a; what only b has comes after the link of b's clause before it. */
function inOrder<
  One extends {
    readonly a: readonly (number | string)[];
    readonly b: readonly (number | string)[];
  },
>(links: readonly One[], namesA?: readonly string[], namesB?: readonly string[]): One[] {
  const place = (names: readonly string[] | undefined, key: number | string | undefined): number =>
    typeof key === 'string' ? names!.indexOf(key) : (key ?? -1);
  const two = links.filter(({ a }) => a.length > 0);
  two.sort((one, other) => place(namesA, one.a[0]) - place(namesA, other.a[0]));
  const after = new Map<number, number>();
  two.forEach((link, at) => {
    for (const key of link.b) after.set(place(namesB, key), at);
  });
  const lone = links
    .filter(({ a }) => a.length === 0)
    .sort((one, other) => place(namesB, one.b[0]) - place(namesB, other.b[0]));
  const behind = new Map<number, One[]>();
  for (const link of lone) {
    const first = place(namesB, link.b[0]);
    const at = after.get(first - 1) ?? -1;
    for (const key of link.b) after.set(place(namesB, key), at);
    const list = behind.get(at);
    if (list) list.push(link);
    else behind.set(at, [link]);
  }
  return [
    ...(behind.get(-1) ?? []),
    ...two.flatMap((link, at) => [link, ...(behind.get(at) ?? [])]),
  ];
}

/** An order of versions that their contents alone decide, so that swapped sides give swapped links. */
function comesFirst(a: Version, b: Version): boolean {
  if (a.segments.length !== b.segments.length) return a.segments.length < b.segments.length;
  for (const [at, { text }] of a.segments.entries()) {
    const other = b.segments[at]!.text;
    if (text !== other) return text < other;
  }
  return a.language <= b.language;
}

function swapped({ units, links }: Alignment, first: Version, second: Version): Alignment {
  const turn = <
    One extends {
      readonly a: readonly (number | string)[];
      readonly b: readonly (number | string)[];
    },
  >(
    one: One,
  ): One => ({ ...one, a: one.b, b: one.a });
  return {
    units: inOrder(
      units.map(turn),
      first.units.map(({ name }) => name),
      second.units.map(({ name }) => name),
    ),
    links: inOrder(links.map(turn)),
  };
}

/** Aligns two versions in bounded steps, each a report; for a worker that shows progress and can be stopped. */
export function* alignInSteps(a: Version, b: Version): Generator<Progress, Alignment> {
  yield { phase: 'reading', done: 0 };
  if (comesFirst(a, b)) return yield* new PairAligner(a, b).run();
  return swapped(yield* new PairAligner(b, a).run(), a, b);
}

/** Aligns two versions. Every segment of each stands in exactly one link. */
export function align(a: Version, b: Version): Alignment {
  const steps = alignInSteps(a, b);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export type { Link };
