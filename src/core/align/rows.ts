import type { Dictionary } from './dictionary.ts';
import type { Side } from './side.ts';

/** Tokens that found a match, by clause of the window: those of clause k are `starts[k]` up to `starts[k + 1]`. */
interface Hits {
  starts: Int32Array;
  /** Place of the token among those of its clause that the dictionary knows. */
  places: Int32Array;
  /** What its best match is worth. */
  gains: Float32Array;
  /** What it would have cost without one. */
  misses: Float32Array;
  size: number;
}

/**
 * One clause of a against the clauses of b in its window: for each token of either that finds a match what the best is
 * worth. Kept by token, because in a link of several clauses a token needs only one match.
 */
export interface Row {
  /** Clause of a. */
  clause: number;
  /** Window of clauses of b. */
  from: number;
  to: number;
  /** Tokens of b with a match in this clause of a, and tokens of this clause with one in the clause of b. */
  readonly forward: Hits;
  readonly backward: Hits;
  /** Gains and misses of all tokens of b's clause, and of a's, by clause of the window. */
  forwardSums: Float32Array;
  backwardSums: Float32Array;
}

const noHits = (): Hits => ({
  starts: new Int32Array(1),
  places: new Int32Array(64),
  gains: new Float32Array(64),
  misses: new Float32Array(64),
  size: 0,
});

export function emptyRow(): Row {
  return {
    clause: 0,
    from: 0,
    to: 0,
    forward: noHits(),
    backward: noHits(),
    forwardSums: new Float32Array(0),
    backwardSums: new Float32Array(0),
  };
}

function grown<Numbers extends Int32Array | Float32Array>(array: Numbers, size: number): Numbers {
  const larger = new (array.constructor as new (size: number) => Numbers)(size);
  larger.set(array);
  return larger;
}

function push(hits: Hits, place: number, gain: number, miss: number): void {
  const { size } = hits;
  if (size === hits.places.length) {
    hits.places = grown(hits.places, size * 2);
    hits.gains = grown(hits.gains, size * 2);
    hits.misses = grown(hits.misses, size * 2);
  }
  hits.places[size] = place;
  hits.gains[size] = gain;
  hits.misses[size] = miss;
  hits.size = size + 1;
}

/** The tokens of a side that a dictionary knows: all that can match or be missed. Those of a clause are looked up at its first use. */
class KnownTokens {
  /** Those of a clause stand from its `side.starts` on, so many as `widths` says. */
  readonly types: Int32Array;
  readonly widths: Int32Array;
  /** What the tokens of a clause cost that finds nothing, by clause. */
  readonly missed: Float64Array;
  /** Log of the number of all tokens of a clause. */
  readonly logWidth: Float64Array;

  constructor(
    readonly side: Side,
    readonly known: Uint8Array,
    readonly miss: Float32Array,
  ) {
    this.types = new Int32Array(side.tokens.length);
    this.widths = new Int32Array(side.count).fill(-1);
    this.missed = new Float64Array(side.count);
    this.logWidth = new Float64Array(side.count);
  }

  prepare(at: number): void {
    if (this.widths[at]! >= 0) return;
    const { starts, tokens } = this.side;
    const first = starts[at]!;
    const end = starts[at + 1]!;
    let size = 0;
    let cost = 0;
    for (let token = first; token < end; token += 1) {
      const type = tokens[token]!;
      if (this.known[type] === 0) continue;
      cost += this.miss[type]!;
      this.types[first + size] = type;
      size += 1;
    }
    this.widths[at] = size;
    this.missed[at] = cost;
    this.logWidth[at] = Math.log(end - first);
  }
}

function mostTokens({ count, starts }: Side): number {
  let most = 0;
  for (let at = 0; at < count; at += 1) most = Math.max(most, starts[at + 1]! - starts[at]!);
  return most;
}

/** A match in a link of several clauses: worth less by the chance that it stands in this one of them, but no loss. */
const shared = (gain: number, share: number): number =>
  gain > share ? gain - share : gain > 0 ? 0 : gain;

