import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { indexOwn } from '../../../src/app/search/own-search.ts';
import { createNote } from '../../../src/core/annotate/index.ts';
import { smallWork } from '../../core/work/small-work.ts';
import { violations } from '../reading/open-room.ts';
import { openSearch } from './open-search.ts';

beforeEach(() => page.viewport(1280, 800));

const note = createNote(
  {
    motivation: 'commenting',
    tags: ['customs'],
    body: 'Why are *duties* on grain forbidden, and what of neutrality?',
    targets: [],
  },
  'note-1',
  '2026-11-23T10:00:00.000Z',
);
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((each) =>
    each.textContent.replace(/\s+/g, ' ').trim(),
  );

async function openWithOwn(query: string) {
  const room = await openSearch(query);
  Object.assign(room, { own: await indexOwn([smallWork], [note]) });
  await room.updateComplete;
  return room;
}

test('a clause of an own text is found, said to be one, shown with its translation, and leads there', async () => {
  await openWithOwn('?q=Zölle&with=en');
  expect(texts('.unit-hits h2')).toEqual(['Own text: A treaty, Article 1']);
  expect(texts('.hits .text')).toEqual(['Sie erheben keinen Zoll auf Getreide.']);
  expect(texts('.hits mark')).toEqual(['Zoll']);
  expect(texts('.beside-hit .text')).toEqual(['They shall levy no duty on grain.']);
  expect(texts('.status-mark')).toEqual([]);
  const link = document.querySelector('.hits .version a')!.getAttribute('href')!;
  expect(decodeURIComponent(link)).toBe('/site/desk/read/?w=w1&q=Zölle#art-1.2@de');
  expect(await violations()).toEqual([]);
});

test('own texts stand among the edition’s own, with counts, and can be chosen alone', async () => {
  const room = await openWithOwn('?q=treaty');
  const titles = texts('.unit-hits h2');
  expect(titles.some((title) => title.startsWith('Own text'))).toBe(true);
  expect(titles.some((title) => !title.startsWith('Own text'))).toBe(true);
  document.querySelector<HTMLDetailsElement>('.filters')!.open = true;
  const box = [...document.querySelectorAll<HTMLLabelElement>('.filters label')].find((label) =>
    label.textContent.includes('Own text: A treaty'),
  )!;
  expect(box.querySelector('.count')!.textContent).toBe('2');
  box.click();
  await room.updateComplete;
  expect(location.search).toBe('?q=treaty&doc=own--w1');
  expect(texts('.unit-hits h2').every((title) => title.startsWith('Own text'))).toBe(true);
});

test('the concordance has own texts, with the address that they are cited by', async () => {
  await openWithOwn('?q=grain&view=concordance&with=de');
  expect(texts('.concordance .place a')).toContain('Own text: A treaty, Article 1, 2');
  expect(texts('.concordance .aligned')[0]).toContain('Getreide');
});

test('own notes are found in any word form and lead to their card', async () => {
  await openWithOwn('?q=duty');
  const [hit] = document.querySelectorAll('.own-note-hits a');
  expect(hit!.textContent).toMatch(/^Why are duties on grain/);
  expect(hit!.getAttribute('href')).toMatch(/\/notes\/own\/#note-1$/);
  expect(texts('.own-note-hits mark')).toEqual(['duties']);
  await openWithOwn('?q=customs');
  expect(texts('.own-note-hits li')).toHaveLength(1);
});

test('a hit in a note of the editors leads to the note’s own page', async () => {
  await openSearch('?q=Lithuania');
  const links = [...document.querySelectorAll('.note-hits a')];
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link.getAttribute('href')).toMatch(/\/notes\/[a-z0-9-]+\/$/);
});
