import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { CHROMIUM_FLAGS, chromiumPath } from '../../src/cli/chromium.mjs';
import { StaticServer } from './static-server.ts';

const ED = 'german-soviet-pact-1939';
let browser: Browser;
let server: StaticServer;
const copies: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
});
afterAll(async () => {
  await browser.close();
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});
beforeEach(async () => {
  server = new StaticServer(inject('built'), '/some/place/');
  await server.start();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await server.stop();
});

/** A first visit, until the site says that it is kept. */
async function visited(path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(server.address + path);
  await page.locator('.foot .kept').waitFor();
  return page;
}

/** The site as it is published anew: another word on a page, and another name of the build. */
function publishedAnew(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-newer-'));
  copies.push(folder);
  cpSync(inject('built'), folder, { recursive: true });
  const change = (file: string, from: RegExp, to: string) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(folder, file), text.replace(from, to));
  };
  change('sw.js', /WORTLAUT_BUILD = "[0-9a-f]+"/, 'WORTLAUT_BUILD = "newer0000000"');
  change(`${ED}/versions/index.html`, /<h1>[^<]*<\/h1>/, '<h1>Published anew</h1>');
  return folder;
}

test('with the server stopped, the reader reads, chooses columns, searches and changes language', async () => {
  const page = await visited(`${ED}/treaty/art-2/`);
  await server.stop();
  await page.reload();
  await page.locator('wl-room .toolbar').waitFor();
  const clause = page.locator('[id="art-2.1@de-signed"]');
  expect(await clause.innerText()).toContain('Vertragschliessenden');

  await page.goto(`${server.address}${ED}/protocol/?v=ru-signed,en-dgfp`);
  await page.locator('[id="p-1.1@en-dgfp"]').waitFor();

  await page.goto(`${server.address}${ED}/search/`);
  await page.locator('input[type=search]').fill('hiep uoc');
  await page.locator('.hits mark').first().waitFor();

  await page.goto(`${server.address}vi/${ED}/versions/`);
  expect(await page.locator('html').getAttribute('lang')).toBe('vi');
  await page.goto(`${server.address}${ED}/treaty`);
  expect(page.url()).toBe(`${server.address}${ED}/treaty/`);
});

test('a newer state waits until it is asked for, in the tab where it is asked for, and loses nothing', async () => {
  const page = await visited(`${ED}/versions/`);
  const heading = await page.locator('h1').innerText();
  await page.evaluate(() => localStorage.setItem('of the reader', 'kept'));
  const other = await page.context().newPage();
  await other.goto(`${server.address}${ED}/treaty/`);
  await other.evaluate(() => Object.assign(globalThis, { untouched: true }));

  server.folder = publishedAnew();
  await page.reload();
  await page.locator('.newer-state').waitFor();
  expect(await page.locator('h1').innerText()).toBe(heading);
  await page.locator('.newer-state button').last().click();
  await page.reload();
  expect(await page.locator('h1').innerText()).toBe(heading);

  await page.locator('.newer-state button').first().click();
  await page.locator('h1', { hasText: 'Published anew' }).waitFor();
  expect(await page.evaluate(() => localStorage.getItem('of the reader'))).toBe('kept');
  expect(await other.evaluate(() => 'untouched' in globalThis)).toBe(true);
});

test('the worker, the list of files and the manifest are where they are looked for', async () => {
  const read = (file: string) => readFileSync(join(inject('built'), file), 'utf8');
  const { files } = JSON.parse(read('offline.json')) as { files: string[] };
  for (const file of files) {
    expect(read(file === '' || file.endsWith('/') ? `${file}index.html` : file)).not.toBe('');
  }
  expect(files).toContain(`${ED}/edition.json`);
  const manifest = JSON.parse(read('manifest.webmanifest')) as { icons: { src: string }[] };
  for (const { src } of manifest.icons) expect(read(src)).toContain('<svg');
});
