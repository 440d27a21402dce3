import type { Span } from '../model/index.ts';

/** A stretch of text as words, with what stands before and after, and its offsets: TextQuoteSelector and TextPositionSelector in one (W3C Web Annotation Data Model 4.2.4, 4.2.5). */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/** Code units of context on each side; more where the words would not be unique in the text otherwise. */
export const CONTEXT = 64;

/**
 * Describes a span so that it can be found again after the text has changed. The context grows until the words
 * with it stand only once in the text. Throws a RangeError where the span is not inside the text.
 */
export function quote(text: string, span: Span): Quote {
  const { start, end } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`The span ${start}-${end} is none: it needs 0 <= start <= end.`);
  }
  if (end > text.length) {
    throw new RangeError(`The span ${start}-${end} ends after the text (length ${text.length}).`);
  }
  let reach = CONTEXT;
  while (!isWhole(text, span, reach) && !isUnique(text, window(text, span, reach))) reach *= 2;
  const outer = window(text, span, reach);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(outer.start, start),
    suffix: text.slice(end, outer.end),
    start,
    end,
  };
}

function isWhole(text: string, { start, end }: Span, reach: number): boolean {
  return start <= reach && text.length - end <= reach;
}

/** The span with its context; a surrogate pair is never cut. */
function window(text: string, { start, end }: Span, reach: number): Span {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  return {
    start: from > 0 && cutsPair(text, from) ? from - 1 : from,
    end: to < text.length && cutsPair(text, to) ? to + 1 : to,
  };
}

function cutsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

function isUnique(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return text.indexOf(words) === start && text.indexOf(words, start + 1) < 0;
}
