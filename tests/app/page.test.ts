import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageAt, pathOf, rootFrom, wayBetween, type Page } from '../../src/app/page.ts';
import { INTERFACE_LANGUAGES } from '../../src/core/model/index.ts';
import { pagesOf } from '../../src/ui/pages/site.ts';
import { firstEdition } from '../core/first-edition.ts';

const pages = pagesOf(firstEdition());

test.each<[Page, string]>([
  [{ kind: 'home' }, ''],
  [{ kind: 'edition', edition: 'pact' }, 'pact/'],
  [{ kind: 'versions', edition: 'pact' }, 'pact/versions/'],
  [{ kind: 'document', edition: 'pact', document: 'treaty' }, 'pact/treaty/'],
  [{ kind: 'unit', edition: 'pact', document: 'treaty', unit: 'art-2' }, 'pact/treaty/art-2/'],
])('%j stands at /%s, in other languages below their tag', (page, path) => {
  expect(pathOf(page, 'en')).toBe(path);
  expect(pathOf(page, 'vi')).toBe(`vi/${path}`);
});

test('law: every page of the first edition is found again by its path', () => {
  for (const page of pages) {
    for (const language of INTERFACE_LANGUAGES) {
      const path = pathOf(page, language);
      expect(pageAt(path)).toEqual({ page, language });
      expect(pageAt(`${path}index.html`)).toEqual({ page, language });
    }
  }
});

test('no two pages of the first edition have one path', () => {
  const paths = pages.flatMap((page) => INTERFACE_LANGUAGES.map((tag) => pathOf(page, tag)));
  expect(new Set(paths).size).toBe(paths.length);
});

test.each([
  'pact/treaty/art-2/more/',
  'pact/versions/treaty/',
  'pact/Treaty/',
  'pact/%2e%2e/treaty/',
  'pact/../treaty/',
  'pact/tre aty/',
  'vi/pact/treaty/art-2/more/',
  '-pact/',
])('no page: /%s', (path) => {
  expect(pageAt(path)).toBeUndefined();
});

test('English has no path of its own: /en/ would be an edition', () => {
  expect(pageAt('en/')).toEqual({ page: { kind: 'edition', edition: 'en' }, language: 'en' });
});

test.each([
  ['', ''],
  ['pact/', '../'],
  ['vi/pact/treaty/art-2/', '../../../../'],
])('from /%s the root is at "%s"', (path, way) => {
  expect(rootFrom(path)).toBe(way);
});

test.each([
  ['', '', './'],
  ['', 'vi/', 'vi/'],
  ['pact/', 'pact/', './'],
  ['pact/treaty/', 'pact/treaty/art-2/', 'art-2/'],
  ['pact/treaty/art-2/', 'pact/treaty/art-3/', '../art-3/'],
  ['pact/treaty/art-2/', 'pact/treaty/', '../'],
  ['pact/treaty/art-2/', 'vi/pact/treaty/art-2/', '../../../vi/pact/treaty/art-2/'],
  ['vi/pact/', 'de/pact/', '../../de/pact/'],
])('the way from /%s to /%s is %s', (from, to, way) => {
  expect(wayBetween(from, to)).toBe(way);
});

const path = fc
  .array(fc.constantFrom('a', 'b', 'c', 'vi'), { maxLength: 4 })
  .map((names) => names.map((name) => `${name}/`).join(''));

test('law: the way, taken by a browser, leads there, under any path of any host', () => {
  fc.assert(
    fc.property(path, path, path, (host, from, to) => {
      const base = `https://example.org/${host}`;
      expect(new URL(wayBetween(from, to), base + from).href).toBe(base + to);
      expect(new URL(rootFrom(from) || './', base + from).href).toBe(base);
    }),
    { seed: 1939 },
  );
});
