import { COGNATE, LEARNT, NUMBER, type Entry } from './dictionary.ts';
import type { Bead } from './shapes.ts';
import type { Side } from './side.ts';

/** Types in more than this share of clauses say too little for what they cost. */
const TOO_COMMON = 0.2;
const ALWAYS_KEPT = 40;
/** Most renderings kept of one type, before and after the passes of estimation. */
const CANDIDATES = 8;
const PASSES = 3;
/** Taken off each count, so that what was seen in one link alone does not prove that link. */
const DISCOUNT = 0.8;
/** Least log-likelihood ratio (Dunning 1993) of a pair that is considered at all. */
const LEAST_RATIO = 5;

/** Links with their token types, frequent ones left out: what a lexicon is learnt from. */
interface Sample {
  readonly size: number;
  readonly a: Csr;
  readonly b: Csr;
}

/** Rows of numbers one after another: row r is `items[starts[r]]` up to `items[starts[r + 1]]`. */
interface Csr {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

function usable(side: Side): Uint8Array {
  const most = Math.max(ALWAYS_KEPT, side.count * TOO_COMMON);
  return Uint8Array.from(side.frequency, (count) => (count <= most ? 1 : 0));
}

function typesOf(side: Side, beads: readonly Bead[], which: 'a' | 'b'): Csr {
  const keep = usable(side);
  const starts = new Int32Array(beads.length + 1);
  const items: number[] = [];
  const seen = new Int32Array(side.types.length).fill(-1);
  beads.forEach((bead, at) => {
    const from = bead[which];
    const to = from + (which === 'a' ? bead.x : bead.y);
    for (let token = side.starts[from]!; token < side.starts[to]!; token += 1) {
      const type = side.tokens[token]!;
      if (keep[type] === 0 || seen[type] === at) continue;
      seen[type] = at;
      items.push(type);
    }
    starts[at + 1] = items.length;
  });
  return { starts, items: Int32Array.from(items) };
}

/** Turns rows into columns: which links hold each type. */
function invert({ starts, items }: Csr, types: number): Csr {
  const out = new Int32Array(types + 1);
  for (const type of items) out[type + 1]! += 1;
  for (let type = 0; type < types; type += 1) out[type + 1]! += out[type]!;
  const place = out.slice();
  const links = new Int32Array(items.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) links[place[items[at]!]!++] = row;
  }
  return { starts: out, items: links };
}

/** x log x of whole numbers, each worked out once. */
class XLogX {
  readonly #known: Float64Array;

  constructor(most: number) {
    this.#known = new Float64Array(most + 1);
  }

  of(value: number): number {
    if (value < 2) return 0;
    if (this.#known[value] === 0) this.#known[value] = value * Math.log(value);
    return this.#known[value]!;
  }
}

/** Dunning's log-likelihood ratio of two types standing in the same links; negative where they avoid each other. */
function likelihoodRatio(xlogx: XLogX, both: number, a: number, b: number, total: number): number {
  const inner =
    xlogx.of(both) + xlogx.of(a - both) + xlogx.of(b - both) + xlogx.of(total - a - b + both);
  const outer = xlogx.of(a) + xlogx.of(b) + xlogx.of(total - a) + xlogx.of(total - b);
  const g = 2 * (inner + xlogx.of(total) - outer);
  return both * total > a * b ? g : -g;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly both: number;
  readonly ratio: number;
}

/** For each type of a the types of b that stand in its links more often than by chance, the best few. */
function* associate(sample: Sample, a: Side, b: Side): Generator<number, Pair[]> {
  const columnsA = invert(sample.a, a.types.length);
  const scratch: Scratch = {
    countB: countTypes(sample.b, b.types.length),
    together: new Int32Array(b.types.length),
    xlogx: new XLogX(sample.size),
  };
  const pairs: Pair[] = [];
  for (let type = 0; type < a.types.length; type += 1) {
    const from = columnsA.starts[type]!;
    const to = columnsA.starts[type + 1]!;
    if (to - from >= 2)
      pairs.push(...best(sample, columnsA.items.subarray(from, to), type, scratch));
    if (type % 256 === 0) yield 0;
  }
  return pairs;
}

interface Scratch {
  readonly countB: Int32Array;
  /** Links that each type of b shares with the type of a at work; all 0 between two. */
  readonly together: Int32Array;
  readonly xlogx: XLogX;
}

function best(
  sample: Sample,
  links: Int32Array,
  a: number,
  { countB, together, xlogx }: Scratch,
): Pair[] {
  const touched: number[] = [];
  for (const link of links) {
    const end = sample.b.starts[link + 1]!;
    for (let at = sample.b.starts[link]!; at < end; at += 1) {
      const b = sample.b.items[at]!;
      together[b]! += 1;
      if (together[b] === 2) touched.push(b);
    }
  }
  const found: Pair[] = [];
  for (const b of touched) {
    const both = together[b]!;
    const ratio = likelihoodRatio(xlogx, both, links.length, countB[b]!, sample.size);
    if (ratio >= LEAST_RATIO) found.push({ a, b, both, ratio });
  }
  for (const link of links) {
    const end = sample.b.starts[link + 1]!;
    for (let at = sample.b.starts[link]!; at < end; at += 1) together[sample.b.items[at]!] = 0;
  }
  found.sort((one, other) => other.ratio - one.ratio || one.b - other.b);
  return found.slice(0, CANDIDATES);
}

/** Chances of the pairs, by expectation maximisation as in IBM model 1 (Brown et al. 1993), both directions at once, over the pairs alone. */
class Estimate {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly starts: Int32Array;
  /** Type of b of each pair. */
  readonly #to: Int32Array;
  #forwardCounts: Float64Array;
  #backwardCounts: Float64Array;

