import { expect, inject, test } from 'vitest';
import { pathOf, type Page } from '../../src/app/page.ts';
import { INTERFACE_LANGUAGES } from '../../src/core/model/index.ts';
import { roomOf, withBrowser } from './browser.ts';

const visit = withBrowser();
const WIDTHS = [360, 768, 1280, 1920];
const edition = 'german-soviet-pact-1939';
const PAGES: readonly Page[] = [
  { kind: 'home' },
  { kind: 'edition', edition },
  { kind: 'versions', edition },
  { kind: 'document', edition, document: 'protocol' },
  { kind: 'unit', edition, document: 'treaty', unit: 'art-2' },
];

test.each(INTERFACE_LANGUAGES)(
  'in %s no page scrolls sideways, from a telephone to a wide screen',
  async (locale) => {
    const page = await visit('', { locale });
    for (const each of PAGES) {
      await page.goto(inject('address') + pathOf(each, locale));
      if (each.kind === 'document' || each.kind === 'unit') await roomOf(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([pathOf(each, locale), width, wide]).toEqual([pathOf(each, locale), width, width]);
      }
    }
  },
);

test('without script no unit page scrolls sideways', async () => {
  const page = await visit(`${edition}/protocol/p-2/`, { javaScriptEnabled: false });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const box = (await page.locator('html').boundingBox())!;
    const table = (await page.locator('table').last().boundingBox())!;
    expect(table.x + table.width).toBeLessThanOrEqual(box.width);
  }
});

test('on a telephone the versions of a clause stand under one another, each with its name', async () => {
  const page = await visit(`${edition}/treaty/art-2/`, { viewport: { width: 360, height: 740 } });
  await roomOf(page);
  const row = page.locator('[id="art-2.1"]');
  const boxes = await Promise.all(
    (await row.locator('.text').all()).map((each) => each.boundingBox()),
  );
  const tops = boxes.map((box) => box!.y);
  expect(tops).toHaveLength(4);
  expect([...tops].sort((a, b) => a - b)).toEqual(tops);
  expect(new Set(tops).size).toBe(4);
  for (const name of await row.locator('.version').all()) expect(await name.isVisible()).toBe(true);
});
