import type { PdfItem, PdfPage } from '../../../src/core/read/index.ts';

/** How pages are printed: in points, and which liberties the printer takes. */
export interface Press {
  readonly columns: 1 | 2;
  /** Cuts the last word of a line in two now and then. */
  readonly hyphens: boolean;
  /** A head line on every page. */
  readonly head: string;
  /** Words between the segments, as of an introduction or a commentary. */
  readonly before?: readonly string[];
}

/** Where the words of a segment were set: page from 1, and the middle of a word. */
export interface SetWord {
  readonly segment: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

const PAGE = { width: 420, height: 595 };
const SIZE = 10;
const LINE = 13;
const LETTER = 5.2;
const LINES = 36;

/** Sets paragraphs on pages as a PDF program would draw them, and says where each word came to stand. */
export function printed(
  segments: readonly { readonly id: string; readonly text: string }[],
  { columns, hyphens, head, before = [] }: Press,
): { readonly pages: readonly PdfPage[]; readonly words: readonly SetWord[] } {
  const lines: { text: string; ids: string[] }[] = [];
  const most = columns === 1 ? 62 : 28;
  const texts = [...before.map((text) => ({ id: '', text })), ...segments];
  for (const { id, text } of texts) {
    let line = '';
    for (const word of text.split(' ')) {
      const room = most - line.length;
      const cut = Math.floor(word.length / 2);
      if (
        hyphens &&
        word.length > 9 &&
        word.length > room &&
        room > cut + 2 &&
        /^\p{L}+$/u.test(word)
      ) {
        lines.push({ text: `${line} ${word.slice(0, cut)}-`.trim(), ids: [id] });
        line = word.slice(cut);
      } else if (word.length + 1 > room) {
        lines.push({ text: line, ids: [id] });
        line = word;
      } else line = `${line} ${word}`.trim();
    }
    lines.push({ text: line, ids: [id] });
  }
  const pages: PdfPage[] = [];
  const words: SetWord[] = [];
  const each = LINES * columns;
  for (let at = 0; at < lines.length; at += each) {
    const number = pages.length + 1;
    const items: PdfItem[] = [itemAt(`${head} ${number}`, 40, 30)];
    lines.slice(at, at + each).forEach(({ text, ids }, index) => {
      const x = 40 + Math.floor(index / LINES) * 180;
      const y = 60 + (index % LINES) * LINE;
      items.push(itemAt(text, x, y));
      for (const match of text.matchAll(/\p{L}+/gu)) {
        const middle = x + (match.index + match[0].length / 2) * LETTER;
        if (ids[0]) words.push({ segment: ids[0], page: number, x: middle, y: y - 3 });
      }
    });
    pages.push({ ...PAGE, items });
  }
  return { pages, words };
}

function itemAt(text: string, x: number, y: number): PdfItem {
  const width = text.length * LETTER;
  return { text, x, y, width, height: SIZE, fontSize: SIZE, hasEOL: true };
}