  constructor(
    readonly pairs: readonly Pair[],
    readonly countA: Int32Array,
    readonly countB: Int32Array,
  ) {
    const size = pairs.length;
    this.forward = Float64Array.from(pairs, ({ a, both }) => both / countA[a]!);
    this.backward = Float64Array.from(pairs, ({ b, both }) => both / countB[b]!);
    this.#forwardCounts = new Float64Array(size);
    this.#backwardCounts = new Float64Array(size);
    this.#to = Int32Array.from(pairs, ({ b }) => b);
    this.starts = new Int32Array(countA.length + 1);
    for (const { a } of pairs) this.starts[a + 1]! += 1;
    for (let type = 0; type < countA.length; type += 1)
      this.starts[type + 1]! += this.starts[type]!;
  }

  *pass(sample: Sample): Generator<number, void> {
    const mark = new Int32Array(this.countB.length).fill(-1);
    const sums = new Float64Array(this.countB.length);
    for (let link = 0; link < sample.size; link += 1) {
      for (let at = sample.b.starts[link]!; at < sample.b.starts[link + 1]!; at += 1) {
        mark[sample.b.items[at]!] = link;
        sums[sample.b.items[at]!] = NOISE;
      }
      this.#sum(sample, link, mark, sums);
      this.#credit(sample, link, mark, sums);
      if (link % 512 === 0) yield 0;
    }
    this.pairs.forEach(({ a, b }, at) => {
      this.forward[at] = Math.min(1, this.#forwardCounts[at]! / this.countA[a]!);
      this.backward[at] = Math.min(1, this.#backwardCounts[at]! / this.countB[b]!);
    });
    this.#forwardCounts = new Float64Array(this.pairs.length);
    this.#backwardCounts = new Float64Array(this.pairs.length);
  }

  /** Sums the chances of each type of b in a link. */
  #sum(sample: Sample, link: number, mark: Int32Array, sums: Float64Array): void {
    for (let at = sample.a.starts[link]!; at < sample.a.starts[link + 1]!; at += 1) {
      const type = sample.a.items[at]!;
      const end = this.starts[type + 1]!;
      for (let pair = this.starts[type]!; pair < end; pair += 1) {
        const b = this.#to[pair]!;
        if (mark[b] === link) sums[b]! += this.forward[pair]!;
      }
    }
  }

  /** Shares each token of a link out among what may explain it. */
  #credit(sample: Sample, link: number, mark: Int32Array, sums: Float64Array): void {
    for (let at = sample.a.starts[link]!; at < sample.a.starts[link + 1]!; at += 1) {
      const type = sample.a.items[at]!;
      const from = this.starts[type]!;
      const end = this.starts[type + 1]!;
      let sum = NOISE;
      for (let pair = from; pair < end; pair += 1) {
        if (mark[this.#to[pair]!] === link) sum += this.backward[pair]!;
      }
      for (let pair = from; pair < end; pair += 1) {
        const b = this.#to[pair]!;
        if (mark[b] !== link) continue;
        this.#forwardCounts[pair]! += this.forward[pair]! / sums[b]!;
        this.#backwardCounts[pair]! += this.backward[pair]! / sum;
      }
    }
  }
}

/** Share of a token that no word of the other side explains. */
const NOISE = 0.1;
/** Least chance of an entry that is kept. */
const LEAST_CHANCE = 0.04;

function countTypes(csr: Csr, types: number): Int32Array {
  const counts = new Int32Array(types);
  for (const type of csr.items) counts[type]! += 1;
  return counts;
}

/**
 * Learns which types render which from links taken to be mostly right, and joins them with the seeds. Near-linear:
 * only pairs that stand together are counted, and few of each type kept. Yields between bounded steps.
 */
export function* learnEntries(
  a: Side,
  b: Side,
  beads: readonly Bead[],
  seeds: readonly Entry[],
): Generator<number, readonly Entry[]> {
  const linked = beads.filter(({ x, y }) => x > 0 && y > 0);
  const sample = { size: linked.length, a: typesOf(a, linked, 'a'), b: typesOf(b, linked, 'b') };
  const pairs = yield* associate(sample, a, b);
  const estimate = new Estimate(
    pairs,
    countTypes(sample.a, a.types.length),
    countTypes(sample.b, b.types.length),
  );
  for (let pass = 0; pass < PASSES; pass += 1) yield* estimate.pass(sample);
  const size = b.types.length;
  const seeded = new Map(seeds.map((entry) => [entry.a * size + entry.b, entry]));
  const entries: Entry[] = [];
  pairs.forEach(({ a: from, b: to, both }, at) => {
    const keep = (both - DISCOUNT) / both;
    const seed = seeded.get(from * size + to);
    const forward = Math.max(estimate.forward[at]! * keep, (seed?.forward ?? 0) * 0.8);
    const backward = Math.max(estimate.backward[at]! * keep, (seed?.backward ?? 0) * 0.8);
    if (Math.max(forward, backward) < LEAST_CHANCE) return;
    seeded.delete(from * size + to);
    entries.push({ a: from, b: to, forward, backward, origin: seed?.origin ?? LEARNT });
  });
  for (const seed of seeded.values()) {
    const rare = a.frequency[seed.a]! <= 3 || b.frequency[seed.b]! <= 3;
    if (seed.origin === NUMBER || (seed.origin === COGNATE && rare)) entries.push(seed);
  }
  return entries;
}
