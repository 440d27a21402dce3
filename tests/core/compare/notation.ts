import { compareTexts } from '../../../src/core/compare/index.ts';
import type { CompareOptions, TextComparison } from '../../../src/core/compare/index.ts';

/** The two texts of a line such as `the [High/high] Parties`. */
export function bothTexts(line: string): [string, string] {
  const side = (which: '$1' | '$2'): string => line.replace(/\[([^/]*)\/([^\]]*)\]/gu, which);
  return [side('$1'), side('$2')];
}

/** A comparison as such a line. */
export function inNotation({ texts, edits }: TextComparison): string {
  let line = '';
  let at = 0;
  for (const { a, b } of edits) {
    line += texts.a.slice(at, a.start);
    line += `[${texts.a.slice(a.start, a.end)}/${texts.b.slice(b.start, b.end)}]`;
    at = a.end;
  }
  return line + texts.a.slice(at);
}

/** Classes and rules in order: `spelling:eszett`. */
export function verdicts({ edits }: TextComparison): string {
  return edits.map((edit) => `${edit.class}:${edit.rule}`).join(' ');
}

/** Compares the two texts of a line. */
export function compareLine(line: string, options: CompareOptions): TextComparison {
  const [a, b] = bothTexts(line);
  return compareTexts(a, b, options);
}
