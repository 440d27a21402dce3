import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { withBrowser } from './browser.ts';
import { firstEdition, textOf, witnessOf } from '../core/compare/edition.ts';

const visit = withBrowser();
const PAGE = 'german-soviet-pact-1939/proof/';
const english = textOf(witnessOf(firstEdition(), 'treaty', 'en-nsr'));
const corrupt = english
  .replace('\nArticle V.\n', ' ')
  .replace('does not denounce it', 'does not advance it');

test('a PDF is checked in the browser, and nothing leaves the page', async () => {
  const page = await visit(PAGE);
  const lines = corrupt.split('\n').map((line) => `<p>${line}</p>`);
  const printing = await page.context().newPage();
  await printing.setContent(lines.join(''));
  const buffer = await printing.pdf({ format: 'A5' });
  await printing.close();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  await page.setInputFiles('input[type=file]', {
    name: 'copy.pdf',
    mimeType: 'application/pdf',
    buffer,
  });
  await page.waitForSelector('.verdict');
  expect(await page.locator('.finding').innerText()).toContain('2 differences');
  expect(await page.locator('[data-sort=substance] .place').first().innerText()).toMatch(/page \d/);
  const button = page.locator('[data-sort=substance] .place button').last();
  const number = /\d+/.exec(await button.innerText())![0];
  await button.click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.sheet-words')].some(({ textContent }) =>
      textContent.includes('does not advance it'),
    ),
  );
  expect(await page.locator('wl-pages input').inputValue()).toBe(number);
  const { origin } = new URL(page.url());
  expect(
    requests.filter((line) => !line.startsWith(`GET ${origin}`) && !line.startsWith('GET blob:')),
  ).toEqual([]);
  await page.locator('[data-sort=substance] .place a').last().click();
  await page.waitForSelector('wl-room .cited');
  expect(await page.locator('wl-room .cited').innerText()).toBe('denounce');
});

test('an encrypted PDF gets a clear message, and the page goes on', async () => {
  const page = await visit(`de/${PAGE}`);
  const buffer = readFileSync(resolve(import.meta.dirname, '../fixtures/read/encrypted.pdf'));
  const file = { name: 'geheim.pdf', mimeType: 'application/pdf', buffer };
  await page.setInputFiles('input[type=file]', file);
  await page.waitForSelector('[role=alert]');
  expect(await page.locator('[role=alert]').innerText()).toContain(
    'geheim.pdf wurde nicht gelesen',
  );
  const good = { name: 'gut.txt', mimeType: 'text/plain', buffer: Buffer.from(english) };
  await page.setInputFiles('input[type=file]', good);
  await page.waitForSelector('.verdict[data-verdict=faithful]');
});
