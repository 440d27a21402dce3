import type { Version } from '../../../src/core/align/index.ts';

/** A version from lines; an empty line parts units, `# 5` at the start of one numbers it. */
export function version(text: string, language = 'und'): Version {
  const units: { name: string; kind: 'article'; part: number; number?: number }[] = [];
  const segments: { text: string; kind: 'paragraph'; unit: number }[] = [];
  for (const block of text.trim().split(/\n\s*\n/)) {
    const lines = block.split('\n').map((line) => line.trim());
    const number = /^# (\d+)$/.exec(lines[0] ?? '')?.[1];
    units.push({
      name: number ?? String(units.length + 1),
      kind: 'article',
      part: 1,
      ...(number === undefined ? {} : { number: Number(number) }),
    });
    for (const line of number === undefined ? lines : lines.slice(1)) {
      segments.push({ text: line, kind: 'paragraph', unit: units.length - 1 });
    }
  }
  return { language, segments, units };
}

/** A version from segments, all in one unit. */
export function plain(texts: readonly string[], language = 'und'): Version {
  return {
    language,
    units: [{ name: 'pre', kind: 'opening', part: 1 }],
    segments: texts.map((text) => ({ text, kind: 'paragraph', unit: 0 })),
  };
}

/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const ONSETS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];

function invent(random: () => number, shift: number): string {
  const size = 2 + Math.floor(random() * 3);
  let word = '';
  for (let at = 0; at < size; at += 1) {
    const onset = ONSETS[(Math.floor(random() * ONSETS.length) + shift) % ONSETS.length]!;
    word += onset + VOWELS[Math.floor(random() * VOWELS.length)]!;
  }
  return word;
}

/** A made-up book of verses in two made-up languages, cut at other places in each, with the true links. */
export interface Book {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly links: readonly (readonly [readonly number[], readonly number[]])[];
}

/** `drop`: share of verses that b lacks, in one stretch. Words follow Zipf's law; one in five is left out or rendered freely. */
export function book(verses: number, seed: number, drop = 0): Book {
  const random = seeded(seed);
  const size = 400 + Math.floor(Math.sqrt(verses) * 25);
  const left = Array.from({ length: size }, () => invent(random, 0));
  const right = Array.from({ length: size }, () => invent(random, 5));
  const pick = (): number => Math.floor(size ** random()) % size;
  const made = { a: [] as string[], b: [] as string[], links: [] as [number[], number[]][] };
  const from = Math.floor(verses * 0.4);
  const to = from + Math.floor(verses * drop);
  for (let verse = 0; verse < verses; verse += 1) {
    const words = Array.from({ length: 5 + Math.floor(random() * 18) }, pick);
    const there = words
      .filter(() => random() > 0.1)
      .map((word) => (random() < 0.1 ? pick() : word));
    const here = place(
      made.a,
      words.map((word) => left[word]!),
      random,
    );
    const other =
      verse >= from && verse < to
        ? []
        : place(
            made.b,
            there.map((word) => right[word]!),
            random,
          );
    made.links.push([here, other]);
  }
  return made;
}

/** Adds a verse to a side, now and then cut in two; its places. */
function place(side: string[], words: readonly string[], random: () => number): number[] {
  const cut =
    words.length > 8 && random() < 0.15 ? 3 + Math.floor(random() * (words.length - 6)) : 0;
  const parts = cut > 0 ? [words.slice(0, cut), words.slice(cut)] : [words];
  return parts.map((part) => side.push(`${part.join(' ')}.`) - 1);
}

/** Strict F1 of links, as in this field: precision counts one-sided links, recall does not. */
export function strictF1(
  gold: readonly (readonly [readonly number[], readonly number[]])[],
  found: readonly { readonly a: readonly number[]; readonly b: readonly number[] }[],
): number {
  const key = (a: readonly number[], b: readonly number[]): string =>
    `${a.join(',')}|${b.join(',')}`;
  const right = new Set(gold.map(([a, b]) => key(a, b)));
  const two = gold.filter(([a, b]) => a.length > 0 && b.length > 0);
  const have = new Set(found.map(({ a, b }) => key(a, b)));
  const precision = [...have].filter((one) => right.has(one)).length / Math.max(1, found.length);
  const recall = two.filter(([a, b]) => have.has(key(a, b))).length / Math.max(1, two.length);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
