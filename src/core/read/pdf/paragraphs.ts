import { joinLines } from '../lines/join.ts';
import type { Vocabulary } from '../lines/join.ts';
import type { NoticeLog } from '../notice-log.ts';
import type { RawBlock } from '../raw.ts';
import { median } from './columns.ts';
import type { Line } from './columns.ts';

export interface PlacedLine extends Line {
  readonly page: number;
}

/** What holds for the whole document. */
export interface Measures {
  readonly bodySize: number;
  /** Distance of baselines, as a multiple of the font's size. */
  readonly pitch: number;
  readonly vocabulary: Vocabulary;
}

/** How much larger than the text a heading is set. */
const HEADING = 1.14;

const SENTENCE_END = /[.:;!?…»”"’)。：；]\s*$/u;
const LIST_MARK = /^(?:[([]?(?:\d{1,3}|[a-zа-я]|[ivxIVX]{1,5})[.)\]]|§|[-–—•*·])\s/u;

/** Puts lines together into paragraphs and headings, across columns and pages where a sentence goes on. */
export function paragraphsOf(
  lines: readonly PlacedLine[],
  measures: Measures,
  log: NoticeLog,
): RawBlock[] {
  const groups: PlacedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && goesOn(group.at(-1)!, line, measures)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({
    kind: isHeading(group[0]!, measures) ? 'heading' : 'paragraph',
    text: joinedText(group, measures.vocabulary, log),
    page: group[0]!.page,
  }));
}

/** The words of lines that belong together, hyphens at their ends dropped or kept. */
export function joinedText(
  lines: readonly PlacedLine[],
  vocabulary: Vocabulary,
  log: NoticeLog,
): string {
  return lines.slice(1).reduce((text, line) => {
    const joined = joinLines(text, line.text, vocabulary);
    if (joined.hyphen === 'dropped') {
      log.add('hyphens', 'Words hyphenated at line ends were joined.', joined.word, line.page);
    }
    return joined.text;
  }, lines[0]!.text);
}

function goesOn(before: PlacedLine, line: PlacedLine, measures: Measures): boolean {
  const sizes = line.fontSize / before.fontSize;
  if (sizes > 1.08 || sizes < 0.92) return false;
  const ended = SENTENCE_END.test(before.text);
  const follows = before.page === line.page && before.column === line.column && line.y > before.y;
  if (!follows) return !ended && (isFull(before, line) || /^\p{Ll}/u.test(line.text));
  if (line.y - before.y > 1.35 * measures.pitch * line.fontSize) return false;
  if (LIST_MARK.test(line.text) && (ended || /,\s*$/.test(before.text))) return false;
  if (isIndented(before, line)) return false;
  if (!isHeading(line, measures) && isCentred(before) !== isCentred(line)) return false;
  return isFull(before, line);
}

function isHeading({ fontSize }: PlacedLine, { bodySize }: Measures): boolean {
  return fontSize > HEADING * bodySize;
}

/** A first line moved in, after lines that were not. */
function isIndented(before: PlacedLine, line: PlacedLine): boolean {
  const step = line.left - before.left;
  return step > 0.8 * line.fontSize && step < 8 * line.fontSize && !isCentred(line);
}

function isCentred({ left, right, column }: PlacedLine): boolean {
  const [before, after] = [left - column.left, column.right - right];
  return before > 10 && Math.abs(before - after) < 6;
}

/** The next line's first word would not have fitted. */
function isFull(before: PlacedLine, line: PlacedLine): boolean {
  if (/[-\u00ad]\s*$/.test(before.text) && /^\p{Ll}/u.test(line.text)) return true;
  const perLetter = (line.right - line.left) / Math.max(1, line.text.length);
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const centred = isCentred(before) && isCentred(line);
  const room = centred
    ? before.column.right - before.column.left - (before.right - before.left)
    : before.column.right - before.right;
  return (Math.min(word.length, 40) + 1) * perLetter > room - 1;
}

/** The usual distance of baselines as a multiple of the font's size. */
export function pitchOf(lines: readonly PlacedLine[]): number {
  const steps = lines.slice(1).map((line, i) => (line.y - lines[i]!.y) / line.fontSize);
  return median(steps.filter((step) => step > 0.8 && step < 2.5)) || 1.2;
}
