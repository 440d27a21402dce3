import type { SearchEntry } from '../../../src/core/search/index.ts';
import { seeded, type Random } from '../compare/random.ts';

/** A way of asking, with queries of that kind drawn from the texts that are searched. */
export interface QueryKind {
  readonly name: string;
  readonly queries: readonly string[];
}

const EACH = 100;

const KINDS: Readonly<Record<string, (words: readonly string[], random: Random) => string>> = {
  'one word': (words, random) => pick(words, random),
  'one word without marks': (words, random) =>
    pick(words, random).normalize('NFD').replace(/\p{M}/gu, ''),
  'two words': (words, random) => `${pick(words, random)} ${pick(words, random)}`,
  'four words': (words, random) => [1, 2, 3, 4].map(() => pick(words, random)).join(' '),
  'phrase of two': (words, random) => `"${row(words, 2, random)}"`,
  'phrase of four': (words, random) => `"${row(words, 4, random)}"`,
  'beginning of a word, one letter': (words, random) => `${pick(words, random).slice(0, 1)}*`,
  'beginning of a word, three letters': (words, random) => `${pick(words, random).slice(0, 3)}*`,
  'one word without another': (words, random) => `${pick(words, random)} -${pick(words, random)}`,
};

/** The queries, the same in every run. */
export function queryKinds(entries: readonly SearchEntry[]): readonly QueryKind[] {
  return Object.entries(KINDS).map(([name, make], kind) => {
    const random = seeded(kind + 1);
    const queries = Array.from({ length: EACH }, () => {
      const { text } = entries[Math.floor(random() * entries.length)]!;
      return make(text.replace('.', '').split(' '), random);
    });
    return { name, queries };
  });
}

function pick(words: readonly string[], random: Random): string {
  return words[Math.floor(random() * words.length)]!;
}

function row(words: readonly string[], length: number, random: Random): string {
  const from = Math.floor(random() * (words.length - length));
  return words.slice(from, from + length).join(' ');
}
