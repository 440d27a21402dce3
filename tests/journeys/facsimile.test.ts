import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { CHROMIUM_FLAGS, chromiumPath } from '../../src/cli/chromium.mjs';
import { firstEdition, witnessOf } from '../core/compare/edition.ts';
import { scripted } from '../set-up/made-pdf.ts';
import { StaticServer } from './static-server.ts';

const ROOM = 'german-soviet-pact-1939/treaty/?v=de-signed,ru-signed';
const german = witnessOf(firstEdition(), 'treaty', 'de-signed');
let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  server = new StaticServer(inject('built'), '/some/place/');
  await server.start();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Opens the room in a context of its own, and lists what it asks of others than its site. */
async function room(): Promise<{ page: Page; elsewhere: string[] }> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { origin } = new URL(server.address);
    const line = `${request.method()} ${request.url()}`;
    if (!line.startsWith(`GET ${origin}/`) && !line.startsWith('GET blob:')) elsewhere.push(line);
  });
  await page.goto(server.address + ROOM);
  await page.locator('[data-opens=facsimile]').click();
  await page.locator('.facs-empty').waitFor();
  return { page, elsewhere };
}

/** The German text as Chromium prints it, a page of other words before it. */
async function printed(): Promise<Buffer> {
  const page = await browser.newPage();
  const text = german.segments.map(({ text: words }) => `<p>${words}</p>`).join('');
  const style = 'font: 14pt/1.6 serif; column-count: 1';
  await page.setContent(
    `<title>RGBl. 1939</title><h1>Band II</h1><div style="break-before:page;${style}">${text}</div>`,
  );
  const pdf = await page.pdf({ format: 'A5', outline: true, tagged: true });
  await page.close();
  return pdf;
}

const attach = (page: Page, buffer: Buffer, name = 'scan.pdf') =>
  page.setInputFiles('.facsimile input[multiple]', { name, mimeType: 'application/pdf', buffer });
const pageShown = (page: Page) => page.locator('.pages-tools input').inputValue();

async function linked(page: Page): Promise<void> {
  const all = german.segments.length;
  await page
    .locator('.facs-clauses [role=status]', { hasText: `${all} of ${all} clauses` })
    .waitFor({ state: 'attached' });
}

test('a PDF is attached, follows the text, and is there again after a reload and without a network', async () => {
  const { page, elsewhere } = await room();
  await page.locator('.foot .kept').waitFor({ state: 'attached' });
  await attach(page, await printed());
  await linked(page);
  expect(await pageShown(page)).toBe('2');

  const clause = page.locator('[id="art-6.1@ru-signed"]');
  await clause.scrollIntoViewIfNeeded();
  await clause.click({ position: { x: 4, y: 4 } });
  const box = page.locator('.leaf:has([data-as=current])', { hasText: 'abgeschlossen' });
  await box.waitFor();
  await page.waitForFunction(() => /facs=de-signed\/[0-9a-f]{16}\/[3-9]/.test(location.search));
  const number = await pageShown(page);

  await page.reload();
  await linked(page);
  expect(await pageShown(page)).toBe(number);

  await server.stop();
  try {
    await page.reload();
    await linked(page);
    await page.locator('.leaf', { hasText: 'abgeschlossen' }).waitFor();
  } finally {
    await server.start();
  }
  expect(elsewhere).toEqual([]);
});

test('a PDF with a script and links is shown; no script of it runs, nothing is asked for elsewhere', async () => {
  const { page, elsewhere } = await room();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.context().on('page', (other) => dialogs.push(other.url()));
  const pdf = scripted(
    'app.alert\\(1\\); this.ran = true; app.launchURL\\("https://example.org/"\\)',
  );
  await attach(page, Buffer.from(pdf));
  const leaf = page.locator('.leaf', { hasText: 'The parties keep the peace' });
  await leaf.waitFor();
  await leaf.click();
  await linkedNone(page);
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(dialogs).toEqual([]);
  expect(elsewhere).toEqual([]);
});

async function linkedNone(page: Page): Promise<void> {
  await page
    .locator('.facs-clauses [role=status]', { hasText: /^0 of / })
    .waitFor({ state: 'attached' });
}

test('an encrypted PDF gets a clear message, and the room goes on', async () => {
  const { page } = await room();
  const buffer = readFileSync(resolve(import.meta.dirname, '../fixtures/read/encrypted.pdf'));
  await attach(page, buffer, 'secret.pdf');
  await page.locator('.facs-message', { hasText: 'protected by a password' }).waitFor();
  await attach(page, await printed());
  await linked(page);
});