/** Matches clauses by their words, over scratch arrays that every row uses. */
export class Matcher {
  readonly #a: KnownTokens;
  readonly #b: KnownTokens;
  /** Matches of the clause of a at work, chained by type of b. */
  readonly #head: Int32Array;
  /** By match three numbers: the next match of its type of b, its entry, the place of its token of a. */
  #links = new Int32Array(3 * 256);
  /** Best gain of each token of a clause. */
  readonly #bestA: Float32Array;
  readonly #bestB: Float32Array;

  constructor(
    readonly a: Side,
    readonly b: Side,
    readonly dictionary: Dictionary,
  ) {
    this.#a = new KnownTokens(a, dictionary.knownA, dictionary.missA);
    this.#b = new KnownTokens(b, dictionary.knownB, dictionary.missB);
    this.#head = new Int32Array(b.types.length).fill(-1);
    this.#bestA = new Float32Array(mostTokens(a)).fill(NONE);
    this.#bestB = new Float32Array(mostTokens(b)).fill(NONE);
  }

  /** Fills `row` for clause `at` of a and the window of b. Costs about one step a token of the window. */
  fill(row: Row, at: number, from: number, to: number): void {
    const size = to - from;
    row.clause = at;
    row.from = from;
    row.to = to;
    row.forward.size = 0;
    row.backward.size = 0;
    if (row.forwardSums.length < size) {
      const room = Math.ceil(size * 1.5);
      row.forwardSums = new Float32Array(room);
      row.backwardSums = new Float32Array(room);
      row.forward.starts = new Int32Array(room + 1);
      row.backward.starts = new Int32Array(room + 1);
    }
    const used = this.#open(at);
    for (let other = from; other < to; other += 1) {
      this.#b.prepare(other);
      this.#match(row, other);
    }
    for (let link = 0; link < used; link += 3) {
      this.#head[this.dictionary.to[this.#links[link + 1]!]!] = -1;
    }
  }

  /** Chains the entries of the clause's tokens by their type of b; where they end. */
  #open(at: number): number {
    const { starts, to } = this.dictionary;
    this.#a.prepare(at);
    const { types } = this.#a;
    const first = this.a.starts[at]!;
    const last = first + this.#a.widths[at]!;
    let used = 0;
    for (let token = first; token < last; token += 1) {
      const end = starts[types[token]! + 1]!;
      for (let entry = starts[types[token]!]!; entry < end; entry += 1) {
        if (used === this.#links.length) this.#links = grown(this.#links, used * 2);
        const target = to[entry]!;
        this.#links[used] = this.#head[target]!;
        this.#links[used + 1] = entry;
        this.#links[used + 2] = token - first;
        this.#head[target] = used;
        used += 3;
      }
    }
    return used;
  }

