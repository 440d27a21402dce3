import type { Span } from '../model/index.ts';
import { matchesByEnd } from './approximate.ts';
import type { Match, Pattern } from './approximate.ts';
import { isClearly, isCredible, isRival, isStump, keepsBorders } from './evidence.ts';
import { ownWords } from './own-words.ts';
import { CONTEXT } from './quote.ts';

/**
 * What a note remembers of its words. Own quotes have all of it, files of other tools often only some; offsets are those
 * of the segment, so theirs must be left out.
 */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
}

/** Why words could not be placed. */
export type OrphanReason = 'not-found' | 'ambiguous' | 'too-long';

/** Where a note's words stand now: the same words in the same place, elsewhere, altered, or nowhere. */
export type Anchoring =
  | { readonly found: 'exact' | 'moved' | 'fuzzy'; readonly span: Span; readonly score: number }
  | { readonly found: 'orphan'; readonly reason: OrphanReason };

/** Cells of the table of edits: bounds the time of one search to about 0.1 s. */
const MOST_CELLS = 5_000_000;

/**
 * Finds a note's words in the present text of its segment. Law: `anchor(text, quote(text, span))` is that span.
 * The words with their whole context decide, at the old offset or elsewhere; else the place that needs the fewest
 * edits, if it needs few and every other place needs clearly more. Anything else is an orphan: words that only look
 * alike are never taken.
 */
export function anchor(text: string, selector: QuoteSelector): Anchoring {
  const { exact, prefix = '', suffix = '', start } = selector;
  const reachesEnds = start !== undefined;
  const pattern = { before: prefix, middle: exact, after: suffix, reachesEnds };
  if (exact === '' && prefix === '' && suffix === '' && text !== '') return orphan('not-found');
  if (start !== undefined && standsAt(text, pattern, start)) {
    return found('exact', { start, end: start + exact.length }, 1);
  }
  return search(text, pattern, start);
}

function standsAt(text: string, { before, middle, after }: Pattern, start: number): boolean {
  const from = start - before.length;
  const whole = before + middle + after;
  if (from < 0 || !text.startsWith(whole, from)) return false;
  return whole.length > middle.length || whole.length === text.length;
}

function search(text: string, pattern: Pattern, start: number | undefined): Anchoring {
  const near = trimmed(text, pattern);
  if (!near) return orphan('too-long');
  const matches = matchesByEnd(text, near).filter(({ span }) => keepsBorders(text, span, near));
  const best = cheapest(matches);
  if (!best) return orphan('not-found');
  const rivals = matches.filter((match) => isRival(match, best, near));
  const hasTwin = rivals.some(({ edits }) => edits.middle <= best.edits.middle);
  if (!isCredible(text, best, near, hasTwin)) return orphan('not-found');
  if (!rivals.every((rival) => isClearly(text, best, rival, near))) return orphan('ambiguous');
  if (matches.some((match) => isStump(match, best, near))) return orphan('ambiguous');
  const length = near.before.length + near.middle.length + near.after.length;
  const score = length === 0 ? 1 : 1 - best.cost / length;
  if (best.edits.middle === 0) {
    return found(best.span.start === start ? 'exact' : 'moved', best.span, score);
  }
  const span = ownWords(text, best.span, near.middle);
  return span ? found('fuzzy', span, score) : orphan('not-found');
}

/** The pattern with less context where the table would grow too large; none where even that is too large. */
function trimmed(text: string, pattern: Pattern): Pattern | undefined {
  if (cells(text, pattern) <= MOST_CELLS) return pattern;
  const { before, after } = pattern;
  const shorter = { ...pattern, before: before.slice(-CONTEXT), after: after.slice(0, CONTEXT) };
  return cells(text, shorter) <= MOST_CELLS ? shorter : undefined;
}

function cells(text: string, { before, middle, after }: Pattern): number {
  return text.length * (before.length + middle.length + after.length);
}

function cheapest(matches: readonly Match[]): Match | undefined {
  return matches.reduce<Match | undefined>((a, b) => (a && a.cost <= b.cost ? a : b), undefined);
}

function found(how: 'exact' | 'moved' | 'fuzzy', span: Span, score: number): Anchoring {
  return { found: how, span, score };
}

function orphan(reason: OrphanReason): Anchoring {
  return { found: 'orphan', reason };
}
