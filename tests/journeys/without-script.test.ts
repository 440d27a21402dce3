import { expect, test } from 'vitest';
import { withBrowser } from './browser.ts';

const visit = withBrowser();

test('without JavaScript, Article II stands in four languages, each with its authority', async () => {
  const page = await visit('german-soviet-pact-1939/treaty/art-2/', { javaScriptEnabled: false });
  expect(await page.locator('h1').innerText()).toBe('Article II');
  const heads = await page.locator('table.parallel').first().locator('thead .head').allInnerTexts();
  const seen = heads.map((head) => head.replace(/\s+/g, ' '));
  expect(seen).toEqual([
    expect.stringMatching(/^Deutsch authentic /),
    expect.stringMatching(/^Русский authentic /),
    expect.stringMatching(/^English (official )?translation /),
    expect.stringMatching(/^Tiếng Việt working translation /),
  ]);
  const first = page.locator('table.parallel').first().locator('[id="art-2.1"] .text');
  expect(
    await first.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('lang'))),
  ).toEqual(['de', 'ru', 'en', 'vi']);
  for (const text of await first.all()) expect((await text.innerText()).length).toBeGreaterThan(60);
});
