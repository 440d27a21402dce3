import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/core/model/index.ts';
import { messagesIn } from '../../src/ui/messages/all.ts';
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
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(options?: BrowserContextOptions): Promise<Page> {
  const page = await visit(pathToFileURL(join(folder, NAME)).href, options);
  page.setDefaultTimeout(10_000);
  return page;
}

test('the page of downloads leads to it, and the zip of everything has it with its hash', async () => {
  const page = await visit('de/german-soviet-pact-1939/downloads/');
  const link = page.locator(`a[href$="${NAME}"][download]`).first();
  const href = await link.evaluate((a: HTMLAnchorElement) => a.href);
  const file = await (await page.request.get(href)).body();
  const zip = await page.request.get(href.replace(NAME, 'german-soviet-pact-1939.zip'));
  const files = unzipSync(await zip.body());
  expect(Buffer.from(files[`german-soviet-pact-1939/${NAME}`]!)).toEqual(file);
  const sums = strFromU8(files['german-soviet-pact-1939/SHA256SUMS']!);
  expect(sums).toContain(`${createHash('sha256').update(file).digest('hex')}  ${NAME}\n`);
  expect(strFromU8(files['german-soviet-pact-1939/README.txt']!)).toContain('*.html');
});

test('without script every text of the edition stands in it to the letter', async () => {
  const page = await open({ javaScriptEnabled: false });
  const shown = await page
    .locator('.text')
    .evaluateAll((texts) => texts.map((text) => text.textContent));
  const texts = firstEdition().documents.flatMap(({ witnesses }) =>
    witnesses.flatMap(({ segments }) => segments.map(({ text }) => text)),
  );
  expect(new Set(shown)).toEqual(new Set(texts));
  expect(await page.locator('form, select, button').count()).toBe(0);
  const missing = await page.evaluate(() =>
    [...document.querySelectorAll('a:not([href^="https://"])')]
      .map((a) => a.getAttribute('href')!)
      .filter((href) => !document.getElementById(href.slice(1))),
  );
  expect(missing).toEqual([]);
});

test('without script it speaks four languages, says what binds, what was not checked, what is missing, and its notes', async () => {
  const page = await open({ javaScriptEnabled: false });
  const edition = firstEdition();
  const titles = {
    en: 'Treaty of Non-Aggression',
    de: 'Nichtangriffsvertrag',
    ru: 'Договор о ненападении',
    vi: 'Hiệp ước',
  } as const;
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((each) => (each.open = true)),
  );
  for (const language of INTERFACE_LANGUAGES) {
    const m = messagesIn(language);
    await page.locator(`#in-${language}`).check();
    const shown = await page.evaluate(() => {
      const text = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].map((each) => each.innerText.trim());
      return {
        titles: text('#treaty h2'),
        heads: text('#treaty thead th'),
        main: text('main').join(),
        notes: text('.note-card h3'),
        bodies: [...document.querySelectorAll('.note-card .body')].filter((each) =>
          each.checkVisibility(),
        ).length,
      };
    });
    expect(shown.titles.join()).toContain(titles[language]);
    expect(shown.heads).toContainEqual(expect.stringContaining(m.authority.authentic));
    expect(shown.main).toContain(m.statusMark.uncollated);
    expect(shown.main).toContain(m.gapReasons['not-quoted']);
    const notes = edition.notes.map((note) => note.title[language] ?? note.title.en);
    expect(shown.notes).toEqual(notes);
    expect(shown.bodies).toBe(edition.notes.length);
  }
});

test.each([
  ['vi-VN', 'vi', 'Tìm'],
  ['de-AT', 'de', 'Suchen'],
  ['fr-FR', 'en', 'Find'],
] as const)('with script it speaks as the visitor does: %s', async (locale, language, find) => {
  const page = await open({ locale });
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  expect(await page.title()).toBe(firstEdition().title[language]);
  expect(await page.locator('#tools button').first().innerText()).toBe(find);
  await page.locator('#in-ru').check();
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  expect(await page.locator('#tools button').first().innerText()).toBe('Найти');
  expect(await page.locator('[id="treaty/art-2"] .compare label').innerText()).toMatch(/^Сравнить/);
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
    expect(await page.locator('output').textContent()).toMatch(
      /^[1-9]\d* places? marked: .* · 1 of [1-9]/,
    );
  }
  await page.locator('input[type=search]').fill('Vertragschliessenden');
  await page.locator('input[type=search]').press('Enter');
  await page.locator('h1').click();
  await page.keyboard.press(']');
  expect(await page.locator('output').textContent()).toMatch(/ · 2 of /);
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  expect(await page.locator('output').textContent()).toMatch(/ · (\d+) of \1$/);
  await page.keyboard.press('/');
  await page.locator('input[type=search]').fill('no-such-word-anywhere');
  await page.locator('input[type=search]').press('Enter');
  expect(await page.locator('output').textContent()).toMatch(/^Nothing was found/);
  expect(await page.locator('.text.current').count()).toBe(0);
  expect(asked).toEqual([]);
});

test('it compares two versions of a language: what is taken away and put in gives the two texts', async () => {
  const page = await open({ offline: true });
  const unit = page.locator('[id="treaty/art-2"]');
  const choice = unit.locator('select');
  const english = choice.locator('option', { hasText: 'English' }).first();
  await choice.selectOption((await english.getAttribute('value'))!);
  const [first, second] = await unit.locator('.merged').evaluate((merged) => {
    const without = (name: string) => {
      const copy = merged.cloneNode(true) as Element;
      copy.querySelectorAll(name).forEach((gone) => gone.remove());
      return copy.textContent.replace(/\s+/g, ''); // words that replace others stand apart from them
    };
    return [without('ins'), without('del')];
  });
  const treaty = firstEdition().documents.find(({ id }) => id === 'treaty')!;
  const textsOf = (id: string) =>
    treaty.witnesses
      .find((witness) => witness.id === id)!
      .segments.filter((segment) => segment.covers.some((each) => /^art-2\./.test(each)))
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, '');
  expect(first).toEqual(textsOf('en-nsr'));
  expect(second).toEqual(textsOf('en-tc25'));
  const changed = await unit.locator('.merged :is(ins, del)').count();
  expect(changed).toBeGreaterThan(0);
  expect(await unit.locator('.compare li').allInnerTexts()).not.toEqual([]);
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
