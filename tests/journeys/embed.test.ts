import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { roomOf, withBrowser } from './browser.ts';
import { StaticServer } from './static-server.ts';

const visit = withBrowser();
const SCRIPT = 'embed/wortlaut-clause.js';
const ADDRESS = 'german-soviet-pact-1939/treaty/art-2.1';

/** A page whose styles and policy know nothing of the edition. */
function hostPage(clause: string, script = inject('address') + SCRIPT): string {
  return `<!doctype html><html lang="de"><head><meta charset="utf-8">
<link rel="stylesheet" href="hostile.css"></head><body>
<p id="own">Own words</p>${clause}<script src="${script}"></script></body></html>`;
}

const HOSTILE =
  '* { all: unset; color: red !important; font-size: 40px; position: fixed !important } p { display: none }';

let clauseInHost = '';
/** The edition's site as the other site has it in its pages and policy; whether that lets data be fetched. */
let siteInHost = { address: '', mayFetch: true };
let host: Server;
let hostAddress = '';

/** Another site, under a policy that allows no inline script or style. */
beforeAll(async () => {
  siteInHost = { address: inject('address'), mayFetch: true };
  host = createServer((request, response) => {
    const { address: site, mayFetch } = siteInHost;
    const policy = `default-src 'none'; style-src 'self'; script-src ${site}; connect-src ${mayFetch ? site : "'none'"}`;
    const isStyle = request.url === '/hostile.css';
    const type = isStyle ? 'text/css' : 'text/html; charset=utf-8';
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy });
    response.end(isStyle ? HOSTILE : hostPage(clauseInHost, site + SCRIPT));
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  hostAddress = `http://127.0.0.1:${(host.address() as AddressInfo).port}/page.html`;
});

afterAll(() => {
  host.closeAllConnections();
  host.close();
});

/** Opens a page of the other site that holds this. */
async function openHost(clause: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  clauseInHost = clause;
  const page = await visit(hostAddress, { colorScheme });
  page.setDefaultTimeout(10_000);
  return page;
}

const clauseTag = (attributes: string, inside = '') =>
  `<wortlaut-clause ${attributes}>${inside}</wortlaut-clause>`;

