import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { CHROMIUM_FLAGS, chromiumPath } from '../../src/cli/chromium.mjs';
import { StaticServer } from './static-server.ts';

const ED = 'german-soviet-pact-1939';
let browser: Browser;
let server: StaticServer;
const FIXTURES = resolve(import.meta.dirname, '../fixtures/read');
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

/** Opens the editor of notes on what is pointed at, and types. */
async function writeOn(page: Page, text: string): Promise<void> {
  await page.locator('wl-note-editor').waitFor({ state: 'attached' });
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('a');
  await page.locator('.note-editor textarea').waitFor();
  await page.keyboard.type(text);
}

/** The site as it is published anew: another word on a page, and another name of the build. */
function publishedAnew(build = 'newer0000000'): string {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-newer-'));
  copies.push(folder);
  cpSync(inject('built'), folder, { recursive: true });
  const change = (file: string, from: RegExp, to: string) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(folder, file), text.replace(from, to));
  };
  change('sw.js', /WORTLAUT_BUILD = "[0-9a-f]+"/, `WORTLAUT_BUILD = "${build}"`);
  change(`${ED}/versions/index.html`, /<h1>[^<]*<\/h1>/, `<h1>Published anew: ${build}</h1>`);
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

test('with the server stopped, the reader compares, writes a note, finds it, and checks a copy', async () => {
  const page = await visited(`${ED}/treaty/art-2/`);
  await server.stop();
  await page.goto(`${server.address}${ED}/treaty/art-2/?v=en-nsr,en-tc25`);
  await page.locator('[data-opens=compare]').click();
  await page.locator('.text [data-variant]').first().waitFor();
  expect(await page.locator('.chip').allInnerTexts()).not.toEqual([]);

  await page.goto(`${server.address}${ED}/treaty/art-2/#art-2.1@ru-signed`);
  await writeOn(page, 'Written without a network');
  await page.locator('.note-editor button.main').click();
  await page.locator('.note-card.own').waitFor();

  await page.goto(`${server.address}${ED}/search/?q=network`);
  const hit = page.locator('.own-note-hits a');
  await hit.waitFor();
  await hit.click();
  await page.locator('[data-card]:focus', { hasText: 'Written without a network' }).waitFor();

  await page.goto(`${server.address}${ED}/proof/`);
  await page.locator('input[type=file]').setInputFiles(join(FIXTURES, 'libreoffice.pdf'));
  await page.locator('.verdict, [role=alert]').first().waitFor();
  expect(await page.locator('[role=alert]').allInnerTexts()).toEqual([]);
});

test('what a PDF needed once, and a PDF of the site that was opened, are there without the server, and after an update', async () => {
  const folder = publishedAnew('first0000000');
  writeFileSync(join(folder, 'opened.pdf'), 'as first opened');
  server.folder = folder;
  const page = await visited(`${ED}/versions/`);
  const read = (file: string) =>
    page.evaluate(
      (address) =>
        fetch(address).then(
          async (response) => (response.ok ? (await response.text()).length : response.status),
          () => 'none',
        ),
      server.address + file,
    );
  const map = 'pdf/cmaps/UniJIS-UTF16-H.bcmap';
  const length = await read(map);
  expect(length).toBeGreaterThan(100);
  expect(await read('opened.pdf')).toBe('as first opened'.length);
  writeFileSync(join(folder, 'opened.pdf'), 'as mended later');
  expect(await read('opened.pdf?again')).toBe('as mended later'.length);
  await server.stop();
  expect(await read(map)).toBe(length);
  expect(await read('opened.pdf')).toBe('as mended later'.length);
  expect(await read('pdf/cmaps/UniGB-UTF16-H.bcmap')).toBe('none');

  server.folder = publishedAnew('second000000');
  await server.start();
  await page.reload();
  await page.locator('.newer-state button').first().click();
  await page.locator('h1', { hasText: 'second000000' }).waitFor();
  await server.stop();
  expect(await read(map)).toBe(length);
});

test('an update while a note is written loses nothing: neither what is typed, nor what was kept', async () => {
  const page = await visited(`${ED}/treaty/art-2/#art-2.1@ru-signed`);
  await writeOn(page, 'Kept before');
  await page.locator('.note-editor button.main').click();
  await page.locator('.note-card.own').waitFor();
  await page.locator('[id="art-2.1@de-signed"]').focus();
  await writeOn(page, 'Half a sentence, and then');
  server.folder = publishedAnew();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration!.update();
  });
  await page.locator('.newer-state').waitFor();
  expect(await page.locator('.note-editor textarea').inputValue()).toBe(
    'Half a sentence, and then',
  );
  const reloaded = page.waitForEvent('load');
  await page
    .locator('.newer-state button')
    .first()
    .evaluate((button: HTMLElement) => button.click());
  await reloaded;
  await page.locator('.note-card.own', { hasText: 'Kept before' }).waitFor();
  await page.locator('[data-draft]').click();
  await page.locator('.note-editor textarea').waitFor();
  expect(await page.locator('.note-editor textarea').inputValue()).toBe(
    'Half a sentence, and then',
  );
  await page.locator('.note-editor button.main').click();
  await page.locator('.note-card.own', { hasText: 'Half a sentence, and then' }).waitFor();
  await page.goto(`${server.address}${ED}/versions/`);
  await page.locator('h1', { hasText: 'Published anew' }).waitFor();
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
