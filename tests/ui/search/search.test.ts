import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openRoom, violations } from '../reading/open-room.ts';
import { openSearch } from './open-search.ts';

beforeEach(() => page.viewport(1280, 800));

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((each) => each.textContent.trim());
const settled = () => new Promise((done) => setTimeout(done, 250));

test('a hit in Russian shows the same clause in the reader’s language beside it', async () => {
  await openSearch('?q=третья держава&doc=treaty&lang=ru', 'en');
  const clause = document.querySelector('.clause-hits')!;
  expect(clause.querySelector('.hits .text')!.getAttribute('lang')).toBe('ru');
  const beside = clause.querySelector('.beside-hit .text')!;
  expect(beside.getAttribute('lang')).toBe('en');
  expect(beside.textContent).toContain('third power');
  expect(texts('.hits mark')).toContain('третьей державы');
});

test('what is typed stands in the URL, and the page answers', async () => {
  await openSearch('');
  await userEvent.fill(document.querySelector('input[type=search]')!, 'hiep uoc');
  await settled();
  expect(location.search).toBe('?q=hiep%20uoc');
  expect(new Set(texts('.hits mark').map((each) => each.toLowerCase()))).toContain('hiệp ước');
});

test('filters narrow what is found and stand in the URL', async () => {
  const room = await openSearch('?q=power');
  const all = texts('.version-hit').length;
  document.querySelector<HTMLDetailsElement>('.filters')!.open = true;
  const box = [...document.querySelectorAll<HTMLLabelElement>('.filters label')].find((label) =>
    label.textContent.includes('Secret Protocol'),
  )!;
  box.click();
  await room.updateComplete;
  expect(location.search).toBe('?q=power&doc=protocol');
  expect(texts('.version-hit').length).toBeLessThan(all);
  expect(texts('.unit-hits h2').every((title) => title.startsWith('Secret Protocol'))).toBe(true);
});

test('what was found is counted by document, and by version beside the filters', async () => {
  await openSearch('?q=power');
  const shown = texts('.counts li');
  expect(shown.length).toBeGreaterThan(1);
  for (const line of shown) {
    const [, name, count] = /^(.*) (\d+)$/.exec(line.replace(/\s+/g, ' '))!;
    const boxes = texts('.filters > fieldset .box').map((each) => each.replace(/\s+/g, ' '));
    expect(boxes).toContain(`${name} ${count}`);
  }
  const versions = texts('.filters details .box .count').map(Number);
  const documents = shown.map((line) => Number(/\d+$/.exec(line)![0]));
  const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0);
  expect(sum(versions)).toBe(sum(documents));
});

test('the name of a term shows its words in every version', async () => {
  await openSearch('?q=third%20power');
  const words = texts('.concept-hit dd').join(' ');
  for (const each of ['dritten Macht', 'третьей державы', 'third power', 'cường quốc thứ ba']) {
    expect(words).toContain(each);
  }
});

test.each([
  ['as it opens', ''],
  ['with hits, a term and notes', '?q=third%20power'],
  ['with nothing found', '?q=qqqq'],
  ['with filters', '?q=power&doc=protocol&lang=en'],
  ['as a concordance', '?q=power&view=concordance&order=left'],
  ['as the concordance of a term', '?q=x&view=concordance&term=third-power&with=vi'],
])('accessible %s', async (_name, query) => {
  await openSearch(query);
  expect(await violations()).toEqual([]);
  document.documentElement.dataset['colours'] = 'dark';
  expect(await violations()).toEqual([]);
});

test.each(['?q=power&view=concordance', '?q=hiep%20uoc'])('at 360 px: %s', async (query) => {
  await page.viewport(360, 740);
  await openSearch(query, 'vi');
  expect(await violations()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('in the room the words of the query are marked, counted and gone to by key', async () => {
  const room = await openRoom('treaty/?q=third%20power');
  await expect.poll(() => document.querySelector('.found-count')?.textContent).toMatch(/\d/);
  const marked = texts('.text .found');
  expect(new Set(marked)).toEqual(new Set(['third power']));
  expect(document.querySelector('.found-count')!.textContent).toContain(`${marked.length} places`);
  await userEvent.keyboard(']');
  expect(document.activeElement!.textContent).toBe('third power');
  const first = document.activeElement;
  await userEvent.keyboard(']');
  expect(document.activeElement).not.toBe(first);
  await userEvent.keyboard('[[');
  expect(document.activeElement).toBe(first);
  expect(await violations()).toEqual([]);
  document.querySelector<HTMLElement>('.found-bar button:last-child')!.click();
  await room.updateComplete;
  expect(document.querySelector('.found')).toBeNull();
  expect(location.search).toBe('');
});
