import { lengthScore, mostByLength, type LengthModel } from './length-model.ts';
import type { SignModel } from './marks-model.ts';
import { emptyRow, wordBound, wordScore, type Matcher, type Row } from './rows.ts';
import { DEEPEST, SHAPES, type Bead } from './shapes.ts';
import { END_CLASSES, type Side } from './side.ts';
import type { Window } from './window.ts';

/** All that tells a link from chance. */
export interface Models {
  readonly length: LengthModel;
  readonly signs: SignModel;
  /** Log of how usual each shape of `SHAPES` is. */
  readonly shapes: Float64Array;
}

const OTHER_KIND = 5;
/** Equal wording of both sides, word for word, speaks for a link whatever else there is. */
const SAME_TEXT = 3;
/** A state this far (log-odds) behind the best with as many clauses of a done is given up. */
const BEAM = 60;
/** Clauses of b that a row looks ahead of the states still followed. */
const AHEAD = 24;

/** Rows of the last clauses of a, the newest last, and the clauses of b that all of them know. */
interface SpanOfRows {
  readonly rows: readonly Row[];
  readonly from: number;
  readonly to: number;
}

/** Shapes in the order they are tried: what costs nothing to weigh first. */
const ORDER = [...SHAPES.keys()].sort(
  (one, other) =>
    SHAPES[one]!.x * SHAPES[one]!.y - SHAPES[other]!.x * SHAPES[other]!.y || one - other,
);

/** Finds the best chain of links through a window by dynamic programming; memory and time follow the window's area. */
export class Lattice {
  readonly #matcher: Matcher;
  readonly #most: number;

  constructor(
    readonly a: Side,
    readonly b: Side,
    readonly models: Models,
    matcher: Matcher,
  ) {
    this.#matcher = matcher;
    const { length, signs } = models;
    const marked = a.marks.some((mark) => mark !== undefined)
      ? Math.max(signs.sameMark, signs.otherMark, 0)
      : 0;
    this.#most = mostByLength(length) + Math.max(...signs.ends) + marked + SAME_TEXT;
  }

  /** Links the window's clauses, every one in exactly one link, in order. Yields the rows done, for progress. */
  *run(window: Window): Generator<number, Bead[]> {
    const rows = window.toA - window.fromA;
    const choices: Uint8Array[] = [];
    const scores: Float64Array[] = [];
    const live: Live[] = [];
    const ring: Row[] = Array.from({ length: DEEPEST }, emptyRow);
    for (let i = 0; i <= rows; i += 1) {
      if (window.open) setBounds(window, i, live);
      if (i > 0) this.#fillRow(ring, window, i, live);
      const size = window.high[i]! - window.low[i]! + 1;
      choices.push(new Uint8Array(size));
      scores.push(new Float64Array(size).fill(-Infinity));
      if (i > DEEPEST) scores[i - DEEPEST - 1] = NOTHING;
      this.#score(ring, window, i, scores, choices[i]!);
      const next = window.open ? i : Math.min(i + 1, rows);
      const ahead = window.low[next]! - window.low[i]!;
      live.push(prune(scores[i]!, window.low[i]!, ahead));
      yield 1;
    }
    return this.#trace(window, choices);
  }

