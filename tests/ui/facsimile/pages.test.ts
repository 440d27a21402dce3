import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPdfPages } from '../../../src/app/facsimile/pdf-pages.ts';
import { PageShown, PagesOpened, PlaceChosen } from '../../../src/ui/facsimile/events.ts';
import { FacsimilePages } from '../../../src/ui/facsimile/pages.ts';
import { en } from '../../../src/ui/facsimile/words/en.ts';
import '../../../src/ui/styles/index.css';
import { HOSTILE } from '../../set-up/made-pdf.ts';
import { smallPdf, type SmallPdf } from '../../set-up/small-pdf.ts';

const WORDS = en.pages;
const numbered = (count: number, more: Partial<SmallPdf> = {}): Uint8Array<ArrayBuffer> =>
  smallPdf({
    pages: Array.from({ length: count }, (_, at) => [
      `Words of page ${at + 1}`,
      'The High Parties',
    ]),
    ...more,
  });

/** A picture of one colour. */
async function picture(width: number, height: number, type = 'image/png'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#a0c0a0';
  context.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type });
}

async function open(...files: readonly BlobPart[]): Promise<FacsimilePages> {
  document.documentElement.lang = 'en';
  document.title = 'Pages';
  document.body.innerHTML = '<main><h1>Pages</h1></main>';
  const pages = new FacsimilePages();
  const assets = new URL('/pdf/', location.href).href;
  const blobs = files.map((file) => (file instanceof Blob ? file : new Blob([file])));
  Object.assign(pages, { files: blobs, assets, words: WORDS });
  document.querySelector('main')!.append(pages);
  pages.style.display = 'block';
  await pages.updateComplete;
  document.querySelector<HTMLElement>('.pages-body')!.style.blockSize = '600px';
  return pages;
}

const until = <T>(seen: () => T) => expect.poll(seen, { timeout: 15_000 });
const sheet = (number: number): HTMLElement | null =>
  document.querySelector(`.leaf[data-page="${number}"]`);
const wordsOn = (number: number) => sheet(number)?.querySelector('.sheet-words')?.textContent ?? '';
const shown = (number: number) => until(() => wordsOn(number)).toContain(`page ${number}`);
const current = () => Number(document.querySelector<HTMLInputElement>('.pages-tools input')!.value);
const button = (name: string): HTMLButtonElement =>
  [...document.querySelectorAll<HTMLButtonElement>('.pages button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === name,
  )!;
const status = () => document.querySelector('.pages-keys')!.textContent.trim();

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document);
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

beforeEach(() => page.viewport(1000, 800));
afterEach(() => document.body.replaceChildren());

test('a page is drawn as wide as the room, with its words to be selected at their place', async () => {
  await open(numbered(3));
  await shown(1);
  const room = document.querySelector('.sheet-room')!.clientWidth;
  const canvas = sheet(1)!.querySelector('canvas')!.getBoundingClientRect();
  expect(Math.abs(canvas.width - room)).toBeLessThan(30);
  const span = sheet(1)!.querySelector('.sheet-words span')!;
  getSelection()!.selectAllChildren(span);
  expect(getSelection()!.toString()).toContain('Words of page 1');
  const box = span.getBoundingClientRect();
  expect((box.left - canvas.left) / canvas.width).toBeCloseTo(72 / 595, 1);
  expect((box.bottom - canvas.top) / canvas.height).toBeCloseTo(72 / 842, 1);
  getSelection()!.removeAllRanges();
  expect(await violations()).toEqual([]);
});

test('keys turn pages, zoom, fit and rotate', async () => {
  await open(numbered(3));
  await shown(1);
  document.querySelector<HTMLElement>('.sheet-room')!.focus();
  await userEvent.keyboard('{PageDown}');
  await until(current).toBe(2);
  await userEvent.keyboard('{End}');
  await until(current).toBe(3);
  await userEvent.keyboard('{PageUp}');
  await until(current).toBe(2);
  await shown(2);
  const size = () => sheet(2)!.getBoundingClientRect();
  const fitted = size();
  await userEvent.keyboard('+');
  await until(() => size().width / fitted.width).toBeCloseTo(1.25, 1);
  await userEvent.keyboard('0');
  await until(() => size().width).toBeCloseTo(fitted.width, 0);
  await userEvent.keyboard('9');
  await until(() => size().height).toBeLessThan(600);
  await userEvent.keyboard('0r');
  await until(() => size().width / size().height).toBeCloseTo(842 / 595, 1);
  expect(current()).toBe(2);
  await shown(2);
});

