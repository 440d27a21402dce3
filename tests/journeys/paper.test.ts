import { expect, test } from 'vitest';
import { roomOf, withBrowser } from './browser.ts';

const visit = withBrowser();
/** A4 at 96 dots an inch, with margins of 1 cm. */
const PAPER = { width: 718, height: 1047 };

test('on paper the text of every column stands, with its heads and its sources, and no control', async () => {
  const page = await visit('german-soviet-pact-1939/protocol/', { viewport: PAPER });
  await roomOf(page);
  await page.emulateMedia({ media: 'print' });
  const hidden = await page.evaluate(() => {
    const printed = document.querySelectorAll<HTMLElement>('.text, .sources dd, .document-head h1');
    return [...printed]
      .filter((each) => !each.checkVisibility() || each.getBoundingClientRect().right > innerWidth)
      .map((each) => each.id || each.className);
  });
  expect(hidden).toEqual([]);
  expect(await page.locator('.text').count()).toBeGreaterThan(60);
  for (const control of ['.toolbar', '.bar', '.contents', '.pager', '.languages', 'dialog']) {
    for (const each of await page.locator(control).all())
      expect(await each.isVisible()).toBe(false);
  }
  const heads = page.locator('table').first().locator('thead');
  expect(await heads.evaluate((each) => getComputedStyle(each).display)).toBe('table-header-group');
  for (const language of ['Deutsch', 'Русский', 'English', 'Tiếng Việt']) {
    expect(await heads.innerText()).toContain(language);
  }
});

test('the browser makes a PDF of several pages of it', async () => {
  const page = await visit('german-soviet-pact-1939/treaty/');
  await roomOf(page);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(2);
});