test('the script is one file of at most 25 kB compressed', () => {
  const script = readFileSync(join(inject('built'), SCRIPT));
  console.log(`script of an embedded clause: ${gzipSync(script).length} bytes`);
  expect(gzipSync(script).length).toBeLessThanOrEqual(25_000);
  expect(script.toString()).not.toMatch(/\bimport\s*[({"']|\beval\(|innerHTML/);
});

test('a clause stands in a hostile page in its own styles, with authority and the way back', async () => {
  const page = await openHost(
    clauseTag(`address="${ADDRESS}" versions="de-signed,vi-working,no-such"`),
  );
  const clause = page.locator('wortlaut-clause');
  const texts = clause.locator('.text');
  await texts.nth(1).waitFor();
  expect(await texts.first().textContent()).toContain('Falls einer der Vertragschliessenden Teile');
  expect(await texts.nth(1).getAttribute('lang')).toBe('vi');
  expect(await clause.locator('.head').first().textContent()).toMatch(
    /^Deutsch, .*\(authentisch\)$/,
  );
  expect(await clause.locator('.remark').allTextContents()).toEqual([
    expect.stringContaining('Arbeitsübersetzung'),
    'Das Dokument hat keine solche Fassung: no-such',
  ]);
  expect(await clause.locator('a').getAttribute('href')).toBe(
    `${inject('address')}german-soviet-pact-1939/treaty/art-2/#art-2.1`,
  );
  const style = await texts.first().evaluate((text) => {
    const { color, fontSize, position, display } = getComputedStyle(text);
    const host = getComputedStyle((text.getRootNode() as ShadowRoot).host);
    return { color, fontSize, position, display, host: `${host.display} ${host.position}` };
  });
  expect(style).toEqual({
    color: 'rgb(31, 29, 26)',
    fontSize: '16px',
    position: 'static',
    display: 'block',
    host: 'block static',
  });
  const own = page.locator('#own');
  expect(await own.evaluate((each) => getComputedStyle(each).color)).toBe('rgb(255, 0, 0)');
});

test('the colours are those of the reader’s device', async () => {
  const page = await openHost(clauseTag(`address="${ADDRESS}" versions="de-signed"`), 'dark');
  const text = page.locator('wortlaut-clause .text');
  expect(await text.evaluate((each) => getComputedStyle(each).color)).toBe('rgb(233, 229, 220)');
});

test('a gap is shown with its reason, and a whole unit with all its clauses', async () => {
  const page = await openHost(
    clauseTag('address="german-soviet-pact-1939/treaty/art-2" versions="vi-wikipedia,de-signed"'),
  );
  const versions = page.locator('wortlaut-clause .version');
  await versions.nth(1).waitFor();
  expect(await versions.first().locator('.gap').textContent()).toMatch(/^\[.+\]$/);
  expect(await versions.nth(1).locator('.text').count()).toBe(3);
});

test.each(['german-soviet-pact-1939/treaty/art-99', 'no-such/treaty/art-1', '../../x'])(
  'an address that leads nowhere is named: %s',
  async (address) => {
    const page = await openHost(clauseTag(`address="${address}"`, '<a href="#x">Quoted</a>'));
    const failed = page.locator('wortlaut-clause .failed');
    expect(await failed.textContent()).toContain(address);
  },
);

/** Opens a page of a disk with an embedded clause; `script` is another file of the disk. */
async function openFile(folder: string, script: string): Promise<Page> {
  const file = join(folder, 'page.html');
  const quotation = '<blockquote>Falls einer</blockquote>';
  const clause = clauseTag(`address="${ADDRESS}" versions="de-signed"`, quotation);
  writeFileSync(file, hostPage(clause, pathToFileURL(script).href));
  const page = await visit('robots.txt');
  page.setDefaultTimeout(10_000);
  await page.goto(pathToFileURL(file).href);
  return page;
}

test('from a disk, with the texts beside the script, the clause is shown', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-embed-'));
  try {
    const page = await openFile(folder, join(inject('built'), SCRIPT));
    const text = page.locator('wortlaut-clause .text');
    expect(await text.textContent()).toContain('Falls einer der Vertragschliessenden Teile');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('where no text can be had, the quotation of the page stays and it is said why', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-embed-'));
  try {
    mkdirSync(join(folder, 'embed'));
    copyFileSync(join(inject('built'), SCRIPT), join(folder, SCRIPT));
    const page = await openFile(folder, join(folder, SCRIPT));
    expect(await page.locator('wortlaut-clause .failed').textContent()).toContain(
      'konnten nicht geladen werden',
    );
    expect(await page.locator('blockquote').isVisible()).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ['a host that says nothing of other sites', true],
  ['a policy that forbids fetching', false],
])('%s does not keep the clause away', async (_, mayFetch) => {
  const server = new StaticServer(inject('built'), '/edition/');
  await server.start();
  siteInHost = { address: server.address, mayFetch };
  try {
    const page = await openHost(
      clauseTag(`address="${ADDRESS}" versions="ru-signed"`) +
        clauseTag('address="german-soviet-pact-1939/treaty/art-1" versions="ru-signed"'),
    );
    const texts = page.locator('wortlaut-clause .text[lang=ru]');
    await texts.nth(1).waitFor();
    expect(await texts.first().textContent()).toContain('объектом военных действий');
    const scripts = page.locator('script[src$="data/german-soviet-pact-1939/treaty.js"]');
    expect(await scripts.count()).toBe(1);
  } finally {
    siteInHost = { address: inject('address'), mayFetch: true };
    await server.stop();
  }
});

test('a frame shows the unit without script, and its links leave the frame', async () => {
  const page = await visit('de/embed/german-soviet-pact-1939/treaty/art-2/', {
    javaScriptEnabled: false,
  });
  expect(await page.locator('h1').textContent()).toContain('Artikel II');
  expect(await page.locator('main').textContent()).toContain('kriegerischer Handlungen');
  expect(await page.locator('body').innerText()).toContain('Ohne JavaScript zeigt dieser Rahmen');
  expect(
    await page.locator('h1 a').evaluate((a) => (a as HTMLAnchorElement).target || 'base'),
  ).toBe('base');
  const back = await page.locator('h1 a').getAttribute('href');
  expect(new URL(back!, page.url()).pathname).toBe('/de/german-soviet-pact-1939/treaty/art-2/');
});

test('a frame shows the versions that its address asks for, and the clause', async () => {
  const page = await visit(
    'de/embed/german-soviet-pact-1939/treaty/art-2/?versions=ru-signed,en-tc25#art-2.1',
  );
  const texts = page.locator('wortlaut-clause .sheet .text');
  await texts.nth(1).waitFor();
  const languages = await texts.evaluateAll((all) => all.map((each) => each.getAttribute('lang')));
  expect(languages).toEqual(['ru', 'en']);
  expect(await page.locator('table').isVisible()).toBe(false);
  const plain = await visit('de/embed/german-soviet-pact-1939/treaty/art-2/');
  expect(await plain.locator('table').isVisible()).toBe(true);
  expect(await plain.locator('wortlaut-clause').count()).toBe(0);
});

test('the reading room gives code that works in another page', async () => {
  const page = await visit('german-soviet-pact-1939/treaty/art-2/', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await roomOf(page);
  await page.locator('[data-embed="art-2"]').click();
  const code = page.locator('.embed-code textarea');
  const script = await code.first().inputValue();
  await page.locator('.embed-code label + button').first().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(script);
  const frame = /src="([^"]+)"/.exec(await code.nth(1).inputValue())![1]!;
  expect((await page.request.get(frame)).status()).toBe(200);
  await page.goto(
    new URL('german-soviet-pact-1939/treaty/art-2/?v=ru-signed,vi-working', inject('address')).href,
  );
  await page.locator('[data-embed="art-2"]').click();
  expect(await code.nth(1).inputValue()).toContain('art-2/?versions=ru-signed,vi-working"');
  const other = await openHost(script.replace(/<script.*<\/script>/, ''));
  await other.locator('wortlaut-clause .version').first().waitFor();
  expect(await other.locator('wortlaut-clause .version').count()).toBeGreaterThan(1);
});
