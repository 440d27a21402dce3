import { joinAll } from '../lines/join.ts';
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
  return joinAll(
    lines.map(({ text }) => text),
    vocabulary,
    (word, i) =>
      log.add('hyphens', 'Words hyphenated at line ends were joined.', word, lines[i]!.page),
  );
}

function goesOn(before: PlacedLine, line: PlacedLine, measures: Measures): boolean {
  if (!isOfOneKind(before, line)) return false;
  const ended = SENTENCE_END.test(before.text);
  const follows = before.page === line.page && before.column === line.column && line.y > before.y;
  if (!follows) return !ended && goesOnElsewhere(before, line);
  const listed = LIST_MARK.test(line.text) && (ended || /,\s*$/.test(before.text));
  if (listed || line.y - before.y > 1.35 * measures.pitch * line.fontSize) return false;
  return (
    isBrokenWord(before, line) || (!isSetApart(before, line, measures) && isFull(before, line))
  );
}

/** The same print, and not two rows of a table. */
function isOfOneKind(before: PlacedLine, line: PlacedLine): boolean {
  const sizes = line.fontSize / before.fontSize;
  return sizes < 1.08 && sizes > 0.92 && !(line.gapped && before.gapped);
}

/** In the next column or on the next page, in a column of about the same width. */
function goesOnElsewhere(before: PlacedLine, line: PlacedLine): boolean {
  const [from, to] = [before, line].map(({ column }) => column.right - column.left) as [
    number,
    number,
  ];
  const alike = Math.min(from, to) > 0.7 * Math.max(from, to) || before.page !== line.page;
  return alike && (isFull(before, line) || /^\p{Ll}/u.test(line.text));
}

function isBrokenWord(before: PlacedLine, line: PlacedLine): boolean {
  return /\p{L}[-\u00ad]\s*$/u.test(before.text) && /^\p{Ll}/u.test(line.text);
}

/** A first line moved in, or one line centred and the other not. */
function isSetApart(before: PlacedLine, line: PlacedLine, measures: Measures): boolean {
  if (isIndented(before, line)) return true;
  return !isHeading(line, measures) && isCentred(before) !== isCentred(line);
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
