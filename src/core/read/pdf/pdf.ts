import { guessLanguage } from '../language.ts';
import { EDGE_LINES, findFurniture } from '../lines/furniture.ts';
import { vocabularyOf } from '../lines/join.ts';
import type { NoticeLog } from '../notice-log.ts';
import type { RawBlock, RawResult } from '../raw.ts';
import { ReadError } from '../read-error.ts';
import { readingOrder } from './columns.ts';
import { bare, divideNotes, raisedIn, withoutNoteMarks } from './footnotes.ts';
import type { Footnote } from './footnotes.ts';
import { cleanText, rowsOf } from './lines.ts';
import type { Row } from './lines.ts';
import type { PdfPage } from './page.ts';
import { joinedText, paragraphsOf, pitchOf } from './paragraphs.ts';
import type { Measures, PlacedLine } from './paragraphs.ts';

interface DividedPage {
  readonly lines: readonly PlacedLine[];
  readonly notes: readonly Footnote[];
}

/**
 * Finds the text in the pages of a PDF: columns in reading order, page heads, numbers and footnotes told apart, words
 * joined over line ends. Works by geometry alone. Throws `ReadError` for a scan without text.
 */
export function readPdfPages(
  pages: readonly PdfPage[],
  log: NoticeLog,
  { name, title }: { readonly name: string; readonly title?: string | undefined },
): RawResult {
  reportScans(pages, name, log);
  reportInterwoven(pages, log);
  const rows = withoutFurniture(pages.map(rowsOf), log);
  const bodySize = commonSize(rows.flat());
  const divided = dividePages(rows, bodySize, log);
  const lines = divided.flatMap((page) => page.lines);
  const texts = lines.map(({ text }) => text);
  const measures: Measures = {
    bodySize,
    pitch: pitchOf(lines),
    vocabulary: vocabularyOf(texts, guessLanguage(texts)),
  };
  const blocks = paragraphsOf(lines, measures, log);
  const notes = divided.flatMap((page, i) => noteBlocks(page.notes, i + 1, measures, log));
  return { ...(title ? { title } : {}), texts: [{ blocks: withNotes(blocks, notes) }] };
}

function reportScans(pages: readonly PdfPage[], name: string, log: NoticeLog): void {
  const empty = pages.map(({ items }) => items.every(({ text }) => text.trim() === ''));
  if (!empty.includes(false)) {
    throw new ReadError(
      'no-text',
      `${name} is a scan without a text layer (${pages.length} pages): its pages are pictures. Run it through text recognition first.`,
    );
  }
  pages.forEach(({ items }, i) => {
    if (empty[i])
      log.add('no-text-layer', 'Pages without a text layer were not read.', undefined, i + 1);
    for (const { text } of items.filter(({ turned }) => turned)) {
      log.add(
        'left-out',
        'Text that is turned against the lines of the page was left out.',
        cleanText(text),
        i + 1,
      );
    }
  });
}

/**
 * Where a font lacks letters, programs take them from another one and draw them into the gaps; the order of the letters
 * is then a guess in places, and the reader must know.
 */
function reportInterwoven(pages: readonly PdfPage[], log: NoticeLog): void {
  pages.forEach(({ items }, i) => {
    const words = items.filter(({ text, turned }) => text.trim() !== '' && !turned);
    const sorted = words.toSorted((a, b) => a.y - b.y || a.x - b.x);
    const woven = sorted.filter((item, at) => {
      const before = sorted[at - 1];
      if (!before || Math.abs(before.y - item.y) > 1) return false;
      return item.x + Math.min(item.width, 0.3 * item.fontSize) < before.x + before.width;
    });
    if (woven.length <= 0.02 * words.length || woven.length < 3) return;
    log.add(
      'incomplete',
      'Letters of two fonts are drawn into each other; they were put together by their places, which may be wrong.',
      undefined,
      i + 1,
    );
  });
}

function rowText({ chunks }: Row): string {
  return chunks
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutFurniture(pages: readonly (readonly Row[])[], log: NoticeLog): Row[][] {
  const found = findFurniture(
    pages.map((rows) => {
      const texts = rows.map(rowText);
      return { top: texts.slice(0, EDGE_LINES), bottom: texts.slice(-EDGE_LINES).reverse() };
    }),
  );
  return pages.map((rows, i) => {
    const { top, bottom } = found[i]!;
    const end = Math.max(top, rows.length - bottom);
    for (const row of [...rows.slice(0, top), ...rows.slice(end)]) {
      log.add(
        'page-furniture',
        'Page heads and page numbers are not part of the text.',
        rowText(row),
        i + 1,
      );
    }
    return rows.slice(top, end);
  });
}

/** The font size that most letters have. */
function commonSize(rows: readonly Row[]): number {
  const letters = new Map<number, number>();
  for (const { fontSize, text } of rows.flatMap(({ chunks }) => chunks)) {
    const size = Math.round(fontSize * 10) / 10;
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  const [most] = [...letters].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? 10;
}

/** Text and notes of each page; the raised marks of notes are taken out of the text. */
function dividePages(
  pages: readonly (readonly Row[])[],
  bodySize: number,
  log: NoticeLog,
): DividedPage[] {
  const divided = readingOrder(pages).map((lines) => divideNotes(lines, bodySize));
  const endnotes = new Set<string>();
  for (const { body, notes } of divided) {
    const raised = new Set(body.flatMap(raisedIn));
    for (const { mark } of notes) if (!raised.has(bare(mark))) endnotes.add(bare(mark));
  }
  return divided.map(({ body, notes }, i) => {
    const marks = new Set([...endnotes, ...notes.map(({ mark }) => bare(mark))]);
    const lines = body.map((each) => {
      const { line, taken } = withoutNoteMarks(each, marks);
      for (const mark of taken)
        log.add('note-marks', 'Marks of notes are not part of the text.', mark, i + 1);
      return { ...line, page: i + 1 };
    });
    return { lines: lines.filter(({ text }) => text.trim() !== ''), notes };
  });
}

function noteBlocks(
  notes: readonly Footnote[],
  page: number,
  { vocabulary }: Measures,
  log: NoticeLog,
): RawBlock[] {
  return notes.map(({ mark, lines }) => ({
    kind: 'footnote',
    text: joinedText(
      lines.map((line) => ({ ...line, page })),
      vocabulary,
      log,
    ),
    page,
    ...(mark === '' ? {} : { mark }),
  }));
}

/** The notes of a page follow the last paragraph that begins on it. */
function withNotes(blocks: readonly RawBlock[], notes: readonly RawBlock[]): RawBlock[] {
  const result: RawBlock[] = [];
  let next = 0;
  for (const block of blocks) {
    while (next < notes.length && notes[next]!.page! < block.page!) result.push(notes[next++]!);
    result.push(block);
  }
  return [...result, ...notes.slice(next)];
}
