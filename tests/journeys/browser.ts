import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { CHROMIUM_FLAGS, chromiumPath } from '../../src/cli/chromium.mjs';

/** Opens a page of the built site, by its path below the root, in a context of its own: nothing is remembered. */
export type Visit = (path: string, options?: BrowserContextOptions) => Promise<Page>;

/** Launches Chromium once for a test file; what a test opened is closed after it. */
export function withBrowser(): Visit {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterAll(() => browser.close());
  return async (path, options = {}) => {
    const context = await browser.newContext({ locale: 'en-GB', ...options });
    const page = await context.newPage();
    await page.goto(new URL(path, inject('address')).href);
    return page;
  };
}

/** Waits until a page has become the reading room and has reached the place it was opened at. */
export async function roomOf(page: Page): Promise<void> {
  await page.locator('wl-room .toolbar').waitFor();
}
