import { lengthScore, type LengthModel } from './length-model.ts';
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

/** More than lengths and signs can say for a link. */
const MOST_OTHERWISE = 12;
const OTHER_KIND = 5;
/** Equal wording of both sides, word for word, speaks for a link whatever else there is. */
const SAME_TEXT = 3;

/** Finds the best chain of links through a window by dynamic programming; memory and time follow the window's area. */
export class Lattice {
  readonly #matcher: Matcher;

  constructor(
    readonly a: Side,
    readonly b: Side,
    readonly models: Models,
    matcher: Matcher,
  ) {
    this.#matcher = matcher;
  }

  /** Links the window's clauses, every one in exactly one link, in order. Yields the rows done, for progress. */
  *run(window: Window): Generator<number, Bead[]> {
    const { fromA, toA } = window;
    const rows = toA - fromA;
    const choices: Uint8Array[] = [];
    const scores: Float64Array[] = [];
    const ring: Row[] = Array.from({ length: DEEPEST }, emptyRow);
    for (let i = 0; i <= rows; i += 1) {
      if (i > 0) this.#fillRow(ring, window, i);
      const size = window.high[i]! - window.low[i]! + 1;
      choices.push(new Uint8Array(size));
      scores.push(new Float64Array(size).fill(-Infinity));
      if (i > DEEPEST) scores[i - DEEPEST - 1] = NOTHING;
      this.#score(ring, window, i, scores, choices[i]!);
      yield 1;
    }
    return this.#trace(window, choices);
  }

  #fillRow(ring: Row[], window: Window, i: number): void {
    const row = ring.pop()!;
    ring.unshift(row);
    // A clause of a takes part in links that start up to four states earlier or end later.
    const low = Math.max(window.low[Math.max(0, i - 1)]!, window.fromB);
    const last = Math.min(i + DEEPEST - 1, window.toA - window.fromA);
    const high = window.high[last]!;
    const from = Math.min(low, window.low[i]!);
    this.#matcher.fill(row, window.fromA + i - 1, Math.max(window.fromB, from - DEEPEST), high);
  }

  #score(
    ring: readonly Row[],
    window: Window,
    i: number,
    scores: Float64Array[],
    choices: Uint8Array,
  ): void {
    const low = window.low[i]!;
    const own = scores[i]!;
    const spans = ring.map((_, depth) => ring.slice(0, depth + 1).reverse());
    for (let j = low; j <= window.high[i]!; j += 1) {
      if (i === 0 && j === window.fromB) {
        own[j - low] = 0;
        continue;
      }
      for (let shape = 0; shape < SHAPES.length; shape += 1) {
        const { x, y } = SHAPES[shape]!;
        if (x > i || y > j - window.fromB) continue;
        const before = scores[i - x]![j - y - window.low[i - x]!];
        if (before === undefined || before === -Infinity) continue;
        const start = window.fromA + i - x;
        const least = own[j - low]! - before;
        const score = before + this.#link(shape, start, j - y, spans[x - 1] ?? NO_ROWS, least);
        if (score > own[j - low]!) {
          own[j - low] = score;
          choices[j - low] = shape;
        }
      }
    }
  }

  /** Log-odds of a link of the shape that starts at clauses a and b; -Infinity where they cannot reach `least`. */
  #link(shape: number, a: number, b: number, rows: readonly Row[], least: number): number {
    const { x, y } = SHAPES[shape]!;
    const prior = this.models.shapes[shape]!;
    if (x === 0 || y === 0) return prior;
    const { a: left, b: right } = this;
    const bound = wordBound(this.#matcher, rows, a, b, b + y);
    if (prior + bound + MOST_OTHERWISE <= least) return -Infinity;
    const lengthA = left.before[a + x]! - left.before[a]!;
    const lengthB = right.before[b + y]! - right.before[b]!;
    let score = prior + lengthScore(this.models.length, lengthA, lengthB);
    score += this.#signs(a, x, b, y);
    if (score + bound <= least) return -Infinity;
    return score + wordScore(right, rows, b, b + y);
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
const NO_ROWS: readonly Row[] = [];
