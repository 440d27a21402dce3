import { expect, test } from 'vitest';
import { pagesOfPdf } from '../../../src/core/read/index.ts';
import type { PdfClock, PdfSource } from '../../../src/core/read/index.ts';

/** A clock that stands still until it is moved on. */
class StoppedClock implements PdfClock {
  #now = 0;
  #waiting: { readonly at: number; readonly then: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(wait: number, then: () => void): () => void {
    const alarm = { at: this.#now + wait, then };
    this.#waiting.push(alarm);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== alarm);
    };
  }

  moveOn(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#waiting.filter(({ at }) => at <= this.#now);
    this.#waiting = this.#waiting.filter(({ at }) => at > this.#now);
    for (const { then } of due) then();
  }

  get alarms(): number {
    return this.#waiting.length;
  }
}

const never = new Promise<never>(() => undefined);
const endless = <T>(): Promise<T> => never;

/** A document whose pages each have these words, at 40, 50 from the top left corner. */
function source(count: number, words: string, page?: (number: number) => Promise<void>): PdfSource {
  return {
    numPages: count,
    getMetadata: () => Promise.resolve({ info: { Title: 'Treaty' } }),
    async getPage(number) {
      await page?.(number);
      const item = { str: words, transform: [12, 0, 0, 12, 40, 550], width: 60, height: 12 };
      const parts = [{ items: [{ type: 'beginMarkedContent' }, { ...item, hasEOL: true }] }];
      return {
        getViewport: () => ({ width: 400, height: 600, transform: [1, 0, 0, -1, 0, 600] }),
        streamTextContent: () => ({
          getReader: () => ({
            read: () => {
              const value = parts.shift();
              return Promise.resolve(value ? { done: false, value } : { done: true });
            },
          }),
        }),
        cleanup: () => undefined,
      };
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

function reading(opening: Promise<PdfSource>, broken: Promise<never> = never) {
  const clock = new StoppedClock();
  const pages: string[] = [];
  const result = pagesOfPdf(opening, {
    name: 'a.pdf',
    limits: { pages: 100 },
    clock,
    broken,
    onPage: (read, of) => pages.push(`${read}/${of}`),
  });
  return { clock, pages, result };
}

test('pages come with the places of their words, from the top left corner', async () => {
  const { clock, pages, result } = reading(Promise.resolve(source(2, 'Article I.')));
  const item = { text: 'Article I.', x: 40, y: 50, width: 60, height: 12, fontSize: 12 };
  const page = { width: 400, height: 600, items: [{ ...item, hasEOL: true }] };
  expect(await result).toEqual({ ok: true, title: 'Treaty', pages: [page, page] });
  expect(pages).toEqual(['1/2', '2/2']);
  expect(clock.alarms).toBe(0);
});

test('a file that never opens is given up after eight seconds, not before', async () => {
  const { clock, result } = reading(endless());
  let ended = false;
  void result.then(() => (ended = true));
  clock.moveOn(7_999);
  await settled();
  expect(ended).toBe(false);
  clock.moveOn(1);
  expect(await result).toMatchObject({
    ok: false,
    kind: 'slow',
    message: expect.stringContaining('its first page was given up after 8 seconds') as string,
  });
});

test('a page that never ends is given up; each page before it has given more time', async () => {
  const slow = source(50, 'words', (number) => (number === 41 ? endless() : Promise.resolve()));
  const { clock, result, pages } = reading(Promise.resolve(slow));
  while (pages.length < 40) await settled();
  clock.moveOn(17_999);
  await settled();
  clock.moveOn(1);
  expect(await result).toMatchObject({
    kind: 'slow',
    message: expect.stringContaining('page 41 was given up after 18 seconds') as string,
  });
});

test('more text than can be read is refused', async () => {
  const { result } = reading(Promise.resolve(source(40, 'x'.repeat(1_000_000))));
  expect(await result).toMatchObject({
    kind: 'too-large',
    message: 'a.pdf has more text on page 31 than can be read. Cut it into parts.',
  });
});

test.each([
  [101, 'too-large', 'a.pdf has 101 pages; at most 100 are read. Cut it into parts.'],
  [0, 'damaged', 'a.pdf has no pages.'],
])('%s pages', async (count, kind, message) => {
  const { result } = reading(Promise.resolve(source(count, 'words')));
  expect(await result).toEqual({ ok: false, kind, message });
});

test('a library that breaks down in the midst of a page ends in a fault', async () => {
  const { result } = reading(
    Promise.resolve(source(2, 'words', endless)),
    Promise.reject(new Error('out of memory')),
  );
  expect(await result).toMatchObject({
    kind: 'damaged',
    message: 'a.pdf is damaged and cannot be read as a PDF (out of memory).',
  });
});
