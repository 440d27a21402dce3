import {
  compareWithWitness,
  type CompareOptions,
  type WitnessComparison,
} from '../../core/compare/index.ts';
import { findWitness } from '../../core/model/index.ts';
import type { Candidate, CheckedText } from './compare-messages.ts';

/** A text of which less than this share stands in a version is no copy of it. */
const LIKE = 0.3;

/**
 * Compares a text with each candidate and keeps the one it shares most words with, counted in the letters of unchanged
 * words over those of both. Undefined where it is like none of them. Yields after each candidate: 0 to 1.
 */
export function* closestVersion(
  text: string,
  candidates: readonly Candidate[],
  options: Omit<CompareOptions, 'language'>,
): Generator<number, CheckedText | undefined> {
  let best: { found: CheckedText; likeness: number } | undefined;
  for (const [index, { document, witness }] of candidates.entries()) {
    const version = findWitness(document, witness);
    if (version) {
      const comparison = compareWithWitness(text, document, version, options);
      const likeness = likenessOf(comparison);
      if (likeness >= LIKE && likeness > (best?.likeness ?? 0)) {
        best = { found: { document: document.id, witness, comparison }, likeness };
      }
    }
    yield (index + 1) / candidates.length;
  }
  return best?.found;
}

/** Share of the two texts that is the same, 0 to 1. Needs the edits of every class. */
function likenessOf({ texts, edits }: WitnessComparison): number {
  const changed = edits.reduce((sum, { a, b }) => sum + a.end - a.start + b.end - b.start, 0);
  const all = texts.a.length + texts.b.length;
  return all === 0 ? 0 : 1 - changed / all;
}
