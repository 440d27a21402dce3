import type { Span } from '../model/index.ts';
import type { CopyText } from './copy-text.ts';
import { GRAM, grams, lineKey, wordsIn } from './versions.ts';
import type { Candidate, Versions, Word } from './versions.ts';

/** A passage of the copy that is of one version, or of none. */
export interface Stretch {
  readonly candidate?: Candidate;
  readonly span: Span;
  readonly words: number;
  /** Words that stand in the candidate in the same threes. */
  readonly hits: number;
}

/** A sentence or line of the copy with how many of its words each candidate has. */
interface Piece {
  readonly span: Span;
  readonly words: number;
  readonly hits: Uint16Array;
  /** Begins a line. */
  readonly opens: boolean;
}

/** What a word counts that a version lacks, against one that it has. */
const MISS = 0.5;
/** What it costs to begin with another version: so many words must speak for it. */
const ENTRY = 6;
/** And within a line, where versions seldom change. */
const INSIDE = 2;
// Not after a single letter: an initial.
const SENTENCE_END = /(?<!(?:^|\P{L})\p{L})[.!?;:…]["”’»]?\s+/gu;

/**
 * Cuts a copy into passages, each of one version of the edition or of none: the likeliest sequence of versions by the
 * words they share with each sentence (Viterbi 1967), where going over to another version has a price.
 */
export function stretchesOf(copy: CopyText, versions: Versions): readonly Stretch[] {
  const pieces = piecesOf(copy, versions);
  const states = likeliest(pieces, versions.candidates.length);
  const joined: Stretch[] = [];
  pieces.forEach((piece, index) => {
    const state = states[index]!;
    const candidate = versions.candidates[state];
    const hits = candidate ? piece.hits[state]! : 0;
    const last = joined.at(-1);
    if (last && last.candidate === candidate) {
      joined[joined.length - 1] = {
        ...last,
        span: { start: last.span.start, end: piece.span.end },
        words: last.words + piece.words,
        hits: last.hits + hits,
      };
    } else {
      joined.push({
        ...(candidate ? { candidate } : {}),
        span: piece.span,
        words: piece.words,
        hits,
      });
    }
  });
  return joined;
}

/** For each candidate how many words of a passage it has in the same threes. */
export function hitsIn(text: string, versions: Versions): { words: number; hits: Uint8Array[] } {
  const words = wordsIn(text);
  return { words: words.length, hits: hitsByWord(words, versions) };
}

function piecesOf(copy: CopyText, versions: Versions): Piece[] {
  const words = wordsIn(copy.text);
  const hits = hitsByWord(words, versions);
  const pieces: Piece[] = [];
  let word = 0;
  for (const { span } of copy.lines) {
    for (const piece of sentencesOf(copy.text, span)) {
      const first = word;
      while (word < words.length && words[word]!.start < piece.end) word += 1;
      const own = words.slice(first, word);
      const counts = hits.map((byWord) => sum(byWord, first, word));
      const line = own.length < 2 * GRAM ? lineKey(own) : '';
      if (line !== '') {
        versions.candidates.forEach(({ lines }, index) => {
          if (lines.has(line)) counts[index] = own.length;
        });
      }
      pieces.push({
        span: piece,
        words: own.length,
        hits: Uint16Array.from(counts),
        opens: piece.start === span.start,
      });
    }
  }
  return pieces;
}

function sum(byWord: Uint8Array, start: number, end: number): number {
  let total = 0;
  for (let at = start; at < end; at += 1) total += byWord[at]!;
  return total;
}

/** By candidate, for each word whether it stands in one of its threes. */
function hitsByWord(words: readonly Word[], versions: Versions): Uint8Array[] {
  const hits = versions.candidates.map(() => new Uint8Array(words.length));
  grams(words, GRAM).forEach((gram, at) => {
    for (const index of versions.having(gram)) hits[index]!.fill(1, at, at + GRAM);
  });
  return hits;
}

function sentencesOf(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(SENTENCE_END)) {
    const to = start + match.index + match[0].length;
    found.push({ start: from, end: to });
    from = to;
  }
  if (from < end) found.push({ start: from, end });
  return found;
}

/** For each piece its candidate's index, or -1. */
function likeliest(pieces: readonly Piece[], count: number): Int32Array {
  const none = count;
  let total = new Float64Array(count + 1).fill(-ENTRY);
  total[none] = 0;
  const from: Int32Array[] = [];
  for (const { words, hits, opens } of pieces) {
    const best = indexOfMost(total);
    const next = new Float64Array(count + 1);
    const came = new Int32Array(count + 1);
    for (let state = 0; state <= count; state += 1) {
      const price = (state === none ? 0 : ENTRY) + (opens ? 0 : INSIDE);
      // Where two ways are as good, the earlier version goes on: a title begins the next one, not the names before it.
      const stays = state === best || total[state]! > total[best]! - price;
      came[state] = stays ? state : best;
      const gain = state === none ? 0 : hits[state]! - MISS * (words - hits[state]!);
      next[state] = (stays ? total[state]! : total[best]! - price) + gain;
    }
    total = next;
    from.push(came);
  }
  const states = new Int32Array(pieces.length);
  let state = indexOfMost(total);
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    states[at] = state === none ? -1 : state;
    state = from[at]![state]!;
  }
  return states;
}

/** The last of the greatest: "none" where nothing speaks for a version. */
function indexOfMost(values: Float64Array): number {
  let best = values.length - 1;
  values.forEach((value, index) => {
    if (value > values[best]!) best = index;
  });
  return best;
}