  #match(row: Row, other: number): void {
    const { missB } = this.dictionary;
    const { types } = this.#b;
    const first = this.b.starts[other]!;
    const last = first + this.#b.widths[other]!;
    const begin = row.forward.size;
    let sum = this.#b.missed[other]!;
    let touched = false;
    for (let token = first; token < last; token += 1) {
      const type = types[token]!;
      const link = this.#head[type]!;
      if (link < 0) continue;
      touched = true;
      const best = this.#best(link);
      const miss = missB[type]!;
      if (best <= miss) continue;
      push(row.forward, token - first, best, miss);
      sum += best - miss;
    }
    const clause = other - row.from;
    row.forward.starts[clause] = begin;
    row.forward.starts[clause + 1] = row.forward.size;
    row.forwardSums[clause] = sum;
    row.backward.starts[clause] = row.backward.size;
    row.backwardSums[clause] = this.#a.missed[row.clause]! + (touched ? this.#gather(row) : 0);
    row.backward.starts[clause + 1] = row.backward.size;
  }

  /** Best gain over the matches of a token of b; notes what each is worth to the token of a. */
  #best(first: number): number {
    const { forward, backward } = this.dictionary;
    let best = NONE;
    for (let link = first; link >= 0; link = this.#links[link]!) {
      const entry = this.#links[link + 1]!;
      const place = this.#links[link + 2]!;
      if (forward[entry]! > best) best = forward[entry]!;
      if (backward[entry]! > this.#bestA[place]!) this.#bestA[place] = backward[entry]!;
    }
    return best;
  }

  /** Takes up what the tokens of a found; how much more than nothing it is worth. */
  #gather(row: Row): number {
    const { missA } = this.dictionary;
    const first = this.a.starts[row.clause]!;
    const width = this.#a.widths[row.clause]!;
    let sum = 0;
    for (let place = 0; place < width; place += 1) {
      const gain = this.#bestA[place]!;
      if (gain === NONE) continue;
      this.#bestA[place] = NONE;
      const miss = missA[this.#a.types[first + place]!]!;
      if (gain <= miss) continue;
      push(row.backward, place, gain, miss);
      sum += gain - miss;
    }
    return sum;
  }

  /**
   * What the tokens say for linking the clauses of `rows` (consecutive ones of a) with b's clauses `from` to `to`, in
   * log-odds: the mean of both directions. A token counts with its best match; in a link of several clauses a match
   * is worth less by the chance that it stands in this clause of them, which is the clause's share of their tokens.
   */
  score(rows: readonly Row[], from: number, to: number): number {
    if (rows.length === 1 && to - from === 1) {
      const row = rows[0]!;
      return (row.forwardSums[from - row.from]! + row.backwardSums[from - row.from]!) / 2;
    }
    const { a, b } = this;
    const begin = rows[0]!.clause;
    const logA = Math.log(a.starts[begin + rows.length]! - a.starts[begin]!);
    const logB = Math.log(b.starts[to]! - b.starts[from]!);
    let sum = 0;
    for (let at = from; at < to; at += 1)
      sum += this.#forward(rows, at, logB - this.#b.logWidth[at]!);
    for (const row of rows)
      sum += this.#backward(row, from, to, logA - this.#a.logWidth[row.clause]!);
    return sum / 2;
  }

  /** No link of these clauses scores more by its words: each match counted for every clause that has it. */
  bound(rows: readonly Row[], from: number, to: number): number {
    let sum = 0;
    for (const row of rows) {
      for (let at = from - row.from; at < to - row.from; at += 1) {
        sum += row.forwardSums[at]! + row.backwardSums[at]!;
      }
      sum -= (to - from - 1) * this.#a.missed[row.clause]!;
    }
    for (let at = from; at < to; at += 1) sum -= (rows.length - 1) * this.#b.missed[at]!;
    return sum / 2 + 1e-6;
  }

  /** Tokens of one clause of b, each with its best match in any of the rows. */
  #forward(rows: readonly Row[], clause: number, share: number): number {
    const best = this.#bestB;
    let sum = this.#b.missed[clause]!;
    for (const { forward, from } of rows) {
      const end = forward.starts[clause - from + 1]!;
      for (let hit = forward.starts[clause - from]!; hit < end; hit += 1) {
        sum += better(best, forward, hit, share);
      }
    }
    for (const { forward, from } of rows) clear(best, forward, clause - from, clause - from + 1);
    return sum;
  }

  /** Tokens of one clause of a, each with its best match in any of b's clauses. */
  #backward({ backward, from, clause }: Row, first: number, to: number, share: number): number {
    const best = this.#bestA;
    let sum = this.#a.missed[clause]!;
    const end = backward.starts[to - from]!;
    for (let hit = backward.starts[first - from]!; hit < end; hit += 1) {
      sum += better(best, backward, hit, share);
    }
    clear(best, backward, first - from, to - from);
    return sum;
  }
}

/** No match at all. */
const NONE = -1000;

/** What a hit adds over the best one that its token had before, which it replaces where it is better. */
function better(best: Float32Array, hits: Hits, hit: number, share: number): number {
  const place = hits.places[hit]!;
  const gain = hits.gains[hit]!;
  const before = best[place]!;
  if (gain <= before) return 0;
  best[place] = gain;
  return shared(gain, share) - (before === NONE ? hits.misses[hit]! : shared(before, share));
}

function clear(best: Float32Array, { starts, places }: Hits, from: number, to: number): void {
  const end = starts[to]!;
  for (let hit = starts[from]!; hit < end; hit += 1) best[places[hit]!] = NONE;
}
