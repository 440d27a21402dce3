import { expect, inject, test } from 'vitest';
import { roomOf, withBrowser } from './browser.ts';

const visit = withBrowser();
const UNIT = 'german-soviet-pact-1939/treaty/art-2/';

test('no request leaves the site, no error stands in the console', async () => {
  const page = await visit('');
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  for (const path of ['', 'german-soviet-pact-1939/', 'german-soviet-pact-1939/versions/', UNIT]) {
    await page.goto(inject('address') + path);
  }
  await roomOf(page);
  await page.locator('[data-opens=columns]').click();
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeGreaterThan(6);
  const elsewhere = asked.filter((url) => !/^(data|blob):/.test(url));
  expect(elsewhere.filter((url) => !url.startsWith(inject('address')))).toEqual([]);
  expect(errors).toEqual([]);
});

test('where the edition cannot be had, the page says so and its text stays readable', async () => {
  const page = await visit('', { locale: 'de' });
  await page.route('**/edition.json', (route) => route.abort());
  await page.goto(`${inject('address')}de/${UNIT}`);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(/konnte nicht geladen werden/);
  expect(await page.locator('wl-room').count()).toBe(0);
  const text = page.locator('[id="art-2.1@ru-signed"]');
  expect(await text.innerText()).toContain('военных действий');
});

test('an edition that comes as no JSON leaves the page readable too', async () => {
  const page = await visit('');
  await page.route('**/edition.json', (route) => route.fulfill({ body: '<!doctype html>' }));
  await page.goto(inject('address') + UNIT);
  await page.getByRole('alert').waitFor();
  expect(await page.locator('[id="art-2.1@de-signed"]').isVisible()).toBe(true);
});
