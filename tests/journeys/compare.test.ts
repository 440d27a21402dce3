import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { roomOf, withBrowser } from './browser.ts';

const visit = withBrowser();
const ED = 'german-soviet-pact-1939';

async function roomWithParts(page: Page): Promise<void> {
  await roomOf(page);
  await page.locator('[data-opens=compare]').waitFor();
  await page.locator('[data-sheet]').first().waitFor();
}

test('the drafting history of Article II opens by one click on its page', async () => {
  const page = await visit(`${ED}/treaty/art-2/`);
  await roomWithParts(page);
  await page.locator('[data-sheet=history-art-2]').click();
  const sheet = page.locator('#history-art-2');
  const steps = await sheet.locator('dt').allInnerTexts();
  expect(steps.map((step) => step.replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/Soviet draft, .*19/),
    expect.stringMatching(/German draft, August 1939/),
    expect.stringMatching(/signed text, /),
  ]);
  expect(await sheet.locator('dd').last().locator('.words').first().getAttribute('lang')).toBe(
    'ru',
  );
  expect(await sheet.locator('.below').last().locator('ins').first().innerText()).toBe(
    'belligerent action',
  );
});

test('a comparison opened elsewhere by its address shows the same', async () => {
  const page = await visit(`${ED}/protocol/p-1/`);
  await roomWithParts(page);
  await page.locator('[data-opens=compare]').click();
  await page.locator('.chip[data-class=substantive]').click();
  await page.locator('[data-sheet=pivot-p-1]').click();
  const seen = (where: Page) =>
    where.evaluate(() => ({
      marks: [...document.querySelectorAll('.text [data-variant]')].map((each) => each.textContent),
      chips: [...document.querySelectorAll('.chip')].map((each) => each.textContent?.trim()),
      heads: [...document.querySelectorAll('.heads .head')].map((each) => each.textContent),
      sheets: [...document.querySelectorAll('.sheet')].map((each) => each.id),
    }));
  const first = await seen(page);
  expect(first.marks.length).toBeGreaterThan(3);
  expect(first.sheets).toEqual(['pivot-p-1']);
  const address = new URL(page.url());
  const root = new URL(inject('address')).pathname;
  const other = await visit(address.pathname.slice(root.length) + address.search + address.hash);
  await roomWithParts(other);
  await other.locator('.compare-bar').waitFor();
  expect(await seen(other)).toEqual(first);
});

test('the corrupt web version is found and named from a pasted article', async () => {
  const page = await visit(`${ED}/check/`);
  await page
    .locator('#check-text')
    .fill(
      'Article VI. The present treaty is concluded for a period of ten years, with the proviso that, in so far as one of the High Contracting Parties does not advance it one year prior to the expiration of this period, the validity of this treaty shall automatically be extended for another five years.',
    );
  await page.locator('.check-form .primary').click();
  const known = page.locator('.known');
  await known.waitFor();
  expect(await known.innerText()).toContain('a widely copied web version, corrupt');
});

test('texts of 100,000 words are compared with progress, and the page answers all the while', async () => {
  const page = await visit(`${ED}/check/?against=own&language=en`);
  await page.locator('#check-second').waitFor();
  await page.evaluate(() => {
    let seed = 7;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const word = () => `word${Math.floor(random() ** 2 * 5000)}`;
    const first = Array.from({ length: 100_000 }, word);
    const second = first.map((each) => (random() < 0.3 ? `${word()}x` : each));
    document.querySelector<HTMLTextAreaElement>('#check-text')!.value = first.join(' ');
    document.querySelector<HTMLTextAreaElement>('#check-second')!.value = second.join(' ');
  });
  await page.waitForTimeout(1500); // until the two long fields are painted
  const seen = await page.evaluate(async () => {
    const progress = new Set<number>();
    let beats = 0;
    const watch = setInterval(() => {
      beats += 1;
      const bar = document.querySelector('progress');
      if (bar) progress.add(bar.value);
    }, 10);
    const started = performance.now();
    document.querySelector<HTMLElement>('.check-form .primary')!.click();
    while (!document.querySelector('.check-result')) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    clearInterval(watch);
    return {
      progress: [...progress],
      beats,
      time: performance.now() - started,
      count: document.querySelector('.count')!.textContent,
    };
  });
  expect(seen.progress.length).toBeGreaterThan(2);
  expect(seen.progress).toEqual(seen.progress.toSorted((a, b) => a - b));
  // A page that is held up does not beat; half of the beats may be lost to a busy machine.
  expect(seen.beats).toBeGreaterThan(seen.time / 40);
  expect(Number(seen.count!.replace(/\D/g, ''))).toBeGreaterThan(10_000);
});

test('terms and pictures stand without JavaScript, with their tables and files', async () => {
  const page = await visit(`${ED}/terms/`, { javaScriptEnabled: false });
  expect(await page.locator('.terms-table tbody tr').count()).toBe(20);
  const link = page.locator('#sphere-of-interest td a').first();
  const target = new URL((await link.getAttribute('href'))!, page.url());
  expect(decodeURIComponent(target.hash)).toMatch(/^#intro\.1@de-signed:\d+-\d+$/);
  for (const file of await page.locator('a[download]').all()) {
    const answer = await page.request.get(
      new URL((await file.getAttribute('href'))!, page.url()).href,
    );
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain('Interessensphären');
  }
  await page.goto(new URL('../pictures/', page.url()).href);
  expect(await page.locator('svg.picture').count()).toBeGreaterThan(8);
  expect(await page.locator('.pictures details table').count()).toBe(
    await page.locator('svg.picture').count(),
  );
});
