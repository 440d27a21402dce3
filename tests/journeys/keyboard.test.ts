import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { roomOf, withBrowser } from './browser.ts';

const visit = withBrowser();

/** Presses Tab until what has the focus fits. Throws after as many presses as no reader would make. */
async function tabTo(page: Page, selector: string, text?: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const found = page.locator(`${selector}:focus`);
    if ((await found.count()) === 0) continue;
    if (text === undefined || (await found.innerText()).startsWith(text)) return;
  }
  throw new Error(`Tab does not reach ${selector} ${text ?? ''}`);
}

test('by keyboard alone: from the contents to a term in Russian, and back', async () => {
  const page = await visit('german-soviet-pact-1939/treaty/');
  await roomOf(page);
  await tabTo(page, '.to-contents');
  await page.keyboard.press('Enter');
  await tabTo(page, '.contents a', 'Article II');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/treaty/art-2/');
  await roomOf(page);

  await tabTo(page, 'wl-room .text');
  const focused = () => page.evaluate(() => document.activeElement!.closest('.text')?.id);
  expect(await focused()).toBe('art-2.label@de-signed');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('art-2.1@ru-signed');
  await page.keyboard.press('t');
  await page.keyboard.press('t');
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('военных действий');
  const marked = await page.locator('#art-2 [data-on]').allInnerTexts();
  expect(marked).toContain('kriegerischer Handlungen');
  expect(marked.length).toBeGreaterThanOrEqual(4);
  expect(await page.locator('.notice').innerText()).toMatch(/^Term: belligerent action/);

  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('art-2.1@ru-signed');
  await page.goBack();
  await page.waitForURL('**/treaty/**');
  await roomOf(page);
  expect(await page.locator('h1').innerText()).toMatch(/^Treaty of Non-Aggression/);
});
