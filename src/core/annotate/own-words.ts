import type { Span } from '../model/index.ts';
import { distance } from './approximate.ts';

/** Share of the letters of altered words that must be left. */
const LEAST_LEFT = 0.75;
/** From how many letters on a word may have one edit: a letter makes another word of a short one, two an inflected one. */
const SHORTEST_MISSPELT = 5;
/** Letters that words cut off from the others must have together to be taken for the note's. */
const SHORTEST_RUN = 5;

interface Word {
  readonly word: string;
  readonly at: number;
}

/** A word of the text that is one of the note's, and which of each they are. */
interface Pair {
  readonly word: Word;
  readonly here: number;
  readonly there: number;
}

/**
 * Of an altered stretch of text, from the first to the last word that is one of the note's words, perhaps misspelt: what
 * was put in the place of the outermost is not taken for them. `undefined` where too few of them are left.
 */
export function ownWords(text: string, { start, end }: Span, words: string): Span | undefined {
  const known = wordsOf(words);
  const present = wordsOf(text).filter(({ word, at }) => at < end && at + word.length > start);
  const pairs = withoutStrayEnds(common(present, known));
  if (pairs.length === 0 || letters(pairs) < LEAST_LEFT * sum(known)) return undefined;
  const last = pairs.at(-1)!.word;
  return { start: pairs[0]!.word.at, end: last.at + last.word.length };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    at: index,
  }));
}

/** The common subsequence with the most letters. */
function common(present: readonly Word[], known: readonly Word[]): readonly Pair[] {
  let row: (readonly Pair[])[] = Array.from({ length: known.length + 1 }, () => []);
  for (let here = present.length - 1; here >= 0; here -= 1) {
    const next: (readonly Pair[])[] = [...row];
    const word = present[here]!;
    for (let there = known.length - 1; there >= 0; there -= 1) {
      const isSame = isLikely(word.word, known[there]!.word);
      const taken = isSame ? [{ word, here, there }, ...row[there + 1]!] : [];
      next[there] = longest([taken, row[there]!, next[there + 1]!]);
    }
    row = next;
  }
  return row[0]!;
}

function longest(lists: readonly (readonly Pair[])[]): readonly Pair[] {
  return lists.reduce((a, b) => (letters(b) > letters(a) ? b : a));
}

function isLikely(a: string, b: string): boolean {
  if (a === b) return true;
  const isNear = Math.abs(a.length - b.length) <= 1;
  return isNear && Math.max(a.length, b.length) >= SHORTEST_MISSPELT && distance(a, b) === 1;
}

/** Drops short words at either end that other words cut off from the rest: an "of" stands anywhere. */
function withoutStrayEnds(pairs: readonly Pair[]): readonly Pair[] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1);
    const isNext = last && pair.here === last.here + 1 && pair.there === last.there + 1;
    if (isNext) runs.at(-1)!.push(pair);
    else runs.push([pair]);
  }
  const isStray = (run: readonly Pair[] | undefined) => run && letters(run) < SHORTEST_RUN;
  while (runs.length > 1 && isStray(runs[0])) runs.shift();
  while (runs.length > 1 && isStray(runs.at(-1))) runs.pop();
  return runs.flat();
}

function letters(pairs: readonly Pair[]): number {
  return sum(pairs.map(({ word }) => word));
}

function sum(words: readonly Word[]): number {
  return words.reduce((total, { word }) => total + word.length, 0);
}
