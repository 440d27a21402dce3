import type { Limits } from '../limits.ts';
import type { PdfItem, PdfPage, PdfPages } from './page.ts';
import { pageAsSeen, runOf, uprightPage } from './upright.ts';
import type { TextItem } from './upright.ts';

/** A document as pdf.js opens it, as far as its text is concerned. */
export interface PdfSource {
  readonly numPages: number;
  getMetadata(): Promise<{ readonly info: object }>;
  getPage(number: number): Promise<PdfSourcePage>;
}

interface PdfSourcePage {
  getViewport(options: { readonly scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  /** Piece by piece: pdf.js's `getTextContent()` needs async iteration of streams, which WebKit lacks. */
  streamTextContent(): { getReader(): TextReader };
  cleanup(): unknown;
}

interface TextReader {
  read(): Promise<{ readonly done: boolean; readonly value?: { readonly items: object[] } }>;
}

/** A clock of the machine: core has none. Milliseconds. */
export interface PdfClock {
  now(): number;
  /** Calls `then` after a while; returns how to call it off. */
  after(wait: number, then: () => void): () => void;
}

export interface PdfReading {
  readonly name: string;
  readonly limits: Pick<Limits, 'pages'>;
  readonly clock: PdfClock;
  /** Rejects when the library itself breaks down: it then answers nothing more. */
  readonly broken: Promise<never>;
  /** Hears of each page that has been read. */
  readonly onPage?: ((read: number, of: number) => void) | undefined;
}

/** Milliseconds that a file has to be opened and its first page to be read, and that each page read adds. */
const PATIENCE = 8_000;
const PATIENCE_A_PAGE = 250;
/** Runs of text of one page; a newspaper page drawn letter by letter has some 20,000. */
const MOST_ITEMS = 100_000;
/** UTF-16 units of all pages. */
const MOST_TEXT = 30_000_000;

class Refused extends Error {
  constructor(
    readonly kind: 'too-large' | 'slow',
    message: string,
  ) {
    super(message);
  }
}

/**
 * Reads the text of every page of a document that pdf.js is opening. Ends within 8 s and a quarter of a second for each
 * page read; refuses what has too many pages or too much text. The caller closes the document, which may still be at work.
 */
export async function pagesOfPdf(
  opening: Promise<PdfSource>,
  reading: PdfReading,
): Promise<PdfPages> {
  const { name, limits, clock, broken, onPage } = reading;
  const started = clock.now();
  const inTime = <T>(step: Promise<T>, read: number): Promise<T> => {
    const left = PATIENCE + PATIENCE_A_PAGE * read - (clock.now() - started);
    const where = read === 0 ? 'its first page' : `page ${read + 1}`;
    return within(
      Promise.race([step, broken]),
      left,
      clock,
      `${name} takes too long to read: ${where} was given up after ${Math.round((PATIENCE + PATIENCE_A_PAGE * read) / 1000)} seconds. Print it into a new PDF and take that.`,
    );
  };
  try {
    const document = await inTime(opening, 0);
    const count = document.numPages;
    if (count > limits.pages) {
      const message = `${name} has ${count} pages; at most ${limits.pages} are read. Cut it into parts.`;
      return { ok: false, kind: 'too-large', message };
    }
    if (count < 1) return { ok: false, kind: 'damaged', message: `${name} has no pages.` };
    const title = await inTime(titleOf(document), 0);
    const pages: PdfPage[] = [];
    let room = MOST_TEXT;
    for (let number = 1; number <= count; number++) {
      const { size, runs } = await inTime(runsOf(document, { name, number, room }), number - 1);
      const page = uprightPage(size, runs);
      room -= lengthOf(page.items);
      pages.push(page);
      onPage?.(number, count);
    }
    return { ok: true, ...(title ? { title } : {}), pages };
  } catch (error) {
    return { ok: false, ...faultOf(error, name) };
  }
}

function within<T>(step: Promise<T>, wait: number, clock: PdfClock, complaint: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = clock.after(Math.max(0, wait), () => reject(new Refused('slow', complaint)));
    step.then(resolve, reject).finally(callOff);
  });
}

async function titleOf(document: PdfSource): Promise<string | undefined> {
  const { info } = await document.getMetadata();
  return 'Title' in info && typeof info.Title === 'string' ? info.Title : undefined;
}

/** A page, and how much text it may have. */
export interface PageWish {
  /** The file's name, for what is said of it. */
  readonly name: string;
  /** From 1. */
  readonly number: number;
  /** UTF-16 units that may still come. */
  readonly room: number;
}

/** Reads the runs of text of one page, as it is seen. Rejects where it has more text than there is room. */
export async function pageOfPdf(document: PdfSource, wish: PageWish): Promise<PdfPage> {
  const { size, runs } = await runsOf(document, wish);
  return pageAsSeen(size, runs);
}

async function runsOf(document: PdfSource, wish: PageWish) {
  const page = await document.getPage(wish.number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const runs = (await textItems(page, wish)).map((item) => runOf(item, transform));
  page.cleanup();
  return { size: { width, height }, runs };
}

async function textItems(
  page: PdfSourcePage,
  { name, number, room }: PageWish,
): Promise<readonly TextItem[]> {
  const reader = page.streamTextContent().getReader();
  const found: TextItem[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || !value) return found;
    for (const item of value.items.filter(isText)) {
      found.push(item);
      length += item.str.length;
    }
    if (found.length > MOST_ITEMS || length > room) {
      throw new Refused(
        'too-large',
        `${name} has more text on page ${number} than can be read. Cut it into parts.`,
      );
    }
  }
}

function isText(item: object): item is TextItem {
  return 'str' in item;
}

function lengthOf(items: readonly PdfItem[]): number {
  return items.reduce((sum, { text }) => sum + text.length, 0);
}

function faultOf(
  error: unknown,
  name: string,
): { kind: Extract<PdfPages, { ok: false }>['kind']; message: string } {
  if (error instanceof Refused) return { kind: error.kind, message: error.message };
  if (error instanceof Error && error.name === 'PasswordException') {
    const message = `${name} is protected by a password; save it without one.`;
    return { kind: 'encrypted', message };
  }
  const reason = error instanceof Error ? error.message.replace(/\.$/, '') : 'it cannot be opened';
  const message = `${name} is damaged and cannot be read as a PDF (${reason}).`;
  return { kind: 'damaged', message };
}
