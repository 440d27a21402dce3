import type { Span } from '../model/index.ts';
import type { Match, Pattern } from './approximate.ts';

/** Share of the context that may have been edited around words that stand as they were, and around altered ones. */
const CONTEXT_EDITS = 0.35;
const CONTEXT_EDITS_OF_ALTERED = 0.2;
/** Share of the words themselves that may have been edited. */
const WORD_EDITS = 0.34;
/** By how much of the whole quote the best place must be better than any other. */
const MARGIN = 0.2;
/** By how much worse a context may be that the words seem to have been deleted from. */
const STUMP_SLACK = 0.1;
/** Code units of a quote that must stand unedited where its words themselves were edited. */
const LEAST_UNEDITED = 20;
/** Code units that count as the immediate neighbourhood; and how long words must be to do without one. */
const NEIGHBOURHOOD = 12;
/** Unedited code units around words that stand nowhere else, and these words with them, that are enough by themselves. */
const SURE_AROUND = 28;
const SURE_WITH_WORDS = 64;
/** Code units on each side that must be unedited where the words also stand elsewhere. */
const TWIN_CONTEXT = 32;

/** Words that began or ended with a word must not be found inside a longer one. */
export function keepsBorders(text: string, { start, end }: Span, pattern: Pattern): boolean {
  const { before, middle, after } = pattern;
  const whole = before + middle + after;
  const from = before.length;
  return (
    (isInside(whole, from) || !isInside(text, start)) &&
    (isInside(whole, from + middle.length) || !isInside(text, end))
  );
}

/** A place apart from the best one whose words are much like the note's. */
export function isRival({ span, edits }: Match, best: Match, { middle }: Pattern): boolean {
  const isApart = span.end <= best.span.start || best.span.end <= span.start;
  return isApart && edits.middle <= WORD_EDITS * middle.length;
}

/** Whether the best place would do if it were the only one: few edits, and not in the whole neighbourhood. */
export function isCredible(text: string, best: Match, pattern: Pattern, hasTwin: boolean): boolean {
  const { before, middle, after } = pattern;
  const { edits } = best;
  const length = before.length + middle.length + after.length;
  const around = before.length + after.length;
  const aside = edits.before + edits.after;
  if (edits.middle > 0) {
    return (
      edits.middle <= WORD_EDITS * middle.length &&
      aside <= CONTEXT_EDITS_OF_ALTERED * around &&
      length - best.cost >= LEAST_UNEDITED &&
      hasBothNeighbours(text, best, pattern)
    );
  }
  if (!hasTwin && isSure(text, best, pattern)) return true;
  return aside <= CONTEXT_EDITS * around && hasNeighbour(text, best, pattern);
}

/**
 * Whether the context decides for one place: by a margin in all, and on neither side for the other (a copy of a passage
 * often has one side of its model's context). Where the other place has the words as well, only an unedited context
 * decides, and nothing where the words themselves were altered.
 */
export function isClearly(text: string, best: Match, rival: Match, pattern: Pattern): boolean {
  const { before, middle, after } = best.edits;
  const length = pattern.before.length + pattern.middle.length + pattern.after.length;
  return (
    rival.cost - best.cost >= MARGIN * length &&
    rival.edits.before >= before &&
    rival.edits.after >= after &&
    (rival.edits.middle > middle || (middle === 0 && isUntouched(text, best, pattern)))
  );
}

/**
 * Whether a place far from the best one has about the same context with the words gone: they were probably deleted there,
 * and what was found stands in a parallel passage.
 */
export function isStump({ span, edits }: Match, best: Match, pattern: Pattern): boolean {
  const { before, middle, after } = pattern;
  const isFar =
    span.end < best.span.start - before.length || span.start > best.span.end + after.length;
  const length = before.length + after.length;
  const context = best.edits.before + best.edits.after + STUMP_SLACK * length;
  return (
    isFar &&
    length >= SURE_AROUND &&
    edits.middle > WORD_EDITS * middle.length &&
    edits.before + edits.after <= context
  );
}

/** Whether what stands directly before or after is as it was. Long words speak for themselves. */
function hasNeighbour(text: string, { span }: Match, pattern: Pattern): boolean {
  const { before, middle, after } = pattern;
  if (middle.length > 2 * NEIGHBOURHOOD || before + after === '') return true;
  const { left, right } = unedited(text, span, pattern);
  return (
    (left > 0 && left >= Math.min(NEIGHBOURHOOD, before.length)) ||
    (right > 0 && right >= Math.min(NEIGHBOURHOOD, after.length))
  );
}

/** Altered words must stand between what they stood between: or else what was inserted beside them is taken for them. */
function hasBothNeighbours(text: string, { span }: Match, pattern: Pattern): boolean {
  const { left, right } = unedited(text, span, pattern);
  const isSameLeft = left >= Math.min(NEIGHBOURHOOD / 2, pattern.before.length);
  return isSameLeft && right >= Math.min(NEIGHBOURHOOD / 2, pattern.after.length);
}

function isSure(text: string, { span }: Match, pattern: Pattern): boolean {
  const { left, right } = unedited(text, span, pattern);
  return left + right >= SURE_AROUND && left + pattern.middle.length + right >= SURE_WITH_WORDS;
}

/** Whether the near context is as it was on both sides; a side that is short must still reach the end of the text. */
function isUntouched(text: string, { span }: Match, pattern: Pattern): boolean {
  const { before, after, reachesEnds } = pattern;
  const { left, right } = unedited(text, span, pattern);
  const isAtStart = !reachesEnds || span.start === left;
  const isAtEnd = !reachesEnds || text.length - span.end === right;
  return (
    (left >= TWIN_CONTEXT || (left === before.length && isAtStart)) &&
    (right >= TWIN_CONTEXT || (right === after.length && isAtEnd))
  );
}

/** How many code units of the context stand unedited next to a place, on each side. */
function unedited(
  text: string,
  { start, end }: Span,
  { before, after }: Pattern,
): { readonly left: number; readonly right: number } {
  let left = 0;
  while (left < before.length && before.at(-1 - left) === text[start - 1 - left]) left += 1;
  let right = 0;
  while (right < after.length && after[right] === text[end + right]) right += 1;
  return { left, right };
}

function isInside(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1));
}
