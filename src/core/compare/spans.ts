import type { Span } from '../model/index.ts';
import type { TokenEdit } from './edits.ts';
import { gapBefore } from './tokens.ts';
import type { TokenText } from './tokens.ts';

/** A stretch of either text that stands for one of the other; `unit` is absent where only white space differs. */
export interface Placed<U extends TokenEdit> {
  readonly a: Span;
  readonly b: Span;
  readonly unit?: U;
}

/**
 * Turns changed tokens into stretches of characters such that all that lies between them is the same in both texts,
 * white space included: replacing them rebuilds either text exactly. Units ascending, not overlapping.
 */
export function place<U extends TokenEdit>(
  units: readonly U[],
  a: TokenText,
  b: TokenText,
): Placed<U>[] {
  return absorbed(placeAll(units, a, b), a, b);
}

/** Where words stand against a sign or nothing, the white space that differs beside them goes with them. */
function absorbed<U extends TokenEdit>(
  placed: readonly Placed<U>[],
  a: TokenText,
  b: TokenText,
): Placed<U>[] {
  const result: Placed<U>[] = [];
  for (const one of placed) {
    const last = result.at(-1);
    const touches = last && last.a.end === one.a.start && last.b.end === one.b.start;
    const unit = last?.unit ?? one.unit;
    if (touches && !(last.unit && one.unit) && unit && isLopsided(unit, a, b)) {
      result[result.length - 1] = {
        a: { start: last.a.start, end: one.a.end },
        b: { start: last.b.start, end: one.b.end },
        unit,
      };
    } else result.push(one);
  }
  return result;
}

function isLopsided(unit: TokenEdit, a: TokenText, b: TokenText): boolean {
  const left = a.kinds.subarray(unit.aStart, unit.aEnd).some((kind) => kind !== 2);
  const right = b.kinds.subarray(unit.bStart, unit.bEnd).some((kind) => kind !== 2);
  return left !== right;
}

function placeAll<U extends TokenEdit>(
  units: readonly U[],
  a: TokenText,
  b: TokenText,
): Placed<U>[] {
  const placed: Placed<U>[] = [];
  let i = 0;
  let j = 0;
  let index = 0;
  for (;;) {
    const chain: U[] = [];
    while (index < units.length && startsAt(units[index]!, i, j, chain)) {
      if (isTwoSided(units[index]!)) break;
      chain.push(units[index]!);
      index += 1;
    }
    placeChain(chain, i, j, a, b, placed);
    i = chain.at(-1)?.aEnd ?? i;
    j = chain.at(-1)?.bEnd ?? j;
    const next = units[index];
    if (next && next.aStart === i && next.bStart === j) {
      placed.push({ a: words(a, i, next.aEnd), b: words(b, j, next.bEnd), unit: next });
      i = next.aEnd;
      j = next.bEnd;
      index += 1;
    } else if (i === a.starts.length) {
      return placed;
    } else {
      i += 1;
      j += 1;
    }
  }
}

function startsAt(unit: TokenEdit, i: number, j: number, chain: readonly TokenEdit[]): boolean {
  const last = chain.at(-1);
  return unit.aStart === (last?.aEnd ?? i) && unit.bStart === (last?.bEnd ?? j);
}

function isTwoSided({ aStart, aEnd, bStart, bEnd }: TokenEdit): boolean {
  return aEnd > aStart && bEnd > bStart;
}

function words(tokens: TokenText, start: number, end: number): Span {
  return { start: tokens.starts[start]!, end: tokens.ends[end - 1]! };
}

/** End of the token before `index`. */
function after(tokens: TokenText, index: number): number {
  return index === 0 ? 0 : tokens.ends[index - 1]!;
}

/** Start of token `index`. */
function before(tokens: TokenText, index: number): number {
  return index === tokens.starts.length ? tokens.text.length : tokens.starts[index]!;
}

/** Places the one-sided units between two tokens that stand in both texts, and the white space around them. */
function placeChain<U extends TokenEdit>(
  chain: readonly U[],
  i: number,
  j: number,
  a: TokenText,
  b: TokenText,
  placed: Placed<U>[],
): void {
  const [first] = chain;
  const last = chain.at(-1);
  if (!first || !last) return space(i, j, a, b, placed);
  if (last.aEnd === i) oneSided(chain, i, a, b, 'b', placed);
  else if (last.bEnd === j) oneSided(chain, j, b, a, 'a', placed);
  else bothSides(chain, i, j, a, b, placed);
}

function space<U extends TokenEdit>(
  i: number,
  j: number,
  a: TokenText,
  b: TokenText,
  placed: Placed<U>[],
): void {
  const start = { a: after(a, i), b: after(b, j) };
  const end = { a: before(a, i), b: before(b, j) };
  const single =
    end.a - start.a === 1 &&
    end.b - start.b === 1 &&
    a.text.charCodeAt(start.a) === b.text.charCodeAt(start.b);
  if (single || (end.a === start.a && end.b === start.b)) return;
  if (gapBefore(a, i) === gapBefore(b, j)) return;
  placed.push({ a: { start: start.a, end: end.a }, b: { start: start.b, end: end.b } });
}

/** Only `long` has tokens here: each takes the white space after it, or before it, whichever `short` lacks. */
function oneSided<U extends TokenEdit>(
  chain: readonly U[],
  at: number,
  short: TokenText,
  long: TokenText,
  side: 'a' | 'b',
  placed: Placed<U>[],
): void {
  const bounds = chain.map((unit) =>
    side === 'b' ? [unit.bStart, unit.bEnd] : [unit.aStart, unit.aEnd],
  );
  const gap = gapBefore(short, at);
  const trailing = gap === gapBefore(long, bounds[0]![0]!);
  const leading = !trailing && gap === gapBefore(long, bounds.at(-1)![1]!);
  const point = trailing ? before(short, at) : after(short, at);
  chain.forEach((unit, index) => {
    const [start, end] = bounds[index]!;
    const isLast = index === chain.length - 1;
    const mine = {
      start: trailing || (!leading && index > 0) ? before(long, start!) : after(long, start!),
      end: leading ? after(long, end!) : before(long, end!),
    };
    // Where neither will do, the white space of both goes with the words.
    const replaces = !trailing && !leading && isLast;
    const other = { start: point, end: replaces ? before(short, at) : point };
    placed.push(side === 'b' ? { a: other, b: mine, unit } : { a: mine, b: other, unit });
  });
}

/** Both texts have tokens of their own here, though none stands for another. */
function bothSides<U extends TokenEdit>(
  chain: readonly U[],
  i: number,
  j: number,
  a: TokenText,
  b: TokenText,
  placed: Placed<U>[],
): void {
  space(i, j, a, b, placed);
  const endA = chain.at(-1)!.aEnd;
  const endB = chain.at(-1)!.bEnd;
  let atA = before(a, i);
  let atB = before(b, j);
  for (const unit of chain) {
    const nextA = unit.aEnd === endA ? after(a, endA) : before(a, unit.aEnd);
    const nextB = unit.bEnd === endB ? after(b, endB) : before(b, unit.bEnd);
    placed.push({ a: { start: atA, end: nextA }, b: { start: atB, end: nextB }, unit });
    atA = nextA;
    atB = nextB;
  }
  space(endA, endB, a, b, placed);
}
