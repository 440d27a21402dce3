import type { Span } from '../model/index.ts';

/** A word of a text and where it stands. */
export interface Word extends Span {
  readonly text: string;
}

const WORD = /(?:\p{L}\p{M}*\.){2,}|[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text: letters and digits with their marks; "U.S.S.R." is one word, "Non-Aggression" two. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
