import type { Segment, Span } from '../core/model/index.ts';
import type { FaultList, Place } from './fault.ts';
import { quoted } from './fault.ts';

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Where words stand whole in a text: an end that is a letter or digit may not go on in one. Offsets in UTF-16 code units. */
export function placesOfWords(text: string, words: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    const span = { start, end: start + words.length };
    if (isWhole(text, span)) spans.push(span);
  }
  return spans;
}

function isWhole(text: string, { start, end }: Span): boolean {
  const cutsBefore =
    WORD.test(lastCharacter(text.slice(0, start))) && WORD.test(firstCharacter(text.slice(start)));
  const cutsAfter =
    WORD.test(lastCharacter(text.slice(0, end))) && WORD.test(firstCharacter(text.slice(end)));
  return !cutsBefore && !cutsAfter;
}

function firstCharacter(text: string): string {
  return text.slice(0, text.codePointAt(0)! > 0xffff ? 2 : 1);
}

function lastCharacter(text: string): string {
  return /[\uD800-\uDBFF][\uDC00-\uDFFF]$|[^]?$/.exec(text)?.[0] ?? '';
}

/** Finds words in a segment. Reports words that do not stand in it, stand in it several times without `nth`, or have an `nth` that is not needed or too high. */
export function locateWords(
  segment: Segment,
  where: string,
  words: string,
  nth: number | undefined,
  place: Place,
  faults: FaultList,
): Span | undefined {
  const spans = placesOfWords(segment.text, words);
  const wrong = whatIsWrong(segment, words, nth, spans.length);
  if (wrong === undefined) return spans[(nth ?? 1) - 1];
  const message = `${quoted(words)} ${wrong.message} (${where}, ${segment.id})`;
  faults.add(place, { found: wrong.found, expected: wrong.expected, message });
  return undefined;
}

function whatIsWrong(
  segment: Segment,
  words: string,
  nth: number | undefined,
  count: number,
): { found: string; expected: string; message: string } | undefined {
  if (count === 0) {
    const inside = segment.text.includes(words);
    const message = inside ? 'stands only inside a longer word' : 'does not occur in the segment';
    return { found: words, expected: `words of ${quoted(segment.text)}`, message };
  }
  const found = nth === undefined ? 'no "nth"' : `"nth": ${nth}`;
  if (count > 1 && (nth === undefined || nth > count)) {
    const message = `occurs ${count} times in the segment: say which with "nth", from 1 to ${count}`;
    return { found, expected: `"nth" from 1 to ${count}`, message };
  }
  if (count === 1 && nth !== undefined) {
    const message = `occurs once in the segment: leave out "nth"`;
    return { found, expected: 'no "nth"', message };
  }
  return undefined;
}
