import type { Line } from './columns.ts';

/** A footnote at the foot of a page. */
export interface Footnote {
  readonly mark: string;
  readonly lines: Line[];
}

export interface Divided {
  readonly body: readonly Line[];
  readonly notes: readonly Footnote[];
}

const MARK = /^\s*(\(?\d{1,3}[).]?|\*{1,3}|[†‡§]|[a-z]\))\s*(?=[\p{L}\p{N}«„"“(])/u;

/**
 * Divides the lines of a page into text and footnotes: lines at the end of a column in smaller print than the text,
 * from the first of them that begins with a mark.
 */
export function divideNotes(lines: readonly Line[], bodySize: number): Divided {
  const columns = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.column.left} ${line.column.right}`;
    const column = columns.get(key);
    if (column) column.push(line);
    else columns.set(key, [line]);
  }
  const small = new Set<Line>();
  for (const column of columns.values()) {
    const byPlace = column.toSorted((a, b) => a.y - b.y);
    const firstSmall = byPlace.findLastIndex((line) => line.fontSize > 0.93 * bodySize) + 1;
    const tail = byPlace.slice(firstSmall);
    const start = tail.findIndex((line) => markOf(line) !== undefined);
    if (start >= 0) for (const line of tail.slice(start)) small.add(line);
  }
  const notes: Footnote[] = [];
  for (const line of lines.filter((each) => small.has(each))) {
    const mark = markOf(line);
    if (mark !== undefined || notes.length === 0) {
      notes.push({
        mark: mark?.label ?? '',
        lines: [mark ? withoutStart(line, mark.length) : line],
      });
    } else notes.at(-1)!.lines.push(line);
  }
  return { body: lines.filter((line) => !small.has(line)), notes };
}

function markOf(line: Line): { label: string; length: number } | undefined {
  const found = MARK.exec(line.text);
  return found ? { label: found[1]!, length: found[0].length } : undefined;
}

function withoutStart(line: Line, length: number): Line {
  return { ...line, text: line.text.slice(length), raised: [] };
}

/** A mark without its brackets and stop. */
export function bare(mark: string): string {
  return mark.replace(/[().]/g, '').trim();
}

/** The small raised figures of a line. */
export function raisedIn({ text, raised }: Line): string[] {
  return raised.map(({ start, end }) => bare(text.slice(start, end)));
}

/** Takes the raised marks of known notes out of a line; gives the marks taken. */
export function withoutNoteMarks(
  line: Line,
  marks: ReadonlySet<string>,
): { readonly line: Line; readonly taken: readonly string[] } {
  const taken: string[] = [];
  let text = line.text;
  for (const { start, end } of line.raised.toReversed()) {
    const mark = line.text.slice(start, end).trim();
    if (!marks.has(bare(mark))) continue;
    text = text.slice(0, start).trimEnd() + text.slice(end);
    taken.unshift(mark);
  }
  return { line: { ...line, text, raised: [] }, taken };
}
