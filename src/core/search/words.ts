import type { Span } from '../model/index.ts';

/** A word of a text and where it stands. */
export interface Word extends Span {
  readonly text: string;
}

/** What is written as two words or as one, in old and new German spelling and in English. Source: Duden, 1996 reform. */
const JOINED = [
  'irgend\\s+(?:ein|etwas|jemand|was|wer|wie|wo|welch)\\p{L}*',
  'so\\s+(?:da(?:ß|ss)|genannt\\p{L}*)(?!\\p{L})',
  '(?:auf|zu)\\s+grunde?(?!\\p{L})',
  'zu\\s+(?:gunsten|lasten|ungunsten)(?!\\p{L})',
  'von\\s+seiten(?!\\p{L})',
  'an\\s+stelle(?!\\p{L})',
  'mit\\s+hilfe(?!\\p{L})',
  'zur\\s+zeit(?!\\p{L})',
  'non-\\p{L}+',
].join('|');

/** A word as it may stand in a pattern: with the words that may as well be written as one. */
export const ONE_OR_TWO = `(?<!\\p{L})(?:${JOINED})`;

const WORD = new RegExp(`${ONE_OR_TWO}|(?:\\p{L}\\p{M}*\\.){2,}|[\\p{L}\\p{M}\\p{N}]+`, 'giu');

/**
 * The words of a text: letters and digits with their marks. "U.S.S.R." is one word, "third-power" are two; what is written as one
 * word or as two, "Non-Aggression", "auf Grund", is one, and found by its parts too.
 */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