test('a thousand pages: the first and the last at once, elements for a few only, and canvases given back', async () => {
  const pages = await open(numbered(1000));
  await shown(1);
  const first = sheet(1)!.querySelector('canvas')!;
  pages.turnTo(1000);
  await shown(1000);
  for (const number of [3, 500, 999]) {
    pages.turnTo(number);
    await shown(number);
    expect(document.querySelectorAll('.leaf').length).toBeLessThan(8);
  }
  expect(first.width).toBe(0);
  expect(first.isConnected).toBe(false);
});

test('pages asked for in a hurry: the last one asked for is shown', async () => {
  const pages = await open(numbered(30));
  await shown(1);
  for (let number = 2; number <= 30; number += 1) pages.turnTo(number);
  await shown(30);
});

test('of 300 pages the first is drawn before the text of the others is read', async () => {
  const pages = await open(numbered(300));
  let opened = false;
  pages.addEventListener(PagesOpened.eventName, () => (opened = true));
  await new Promise((resolve) =>
    pages.addEventListener(PageShown.eventName, resolve, { once: true }),
  );
  expect(opened).toBe(true);
  expect(wordsOn(1)).toContain('page 1');
  expect(document.querySelectorAll('.leaf').length).toBeLessThan(5);
});

test('words are found on every page, marked at their place, one after the other', async () => {
  await open(numbered(12));
  await shown(1);
  button(WORDS.find).click();
  await until(() => document.querySelector('wl-find-bar input')).not.toBeNull();
  await userEvent.keyboard('words of PAGE 1{Enter}');
  const said = () => document.querySelector('wl-find-bar [role=status]')!.textContent;
  await until(said).toBe('1 of 4');
  const here = () => document.querySelector('[data-as=found-here]')?.closest('.leaf');
  expect(here()).toBe(sheet(1));
  const mark = document.querySelector('[data-as=found-here]')!.getBoundingClientRect();
  const words = sheet(1)!.querySelector('.sheet-words span')!.getBoundingClientRect();
  expect(Math.abs(mark.left - words.left)).toBeLessThan(6);
  expect(Math.abs(mark.right - words.right)).toBeLessThan(6);
  expect(mark.top).toBeLessThan(words.top + 6);
  expect(mark.bottom).toBeGreaterThan(words.bottom - 6);
  await userEvent.keyboard('{Enter}');
  await until(said).toBe('2 of 4');
  await until(current).toBe(10);
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  await until(() => here()).toBe(sheet(1));
  expect(await violations()).toEqual([]);
  await userEvent.clear(document.querySelector('wl-find-bar input')!);
  await userEvent.keyboard('nowhere{Enter}');
  await until(said).toBe(WORDS.notFound);
  await userEvent.keyboard('{Escape}');
  await until(() => document.querySelector('wl-find-bar')).toBeNull();
});

test('the overview and the outline lead to pages; only pictures in view are drawn', async () => {
  await open(
    numbered(400, {
      outline: [
        { title: 'Treaty', page: 2 },
        { title: 'Protocol', page: 300 },
      ],
    }),
  );
  await shown(1);
  button(WORDS.thumbnails).click();
  await until(() => document.querySelectorAll('.thumb').length).toBeGreaterThan(2);
  expect(document.querySelectorAll('.thumb').length).toBeLessThan(12);
  document.querySelector<HTMLElement>('.thumb[data-page="3"]')!.click();
  await shown(3);
  expect(await violations()).toEqual([]);
  await until(() => button(WORDS.outline)).toBeTruthy();
  button(WORDS.outline).click();
  await until(() => document.querySelectorAll('.pages-outline button').length).toBe(2);
  document.querySelectorAll<HTMLElement>('.pages-outline button')[1]!.click();
  await shown(300);
  expect(await violations()).toEqual([]);
});

