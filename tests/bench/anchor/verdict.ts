import { anchor, quote } from '../../../src/core/annotate/index.ts';
import type { Anchoring } from '../../../src/core/annotate/index.ts';
import type { Span } from '../../../src/core/model/index.ts';
import type { Trial } from './edits.ts';

/**
 * How a note was placed after edits: on all that is left of its words (`right`), on a part of it (`part`), not at all
 * though its words still stand together (`lost`), not at all because they do not (`gone`), or on other words (`wrong`).
 */
export type Verdict = 'right' | 'part' | 'lost' | 'gone' | 'wrong';

export interface Judged {
  readonly verdict: Verdict;
  readonly anchoring: Anchoring;
}

/** Anchors the note of a trial in the edited text and judges where it came to stand. Spaces and marks do not count. */
export function judge(trial: Trial): Judged {
  const anchoring = anchor(trial.after, quote(trial.before, trial.span));
  return { verdict: verdict(trial, anchoring), anchoring };
}

function verdict(trial: Trial, anchoring: Anchoring): Verdict {
  const { before, span, after, origins } = trial;
  if (anchoring.found === 'orphan') return standsTogether(trial) ? 'lost' : 'gone';
  const { start, end } = anchoring.span;
  if (isUndecidable(trial, anchoring.span)) return 'right';
  const words = [...after.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: { length }, index }) => {
    const letters = Array.from({ length }, (_, i) => index + i);
    return { letters, isPlaced: index < end && index + length > start };
  });
  const isOwn = (at: number) => origins[at] === 'own';
  const isOwnWord = (word: readonly number[] | undefined) =>
    word?.some((at) => isOwn(at) || origins[at] === 'copy of own');
  const placed = words.filter(({ isPlaced }) => isPlaced).map(({ letters }) => letters);
  const held = placed.flat().filter((at) => at >= start && at < end);
  const right = held.filter(isOwn);
  const isVerbatim = after.slice(start, end) === before.slice(span.start, span.end);
  // "of the of": which "of" was there first cannot be told where one of them was moved.
  if (isVerbatim && right.length * 2 > held.length) return 'right';
  if (!isOwnWord(placed[0]) || !isOwnWord(placed.at(-1))) return 'wrong';
  if (right.length * 2 < held.length) return 'wrong';
  const own = words.flatMap(({ letters }) => letters).filter(isOwn);
  return right.length === own.length ? 'right' : 'part';
}

/**
 * The same words at the same offset with the same words around them: what stands there may be a copy, but no reader of
 * the new text could say so.
 */
function isUndecidable({ before, span, after }: Trial, placed: Span): boolean {
  const { prefix, suffix } = quote(before, span);
  const from = span.start - prefix.length;
  const to = span.end + suffix.length;
  return (
    placed.start === span.start &&
    placed.end === span.end &&
    after.slice(from, to) === before.slice(from, to)
  );
}

/** Whether the words of the note still stand in the new text unaltered and in one piece. */
function standsTogether({ before, span, after, origins }: Trial): boolean {
  const first = origins.indexOf('own');
  const words = before.slice(span.start, span.end);
  return (
    first >= 0 &&
    after.startsWith(words, first) &&
    origins.slice(first, first + words.length).every((origin) => origin === 'own')
  );
}
