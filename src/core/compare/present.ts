import { commonRuns } from './anchors.ts';
import type { Classifier } from './classify.ts';
import { editsOf } from './edits.ts';
import type { TokenEdit } from './edits.ts';
import { wordAt } from './tokens.ts';
import type { TokenText } from './tokens.ts';

/** The two texts of a comparison, cut and encoded. */
export interface Sides {
  readonly a: TokenText;
  readonly b: TokenText;
  readonly codesA: Uint32Array;
  readonly codesB: Uint32Array;
}

/** An edit as a reader wants to see it; `order` where its words only changed places. */
export interface Block extends TokenEdit {
  readonly order?: true;
}

const LONGEST_TRANSPOSITION = 12;
const FARTHEST_SHIFT = 64;

/**
 * Makes minimal edits fit to be read: an added or left-out passage begins and ends where a sentence or clause does,
 * chance agreements inside a rewritten passage are merged into it, two phrases that changed places are one block.
 */
export function presentable(
  edits: readonly TokenEdit[],
  sides: Sides,
  classifier: Classifier,
): Block[] {
  const blocks: Block[] = [];
  for (const edit of edits) {
    const shifted = shift(edit, blocks.at(-1), sides);
    const last = blocks.at(-1);
    if (last && !last.order && isIsland(last, shifted, sides.a)) {
      blocks[blocks.length - 1] = join(last, shifted);
    } else blocks.push(shifted);
    transpose(blocks, sides, classifier);
  }
  return blocks;
}

function join(left: TokenEdit, right: TokenEdit): Block {
  return { aStart: left.aStart, aEnd: right.aEnd, bStart: left.bStart, bEnd: right.bEnd };
}

/** Moves a one-sided edit back over equal tokens to where a reader would set its bounds, or to the edit before it. */
function shift(edit: TokenEdit, before: TokenEdit | undefined, sides: Sides): TokenEdit {
  if (edit.bStart !== edit.bEnd && edit.aStart !== edit.aEnd) return edit;
  const onA = edit.bStart === edit.bEnd;
  const codes = onA ? sides.codesA : sides.codesB;
  const tokens = onA ? sides.a : sides.b;
  const [start, end] = onA ? [edit.aStart, edit.aEnd] : [edit.bStart, edit.bEnd];
  const between = edit.aStart - (before?.aEnd ?? 0);
  const room = Math.min(before ? between : start, FARTHEST_SHIFT);
  // Little between two edits: they are one.
  const joining = before && between <= 3 ? between : -1;
  const by = bestShift(tokens, codes, start, end, room, joining);
  const { aStart, aEnd, bStart, bEnd } = edit;
  return { aStart: aStart - by, aEnd: aEnd - by, bStart: bStart - by, bEnd: bEnd - by };
}

function bestShift(
  tokens: TokenText,
  codes: Uint32Array,
  start: number,
  end: number,
  room: number,
  joining: number,
): number {
  let best = 0;
  let most = fitness(tokens, start, end);
  for (let by = 1; by <= room && codes[start - by] === codes[end - by]; by += 1) {
    const value = by === joining ? 4 : fitness(tokens, start - by, end - by);
    if (value > most) [best, most] = [by, value];
  }
  return best;
}

/** How well a passage is bounded: by how it begins, then by whether it ends with a sign. */
function fitness(tokens: TokenText, start: number, end: number): number {
  const closed = /^[.!?;:,]$/u.test(wordAt(tokens, end - 1));
  return beginning(tokens, start) + (closed ? 0.5 : 0);
}

/** How well a passage begins at this token: 3 at a sentence, 2 after a comma, 1 at a word, 0 at a sign. */
function beginning(tokens: TokenText, index: number): number {
  if (tokens.kinds[index] === 2 && !/[\p{Ps}\p{Pi}]/u.test(wordAt(tokens, index))) return 0;
  if (index === 0) return 3;
  const sign = wordAt(tokens, index - 1);
  if (/^[.!?;:]$/u.test(sign)) return 3;
  return sign === ',' ? 2 : 1;
}

/** Whether what two edits leave between them agrees by chance: little, and much changed on both sides of it. */
export function isIsland(left: TokenEdit, right: TokenEdit, a: TokenText): boolean {
  const length = right.aStart - left.aEnd;
  if (length === 0) return true;
  if (length > 3) return false;
  let words = 0;
  for (let index = left.aEnd; index < right.aStart; index += 1) {
    if (a.kinds[index] !== 2) words += 1;
  }
  if (words > 2) return false;
  return Math.min(size(left), size(right)) >= 2 * words + 2;
}

