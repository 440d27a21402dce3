import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FacsimilePages, PageShown } from '../../../src/ui/facsimile/pages.ts';
import { en } from '../../../src/ui/proof/words/en.ts';
import '../../../src/ui/styles/index.css';

/** A PDF of empty pages with a line of Helvetica on each (ISO 32000-1, 7.5): as many pages as asked for. */
function pdfOf(count: number): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, at) => `${4 + 2 * at} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  for (let number = 1; number <= count; number += 1) {
    const words = `BT /F 24 Tf 72 700 Td (Words of page ${number}) Tj ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
      `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    );
  }
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(text);
}

/** Resolves when the page is drawn. */
function drawn(pages: FacsimilePages, number: number): Promise<void> {
  return new Promise((resolve) => {
    const listen = (event: Event): void => {
      if (!(event instanceof PageShown) || event.page !== number) return;
      pages.removeEventListener(PageShown.eventName, listen);
      resolve();
    };
    pages.addEventListener(PageShown.eventName, listen);
  });
}

async function open(count: number): Promise<FacsimilePages> {
  document.documentElement.lang = 'en';
  document.title = 'Pages';
  document.body.innerHTML = '<main><h1>Pages</h1></main>';
  const pages = new FacsimilePages();
  const assets = new URL('/pdf/', location.href).href;
  Object.assign(pages, { bytes: pdfOf(count), assets, words: en.pages });
  const first = drawn(pages, 1);
  document.querySelector('main')!.append(pages);
  await first;
  return pages;
}

const wordsShown = () => document.querySelector('.sheet-words')!.textContent;
const canvas = () => document.querySelector('canvas')!;

beforeEach(() => page.viewport(1000, 800));

test('a page is drawn as wide as the room, with its words to be selected', async () => {
  await open(3);
  expect(wordsShown()).toContain('Words of page 1');
  const room = document.querySelector('.sheet-room')!.clientWidth;
  expect(Math.abs(canvas().getBoundingClientRect().width - room)).toBeLessThan(3);
  const span = document.querySelector('.sheet-words span')!;
  getSelection()!.selectAllChildren(span);
  expect(getSelection()!.toString()).toContain('Words of page 1');
  const sheet = canvas().getBoundingClientRect();
  const box = span.getBoundingClientRect();
  // 72 points of 595 from the left, and the baseline 142 of 842 from the top.
  expect((box.left - sheet.left) / sheet.width).toBeCloseTo(72 / 595, 1);
  expect((box.bottom - sheet.top) / sheet.height).toBeCloseTo(142 / 842, 1);
  const { violations } = await axe.run(document);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('keys turn, zoom, fit and rotate', async () => {
  const pages = await open(3);
  document.querySelector<HTMLElement>('.sheet-room')!.focus();
  const act = async (key: string, number: number) => {
    const done = drawn(pages, number);
    await userEvent.keyboard(key);
    await done;
  };
  await act('{PageDown}', 2);
  expect(wordsShown()).toContain('Words of page 2');
  await act('{End}', 3);
  await act('{PageUp}', 2);
  const fitted = canvas().getBoundingClientRect();
  await act('+', 2);
  expect(canvas().getBoundingClientRect().width / fitted.width).toBeCloseTo(1.25, 1);
  await act('0', 2);
  expect(canvas().getBoundingClientRect().width).toBeCloseTo(fitted.width, 0);
  await act('r', 2);
  const turned = canvas().getBoundingClientRect();
  expect(turned.width / turned.height).toBeCloseTo(fitted.height / fitted.width, 1);
});

test('a thousand pages: the first and the last at once, one canvas only', async () => {
  const pages = await open(1000);
  const begun = performance.now();
  const last = drawn(pages, 1000);
  pages.turnTo(1000);
  await last;
  expect(wordsShown()).toContain('Words of page 1000');
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(document.querySelectorAll('wl-pages canvas')).toHaveLength(1);
});

test('pages asked for in a hurry: the last one asked for is shown', async () => {
  const pages = await open(30);
  const wanted = drawn(pages, 30);
  for (let number = 2; number <= 30; number += 1) {
    pages.turnTo(number);
    await pages.updateComplete;
  }
  await wanted;
  expect(wordsShown()).toContain('Words of page 30');
});

test('what is no PDF is said to be none', async () => {
  document.body.innerHTML = '<main></main>';
  const pages = new FacsimilePages();
  Object.assign(pages, {
    bytes: new TextEncoder().encode('%PDF-'),
    assets: '/pdf/',
    words: en.pages,
  });
  document.querySelector('main')!.append(pages);
  await expect.poll(() => pages.textContent, { timeout: 15_000 }).toContain(en.pages.failed);
});
