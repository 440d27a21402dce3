import { readFileSync } from 'node:fs';
import { tokenize, wordAt } from '../../../src/core/compare/tokens.ts';
import type { Random } from './random.ts';

const SOURCES = 'sources/german-soviet-pact-1939/texts';

const WITNESSES: Readonly<Record<string, readonly string[]>> = {
  de: ['treaty.de-signed', 'protocol.de-signed'],
  ru: ['treaty.ru-signed', 'protocol.ru-signed', 'soviet-draft.ru-draft'],
  en: ['treaty.en-nsr', 'protocol.en-nsr'],
  vi: ['treaty.vi-working', 'protocol.vi-working'],
};
/** How many distinct words the made-up language has: Vietnamese has few syllables, the others have endless compounds. */
const RANKS: Readonly<Record<string, number>> = { de: 60_000, ru: 60_000, en: 40_000, vi: 6_600 };

/** Segments of a witness of the first edition, without its markup. */
export function segmentsOf(witness: string): string[] {
  const xml = readFileSync(`${SOURCES}/${witness}.xml`, 'utf8');
  const segments = [...xml.matchAll(/<(head|seg)\b[^>]*>([\s\S]*?)<\/\1>/gu)];
  return segments.map(([, , inner]) =>
    inner!
      .replace(/<[^>]*>/gu, '')
      .replace(/&amp;/gu, '&')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
}

/**
 * Draws words the way a text has them: rank by Zipf's law, the most frequent being the edition's own words in the order
 * of their frequency, the rare ones made from the beginning of one of them and the end of another.
 */
export function drawer(language: string, random: Random): () => string {
  const words = vocabulary(language);
  const ranks = Math.log(RANKS[language]!);
  return () => {
    const rank = Math.floor(Math.exp(random() * ranks)) - 1;
    return words[rank] ?? madeUp(words, rank);
  };
}

function vocabulary(language: string): string[] {
  const counts = new Map<string, number>();
  for (const witness of WITNESSES[language]!) {
    const tokens = tokenize(segmentsOf(witness).join(' ').normalize('NFC'));
    for (const index of tokens.starts.keys()) {
      if (tokens.kinds[index] !== 0) continue;
      const word = wordAt(tokens, index);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}

function madeUp(words: readonly string[], rank: number): string {
  const head =
    words[(Math.imul(rank, 2654435761) % words.length) >>> 0] ?? words[rank % words.length]!;
  const tail = words[Math.floor(rank / 7) % words.length]!;
  const cut = Math.ceil(head.length / 2) + (rank % 2);
  return (head.slice(0, cut) + tail.slice(tail.length >> 1)).normalize('NFC').toLowerCase();
}

/** A text of so many words as a list of words with the signs after them, a sentence a line. */
export function madeText(language: string, length: number, random: Random): string[] {
  const draw = drawer(language, random);
  const words: string[] = [];
  let left = 0;
  for (let index = 0; index < length; index += 1) {
    if (left === 0) left = 6 + Math.floor(random() * 20);
    left -= 1;
    const sign = left === 0 ? '.\n' : random() < 0.08 ? ', ' : ' ';
    words.push(draw() + sign);
  }
  return words;
}

/** How many words are touched, and whether in runs of twenty or one by one. */
export interface EditKind {
  readonly name: string;
  readonly share: number;
  readonly run: number;
}

export const EDIT_KINDS: readonly EditKind[] = [
  { name: '3 % clustered', share: 0.03, run: 20 },
  { name: '3 % scattered', share: 0.03, run: 1 },
  { name: '30 %', share: 0.3, run: 1 },
  { name: '90 %', share: 0.9, run: 1 },
];

/** A second version: a third of the touched words each is replaced, left out, or has a word put after it. */
export function edited(
  words: readonly string[],
  { share, run }: EditKind,
  language: string,
  random: Random,
): string[] {
  const draw = drawer(language, random);
  const made: string[] = [];
  const first = Math.floor(random() * (words.length - run));
  let touched = 0;
  for (const [index, word] of words.entries()) {
    // At least one run, however short the text.
    if (touched === 0 && (index === first || random() < share / run)) touched = run;
    if (touched === 0) {
      made.push(word);
      continue;
    }
    touched -= 1;
    const what = random();
    if (what < 1 / 3) made.push(`${draw()} `);
    else if (what < 2 / 3) made.push(word, `${draw()} `);
  }
  return made;
}
