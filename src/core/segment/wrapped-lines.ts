/** Ends a sentence or a clause, in any script, a closing quote or bracket after it included. */
const CLOSED = /[.!?:;…。！？：；؟؛۔।·][)\]»”“"’'」』）]*$/u;

/**
 * The width at which a text was broken into lines, in characters; `undefined` where its lines are whole paragraphs.
 * A wrapped text has many lines of nearly the same length that end in mid-sentence.
 */
export function wrapWidth(lines: readonly string[]): number | undefined {
  if (lines.length < 6) return undefined;
  const sorted = lines.map(({ length }) => length).sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.9)]!;
  if (width > 140 || width < 18) return undefined;
  const long = lines.filter(({ length }) => length > width * 0.7);
  const running = long.filter((line) => !CLOSED.test(line) && !/[,،，、]$/u.test(line));
  return sorted.at(-1)! < width * 1.6 && running.length > lines.length * 0.3 ? width : undefined;
}

/** Words that stay hyphenated when a line ends after their hyphen: a capital or digit follows. */
const HYPHEN = /(\p{Ll})[-\u2010]$/u;
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}。，、；：]$/u;

function glue(before: string, after: string): string {
  if (HYPHEN.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  if (/[-\u2010/]$/u.test(before) && !/\s[-\u2010]$/u.test(before)) return before + after;
  if (SPACELESS.test(before) && /^[^\p{sc=Latin}\p{N}]/u.test(after)) return before + after;
  return `${before} ${after}`;
}

interface Line {
  readonly text: string;
  readonly open: boolean;
  readonly torn: boolean;
}

/** Joins the lines of each paragraph. `startsBlock` tells a heading or a list item by its first words. */
export function joinLines<One extends Line>(
  lines: readonly One[],
  width: number,
  startsBlock: (line: string) => boolean,
): readonly One[] {
  const joined: One[] = [];
  let lastLength = 0;
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && continues(before.text, line, lastLength, width, startsBlock)) {
      joined[joined.length - 1] = { ...before, text: glue(before.text, line.text) };
    } else joined.push(line);
    lastLength = line.text.length;
  }
  return joined;
}

/** Whether a line goes on with the paragraph before it; over an empty line only where a page ends there. */
function continues(
  before: string,
  line: Line,
  lastLength: number,
  width: number,
  startsBlock: (line: string) => boolean,
): boolean {
  const full = lastLength > width * 0.6;
  const closed = CLOSED.test(before);
  const lower = /^\p{Ll}/u.test(line.text);
  if (line.open) return line.torn && !closed && full && !startsBlock(line.text);
  if (startsBlock(line.text) && (closed || !full || !/^[^.)]*\d/.test(line.text))) return false;
  return full || (!closed && lower);
}
