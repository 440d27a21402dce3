import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withBrowser } from './browser.ts';

const visit = withBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTICLE_2 = 'german-soviet-pact-1939/treaty/art-2/';
const OWN = 'german-soviet-pact-1939/notes/own/';

/** Opens a page and gathers what its policy or its scripts complain about. */
async function opened(path: string, width = 1680): Promise<{ page: Page; faults: string[] }> {
  const page = await visit('', { viewport: { width, height: 1000 } });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(new URL(path, page.url()).href);
  return { page, faults };
}

/** Waits until the notes, the reader's own included, are in the room. */
async function withNotes(page: Page): Promise<void> {
  await page.locator('wl-note-editor').waitFor({ state: 'attached' });
}

/** In the whole page but for the links to the other languages, which are another place's. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(context: {
          exclude: string[][];
        }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const found = (await axe.run({ exclude: [['.languages']] })).violations;
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

const selected = (page: Page) => page.evaluate(() => String(getSelection()));

test('by keyboard alone: select words, annotate, cite, and be back where one was', async () => {
  const { page, faults } = await opened(`${ARTICLE_2}#art-2.1@ru-signed`);
  await withNotes(page);
  const focus = () => page.evaluate(() => document.activeElement?.id);
  expect(await focus()).toBe('art-2.1@ru-signed');
  for (let word = 0; word < 3; word += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await selected(page)).toBe('В случае');
  await page.keyboard.press('a');
  await page.keyboard.type('Why not “если” alone?');
  await page.locator('.note-editor button.main').focus();
  await page.keyboard.press('Enter');
  await page.locator('.note-card.own').waitFor();
  expect(await focus()).toBe('art-2.1@ru-signed');
  expect(await page.locator('.text .own-note').allInnerTexts()).toEqual(['В случае']);
  await page.keyboard.press('q');
  await page.keyboard.press('Escape');
  expect(await focus()).toBe('art-2.1@ru-signed');
  await page.reload();
  await page.locator('.note-card.own').waitFor();
  expect(await page.locator('.note-card.own b').innerText()).toBe('Why not “если” alone?');
  expect(faults).toEqual([]);
});

test('a note of the editors lights its words in every column and opens beside its clause', async () => {
  const { page, faults } = await opened(`${ARTICLE_2}#art-2.1@en-nsr`);
  await withNotes(page);
  await page.keyboard.press('m');
  await page.keyboard.press('m');
  const lit = page.locator('section[data-unit="art-2"] .text [data-note-on]');
  const languages = await lit.evaluateAll((words) => [
    ...new Set(words.map((each) => each.closest('[lang]')?.getAttribute('lang'))),
  ]);
  expect(languages.sort()).toEqual(['de', 'en', 'ru', 'vi']);
  await page.keyboard.press('Enter');
  const card = page.locator('details[data-note-card][open]').first();
  const clause = page.locator('[id="art-2.1"]');
  const [a, b] = [await card.boundingBox(), await clause.boundingBox()];
  expect(a!.x).toBeGreaterThan(b!.x + b!.width);
  expect(Math.abs(a!.y - b!.y)).toBeLessThan(150);
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test('on a narrow screen the same note opens below, and Close leads back to its words', async () => {
  const { page } = await opened(ARTICLE_2, 390);
  await withNotes(page);
  const words = page.locator('section[data-unit="art-2"] .text [data-note]').first();
  await words.click();
  const panel = page.locator('.note-panel');
  await panel.waitFor();
  expect(await violations(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Close' }).click();
  expect(await panel.count()).toBe(0);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
});

test('words selected with the mouse offer a note and a citation', async () => {
  const { page } = await opened(ARTICLE_2);
  await withNotes(page);
  const text = page.locator('[id="art-2.1@de-signed"]');
  await text.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection()?.addRange(range);
  });
  await page.locator('.selection-tools').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.locator('.selection-tools button').last().click();
  expect(await page.locator('.cited-text q').innerText()).toBe(await text.innerText());
});

test('a deleted note comes back by Undo', async () => {
  const { page } = await opened(`${ARTICLE_2}#art-2.1@ru-signed`);
  await withNotes(page);
  await page.keyboard.press('a');
  await page.keyboard.type('To be deleted');
  await page.locator('.note-editor button.main').click();
  const card = page.locator('.note-card.own');
  await card.locator('summary').click();
  await card.getByRole('button', { name: 'Delete' }).click();
  await card.waitFor({ state: 'detached' });
  await page.locator('[data-undo]').click();
  await card.waitFor();
});

test('two tabs have the same notes', async () => {
  const { page } = await opened(`${ARTICLE_2}#art-2.1@ru-signed`);
  await withNotes(page);
  const other = await page.context().newPage();
  await other.goto(new URL(`../../notes/own/`, page.url().split('#')[0]).href);
  await other.locator('wl-own-notes').waitFor();
  await page.bringToFront();
  await page.keyboard.press('a');
  await page.keyboard.type('Seen at once');
  await page.locator('.note-editor button.main').click();
  await other.locator('.note-card.own').waitFor();
  expect(await other.locator('.note-card.own .body').innerText()).toBe('Seen at once');
});

const HOSTILE = '<script>document.title = "taken"</script><img src=x onerror="alert(1)">';

/** A file of annotations as another reader would hand it over. */
function annotations(body: string, id = 'urn:uuid:6fa459ea-ee8a-4ca4-894e-db77e160355e'): Buffer {
  const target = {
    source: 'https://example.org/german-soviet-pact-1939/treaty/',
    selector: {
      type: 'FragmentSelector',
      value: 'art-2.1@de-signed',
      refinedBy: [{ type: 'TextQuoteSelector', exact: 'dritten Macht' }],
    },
    state: { type: 'oa:State', 'schema:identifier': '0123456789ab' },
  };
  const items = [
    {
      id,
      type: 'Annotation',
      created: '2026-01-01T00:00:00Z',
      motivation: 'questioning',
      body: [{ type: 'TextualBody', value: body }],
      target,
    },
  ];
  return Buffer.from(JSON.stringify({ type: 'AnnotationPage', items }));
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer });
}

