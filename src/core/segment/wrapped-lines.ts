/** Ends a sentence or a clause, in any script, a closing quote or bracket after it included. */
const CLOSED = /[.!?:;…。！？：；؟؛۔।॥·։።។][)\]»”“"’'」』）]*$/u;

const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g;

/** Width of a line: letters, those of East Asia twice. Marks over letters have none. */
export const widthOf = (line: string): number =>
  line.length + (line.match(WIDE)?.length ?? 0) - (line.match(/\p{Mn}/gu)?.length ?? 0);

/** Where a text was broken into lines, by `widthOf`. */
export interface Measure {
  readonly width: number;
  /** How much shorter a full line may be than the width and its next word: nothing where all signs are as wide as each other. */
  readonly slack: number;
}

/**
 * The width at which a text was broken into lines; `undefined` where its lines are whole paragraphs.
 * A wrapped text has many lines of nearly the same length that end in mid-sentence.
 */
export function findMeasure(lines: readonly string[]): Measure | undefined {
  if (lines.length < 6) return undefined;
  const sorted = lines.map(widthOf).sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.9)]!;
  if (width > 140 || width < 18) return undefined;
  const long = lines.filter((line) => widthOf(line) > width * 0.7);
  const running = long.filter((line) => !CLOSED.test(line) && !/[,،，、]$/u.test(line));
  if (sorted.at(-1)! >= width * 1.6 || running.length <= lines.length * 0.3) return undefined;
  return { width, slack: sorted.at(-1)! <= width * 1.04 ? 0 : width * 0.1 };
}

/** The end of a sentence shows no sign in these scripts. */
const STOPLESS = /[\p{Script=Thai}\p{Script=Lao}]$/u;

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
  measure: Measure,
  startsBlock: (line: string) => boolean,
): readonly One[] {
  const joined: One[] = [];
  let lastWidth = 0;
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && continues(before.text, line, lastWidth, measure, startsBlock)) {
      joined[joined.length - 1] = { ...before, text: glue(before.text, line.text) };
    } else joined.push(line);
    lastWidth = widthOf(line.text);
  }
  return joined;
}

/** Width of the first word of a line, or of its first sign where words are not parted. */
const firstWord = (line: string): number =>
  SPACELESS.test(line[0] ?? '') ? 1 : widthOf(/^\S+/.exec(line)?.[0] ?? '');

/**
 * Whether a line goes on with the paragraph before it: its first word would not have fitted on the line before, or the
 * sentence goes on. Over an empty line only where a page ends there.
 */
function continues(
  before: string,
  line: Line,
  lastWidth: number,
  { width, slack }: Measure,
  startsBlock: (line: string) => boolean,
): boolean {
  const full = lastWidth + 1 + firstWord(line.text) + slack > width;
  const closed = CLOSED.test(before);
  const lower = /^\p{Ll}/u.test(line.text);
  if (line.open) return line.torn && !closed && full && !startsBlock(line.text);
  const mayEnd = closed || STOPLESS.test(before);
  if (startsBlock(line.text) && (mayEnd || !full || !/^[^.)]*\d/.test(line.text))) return false;
  return full || (!closed && lower);
}
