import { expect, test } from 'vitest';
import { roomOf, withBrowser } from './browser.ts';

const visit = withBrowser();
const UNIT = 'german-soviet-pact-1939/treaty/art-2/';

test('a reader whose browser speaks Vietnamese is given the Vietnamese page, at the same place', async () => {
  const page = await visit(`${UNIT}?v=ru-signed#art-2.1@ru-signed:0-5`, { locale: 'vi-VN' });
  await page.waitForURL(`**/vi/${UNIT}**`);
  await roomOf(page);
  expect(new URL(page.url()).search).toBe('?v=ru-signed');
  expect(new URL(page.url()).hash).toBe('#art-2.1@ru-signed:0-5');
  expect(await page.locator('html').getAttribute('lang')).toBe('vi');
  expect(await page.locator('#art-2 h2').innerText()).toBe('Điều II');
});

test('a language chosen by hand is kept from page to page, and keeps place and versions', async () => {
  const page = await visit(`${UNIT}?v=ru-signed#art-2.2`, { locale: 'vi-VN' });
  await page.waitForURL(`**/vi/${UNIT}**`);
  await roomOf(page);
  await page.locator('.toolbar [data-language=en]').click();
  await page.waitForURL(`**/${UNIT}?v=ru-signed#art-2.2`);
  await roomOf(page);
  expect(page.url()).not.toContain('/vi/');
  const home = new URL(page.url().replace(/german-soviet.*/, '')).href;
  await page.goto(home);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.locator('[data-language=de]').first().click();
  await page.waitForURL('**/de/');
  await page.goto(home);
  await page.waitForURL('**/de/');
});

test('a reader of a language that the tool does not speak gets the canonical page', async () => {
  const page = await visit(UNIT, { locale: 'fr-FR' });
  await roomOf(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});