function size({ aStart, aEnd, bStart, bEnd }: TokenEdit): number {
  return Math.max(aEnd - aStart, bEnd - bStart);
}

/** Joins the last blocks where together they have the same words on both sides: "indirectly or directly". */
function transpose(blocks: Block[], sides: Sides, classifier: Classifier): void {
  if (!classifier.has('transposed')) return;
  const last = blocks.at(-1)!;
  for (let count = 2; count <= 3 && count <= blocks.length; count += 1) {
    const first = blocks.at(-count)!;
    const all = join(first, last);
    if (size(all) > LONGEST_TRANSPOSITION) return;
    if (!hasWords(first, sides) || !hasWords(last, sides)) return;
    if (isExchange(first, last, sides)) return;
    const a = wordsOf(sides.a, all.aStart, all.aEnd);
    const b = wordsOf(sides.b, all.bStart, all.bEnd);
    if (!classifier.isTransposed(a, b)) continue;
    blocks.splice(blocks.length - count, count, { ...all, order: true });
    return;
  }
}

/** Words between two that changed places: names far apart that are exchanged say something else. */
const LONGEST_SWAP = 3;

function isExchange(first: Block, last: Block, { a, b }: Sides): boolean {
  const between = wordsOf(a, first.aEnd, last.aStart);
  return (
    between.length > LONGEST_SWAP &&
    [first, last].every(
      ({ aStart, aEnd, bStart, bEnd }) =>
        wordsOf(a, aStart, aEnd).length > 0 && wordsOf(b, bStart, bEnd).length > 0,
    )
  );
}

function hasWords({ aStart, aEnd, bStart, bEnd }: TokenEdit, { a, b }: Sides): boolean {
  return wordsOf(a, aStart, aEnd).length + wordsOf(b, bStart, bEnd).length > 0;
}

/** Words and numbers of a stretch, without its signs. */
export function wordsOf(tokens: TokenText, start: number, end: number): string[] {
  const words: string[] = [];
  for (let index = start; index < end; index += 1) {
    if (tokens.kinds[index] !== 2) words.push(wordAt(tokens, index));
  }
  return words;
}

const SHORTEST_MOVE = 7;

/**
 * Takes apart what the shortest edit list hides: a passage of seven tokens or more that stands once on each side, but
 * elsewhere. Its chance agreements are given up, so that it is left out whole here and added whole there.
 */
export function withMoves(edits: readonly TokenEdit[], sides: Sides): TokenEdit[] {
  const { codesA, codesB } = sides;
  const matchA = partners(edits, codesA.length);
  const matchB = new Int32Array(codesB.length).fill(-1);
  matchA.forEach((b, a) => {
    if (b >= 0) matchB[b] = a;
  });
  const all = { aStart: 0, aEnd: codesA.length, bStart: 0, bEnd: codesB.length };
  const runs = commonRuns(codesA, codesB, all);
  let changed = false;
  let done = 0;
  for (let place = 0; place < runs.length; place += 1) {
    const other = runs[place]!;
    if (place < done || other < 0 || matchA[place] === other) continue;
    const length = extent(codesA, place, codesB, other);
    done = place + length;
    if (length < SHORTEST_MOVE || !mostlyFree(matchA, place, length)) continue;
    if (!mostlyFree(matchB, other, length)) continue;
    for (let step = 0; step < length; step += 1) {
      release(matchA, matchB, place + step);
      release(matchB, matchA, other + step);
    }
    changed = true;
  }
  return changed ? editsOf(matchA, codesB.length) : [...edits];
}

function extent(a: Uint32Array, i: number, b: Uint32Array, j: number): number {
  let length = 0;
  while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) {
    length += 1;
  }
  return length;
}

function mostlyFree(match: Int32Array, start: number, length: number): boolean {
  const taken = match.subarray(start, start + length).filter((partner) => partner >= 0).length;
  return taken * 3 <= length;
}

function release(match: Int32Array, other: Int32Array, place: number): void {
  const partner = match[place]!;
  if (partner >= 0) other[partner] = -1;
  match[place] = -1;
}

/** For each token of `a` the token of `b` it stands as, or -1. */
export function partners(edits: readonly TokenEdit[], lengthA: number): Int32Array {
  const match = new Int32Array(lengthA).fill(-1);
  let a = 0;
  let b = 0;
  for (const edit of [...edits, { aStart: lengthA, aEnd: lengthA, bStart: 0, bEnd: 0 }]) {
    while (a < edit.aStart) match[a++] = b++;
    a = edit.aEnd;
    b = edit.bEnd;
  }
  return match;
}
