import { lengthScore, mostByLength, type LengthModel } from './length-model.ts';
import type { SignModel } from './marks-model.ts';
import { emptyRow, type Matcher, type Row } from './rows.ts';
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
const KEPT_ROWS = DEEPEST + 1;
const ONE_TO_ONE = SHAPES.findIndex(({ x, y }) => x === 1 && y === 1);
const WIDTH_A = Uint8Array.from(SHAPES, ({ x }) => x);
const WIDTH_B = Uint8Array.from(SHAPES, ({ y }) => y);

/** Links from one end of a window to the other, with the log-odds of all of them. */
export interface Path {
  readonly beads: Bead[];
  readonly score: number;
}

/** Rows of the last clauses of a, the newest last, and the clauses of b that all of them know. */
interface SpanOfRows {
  readonly rows: Row[];
  from: number;
  to: number;
}

/** Shapes in the order they are tried: what costs nothing to weigh first. */
const ORDER = [...SHAPES.keys()].sort(
  (one, other) =>
    SHAPES[one]!.x * SHAPES[one]!.y - SHAPES[other]!.x * SHAPES[other]!.y || one - other,
);

/** Rows between two signs of life. */
const STRIDE = 32;

/** Finds the best chain of links through a window by dynamic programming; memory and time follow the window's area. */
export class Lattice {
  readonly #matcher: Matcher;
  /** Most that lengths and signs can add to a link. */
  readonly #most: number;
  /** Best shape of every state, row after row. */
  #choices = new Uint8Array(1 << 12);
  /** Scores of the states of the last rows, the newest at its number modulo `KEPT_ROWS`. */
  readonly #scores: Float64Array[] = Array.from({ length: KEPT_ROWS }, () => new Float64Array(64));
  readonly #ring: Row[] = Array.from({ length: DEEPEST }, emptyRow);
  readonly #spans: readonly SpanOfRows[] = Array.from({ length: DEEPEST + 1 }, () => ({
    rows: [],
    from: 0,
    to: Infinity,
  }));

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
    this.#most = mostByLength(length) + Math.max(...signs.ends) + marked;
  }

  /** Links the window's clauses, every one in exactly one link, in order. Yields the rows done, for progress. */
  *run(window: Window): Generator<number, Path> {
    const rows = window.toA - window.fromA;
    const offsets = new Int32Array(rows + 2);
    const live: Live[] = [];
    for (let i = 0; i <= rows; i += 1) {
      if (window.open) setBounds(window, i, live);
      if (i > 0) this.#fillRow(window, i, live);
      const size = window.high[i]! - window.low[i]! + 1;
      offsets[i + 1] = offsets[i]! + size;
      this.#makeRoom(offsets[i + 1]!, i, size);
      this.#score(window, i, offsets[i]!);
      const next = window.open ? i : Math.min(i + 1, rows);
      const ahead = window.low[next]! - window.low[i]!;
      live.push(prune(this.#scores[i % KEPT_ROWS]!, size, window.low[i]!, ahead));
      if (i % STRIDE === STRIDE - 1) yield STRIDE;
    }
    const score = this.#scores[rows % KEPT_ROWS]![window.toB - window.low[rows]!]!;
    return { beads: this.#trace(window, offsets), score };
  }

  #makeRoom(choices: number, i: number, size: number): void {
    if (this.#choices.length < choices) {
      const larger = new Uint8Array(Math.ceil(choices * 1.5));
      larger.set(this.#choices);
      this.#choices = larger;
    }
    const at = i % KEPT_ROWS;
    if (this.#scores[at]!.length < size) this.#scores[at] = new Float64Array(Math.ceil(size * 1.5));
  }

  /** Matches clause i - 1 of a with the clauses of b that states still followed can reach. */
  #fillRow(window: Window, i: number, live: readonly Live[]): void {
    const row = this.#ring.pop()!;
    this.#ring.unshift(row);
    const { from, to } = reach(live, i);
    const last = Math.min(i + DEEPEST - 1, window.toA - window.fromA);
    const high = Math.min(window.high[last]!, to + AHEAD);
    this.#matcher.fill(row, window.fromA + i - 1, Math.min(from, high), high);
    for (let depth = 1; depth <= DEEPEST; depth += 1) this.#setSpan(depth);
  }

  #setSpan(depth: number): void {
    const { rows } = this.#spans[depth]!;
    let from = 0;
    let to = Infinity;
    for (let at = 0; at < depth; at += 1) {
      const row = this.#ring[depth - 1 - at]!;
      rows[at] = row;
      if (row.from > from) from = row.from;
      if (row.to < to) to = row.to;
    }
    this.#spans[depth]!.from = from;
    this.#spans[depth]!.to = to;
  }

  /** Score of the state with i and j clauses done, one of the last rows. */
  #before({ low, high }: Window, i: number, j: number): number {
    const place = j - low[i]!;
    return place < 0 || j > high[i]! ? -Infinity : this.#scores[i % KEPT_ROWS]![place]!;
  }

  #score(window: Window, i: number, offset: number): void {
    const { low, fromA, fromB } = window;
    const first = low[i]!;
    const own = this.#scores[i % KEPT_ROWS]!;
    for (let j = first; j <= window.high[i]!; j += 1) {
      let best = i === 0 && j === fromB ? 0 : -Infinity;
      let choice = 0;
      for (const shape of ORDER) {
        const x = WIDTH_A[shape]!;
        const y = WIDTH_B[shape]!;
        const before = x > i || j - y < fromB ? -Infinity : this.#before(window, i - x, j - y);
        const span = this.#spans[x]!;
        const known = x === 0 || y === 0 || (j - y >= span.from && j <= span.to);
        if (before === -Infinity || !known) continue;
        const score = before + this.#link(shape, fromA + i - x, j - y, span.rows, best - before);
        if (score <= best) continue;
        best = score;
        choice = shape;
      }
      own[j - first] = best;
      this.#choices[offset + j - first] = choice;
    }
  }

  /** Log-odds of a link of the shape that starts at clauses a and b; -Infinity where they cannot reach `least`. */
  #link(shape: number, a: number, b: number, rows: readonly Row[], least: number): number {
    const x = WIDTH_A[shape]!;
    const y = WIDTH_B[shape]!;
    const prior = this.models.shapes[shape]!;
    if (x === 0 || y === 0) return prior;
    const { a: left, b: right } = this;
    const bound = prior + this.#matcher.bound(rows, b, b + y);
    const most = shape === ONE_TO_ONE ? this.#most + SAME_TEXT : this.#most;
    if (bound + most <= least) return -Infinity;
    const lengthA = left.before[a + x]! - left.before[a]!;
    const lengthB = right.before[b + y]! - right.before[b]!;
    const rest = lengthScore(this.models.length, lengthA, lengthB) + this.#signs(a, x, b, y);
    if (bound + rest <= least) return -Infinity;
    return prior + rest + this.#matcher.score(rows, b, b + y);
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

  #trace(window: Window, offsets: Int32Array): Bead[] {
    const beads: Bead[] = [];
    let i = window.toA - window.fromA;
    let j = window.toB;
    while (i > 0 || j > window.fromB) {
      const { x, y } = SHAPES[this.#choices[offsets[i]! + j - window.low[i]!]!]!;
      i -= x;
      j -= y;
      beads.push({ a: window.fromA + i, x, b: j, y });
    }
    return beads.reverse();
  }
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
function prune(scores: Float64Array, size: number, low: number, ahead: number): Live {
  let best = -Infinity;
  for (let at = ahead; at < size; at += 1) if (scores[at]! > best) best = scores[at]!;
  let from = -1;
  let to = 0;
  for (let at = 0; at < size; at += 1) {
    if (scores[at]! < best - BEAM) scores[at] = -Infinity;
    else if (scores[at]! > -Infinity) {
      if (from < 0) from = at;
      to = at;
    }
  }
  return { from: low + Math.max(0, from), to: low + to };
}