test('a file is shown before it is taken; script in it is text; a bad one changes nothing', async () => {
  const { page, faults } = await opened(OWN);
  await page.locator('wl-own-notes').waitFor();
  expect(await violations(page)).toEqual([]);
  await choose(page, 'broken.json', Buffer.from('{"items": ['));
  await page.locator('[role=alert]').waitFor();
  expect(await page.locator('.note-card').count()).toBe(0);
  await choose(page, `<b>bold</b>.jsonld`, annotations(HOSTILE));
  await page.locator('.plan').waitFor();
  expect(await page.locator('.plan h2').innerText()).toContain('<b>bold</b>.jsonld');
  expect(await page.locator('.note-card').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.locator('.plan button.main').click();
  await page.locator('.note-card').waitFor();
  expect(await page.locator('.note-card .body').innerText()).toBe(HOSTILE);
  expect(await page.locator('.note-card :is(script, img)').count()).toBe(0);
  expect(await page.title()).not.toBe('taken');
  expect(faults).toEqual([]);
});

test('a set is opened beside one’s own and shown in the room, and goes when it is closed', async () => {
  const { page } = await opened(OWN);
  await page.locator('wl-own-notes').waitFor();
  await choose(page, 'seminar.jsonld', annotations('From the seminar'));
  await page.getByRole('button', { name: 'Open beside mine' }).click();
  await page.locator('.note-card[data-foreign]').waitFor();
  await page.goto(new URL('../../treaty/art-2/', page.url()).href);
  await page.locator('.note-card[data-foreign]').waitFor();
  expect(await page.locator('.note-card[data-foreign] .note-head').innerText()).toContain(
    'seminar.jsonld',
  );
  expect(await page.locator('[id="art-2.1@de-signed"] .own-note').innerText()).toBe(
    'dritten Macht',
  );
  await page.goBack();
  await page.getByRole('button', { name: 'Close seminar.jsonld' }).click();
  await page.locator('.note-card[data-foreign]').waitFor({ state: 'detached' });
});

test('exported notes come back as they were', async () => {
  const { page } = await opened(OWN);
  await page.locator('wl-own-notes').waitFor();
  await choose(page, 'notes.jsonld', annotations('One thought'));
  await page.locator('.plan button.main').click();
  await page.locator('.note-card').waitFor();
  for (const [button, name] of [
    ['Export (JSON-LD)', 'notes.jsonld'],
    ['Export (Markdown)', 'notes.md'],
  ] as const) {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = readFileSync(await (await downloading).path());
    await choose(page, name, file);
    await page.locator('.plan').waitFor();
    expect(await page.locator('.plan').innerText()).toContain('the same as yours: 1 note');
    await page.locator('.plan button').first().click();
  }
});

test('words that are no longer there are shown, and can be set anew', async () => {
  const { page } = await opened(OWN);
  await page.locator('wl-own-notes').waitFor();
  const lost = annotations('Old words')
    .toString()
    .replace('dritten Macht', 'vierten Macht im Bunde');
  await choose(page, 'old.jsonld', Buffer.from(lost));
  await page.locator('.plan button.main').click();
  await page.locator('.lost').waitFor();
  expect(await page.locator('.note-card').innerText()).toContain('vierten Macht im Bunde');
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('button', { name: 'Set the words' }).click();
  const clause = page.locator('wl-word-chooser textarea');
  await clause.evaluate((field: HTMLTextAreaElement) => {
    const at = field.value.indexOf('dritten Macht');
    field.setSelectionRange(at, at + 13);
  });
  await page.getByRole('button', { name: 'Take the selected words' }).click();
  await page.locator('.note-editor button.main').click();
  await page.locator('.lost').waitFor({ state: 'detached' });
  expect(await page.locator('.note-card q').innerText()).toBe('dritten Macht');
});
