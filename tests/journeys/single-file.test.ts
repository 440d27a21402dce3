import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { firstEdition } from '../core/first-edition.ts';
import { withBrowser } from './browser.ts';

const visit = withBrowser();
const NAME = 'wortlaut-german-soviet-pact-1939.html';
let folder = '';

/** Alone in a folder: nothing that it might need stands beside it. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wortlaut-single-'));
  copyFileSync(
    join(inject('built'), 'german-soviet-pact-1939/downloads', NAME),
    join(folder, NAME),
  );
  console.log(`single file: ${statSync(join(folder, NAME)).size} bytes`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(options?: BrowserContextOptions): Promise<Page> {
  const page = await visit(pathToFileURL(join(folder, NAME)).href, options);
  page.setDefaultTimeout(10_000);
  return page;
}

test('without script every text of the edition stands in it to the letter', async () => {
  const page = await open({ javaScriptEnabled: false });
  const shown = await page
    .locator('.text')
    .evaluateAll((texts) => texts.map((text) => text.textContent));
  const texts = firstEdition().documents.flatMap(({ witnesses }) =>
    witnesses.flatMap(({ segments }) => segments.map(({ text }) => text)),
  );
  expect(new Set(shown)).toEqual(new Set(texts));
  expect(await page.locator('form, select').count()).toBe(0);
  const missing = await page.evaluate(() =>
    [...document.querySelectorAll('nav a')].filter(
      (a) => !document.getElementById(a.getAttribute('href')!.slice(1)),
    ),
  );
  expect(missing).toEqual([]);
});

test('it searches in four languages as the site does, without a network', async () => {
  const page = await open({ offline: true });
  const asked: string[] = [];
  page.on('request', ({ url }) => asked.push(url()));
  for (const [query, words] of [
    ['hiep uoc', /hiệp ước/i],
    ['третья держава', /третьей державы/i],
    ['"third power"', /third power/i],
    ['vertragschließend', /Vertragschliessenden/i],
  ] as const) {
    await page.locator('input[type=search]').fill(query);
    await page.locator('input[type=search]').press('Enter');
    expect(await page.locator('.text.current').textContent()).toMatch(words);
    expect(await page.locator('.text.current').isVisible()).toBe(true);
    expect(await page.locator('output').textContent()).toMatch(/^[1-9]\d* clauses? with: /);
  }
  await page.locator('input[type=search]').fill('no-such-word-anywhere');
  await page.locator('input[type=search]').press('Enter');
  expect(await page.locator('output').textContent()).toMatch(/^0 clauses/);
  expect(await page.locator('.text.current').count()).toBe(0);
  expect(asked).toEqual([]);
});

test('it compares two versions of a language: what is taken away and put in gives the two texts', async () => {
  const page = await open({ offline: true });
  const unit = page.locator('[id="treaty/art-2"]');
  const choice = unit.locator('select');
  const english = choice.locator('option', { hasText: 'English' }).first();
  await choice.selectOption((await english.getAttribute('value'))!);
  const [first, second] = await unit.locator('.merged').evaluateAll((merged) => {
    const without = (name: string) =>
      merged.map((each) => {
        const copy = each.cloneNode(true) as Element;
        copy.querySelectorAll(name).forEach((gone) => gone.remove());
        return copy.textContent;
      });
    return [without('ins'), without('del')];
  });
  const treaty = firstEdition().documents.find(({ id }) => id === 'treaty')!;
  const textsOf = (id: string) =>
    treaty.witnesses
      .find((witness) => witness.id === id)!
      .segments.filter((segment) => segment.covers.some((each) => /^art-2\./.test(each)))
      .map(({ text }) => text);
  expect(first).toEqual(textsOf('en-nsr'));
  expect(second).toEqual(textsOf('en-tc25'));
  expect(await unit.locator('.merged ins').count()).toBeGreaterThan(0);
});

test.each(['light', 'dark'] as const)('it can be used by all: %s', async (colorScheme) => {
  const page = await open({ colorScheme, bypassCSP: true });
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await run.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  });
  expect(found).toEqual([]);
});
