import { readFileSync } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ENGLISH, GERMAN } from '../core/work/small-work.ts';
import { withBrowser } from './browser.ts';

const visit = withBrowser();
const text = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
const TWO = [text('en.txt', ENGLISH), text('de.txt', GERMAN)];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-desk-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function bringTwo(page: Page): Promise<void> {
  await page.locator('wl-bring input[type=file]').setInputFiles(TWO);
  await page.getByRole('button', { name: 'Align', exact: true }).click();
  await page.locator('wl-bench .clause').first().waitFor();
}

/** `en | de` a row: what the workbench shows. */
function rows(page: Page): Promise<string[]> {
  return page
    .locator('wl-bench [data-row]')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('[role=gridcell]')]
          .map((cell) =>
            [...cell.querySelectorAll('.words')].map((each) => each.textContent).join(' + '),
          )
          .join(' | '),
      ),
    );
}

async function saved(page: Page): Promise<void> {
  await page.locator('.save-state[data-state=saved]').waitFor();
}

async function take(page: Page, form: string): Promise<string> {
  const details = page.locator('details.take');
  if (!(await details.evaluate((each) => (each as HTMLDetailsElement).open))) {
    await details.locator('summary').click();
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-form=${form}]`).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

test('two texts are aligned, mended by keyboard, kept, read, taken out, deleted and brought in again the same', async () => {
  const page = await visit('desk/', { acceptDownloads: true });
  await bringTwo(page);
  expect(await page.locator('h1').innerText()).toBe('Treaty of Commerce');
  expect(await page.locator('.coverage').innerText()).toContain('5 of 5 clauses aligned');

  const clause = page.locator('.clause', { hasText: 'They shall levy no duty' });
  await clause.focus();
  await page.keyboard.press('s');
  await page.locator('.cut').waitFor();
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('u');
  await page.keyboard.press('c');
  const mended = await rows(page);
  expect(mended.slice(3, 5)).toEqual([
    'They shall | Sie erheben keinen Zoll auf Getreide.',
    'levy no duty on grain. | ',
  ]);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    'levy no duty on grain.',
  );

  await saved(page);
  await page.reload();
  await page.locator('wl-bench .clause').first().waitFor();
  expect(await rows(page)).toEqual(mended);

  const zip = await take(page, 'zip');
  await page.getByRole('link', { name: 'Read it' }).click();
  await page.locator('wl-room .toolbar').waitFor();
  expect(await page.locator('wl-room h1').innerText()).toBe('Treaty of Commerce');
  expect(await page.locator('[id="art-1.2@en"]').innerText()).toBe('They shall');
  expect(await page.locator('.status-mark').count()).toBe(0);
  expect(await page.locator('.document-head').innerText()).toContain('collated by nobody');
  await page.locator('.contents a', { hasText: 'Article 2' }).click();
  const heading = page.locator('#art-2 h2');
  expect(await heading.evaluate((each) => each.getBoundingClientRect().top < innerHeight)).toBe(
    true,
  );
  await page.locator('#art-2').getByText('Cite', { exact: true }).click();
  const citation = await page.locator('dialog[open] textarea').inputValue();
  expect(citation).toMatch(
    /^Treaty of Commerce, art\. 2, .*desk\/read\/\?w=\w+&hash=\w{12}#art-2\.$/s,
  );

  await page.goto(new URL('desk/', inject('address')).href);
  await page.getByRole('button', { name: 'Delete Treaty of Commerce' }).click();
  await page.getByText('There is no text here yet').waitFor();
  await page.getByRole('button', { name: 'Bring it back', exact: true }).first().click();
  await page.locator('.works li').first().waitFor();
  await page.getByRole('button', { name: 'Delete Treaty of Commerce' }).click();
  await page.locator('.bin summary').click();
  await page.getByRole('button', { name: 'Clear for good' }).click();
  await page.getByRole('button', { name: 'Yes, clear for good' }).click();
  await page.locator('.bin').waitFor({ state: 'detached' });

  await page.locator('wl-bring input[type=file]').setInputFiles(zip);
  await page.locator('wl-bench .clause').first().waitFor();
  expect(await rows(page)).toEqual(mended);
});

/** Selects words of a clause in the reading room, as a pointer would. */
async function select(page: Page, clause: string, words: string): Promise<void> {
  await page.locator(`[id="${clause}"]`).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at >= 0) getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
}

test('links that cross, a term and a note: mended by keyboard, read, printed, taken out and brought in again', async () => {
  const page = await visit('desk/', { acceptDownloads: true });
  await bringTwo(page);
  const work = new URL(page.url()).searchParams.get('w')!;
  const german = (words: string) => page.locator('.clause', { hasText: words });
  await german('Die Parteien treiben').focus();
  await page.keyboard.press('m');
  await german('Sie erheben keinen').focus();
  await page.keyboard.press('m');
  await german('Sie erheben keinen').focus();
  await page.keyboard.press('Alt+ArrowUp');
  const crossed = [
    'The Parties shall trade freely. | Sie erheben keinen Zoll auf Getreide.',
    'They shall levy no duty on grain. | Die Parteien treiben freien Handel.',
  ];
  expect((await rows(page)).slice(2, 4)).toEqual(crossed);
  expect(await page.locator('.coverage').innerText()).toContain('5 of 5 clauses aligned');
  await saved(page);

  await page.getByRole('link', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Terms', exact: true }).waitFor();
  await page.locator('wl-selection-tools').waitFor({ state: 'attached' });
  for (const [button, words, text] of [
    ['Mark a term', 'duty', 'customs duty'],
    ['Write a note', 'levy', 'Who levies?'],
  ] as const) {
    await select(page, 'art-1.2@en', words);
    await page.getByRole('button', { name: button }).click();
    await page.locator('wl-note-editor textarea[name=body]').fill(text);
    await page.locator('wl-note-editor').getByRole('button', { name: 'Save' }).click();
    await page.locator('[data-own-card]', { hasText: text }).waitFor();
  }
  const terms = () => page.locator('.text [data-concept]').allInnerTexts();
  await page.locator('.text [data-concept]').waitFor();
  expect(await terms()).toEqual(['duty']);
  await page.getByRole('button', { name: 'Terms', exact: true }).click();
  expect(await page.locator('.own-terms tbody tr').innerText()).toMatch(
    /^customs duty\s+duty\s+not marked$/,
  );
  await page.locator('.own-terms td a').click();
  await page.waitForURL(/#art-1\.2@en:19-23$/);

  await page.setViewportSize({ width: 794, height: 1123 }); // a sheet of A4
  await page.emulateMedia({ media: 'print' });
  const tops = await page
    .locator('[id="art-1.1"] .text')
    .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));
  expect(tops).toHaveLength(2);
  expect(tops[0]).toBe(tops[1]);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1280, height: 720 });

  await page.getByRole('link', { name: 'Mend the alignment' }).click();
  await page.locator('wl-bench .clause').first().waitFor();
  const notes = JSON.parse(readFileSync(await take(page, 'notes'), 'utf8')) as {
    total: number;
    first: { items: { motivation: string }[] };
  };
  expect(notes.total).toBe(2);
  expect(notes.first.items.map(({ motivation }) => motivation)).toEqual([
    'identifying',
    'commenting',
  ]);
  const zip = await take(page, 'zip');
  await page.goto(new URL('desk/', inject('address')).href);
  await page.locator('wl-bring input[type=file]').setInputFiles(zip);
  await page.locator('.arrived').waitFor();
  expect(await page.locator('.arrived').innerText()).toContain('2 notes came with it.');
  expect((await rows(page)).slice(2, 4)).toEqual(crossed);
  expect(new URL(page.url()).searchParams.get('w')).not.toBe(work);
  await page.getByRole('link', { name: 'Read it' }).click();
  await page.locator('.text [data-concept]').waitFor();
  expect(await terms()).toEqual(['duty']);
  await page.locator('[data-own-card]', { hasText: 'Who levies?' }).waitFor();
});

test('a page that is killed in the middle of the work loses nothing', async () => {
  const page = await visit('desk/');
  await bringTwo(page);
  const address = page.url();
  await page.locator('.clause', { hasText: 'They shall levy no duty' }).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('u');
  const mended = await rows(page);
  await crash(page);
  const after = await page.context().newPage();
  await after.goto(address);
  await after.locator('wl-bench .clause').first().waitFor();
  expect(await rows(after)).toEqual(mended);
});

/** Ends the process of a page at once, as a crash does; no event of leaving is sent. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined); // never answered
  await crashed;
}

test('bad files are refused with the reason, and the good ones among them are aligned', async () => {
  const page = await visit('desk/');
  const large = join(folder, 'large.txt');
  const file = await open(large, 'w');
  await file.truncate(210 * 1024 * 1024);
  await file.close();
  const broken = join(folder, 'page.html');
  await writeFile(broken, '<!DOCTYPE html><p>A page is no fault.</p>');
  const field = page.locator('wl-bring input[type=file]');
  await field.setInputFiles([
    text('not.pdf', '%PDF-1.7 but the rest is missing'),
    text('empty.txt', ''),
    text('binary.txt', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 0, 0, 9])),
    text('entities.xml', '<!DOCTYPE x [<!ENTITY a "b">]><TEI><text>&a;</text></TEI>'),
    ...TWO,
  ]);
  const files = page.locator('.brought');
  await files.nth(5).locator('.found-text').waitFor();
  await field.setInputFiles(large);
  await files.nth(6).locator('.fault').waitFor();
  const faults = await page.locator('.fault').allInnerTexts();
  expect(faults).toEqual([
    expect.stringContaining('not.pdf was not read. The file is damaged.'),
    expect.stringContaining('empty.txt was not read. The file is empty.'),
    expect.stringContaining('binary.txt was not read.'),
    expect.stringContaining('entities.xml was not read. The XML has a DOCTYPE'),
    expect.stringContaining('large.txt was not read. The file is too large.'),
  ]);
  await page.getByRole('button', { name: 'Align', exact: true }).click();
  await page.locator('wl-bench .clause').first().waitFor();
  expect(await rows(page)).toHaveLength(7);
});

test('a PDF is read in the page, in a worker of the site, and nothing is asked of another', async () => {
  const page = await visit('desk/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const printer = await page.context().newPage();
  await printer.setContent('<h1>Treaty</h1><p>Article 1</p><p>The Parties shall trade.</p>');
  const pdf = await printer.pdf();
  await page.locator('wl-bring input[type=file]').setInputFiles(text('treaty.pdf', pdf));
  await page.locator('.found-text').waitFor();
  expect(await page.locator('.brought .format').innerText()).toContain('PDF');
  expect(await page.locator('.articles summary').innerText()).toContain('1 article found');
  expect(
    asked.filter((url) => !url.startsWith(inject('address')) && !/^(blob|data):/.test(url)),
  ).toEqual([]);
});

test('the HTML file opens from the disk, asks for nothing and reads without script', async () => {
  const page = await visit('desk/', { acceptDownloads: true });
  await bringTwo(page);
  const path = await take(page, 'html');
  expect(readFileSync(path, 'utf8')).not.toMatch(/<script|<!--/);
  const offline = await page
    .context()
    .browser()!
    .newContext({ javaScriptEnabled: false, offline: true });
  const file = await offline.newPage();
  const asked: string[] = [];
  file.on('request', (request) => asked.push(request.url()));
  await file.goto(`file://${resolve(path)}`);
  expect(await file.locator('h1').innerText()).toBe('Treaty of Commerce');
  const cells = await file.locator('[id="art-1.1"] .text').allInnerTexts();
  expect(cells).toEqual(['The Parties shall trade freely.', 'Die Parteien treiben freien Handel.']);
  const boxes = await file
    .locator('[id="art-1.1"] .text')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(boxes[0]).toBe(boxes[1]);
  expect(asked).toHaveLength(1);
});

test('what another tab has changed is told, and can be taken', async () => {
  const page = await visit('desk/');
  await bringTwo(page);
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('.clause', { hasText: 'They shall levy no duty' }).focus();
  await other.keyboard.press('u');
  const changed = await rows(other);
  await page.getByRole('button', { name: 'Take that state' }).click();
  expect(await rows(page)).toEqual(changed);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await rows(page)).toHaveLength(7);
});

test('without storage the work goes on, says that it is not kept, and can be taken out', async () => {
  const page = await visit('');
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    });
  });
  await page.goto(new URL('desk/', inject('address')).href);
  await page.getByText('This browser gives the page no storage').waitFor();
  await bringTwo(page);
  await page.getByText('It is only in this page now: export it').waitFor();
  expect(await take(page, 'tmx')).toMatch(/\.tmx$/);
});

test('without JavaScript the page says what it needs, and that nothing leaves the machine', async () => {
  const page = await visit('de/desk/', { javaScriptEnabled: false });
  const shown = await page.locator('main').innerText();
  expect(shown).toContain('Diese Seite braucht JavaScript');
  expect(shown).toContain('Nichts verlässt dieses Gerät');
});
