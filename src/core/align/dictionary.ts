import { romanized } from './tokens.ts';
import type { Side } from './side.ts';

/** Where an entry comes from: the same number, the same or a similar spelling, learnt from this text. */
export type Origin = 0 | 1 | 2;
export const NUMBER: Origin = 0;
export const COGNATE: Origin = 1;
export const LEARNT: Origin = 2;

/** One pair of types with the chance that the one appears in a clause whose counterpart holds the other. */
export interface Entry {
  readonly a: number;
  readonly b: number;
  /** P(b in the counterpart | a), P(a in the counterpart | b). */
  readonly forward: number;
  readonly backward: number;
  readonly origin: Origin;
}

/** Pairs of types, by type of the first side, with what a match is worth in log-odds, for either side's token. */
export interface Dictionary {
  readonly starts: Int32Array;
  readonly to: Int32Array;
  readonly forward: Float32Array;
  readonly backward: Float32Array;
  readonly origins: Uint8Array;
  /** What a token without a match costs, by type: more the surer its renderings, 0 for types that no entry knows. */
  readonly missA: Float32Array;
  readonly missB: Float32Array;
  /** 1 for types that have an entry. */
  readonly knownA: Uint8Array;
  readonly knownB: Uint8Array;
}

/** Chance that a word is rendered by what the dictionary has for it; numbers are kept more often than words. */
const KEPT_WORD = 0.5;
const KEPT_NUMBER = 0.8;
const MOST_KEPT = 0.8;
const MAX_GAIN = 6;

/** Sorts entries into a dictionary. A gain is log((1 - k) + k P(b | a) / P(b)): 0 where the pair says nothing. */
export function makeDictionary(a: Side, b: Side, entries: readonly Entry[]): Dictionary {
  const starts = new Int32Array(a.types.length + 1);
  for (const entry of entries) starts[entry.a + 1]! += 1;
  for (let type = 0; type < a.types.length; type += 1) starts[type + 1]! += starts[type]!;
  const place = starts.slice();
  const size = entries.length;
  const to = new Int32Array(size);
  const forward = new Float32Array(size);
  const backward = new Float32Array(size);
  const origins = new Uint8Array(size);
  const missA = new Float32Array(a.types.length);
  const missB = new Float32Array(b.types.length);
  const knownA = new Uint8Array(a.types.length);
  const knownB = new Uint8Array(b.types.length);
  for (const entry of entries) {
    const at = place[entry.a]!;
    place[entry.a] = at + 1;
    const kept = entry.origin === NUMBER ? KEPT_NUMBER : KEPT_WORD;
    const gain = (chance: number, frequency: number, count: number): number =>
      Math.min(MAX_GAIN, Math.log(1 - kept + (kept * chance * count) / frequency));
    to[at] = entry.b;
    forward[at] = gain(entry.forward, b.frequency[entry.b]!, b.count);
    backward[at] = gain(entry.backward, a.frequency[entry.a]!, a.count);
    origins[at] = entry.origin;
    knownA[entry.a] = 1;
    knownB[entry.b] = 1;
    missA[entry.a]! += kept * entry.forward;
    missB[entry.b]! += kept * entry.backward;
  }
  for (const miss of [missA, missB]) {
    for (let type = 0; type < miss.length; type += 1)
      miss[type] = Math.log(1 - Math.min(MOST_KEPT, miss[type]!));
  }
  return { starts, to, forward, backward, origins, missA, missB, knownA, knownB };
}

/** Spelling keys of a type, the surer first: the whole form, then its first letters without vowels' variety. */
function spellings(type: string): readonly string[] {
  if (type.length < 4) return [];
  const form = romanized(type);
  if (form.length < 4) return [];
  const frame = form.slice(0, 1) + form.slice(1).replace(/[aeiouh]/g, '');
  return frame.length >= 4 ? [form, `-${frame}`] : [form];
}

/** How far two types may differ in frequency and still be taken for the same name. */
const FREQUENCY_RATIO = 4;

/**
 * Entries that need no learning: equal numbers, equal words, words of equal or like spelling across scripts
 * (cognates in the sense of Simard, Foster and Isabelle 1992, with a common romanised form).
 */
export function seedEntries(a: Side, b: Side): readonly Entry[] {
  const entries: Entry[] = [];
  const exact = new Map(b.types.map((type, id) => [type, id]));
  const bySpelling = new Map<string, number[]>();
  b.types.forEach((type, id) => {
    for (const key of spellings(type)) bySpelling.set(key, [...(bySpelling.get(key) ?? []), id]);
  });
  const alike = (one: number, other: number): boolean => {
    const left = (a.frequency[one]! + 1) / a.count;
    const right = (b.frequency[other]! + 1) / b.count;
    return left < right * FREQUENCY_RATIO && right < left * FREQUENCY_RATIO;
  };
  a.types.forEach((type, id) => {
    const same = exact.get(type);
    const number = type.startsWith('#');
    if (same !== undefined && (number || alike(id, same))) {
      const chance = number ? 0.9 : type.length > 3 ? 0.6 : 0.3;
      entries.push({
        a: id,
        b: same,
        forward: chance,
        backward: chance,
        origin: number ? NUMBER : COGNATE,
      });
    }
    if (number) return;
    const found = new Set<number>();
    spellings(type).forEach((key, rank) => {
      const others = bySpelling.get(key) ?? [];
      if (others.length > 4) return;
      for (const other of others) {
        if (other === same || found.has(other) || !alike(id, other)) continue;
        found.add(other);
        const chance = rank === 0 ? 0.4 : 0.2;
        entries.push({ a: id, b: other, forward: chance, backward: chance, origin: COGNATE });
      }
    });
  });
  return entries;
}
