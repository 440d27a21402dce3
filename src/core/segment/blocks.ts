import type { Block } from '../model/index.ts';
import { matchHeading, isPartHeading } from './heading-words.ts';
import { matchMark, marksInSequence, type Mark } from './marks.ts';
import { findFurniture } from './page-furniture.ts';
import { findMeasure, joinLines } from './wrapped-lines.ts';

/** A plain text as blocks, and the lines of print that are no text: page heads and page numbers. */
export interface PlainText {
  readonly blocks: readonly Block[];
  readonly furniture: readonly string[];
}

interface Line {
  readonly text: string;
  readonly page: number;
  /** An empty line stands before it. */
  readonly open: boolean;
  /** A page ends before it. */
  readonly torn: boolean;
}

/** NFC, one line, white space collapsed, soft hyphens and zero-width marks out. */
function clean(line: string): string {
  return line
    .normalize('NFC')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
}

function readLines(text: string): { lines: readonly Line[]; furniture: readonly string[] } {
  const pages = text.split('\f').map((page) => page.split(/\r\n|[\n\r\u2028\u2029]/).map(clean));
  const out = findFurniture(pages);
  const furniture: string[] = [];
  const lines: Line[] = [];
  let open = true;
  let torn = false;
  pages.forEach((page, number) => {
    torn ||= number > 0;
    page.forEach((line, at) => {
      if (line === '') open = true;
      else if (out[number]!.has(at)) {
        furniture.push(line);
        torn = true;
      } else {
        lines.push({ text: line, page: number + 1, open, torn });
        open = false;
        torn = false;
      }
    });
  });
  return { lines, furniture };
}

const FOOTNOTE = /^(?:[¹²³⁴-⁹]+|\*{1,3}|[†‡])\s*\p{L}/u;

function toBlock(line: Line, mark: Mark | undefined, paged: boolean): Block {
  const place = paged ? { page: line.page } : {};
  if (FOOTNOTE.test(line.text)) return { kind: 'footnote', text: line.text, ...place };
  if (!mark) return { kind: 'paragraph', text: line.text, ...place };
  return { kind: 'item', text: line.text.slice(mark.end), mark: mark.printed, ...place };
}

const startsBlock = (line: string): boolean =>
  matchHeading(line) !== undefined || matchMark(line) !== undefined || isPartHeading(line);

/**
 * Cuts a plain text into blocks. A line is a block, unless the text was wrapped at a width: then the lines of a
 * paragraph are joined and words hyphenated at line ends made whole. Page heads and numbers are set aside.
 */
export function blocksFromText(text: string): PlainText {
  const { lines, furniture } = readLines(text);
  const measure = findMeasure(lines.map(({ text }) => text));
  const whole = measure ? joinLines(lines, measure, startsBlock) : lines;
  const marks = whole.map(({ text }) => (matchHeading(text) ? undefined : matchMark(text)));
  const kept = marksInSequence(marks);
  const paged = whole.some(({ page }) => page > 1);
  const blocks = whole.map((line, at) => toBlock(line, kept[at] ? marks[at] : undefined, paged));
  return { blocks, furniture };
}
