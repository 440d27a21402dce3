import type { Dictionary } from './dictionary.ts';
import type { Side } from './side.ts';

/**
 * One clause of a against the clauses of b in its window: for each token of either what its best match there is
 * worth. Kept by token, because in a link of several clauses a token needs only one match.
 */
export interface Row {
  /** Window of clauses of b. */
  from: number;
  to: number;
  /** Best gain of each token of b in the window, by its place in `b.tokens` less that of the window's first. */
  forward: Float32Array;
  /** Best gain of each token of a, by clause of the window times tokens of a. */
  backward: Float32Array;
  /** Tokens of this clause of a. */
  width: number;
  forwardSums: Float32Array;
  backwardSums: Float32Array;
}

export function emptyRow(): Row {
  const none = new Float32Array(0);
  return {
    from: 0,
    to: 0,
    forward: none,
    backward: none,
    width: 0,
    forwardSums: none,
    backwardSums: none,
  };
}

const room = (array: Float32Array, size: number): Float32Array =>
  array.length >= size ? array : new Float32Array(Math.ceil(size * 1.5));

function missed(side: Side, cost: Float32Array): Float64Array {
  const sums = new Float64Array(side.count);
  for (let at = 0; at < side.count; at += 1) {
    for (let token = side.starts[at]!; token < side.starts[at + 1]!; token += 1) {
      sums[at]! += cost[side.tokens[token]!]!;
    }
  }
  return sums;
}

/** Scratch lists of a's translations by type of b, emptied after each row. */
export class Matcher {
  readonly #head: Int32Array;
  readonly #next: number[] = [];
  readonly #entry: number[] = [];
  readonly #place: number[] = [];

  /** What the tokens of a clause cost that finds nothing, by clause. */
  readonly missedA: Float64Array;
  readonly missedB: Float64Array;

  constructor(
    readonly a: Side,
    readonly b: Side,
    readonly dictionary: Dictionary,
  ) {
    this.#head = new Int32Array(b.types.length).fill(-1);
    this.missedA = missed(a, dictionary.missA);
    this.missedB = missed(b, dictionary.missB);
  }

  /** Fills `row` for clause `at` of a and the window of b. Costs about one step a token of the window. */
  fill(row: Row, at: number, from: number, to: number): void {
    const { a, b } = this;
    const first = a.starts[at]!;
    const width = a.starts[at + 1]! - first;
    const offset = b.starts[from]!;
    row.from = from;
    row.to = to;
    row.width = width;
    row.forward = room(row.forward, b.starts[to]! - offset);
    row.backward = room(row.backward, (to - from) * width);
    row.forwardSums = room(row.forwardSums, to - from);
    row.backwardSums = room(row.backwardSums, to - from);
    this.#open(first, width);
    const cost = this.missedA[at]!;
    for (let other = from; other < to; other += 1) this.#match(row, other, offset, first, cost);
    this.#close(first, width);
  }

  #open(first: number, width: number): void {
    const { a, dictionary } = this;
    let used = 0;
    for (let place = 0; place < width; place += 1) {
      const type = a.tokens[first + place]!;
      for (let entry = dictionary.starts[type]!; entry < dictionary.starts[type + 1]!; entry += 1) {
        const target = dictionary.to[entry]!;
        this.#next[used] = this.#head[target]!;
        this.#entry[used] = entry;
        this.#place[used] = place;
        this.#head[target] = used;
        used += 1;
      }
    }
  }

  #close(first: number, width: number): void {
    const { a, dictionary } = this;
    for (let place = 0; place < width; place += 1) {
      const type = a.tokens[first + place]!;
      for (let entry = dictionary.starts[type]!; entry < dictionary.starts[type + 1]!; entry += 1) {
        this.#head[dictionary.to[entry]!] = -1;
      }
    }
  }

  #match(row: Row, other: number, offset: number, first: number, missed: number): void {
    const { a, b, dictionary } = this;
    const { backward, forward, width } = row;
    const base = (other - row.from) * width;
    for (let place = 0; place < width; place += 1) {
      backward[base + place] = dictionary.missA[a.tokens[first + place]!]!;
    }
    let sum = 0;
    let hit = missed;
    for (let token = b.starts[other]!; token < b.starts[other + 1]!; token += 1) {
      const type = b.tokens[token]!;
      let best = dictionary.missB[type]!;
      for (let link = this.#head[type]!; link >= 0; link = this.#next[link]!) {
        const entry = this.#entry[link]!;
        if (dictionary.forward[entry]! > best) best = dictionary.forward[entry]!;
        const place = base + this.#place[link]!;
        const gain = dictionary.backward[entry]!;
        if (gain > backward[place]!) {
          hit += gain - backward[place]!;
          backward[place] = gain;
        }
      }
      forward[token - offset] = best;
      sum += best;
    }
    row.forwardSums[other - row.from] = sum;
    row.backwardSums[other - row.from] = hit;
  }
}

/**
 * What the tokens say for linking the clauses of `rows` (consecutive ones of a) with b's clauses `from` to `to`, in
 * log-odds: the mean of both directions. A token counts with its best match; in a link of several clauses a match
 * is worth less by the chance that it stands in this clause of them, which is the clause's share of their tokens.
 */
export function wordScore(b: Side, rows: readonly Row[], from: number, to: number): number {
  if (rows.length === 1 && to - from === 1) {
    const row = rows[0]!;
    return (row.forwardSums[from - row.from]! + row.backwardSums[from - row.from]!) / 2;
  }
  let width = 0;
  for (const row of rows) width += row.width;
  const tokens = b.starts[to]! - b.starts[from]!;
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    sum += bestForward(b, rows, at, Math.log(tokens / (b.starts[at + 1]! - b.starts[at]!)));
  }
  for (const row of rows) sum += bestBackward(row, from, to, Math.log(width / row.width));
  return sum / 2;
}

/** No link of these clauses scores more by its words: each match counted for every clause that has it. */
export function wordBound(
  matcher: Matcher,
  rows: readonly Row[],
  a: number,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (const row of rows) {
    for (let at = from; at < to; at += 1) {
      sum += row.forwardSums[at - row.from]! + row.backwardSums[at - row.from]!;
    }
  }
  for (let at = from; at < to; at += 1) sum -= (rows.length - 1) * matcher.missedB[at]!;
  for (let at = 0; at < rows.length; at += 1) sum -= (to - from - 1) * matcher.missedA[a + at]!;
  return sum / 2 + 1e-6;
}

function bestForward(b: Side, rows: readonly Row[], clause: number, share: number): number {
  let sum = 0;
  for (let token = b.starts[clause]!; token < b.starts[clause + 1]!; token += 1) {
    let best = -1e9;
    for (const row of rows) {
      const gain = row.forward[token - b.starts[row.from]!]!;
      if (gain > best) best = gain;
    }
    sum += best > share ? best - share : best > 0 ? 0 : best;
  }
  return sum;
}

function bestBackward(row: Row, from: number, to: number, share: number): number {
  const { width, backward } = row;
  let sum = 0;
  for (let place = 0; place < width; place += 1) {
    let best = -1e9;
    for (let at = from - row.from; at < to - row.from; at += 1) {
      const gain = backward[at * width + place]!;
      if (gain > best) best = gain;
    }
    sum += best > share ? best - share : best > 0 ? 0 : best;
  }
  return sum;
}