  /** Matches clause i - 1 of a with the clauses of b that states still followed can reach. */
  #fillRow(ring: Row[], window: Window, i: number, live: readonly Live[]): void {
    const row = ring.pop()!;
    ring.unshift(row);
    const { from, to } = reach(live, i);
    const last = Math.min(i + DEEPEST - 1, window.toA - window.fromA);
    const high = Math.min(window.high[last]!, to + AHEAD);
    this.#matcher.fill(row, window.fromA + i - 1, Math.min(from, high), high);
  }

  #score(
    ring: readonly Row[],
    window: Window,
    i: number,
    scores: readonly Float64Array[],
    choices: Uint8Array,
  ): void {
    const low = window.low[i]!;
    const own = scores[i]!;
    const spans = ring.map((_, depth) => spanOf(ring.slice(0, depth + 1).reverse()));
    for (let j = low; j <= window.high[i]!; j += 1) {
      let best = i === 0 && j === window.fromB ? 0 : -Infinity;
      for (const shape of ORDER) {
        const { x, y } = SHAPES[shape]!;
        if (x > i || y > j - window.fromB) continue;
        const before = scores[i - x]![j - y - window.low[i - x]!] ?? -Infinity;
        const span = spans[x - 1] ?? NO_ROWS;
        if (before === -Infinity || (y > 0 && (j - y < span.from || j > span.to))) continue;
        const start = window.fromA + i - x;
        const score = before + this.#link(shape, start, j - y, span.rows, best - before);
        if (score <= best) continue;
        best = score;
        choices[j - low] = shape;
      }
      own[j - low] = best;
    }
  }

  /** Log-odds of a link of the shape that starts at clauses a and b; -Infinity where they cannot reach `least`. */
  #link(shape: number, a: number, b: number, rows: readonly Row[], least: number): number {
    const { x, y } = SHAPES[shape]!;
    const prior = this.models.shapes[shape]!;
    if (x === 0 || y === 0) return prior;
    const { a: left, b: right } = this;
    const bound = prior + wordBound(this.#matcher, rows, a, b, b + y);
    if (bound + this.#most <= least) return -Infinity;
    const lengthA = left.before[a + x]! - left.before[a]!;
    const lengthB = right.before[b + y]! - right.before[b]!;
    const rest = lengthScore(this.models.length, lengthA, lengthB) + this.#signs(a, x, b, y);
    if (bound + rest <= least) return -Infinity;
    return prior + rest + wordScore(right, rows, b, b + y);
  }

  #signs(a: number, x: number, b: number, y: number): number {
    const { a: left, b: right, models } = this;
    let score = models.signs.ends[left.ends[a + x - 1]! * END_CLASSES + right.ends[b + y - 1]!]!;
    const markA = left.marks[a];
    const markB = right.marks[b];
    if (markA !== undefined && markB !== undefined) {
      score += markA === markB ? models.signs.sameMark : models.signs.otherMark;
    } else if (markA !== undefined || markB !== undefined) score += models.signs.loneMark;
    for (let at = a; at < a + x; at += 1)
      if (left.kinds[at] !== right.kinds[b]) score -= OTHER_KIND;
    for (let at = b + 1; at < b + y; at += 1)
      if (right.kinds[at] !== right.kinds[b]) score -= OTHER_KIND;
    if (x === 1 && y === 1 && left.texts[a] === right.texts[b]) score += SAME_TEXT;
    return score;
  }

  #trace(window: Window, choices: readonly Uint8Array[]): Bead[] {
    const beads: Bead[] = [];
    let i = window.toA - window.fromA;
    let j = window.toB;
    while (i > 0 || j > window.fromB) {
      const { x, y } = SHAPES[choices[i]![j - window.low[i]!]!]!;
      i -= x;
      j -= y;
      beads.push({ a: window.fromA + i, x, b: j, y, score: 0 });
    }
    return beads.reverse();
  }
}

const NOTHING = new Float64Array(0);
const NO_ROWS: SpanOfRows = { rows: [], from: 0, to: Infinity };

function spanOf(rows: readonly Row[]): SpanOfRows {
  let from = 0;
  let to = Infinity;
  for (const row of rows) {
    from = Math.max(from, row.from);
    to = Math.min(to, row.to);
  }
  return { rows, from, to };
}

/** First and last clause of b of the states still followed in a row. */
interface Live {
  readonly from: number;
  readonly to: number;
}

/** What the states of the last rows before row i span. */
function reach(live: readonly Live[], i: number): Live {
  let { from, to } = live[i - 1]!;
  for (let at = Math.max(0, i - DEEPEST); at < i; at += 1) {
    from = Math.min(from, live[at]!.from);
    to = Math.max(to, live[at]!.to);
  }
  return { from, to };
}

/** Bounds of row i of an open window: what the states followed so far can reach. */
function setBounds(window: Window, i: number, live: readonly Live[]): void {
  const { low, high, toB, fromB } = window;
  const last = i === window.toA - window.fromA;
  const { from, to } = i === 0 ? { from: fromB, to: fromB } : reach(live, i);
  low[i] = i === 0 ? fromB : Math.max(low[i - 1]!, from);
  high[i] = last ? toB : Math.max(i === 0 ? fromB : high[i - 1]!, Math.min(toB, to + AHEAD));
}

/** Gives up states far behind the best of those that the next row's window still holds, from index `ahead` on. */
function prune(scores: Float64Array, low: number, ahead: number): Live {
  let best = -Infinity;
  for (let at = ahead; at < scores.length; at += 1) if (scores[at]! > best) best = scores[at]!;
  let from = -1;
  let to = 0;
  for (let at = 0; at < scores.length; at += 1) {
    if (scores[at]! < best - BEAM) scores[at] = -Infinity;
    else if (scores[at]! > -Infinity) {
      if (from < 0) from = at;
      to = at;
    }
  }
  return { from: low + Math.max(0, from), to: low + to };
}
