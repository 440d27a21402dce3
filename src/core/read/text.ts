import { findFurniture, EDGE_LINES } from './lines/furniture.ts';
import { guessLanguage } from './language.ts';
import { joinAll, vocabularyOf } from './lines/join.ts';
import type { NoticeLog } from './notice-log.ts';
import type { RawBlock, RawResult } from './raw.ts';

interface Line {
  readonly text: string;
  /** Columns of white space before it. */
  readonly indent: number;
  readonly page: number;
  /** An empty line stands before it. */
  readonly afterBlank: boolean;
}

/**
 * Reads plain text. One line is one paragraph, unless the lines were broken to a width: then a line goes on where its
 * next word would not have fitted. Form feeds are page breaks; what repeats at page edges is furniture.
 */
export function readPlainText(source: string, log: NoticeLog): RawResult {
  const pages = source.split('\f');
  const paged = pages.length > 1 && pages.slice(1).some((page) => page.trim() !== '');
  const lines = paged ? withoutFurniture(pages, log) : linesOf(source, 1);
  const width = wrapWidth(lines);
  const blocks = width === undefined ? lines.map(single) : paragraphs(lines, width, log);
  return { texts: [{ blocks: paged ? blocks : blocks.map(({ page: _, ...rest }) => rest) }] };
}

function single({ text, page }: Line): RawBlock {
  return { kind: 'paragraph', text, page };
}

function linesOf(source: string, page: number): Line[] {
  const lines: Line[] = [];
  let blank = false;
  for (const line of source.split(/\r\n|[\n\r\v\u0085\u2028\u2029]/)) {
    const text = line.trim();
    if (text !== '') {
      const indent = line.length - line.trimStart().length;
      lines.push({ text, indent, page, afterBlank: blank });
    }
    blank = text === '';
  }
  return lines;
}

function withoutFurniture(pages: readonly string[], log: NoticeLog): Line[] {
  const perPage = pages.map((page, i) => linesOf(page, i + 1));
  const found = findFurniture(
    perPage.map((lines) => {
      const texts = lines.map(({ text }) => text);
      return { top: texts.slice(0, EDGE_LINES), bottom: texts.slice(-EDGE_LINES).reverse() };
    }),
  );
  return perPage.flatMap((lines, i) => {
    const { top, bottom } = found[i]!;
    const end = Math.max(top, lines.length - bottom);
    for (const line of [...lines.slice(0, top), ...lines.slice(end)]) {
      log.add(
        'page-furniture',
        'Page heads and page numbers are not part of the text.',
        line.text,
        line.page,
      );
    }
    return lines.slice(top, end);
  });
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** The width the lines were broken to, in columns; `undefined` where each line is a paragraph. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const followed = lines.filter((_, i) => lines[i + 1] && !lines[i + 1]!.afterBlank);
  if (followed.length < 4) return undefined;
  const widths = lines.map(({ text, indent }) => indent + widthOf(text)).sort((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * 0.97)]!;
  if (width < 30 || width > 130 || widths.at(-1)! > 1.4 * width) return undefined;
  const full = followed.filter(({ text, indent }) => indent + widthOf(text) > 0.75 * width);
  return full.length >= 0.5 * followed.length ? width : undefined;
}

const LIST_MARK = /^(?:[([]?(?:\d{1,3}|[a-zа-я]|[ivxIVX]{1,5})[.)\]]|§|[-–—•*·])\s/u;

function paragraphs(lines: readonly Line[], width: number, log: NoticeLog): RawBlock[] {
  const language = guessLanguage(lines.map(({ text }) => text));
  const vocabulary = vocabularyOf(
    lines.map(({ text }) => text),
    language,
  );
  const groups: Line[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before && goesOn(before, line, width)) groups.at(-1)!.push(line);
    else groups.push([line]);
  });
  return groups.map((group) => ({
    kind: 'paragraph',
    text: joinAll(
      group.map(({ text }) => text),
      vocabulary,
      (word) => log.add('hyphens', 'Words hyphenated at line ends were joined.', word),
    ),
    page: group[0]!.page,
  }));
}

/** Whether a line continues the one before it: its first word would not have fitted there. */
function goesOn(before: Line, line: Line, width: number): boolean {
  const sentenceEnds = /[.:;!?…»”"’)。：；]$/u.test(before.text);
  if (line.page !== before.page) {
    return !sentenceEnds && (/^[\p{Ll}\p{N}(«„"“]/u.test(line.text) || isFull(before, line, width));
  }
  if (line.afterBlank) return false;
  if (/[-\u00ad¬]$/.test(before.text) && /^\p{Ll}/u.test(line.text)) return true;
  if (LIST_MARK.test(line.text) && /[.:;,]$/.test(before.text)) return false;
  if (line.indent > before.indent + 1 && sentenceEnds) return false;
  return isFull(before, line, width);
}

function isFull(before: Line, line: Line, width: number): boolean {
  const firstWord = widthOf(/^\S+/.exec(line.text)?.[0] ?? '');
  const room = width - before.indent - widthOf(before.text);
  return WIDE_START.test(line.text) ? room < 3 : firstWord + 1 > room;
}

const WIDE_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
