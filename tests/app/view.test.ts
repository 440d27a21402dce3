import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defaultColumns,
  MAX_COLUMNS,
  urlToView,
  viewToUrl,
  type Place,
  type View,
} from '../../src/app/view.ts';
import { findDocument } from '../../src/core/model/index.ts';
import { firstEdition } from '../core/first-edition.ts';

const treaty = (search: string, hash = '') => urlToView(search, hash, 'treaty');
const own = (...witnesses: string[]) =>
  witnesses.map((witness) => ({ document: 'treaty', witness }));

test.each<[View, string]>([
  [{ columns: [] }, ''],
  [{ columns: own('ru-signed', 'vi-working') }, '?v=ru-signed,vi-working'],
  [
    { columns: [...own('ru-signed'), { document: 'soviet-draft', witness: 'ru-draft' }] },
    '?v=ru-signed,soviet-draft/ru-draft',
  ],
  [{ columns: [], place: { segment: 'art-2.1' } }, '#art-2.1'],
  [{ columns: [], place: { segment: 'art-2.1', witness: 'ru-signed' } }, '#art-2.1@ru-signed'],
  [
    {
      columns: own('ru-signed'),
      place: { segment: 'art-2.1', witness: 'ru-signed', span: { start: 45, end: 60 } },
    },
    '?v=ru-signed#art-2.1@ru-signed:45-60',
  ],
])('a view is read as it was written: %j is %s', (view, url) => {
  expect(viewToUrl(view, 'treaty')).toBe(url);
  const [search, hash] = url.split('#');
  expect(treaty(search!, hash === undefined ? '' : `#${hash}`)).toEqual(view);
});

test('what else stands in the query is kept beside the columns; empty values are left out', () => {
  const url = viewToUrl({ columns: own('a') }, 'treaty', { x: 'ö & b', empty: '', y: '1@2:3-4' });
  expect(url).toBe('?v=a&x=%C3%B6%20%26%20b&y=1@2:3-4');
  expect(new URLSearchParams(url).get('x')).toBe('ö & b');
  expect(treaty(url)).toEqual({ columns: own('a') });
});

test('what is no column is left out, a column named twice stands once, six are the most', () => {
  expect(treaty('?v=ru-signed,,%3Cscript%3E,a/b/c,ru-signed,..,RU').columns).toEqual(
    own('ru-signed'),
  );
  expect(treaty('?v=a,b,c,d,e,f,g,h').columns).toEqual(own('a', 'b', 'c', 'd', 'e', 'f'));
});

test.each(['#', '#%', '#a b', '#art-2.1@ru-signed:9-3', '#art-2.1@ru:5-5', '#<b>', '#x@y@z'])(
  'no place: %s',
  (hash) => {
    expect(treaty('', hash)).toEqual({ columns: [] });
  },
);

test('a fragment may come percent-encoded', () => {
  expect(treaty('', '#art-2.1%40ru-signed%3A1-4').place).toEqual({
    segment: 'art-2.1',
    witness: 'ru-signed',
    span: { start: 1, end: 4 },
  });
});

const name = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,11}$/);
const column = fc.record({ document: fc.oneof(fc.constant('treaty'), name), witness: name });
const span = fc
  .tuple(fc.nat({ max: 99_999 }), fc.integer({ min: 1, max: 999 }))
  .map(([start, length]) => ({ start, end: start + length }));
const segment = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,14}$/);
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ segment }),
  fc.record({ segment, witness: name }),
  fc.record({ segment, witness: name, span }),
);
const view: fc.Arbitrary<View> = fc
  .tuple(
    fc.uniqueArray(column, {
      maxLength: MAX_COLUMNS,
      selector: ({ document, witness }) => `${document}/${witness}`,
    }),
    fc.option(place, { nil: undefined }),
  )
  .map(([columns, at]) => (at ? { columns, place: at } : { columns }));
const more = fc.dictionary(fc.stringMatching(/^[a-u]{1,6}$/), fc.string({ unit: 'grapheme' }));

test('law: urlToView(viewToUrl(v)) = v, as a browser takes the address apart', () => {
  fc.assert(
    fc.property(view, more, (each, others) => {
      const url = new URL(viewToUrl(each, 'treaty', others), 'https://example.org/pact/treaty/');
      expect(urlToView(url.search, url.hash, 'treaty')).toEqual(each);
      for (const [key, value] of Object.entries(others)) {
        expect(url.searchParams.get(key) ?? '').toBe(value);
      }
    }),
    { seed: 1939 },
  );
});

test('law: whatever stands in an address, reading it yields a view that is written and read alike', () => {
  const noise = fc.string({ unit: 'grapheme', maxLength: 40 });
  fc.assert(
    fc.property(noise, noise, (v, hash) => {
      const read = urlToView(`?v=${v}`, `#${hash}`, 'treaty');
      const url = new URL(viewToUrl(read, 'treaty'), 'https://example.org/');
      expect(urlToView(url.search, url.hash, 'treaty')).toEqual(read);
    }),
    { seed: 1939 },
  );
});

test('the treaty shows a text of each of its four languages first', () => {
  const edition = firstEdition();
  const document = findDocument(edition, 'treaty')!;
  const languages = defaultColumns(document).map(
    ({ witness }) => document.witnesses.find(({ id }) => id === witness)!.language,
  );
  expect(languages).toEqual(['de', 'ru', 'en', 'vi']);
});
