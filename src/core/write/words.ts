import type { Span } from '../model/index.ts';

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Which of the places of the words in a text a span is, from 1; `undefined` where they stand there once, whole. */
export function nthOf(text: string, { start, end }: Span): number | undefined {
  const words = text.slice(start, end);
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isWhole(text, at, at + words.length)) places.push(at);
  }
  const index = places.indexOf(start);
  if (index < 0) throw new Error(`"${words}" does not stand whole at ${start} of "${text}"`);
  return places.length > 1 ? index + 1 : undefined;
}

/** An end that is a letter or digit may not go on in one. */
function isWhole(text: string, start: number, end: number): boolean {
  const joined = (at: number) => {
    const before = /[\uD800-\uDBFF][\uDC00-\uDFFF]$|[^]?$/.exec(text.slice(0, at))?.[0] ?? '';
    const after = text.slice(at, at + (text.codePointAt(at)! > 0xffff ? 2 : 1));
    return WORD.test(before) && WORD.test(after);
  };
  return !joined(start) && !joined(end);
}
