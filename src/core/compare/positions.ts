import type { Span } from '../model/index.ts';
import type { TextEdit } from './comparison.ts';

/** Where a stretch of the first text stands in the second: whole edits that it touches go with it, insertions at its ends do not. */
export function spanInOther(edits: readonly TextEdit[], span: Span): Span {
  const point = span.start === span.end;
  let shift = 0;
  let start: number | undefined;
  let end: number | undefined;
  for (const { a, b } of edits) {
    if (point ? a.start > span.start : a.start >= span.end) break;
    const touched = a.end > span.start || (point && a.end === span.start);
    if (touched) start ??= a.start < span.start ? b.start : span.start + shift;
    shift = b.end - a.end;
    if (touched) end = a.end > span.end ? b.end : span.end + shift;
  }
  return { start: start ?? span.start + shift, end: end ?? span.end + shift };
}

/** The same with what the second text has more at either end of the stretch. */
export function widestSpanInOther(edits: readonly TextEdit[], span: Span): Span {
  const inner = spanInOther(edits, span);
  const more = edits.filter(
    ({ a }) => a.start === a.end && (a.start === span.start || a.start === span.end),
  );
  return {
    start: Math.min(inner.start, ...more.map(({ b }) => b.start)),
    end: Math.max(inner.end, ...more.map(({ b }) => b.end)),
  };
}
