import { expect, inject, test } from 'vitest';
import { roomOf, withBrowser } from './browser.ts';

const visit = withBrowser();

test('a link to words scrolls to them and marks them', async () => {
  const page = await visit('german-soviet-pact-1939/treaty/art-2/#art-2.1@ru-signed:45-60');
  await roomOf(page);
  const text = await page.locator('[id="art-2.1@ru-signed"]').innerText();
  const cited = page.locator('.cited');
  expect((await cited.allInnerTexts()).join('')).toBe(text.slice(45, 60));
  const box = (await cited.first().boundingBox())!;
  const height = page.viewportSize()!.height;
  expect(box.y).toBeGreaterThan(height * 0.15);
  expect(box.y).toBeLessThan(height * 0.85);
});

test('a clause is linked to without script too', async () => {
  const page = await visit('german-soviet-pact-1939/treaty/art-7/#art-7.3', {
    javaScriptEnabled: false,
    viewport: { width: 800, height: 300 },
  });
  const box = (await page.locator('[id="art-7.3"]').boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeLessThan(300);
});

test('versions chosen by a reader are shown again on the next visit', async () => {
  const page = await visit('german-soviet-pact-1939/treaty/');
  await roomOf(page);
  await page.locator('[data-opens=columns]').click();
  await page.locator('.offered [data-column="treaty/en-tc25"]').click();
  await page.keyboard.press('Escape');
  expect(new URL(page.url()).search).toBe('?v=de-signed,ru-signed,en-nsr,vi-working,en-tc25');
  await page.goto(page.url().replace(/treaty\/.*/, 'treaty/art-5/'));
  await roomOf(page);
  expect(await page.locator('.heads .head').count()).toBe(5);
});

test('when the reader has gone on in the text, every link of the page still leads to a page', async () => {
  const page = await visit('german-soviet-pact-1939/treaty/');
  await roomOf(page);
  await page.locator('[id="art-4.1@de-signed"]').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 300);
  await page.waitForURL(/\/treaty\/[a-z]+(-\d+)?\//);
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href.split('#')[0]!));
  const own = [...new Set(links)].filter((link) => link.startsWith(inject('address')));
  expect(own.length).toBeGreaterThan(40);
  const lost: string[] = [];
  for (const link of own) {
    const answer = await page.request.get(link);
    if (!answer.ok()) lost.push(`${answer.status()} ${link}`);
  }
  expect(lost).toEqual([]);
});
