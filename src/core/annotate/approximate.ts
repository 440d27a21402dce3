import type { Span } from '../model/index.ts';

/** A pattern of three parts: the middle is what is looked for, the outer two are its context. */
export interface Pattern {
  readonly before: string;
  readonly middle: string;
  readonly after: string;
  /** Whether context shorter than usual means that the text began or ended there. */
  readonly reachesEnds: boolean;
}

/** Where the middle of a pattern stands in a text with the fewest edits, and how many each part needed. */
export interface Match {
  readonly span: Span;
  readonly edits: { readonly before: number; readonly middle: number; readonly after: number };
  readonly cost: number;
}

/**
 * For each offset of a text, the cheapest place of a pattern whose middle ends there. Semi-global edit distance over
 * UTF-16 code units (Sellers 1980; the ends of the text are free): forward for context and middle, backward for the
 * context after. Text inserted at a border of the middle is not part of it. Time: length of pattern times length of text.
 */
export function matchesByEnd(text: string, { before, middle, after }: Pattern): readonly Match[] {
  const heads = ends(text, before + middle, before.length);
  const tails = ends(reversed(text), reversed(after), 0);
  return heads.map(({ start, startCost, cost }, end) => {
    const rest = tails[text.length - end]!.cost;
    return {
      span: { start, end },
      edits: { before: startCost, middle: cost - startCost, after: rest },
      cost: cost + rest,
    };
  });
}

/** Edit distance of two whole texts (Wagner and Fischer 1974), over UTF-16 code units. */
export function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const step = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      row[j] = Math.min(previous[j - 1]! + step, previous[j]! + 1, row[j - 1]! + 1);
    }
    previous = row;
  }
  return previous[b.length]!;
}

/** The cheapest way to a text offset: where the middle began on it, and the cost there and here. */
interface End {
  readonly start: number;
  readonly startCost: number;
  readonly cost: number;
}

/** One column of the table of edits, by how much of the pattern has been read. */
interface Column {
  readonly cost: Int32Array;
  readonly start: Int32Array;
  readonly startCost: Int32Array;
}

/** For each offset of the text the cheapest way to have read the whole pattern there. */
function ends(text: string, pattern: string, border: number): End[] {
  const size = pattern.length;
  let last = column(size);
  let next = column(size);
  const found: End[] = [];
  for (let j = 0; j <= text.length; j += 1) {
    if (j === 0) fillFirst(next, border);
    else fill(next, last, pattern, text.charCodeAt(j - 1), j, border);
    found.push({
      start: next.start[size]!,
      startCost: next.startCost[size]!,
      cost: next.cost[size]!,
    });
    [last, next] = [next, last];
  }
  return found;
}

function column(size: number): Column {
  const make = () => new Int32Array(size + 1);
  return { cost: make(), start: make(), startCost: make() };
}

/** At the beginning of the text nothing of the pattern has been found. */
function fillFirst(first: Column, border: number): void {
  for (let i = 0; i < first.cost.length; i += 1) {
    first.cost[i] = i;
    first.startCost[i] = Math.min(i, border);
  }
}

/** Fills the column of text offset `j` from the column before it; `unit` is the text's code unit between the two. */
function fill(
  next: Column,
  last: Column,
  pattern: string,
  unit: number,
  j: number,
  border: number,
): void {
  next.cost[0] = 0;
  for (let i = 0; i <= pattern.length; i += 1) {
    if (i > 0) step(next, last, i, pattern.charCodeAt(i - 1) === unit);
    if (i === border) {
      // The middle begins where the way leaves its border, so what is inserted there stays outside.
      next.start[i] = j;
      next.startCost[i] = next.cost[i]!;
    }
  }
}

/** The cheapest of the three ways into a cell; what it carries comes from where it comes. */
function step(next: Column, last: Column, i: number, same: boolean): void {
  let cost = last.cost[i - 1]! + (same ? 0 : 1);
  let from = last;
  let at = i - 1;
  if (next.cost[i - 1]! + 1 < cost) {
    cost = next.cost[i - 1]! + 1;
    from = next;
  }
  if (last.cost[i]! + 1 < cost) {
    cost = last.cost[i]! + 1;
    from = last;
    at = i;
  }
  next.cost[i] = cost;
  next.start[i] = from.start[at]!;
  next.startCost[i] = from.startCost[at]!;
}

function reversed(text: string): string {
  let result = '';
  for (let at = text.length - 1; at >= 0; at -= 1) result += text.charAt(at);
  return result;
}
