import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { InterfaceLanguage } from '../../../src/core/model/index.ts';
import { clause, openRoom, violations } from './open-room.ts';

const press = (name: string) =>
  document.querySelector<HTMLElement>(`wl-room [data-opens=${name}]`)!.click();

beforeEach(() => page.viewport(1280, 800));

test('as it opens', async () => {
  await openRoom('treaty/art-2/');
  expect(await violations()).toEqual([]);
});

test.each<InterfaceLanguage>(['vi', 'de', 'ru'])('in %s', async (language) => {
  await openRoom('protocol/', language);
  expect(await violations()).toEqual([]);
});

test('with a term marked', async () => {
  const room = await openRoom('protocol/');
  clause('p-1.1@ru-signed').querySelector<HTMLElement>('[data-concept]')!.focus();
  await room.updateComplete;
  expect(document.querySelectorAll('[data-on]').length).toBeGreaterThan(3);
  expect(await violations()).toEqual([]);
});

test('with every apparatus open', async () => {
  await openRoom('protocol/');
  const all = document.querySelectorAll<HTMLDetailsElement>('details.apparatus');
  expect(all.length).toBeGreaterThan(10);
  for (const each of all) each.open = true;
  expect(await violations()).toEqual([]);
});

test.each(['columns', 'keys'])('with the dialog of %s open', async (name) => {
  await openRoom('protocol/');
  press(name);
  expect(document.querySelector<HTMLDialogElement>(`dialog[data-name=${name}]`)!.open).toBe(true);
  expect(await violations()).toEqual([]);
});

test.each([
  ['with gaps of three kinds', 'treaty/?v=en-tc25,vi-wikipedia', '[data-reason]'],
  [
    'with the drafts beside the treaty',
    'treaty/?v=ru-signed,soviet-draft/ru-draft,german-draft/ru-translation',
    '#only-soviet-draft',
  ],
  ['with a document that nobody has aligned', 'treaty/?v=de-signed,protocol/de-signed', '.missing'],
  ['with one column', 'treaty/?v=de-signed', '[data-columns="1"]'],
  [
    'with six columns',
    'protocol/?v=de-signed,ru-signed,en-nsr,en-dgfp,ru-backtranslation,vi-working',
    '[data-columns="6"]',
  ],
  ['at words that are cited', 'treaty/art-2/#art-2.1@ru-signed:4-10', '.cited'],
  ['with a version and a place that are not there', 'treaty/?v=nobody#art-99', '.notice'],
])('%s', async (_name, address, shown) => {
  await openRoom(address);
  expect(document.querySelector(shown)).not.toBeNull();
  expect(await violations()).toEqual([]);
});

test('in the dark, with a term marked and the apparatus open', async () => {
  await openRoom('protocol/');
  document.documentElement.dataset['colours'] = 'dark';
  expect(getComputedStyle(document.body).backgroundColor).not.toBe('rgb(255, 255, 255)');
  for (const each of document.querySelectorAll<HTMLDetailsElement>('.apparatus')) each.open = true;
  clause('p-1.1@ru-signed').querySelector<HTMLElement>('[data-concept]')!.focus();
  expect(await violations()).toEqual([]);
  press('columns');
  expect(await violations()).toEqual([]);
});

test('on a narrow screen, where the versions stand under one another', async () => {
  await page.viewport(360, 740);
  await openRoom('protocol/');
  expect(await violations()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('a dialog gives the focus back to the button that opened it', async () => {
  await openRoom('protocol/');
  const button = document.querySelector<HTMLElement>('[data-opens=keys]')!;
  button.focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{Escape}');
  expect(document.querySelector('dialog[open]')).toBeNull();
  expect(document.activeElement).toBe(button);
});