test('pictures are pages; a click says the place in the picture’s own units, turned or not', async () => {
  const pages = await open(await picture(300, 400), await picture(800, 200, 'image/jpeg'));
  await until(() => sheet(1)?.querySelector('canvas')?.width ?? 0).toBeGreaterThan(100);
  expect(document.querySelector('.pages-tools')!.textContent).toContain('of 2');
  const places: PlaceChosen[] = [];
  pages.addEventListener(PlaceChosen.eventName, (event) => places.push(event as PlaceChosen));
  const clickAt = (across: number, down: number): void => {
    const { left, top, width, height } = sheet(1)!.getBoundingClientRect();
    const at = { clientX: left + across * width, clientY: top + down * height, bubbles: true };
    sheet(1)!.dispatchEvent(new MouseEvent('click', at));
  };
  clickAt(0.5, 0.25);
  expect([places[0]!.page, Math.round(places[0]!.x), Math.round(places[0]!.y)]).toEqual([
    1, 150, 100,
  ]);
  button(WORDS.turn).click();
  await until(() => sheet(1)!.clientWidth > sheet(1)!.clientHeight).toBe(true);
  clickAt(0.75, 0.5);
  expect([Math.round(places[1]!.x), Math.round(places[1]!.y)]).toEqual([150, 100]);
});

const CYCLE = '<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>';

test.each([
  ['what is no PDF', new TextEncoder().encode('no pdf at all'), WORDS.faults.unknown],
  ['a beginning of one', new TextEncoder().encode('%PDF-1.7'), WORDS.faults.damaged],
  ['a page tree that turns in a circle', numbered(1, { tree: CYCLE }), WORDS.faults.damaged],
])('%s is said to be so', async (_name, bytes, message) => {
  await open(bytes);
  await until(status).toBe(message);
  expect(await violations()).toEqual([]);
});

test('a file that declares a billion pages does not keep the page busy', async () => {
  const tree = '<< /Type /Pages /Count 1000000000 /Kids [5 0 R] >>';
  await open(numbered(1, { tree }));
  await until(() => wordsOn(1) || status()).not.toBe(WORDS.opening);
  expect(document.querySelectorAll('.leaf').length).toBeLessThan(5);
});

test('a picture that would unpack to more than there is memory for is refused by its first bytes', async () => {
  const head = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
  await open(new Uint8Array([...head, 0, 1, 0, 0, 0, 1, 0, 0, 8, 2, 0, 0, 0]));
  await until(status).toBe(WORDS.faults['too-large']);
});

test('on a narrow screen the tools wrap and nothing runs out of the window', async () => {
  await page.viewport(360, 740);
  await open(numbered(40, { outline: [{ title: 'Treaty', page: 2 }] }));
  await shown(1);
  button(WORDS.thumbnails).click();
  await until(() => document.querySelectorAll('.thumb').length).toBeGreaterThan(2);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  expect(await violations()).toEqual([]);
});

test('a page that would be drawn for ever is given up, and the file with it', async () => {
  const bytes = HOSTILE['drawings that double thirty times']![1]();
  const assets = new URL('/pdf/', location.href).href;
  const source = await openPdfPages(new Blob([Uint8Array.from(bytes)]), assets, 3000);
  const canvas = document.createElement('canvas');
  const view = { scale: 1, rotation: 0, pixels: 1e6 };
  const drawing = source.draw(1, view, canvas, new AbortController().signal);
  await expect(drawing).rejects.toMatchObject({ fault: 'too-slow' });
}, 30_000);

test.each([
  'a page tree that goes in a circle',
  'a thousand million pages',
  'pages that are not there',
])('%s: the page stays alive and says that the file is damaged', async (name) => {
  await open(Uint8Array.from(HOSTILE[name]![1]()));
  await until(status).toBe(WORDS.faults.damaged);
});
