import type { Span } from '../model/index.ts';
import type { Stretch } from './stretches.ts';
import type { Candidate } from './versions.ts';

/** All passages of a copy that are of one version, in order. */
export interface Group {
  readonly candidate: Candidate;
  readonly parts: readonly Span[];
}

/** So many words, and so large a part of a passage, must be a version's. */
const LEAST_WORDS = 8;
const LEAST_SHARE = 0.4;

/**
 * Joins the stretches of one version. What stands between two of them and is of no version is the copy's addition; what is
 * nearer to another version of the same document there is a variant. Returns also the stretches left over.
 */
export function groupsOf(stretches: readonly Stretch[]): {
  readonly groups: readonly Group[];
  readonly rest: readonly Stretch[];
} {
  const settled = withoutWeak(enclosed(stretches));
  const parts = new Map<Candidate, Span[]>();
  for (const { candidate, span } of settled) {
    if (!candidate) continue;
    const known = parts.get(candidate);
    if (known) known.push(span);
    else parts.set(candidate, [span]);
  }
  return {
    groups: [...parts].map(([candidate, spans]) => ({ candidate, parts: spans })),
    rest: settled.filter(({ candidate, words }) => !candidate && words > 0),
  };
}

/** A stretch between two of one version goes to it, if it is of no version or of the same document. */
function enclosed(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map((stretch, index) => {
    const before = stretches[index - 1]?.candidate;
    const after = stretches[index + 1]?.candidate;
    if (!before || before !== after) return stretch;
    const other = stretch.candidate;
    const related =
      !other ||
      (other.document === before.document && other.witness.language === before.witness.language);
    return related ? { ...stretch, candidate: before, hits: 0 } : stretch;
  });
}

/** Versions that too little speaks for are no versions of the copy. */
function withoutWeak(stretches: readonly Stretch[]): Stretch[] {
  const words = new Map<Candidate, number>();
  const hits = new Map<Candidate, number>();
  for (const stretch of stretches) {
    const { candidate } = stretch;
    if (!candidate || stretch.hits === 0) continue;
    words.set(candidate, (words.get(candidate) ?? 0) + stretch.words);
    hits.set(candidate, (hits.get(candidate) ?? 0) + stretch.hits);
  }
  return stretches.map((stretch) => {
    const { candidate } = stretch;
    if (!candidate) return stretch;
    const own = hits.get(candidate) ?? 0;
    const strong = own >= LEAST_WORDS && own >= LEAST_SHARE * (words.get(candidate) ?? 0);
    if (strong) return stretch;
    return { span: stretch.span, words: stretch.words, hits: 0 };
  });
}
