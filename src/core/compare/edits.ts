import { anchors } from './anchors.ts';
import type { Chain, Range } from './anchors.ts';
import { Subsequence } from './subsequence.ts';

/** Tokens `aStart..aEnd` of the one text stand as `bStart..bEnd` in the other; one of the two may be empty. */
export type TokenEdit = Range;

/** Up to this many rows times columns a stretch is solved exactly: 2 MB and a few milliseconds. */
const EXACT = 2 ** 24;
/** So often anchors are looked for inside a stretch between anchors. */
const DEEPEST = 8;

/**
 * The edits between two encoded texts, ascending, never touching: the shortest list for up to about 4,000 tokens a side,
 * and between anchors of a longer text. Where a long stretch has no anchors, exact windows follow one another, so that
 * time and memory stay in proportion to the length whatever the input. Deterministic; no time limit.
 */
export function compareTokens(a: Uint32Array, b: Uint32Array): TokenEdit[] {
  const steps = comparingTokens(a, b);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Like `compareTokens`, yielding the tokens of `a` that are settled after each bounded step. */
export function* comparingTokens(a: Uint32Array, b: Uint32Array): Generator<number, TokenEdit[]> {
  const search = new Search(a, b);
  const all = { aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length };
  const open = [{ range: all, depth: 0 }];
  for (let task = open.pop(); task; task = open.pop()) {
    const rest = search.trim(task.range);
    if (isSettled(rest)) continue;
    const [left, right] = search.shared(rest);
    const small = left.length * right.length <= EXACT;
    const chain = small || task.depth >= DEEPEST ? undefined : anchors(a, b, rest);
    if (!chain || chain.a.length === 0) {
      yield* search.windows(left, right);
      if (rest.aEnd - rest.aStart > 256) yield rest.aEnd;
    } else {
      const inner = between(rest, chain, search.match);
      for (const range of inner.reverse()) open.push({ range, depth: task.depth + 1 });
      yield rest.aStart;
    }
  }
  return editsOf(search.match, b.length);
}

function isSettled({ aStart, aEnd, bStart, bEnd }: Range): boolean {
  return aStart === aEnd || bStart === bEnd;
}

/** Marks the anchors as matches and returns what lies between them. */
function between(range: Range, chain: Chain, match: Int32Array): Range[] {
  const parts: Range[] = [];
  let { aStart, bStart } = range;
  for (let index = 0; index < chain.a.length; index += 1) {
    const aEnd = chain.a[index]!;
    const bEnd = chain.b[index]!;
    match[aEnd] = bEnd;
    if (aEnd > aStart && bEnd > bStart) parts.push({ aStart, aEnd, bStart, bEnd });
    aStart = aEnd + 1;
    bStart = bEnd + 1;
  }
  parts.push({ aStart, aEnd: range.aEnd, bStart, bEnd: range.bEnd });
  return parts;
}

/** The state of one comparison: for each token of `a` its partner in `b`, or -1. */
class Search {
  readonly match: Int32Array;
  readonly #subsequence: Subsequence;
  /** Number of the last stretch of `a` or `b` that a token was seen in. */
  readonly #seenA: Uint32Array;
  readonly #seenB: Uint32Array;
  #stretch = 0;

  constructor(
    readonly a: Uint32Array,
    readonly b: Uint32Array,
  ) {
    const codes = 1 + Math.max(highest(a), highest(b));
    this.match = new Int32Array(a.length).fill(-1);
    this.#subsequence = new Subsequence(codes);
    this.#seenA = new Uint32Array(codes);
    this.#seenB = new Uint32Array(codes);
  }

  /** Matches what both sides begin and end with. */
  trim(range: Range): Range {
    let { aStart, aEnd, bStart, bEnd } = range;
    while (aStart < aEnd && bStart < bEnd && this.a[aStart] === this.b[bStart]) {
      this.match[aStart] = bStart;
      aStart += 1;
      bStart += 1;
    }
    while (aStart < aEnd && bStart < bEnd && this.a[aEnd - 1] === this.b[bEnd - 1]) {
      aEnd -= 1;
      bEnd -= 1;
      this.match[aEnd] = bEnd;
    }
    return { aStart, aEnd, bStart, bEnd };
  }

  /** The places on each side whose token stands on the other side too: no other can match. */
  shared({ aStart, aEnd, bStart, bEnd }: Range): [Uint32Array, Uint32Array] {
    this.#stretch += 1;
    for (let place = aStart; place < aEnd; place += 1) this.#seenA[this.a[place]!] = this.#stretch;
    for (let place = bStart; place < bEnd; place += 1) this.#seenB[this.b[place]!] = this.#stretch;
    return [
      places(this.a, aStart, aEnd, this.#seenB, this.#stretch),
      places(this.b, bStart, bEnd, this.#seenA, this.#stretch),
    ];
  }

  /**
   * Matches a longest common subsequence of the places given, if they are few enough; otherwise solves overlapping
   * windows along the diagonal, keeping the first half of each: what a window says of its
   * first half is hardly ever changed by what comes after its end.
   */
  *windows(left: Uint32Array, right: Uint32Array): Generator<number> {
    let i = 0;
    let j = 0;
    while (i < left.length && j < right.length) {
      const restA = left.length - i;
      const restB = right.length - j;
      const whole = restA * restB <= EXACT;
      const wide = whole ? restA : Math.max(1, Math.floor(Math.sqrt((EXACT * restA) / restB)));
      const widthA = Math.min(restA, wide);
      const widthB = whole ? restB : Math.min(restB, Math.max(1, Math.floor(EXACT / widthA)));
      const keepA = whole ? widthA : Math.max(1, widthA >> 1);
      const keepB = whole ? widthB : Math.max(1, widthB >> 1);
      const partA = left.subarray(i, i + widthA);
      const partB = right.subarray(j, j + widthB);
      let lastA = -1;
      let lastB = -1;
      this.#pairs(partA, partB, (a, b) => {
        if (a >= keepA || b >= keepB) return;
        this.match[partA[a]!] = partB[b]!;
        lastA = Math.max(lastA, a);
        lastB = Math.max(lastB, b);
      });
      i += whole ? widthA : Math.max(lastA + 1, keepA >> 1, 1);
      j += whole ? widthB : Math.max(lastB + 1, keepB >> 1, 1);
      if (!whole) yield left[Math.min(i, left.length) - 1]!;
    }
  }

  #pairs(left: Uint32Array, right: Uint32Array, found: (a: number, b: number) => void): void {
    const codesA = left.map((place) => this.a[place]!);
    const codesB = right.map((place) => this.b[place]!);
    if (left.length <= right.length) this.#subsequence.find(codesA, codesB, found);
    else this.#subsequence.find(codesB, codesA, (b, a) => found(a, b));
  }
}

function highest(codes: Uint32Array): number {
  let most = 0;
  for (const code of codes) if (code > most) most = code;
  return most;
}

function places(
  codes: Uint32Array,
  start: number,
  end: number,
  seen: Uint32Array,
  stretch: number,
): Uint32Array {
  const found = new Uint32Array(end - start);
  let count = 0;
  for (let place = start; place < end; place += 1) {
    if (seen[codes[place]!] === stretch) found[count++] = place;
  }
  return found.subarray(0, count);
}

/** The edits that leave each token of `a` its partner in `b`; -1 for none. */
export function editsOf(match: Int32Array, lengthB: number): TokenEdit[] {
  const edits: TokenEdit[] = [];
  let aStart = 0;
  let bStart = 0;
  const close = (aEnd: number, bEnd: number): void => {
    if (aEnd > aStart || bEnd > bStart) edits.push({ aStart, aEnd, bStart, bEnd });
  };
  for (let place = 0; place < match.length; place += 1) {
    const partner = match[place]!;
    if (partner < 0) continue;
    close(place, partner);
    aStart = place + 1;
    bStart = partner + 1;
  }
  close(match.length, lengthB);
  return edits;
}
