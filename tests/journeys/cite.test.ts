import { expect, test } from 'vitest';
import { withBrowser } from './browser.ts';

const visit = withBrowser();
const ARTICLE_2 = 'german-soviet-pact-1939/treaty/art-2/';
const wide = { viewport: { width: 1680, height: 1000 } };

test('Enter copies the citation of the words in focus, and its link shows them unchanged', async () => {
  const page = await visit(`${ARTICLE_2}#art-2.1@ru-signed`, {
    ...wide,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.locator('wl-cite-dialog').waitFor({ state: 'attached' });
  for (let term = 0; term < 2; term += 1) await page.keyboard.press('t');
  await page.keyboard.press('q');
  await page.locator('.citation textarea').waitFor();
  await page.keyboard.press('Enter');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard, { timeout: 10_000 }).not.toBe('');
  const copied = await clipboard();
  expect(copied).toMatch(/^Treaty of Non-Aggression .*art\. II, .*“военных действий”/);
  const link = /https?:\S+?(?=\.?$)/.exec(copied)![0];
  const fresh = await visit('', wide);
  await fresh.goto(link);
  await fresh.locator('.verdict').waitFor();
  expect(await fresh.locator('.verdict p').innerText()).toBe(
    'The text is unchanged since it was cited.',
  );
  const cited = await fresh.locator('.cited').allInnerTexts();
  expect(cited.join('')).toBe('военных действий');
});

test('every form can be chosen, and none says "undefined"', async () => {
  const page = await visit(ARTICLE_2, wide);
  await page.locator('wl-cite-dialog').waitFor({ state: 'attached' });
  await page
    .locator('section[data-unit="art-2"] .unit-actions')
    .getByText('Cite', { exact: true })
    .click();
  const scope = page.locator('select[name=scope]');
  await scope.selectOption({ index: 2 });
  const forms = await page
    .locator('input[name=format]')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  expect(forms).toHaveLength(14);
  const texts = [];
  for (const form of forms) {
    await page.locator(`input[value="${form}"]`).check();
    texts.push(await page.locator('.citation textarea').inputValue());
  }
  expect(new Set(texts).size).toBe(forms.length);
  for (const text of texts) expect(text).not.toMatch(/undefined|\[object|NaN/);
});

test('a note is cited from its own page, and its link is found unchanged', async () => {
  const page = await visit('german-soviet-pact-1939/notes/vilna/', wide);
  await page.locator('[data-note-actions] button').click();
  await page.locator('input[value="link"]').check();
  await page.goto(await page.locator('.citation textarea').inputValue());
  await page.locator('.verdict[data-state="unchanged"]').waitFor();
});

test.each(['abcdef012345', '<script>alert(1)</script>', 'x'.repeat(4000)])(
  'an address with a foreign hash says what it knows and runs nothing: %.20s',
  async (hash) => {
    const page = await visit('', wide);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', (dialog) => {
      faults.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(new URL(`${ARTICLE_2}?hash=${encodeURIComponent(hash)}`, page.url()).href);
    await page.locator('.verdict:not([data-state="unchanged"])').waitFor();
    expect(faults).toEqual([]);
  },
);
