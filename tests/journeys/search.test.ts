import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENGLISH, GERMAN } from '../core/work/small-work.ts';
import { roomOf, withBrowser } from './browser.ts';

const visit = withBrowser();
const ED = 'german-soviet-pact-1939';

test('from the text to the search by key, and from a hit to its words in the text', async () => {
  const page = await visit(`${ED}/treaty/art-1/`);
  await roomOf(page);
  await page.locator('.toolbar .tool').waitFor();
  await page.keyboard.press('/');
  await page.waitForURL(`**/${ED}/search/`);
  await page.locator('input[type=search]').fill('третьей державы');
  const hit = page.locator('[data-version="treaty/ru-signed"] .version a').first();
  await hit.click();
  await page.waitForURL(`**/${ED}/treaty/art-2/?q=**#art-2.1@ru-signed`);
  await page.locator('[id="art-2.1@ru-signed"] .found').first().waitFor();
  await page.keyboard.press(']');
  expect(await page.locator('.found-count').innerText()).toMatch(/^1 of \d+$/);
  await page.locator('.toolbar .tool').click();
  await page.locator('.hits mark').first().waitFor();
  expect(await page.locator('input[type=search]').inputValue()).toBe('третьей державы');
});

test('a concordance is saved with every occurrence and the clause beside it', async () => {
  const page = await visit(`${ED}/search/?q=держава&doc=treaty&view=concordance&with=vi`);
  await page.locator('table.concordance tbody tr').first().waitFor();
  const lines = await page.locator('table.concordance tbody tr').count();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-action=csv]').click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.startsWith('\u{FEFF}')).toBe(true);
  const rows = csv.trimEnd().split('\r\n');
  expect(rows).toHaveLength(lines + 1);
  expect(csv).toContain(`,${ED}/treaty/art-2.1@ru-signed,`);
  expect(csv).toContain('cường quốc thứ ba');
});

test('the same search in another language of the interface', async () => {
  const page = await visit(`${ED}/search/?q=hiep%20uoc`);
  await page.locator('.hits mark').first().waitFor();
  await page.locator('.languages [data-language=de]').first().click();
  await page.waitForURL(`**/de/${ED}/search/?q=hiep%20uoc`);
  await page.locator('.hits mark').first().waitFor();
});

test('a text of one’s own is found beside the edition, read at its words, and the search is one key away', async () => {
  const page = await visit('desk/');
  await page.locator('wl-bring input[type=file]').setInputFiles([
    { name: 'en.txt', mimeType: 'text/plain', buffer: Buffer.from(ENGLISH) },
    { name: 'de.txt', mimeType: 'text/plain', buffer: Buffer.from(GERMAN) },
  ]);
  await page.getByRole('button', { name: 'Align', exact: true }).click();
  await page.locator('.save-state[data-state=saved]').waitFor();

  await page.goto(new URL(`${ED}/search/`, page.url().replace(/desk\/.*/, '')).href);
  await page.locator('input[type=search]').fill('zoll');
  const hit = page.locator('.unit-hits', { hasText: 'Own text' });
  await hit.waitFor();
  expect(await hit.locator('.beside-hit .text').innerText()).toBe(
    'They shall levy no duty on grain.',
  );
  await hit.locator('.hits .version a').click();
  await page.waitForURL('**/desk/read/?w=*&q=zoll#art-1.2@de');
  const words = page.locator('[id="art-1.2@de"] .found');
  await words.waitFor();
  expect(await words.innerText()).toBe('Zoll');
  await page.keyboard.press(']');
  await page.locator('.found-count', { hasText: '1 of 1' }).waitFor();
  await page.keyboard.press('/');
  await page.waitForURL(`**/${ED}/search/?q=zoll`);
  await page.locator('.unit-hits', { hasText: 'Own text' }).waitFor();
});

test('a hit in a note of the editors leads to the note', async () => {
  const page = await visit(`${ED}/search/?q=Lithuania&lang=en`);
  const link = page.locator('.note-hits a').first();
  const title = await link.innerText();
  await link.click();
  await page.locator('h1', { hasText: title }).waitFor();
});

test('without script the page says what is needed and leads to the documents', async () => {
  const page = await visit(`${ED}/search/?q=power`, { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toContain('needs JavaScript');
  await page.locator('main a', { hasText: 'Treaty of Non-Aggression' }).click();
  await page.waitForURL(`**/${ED}/treaty/`);
});
