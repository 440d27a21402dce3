import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_SEARCH, searchToUrl, urlToSearch } from '../../../src/app/search/search-view.ts';
import { CONCORDANCE_ORDERS, LONGEST_QUERY } from '../../../src/core/search/index.ts';

const name = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
const language = fc.constantFrom('de', 'ru', 'en', 'vi', 'zh-hant');
const view = fc
  .record(
    {
      typed: fc
        .string({ unit: 'binary', maxLength: 60 })
        .filter((text) => text.length <= LONGEST_QUERY),
      languages: fc.uniqueArray(language, { maxLength: 4 }),
      documents: fc.uniqueArray(name, { maxLength: 4 }),
      versions: fc.uniqueArray(
        fc.tuple(name, name).map((pair) => pair.join('/')),
        { maxLength: 4 },
      ),
      shown: fc.constantFrom('list' as const, 'concordance' as const),
      order: fc.constantFrom(...CONCORDANCE_ORDERS),
      beside: fc.oneof(language, fc.constant('none')),
      concept: name,
    },
    { requiredKeys: ['typed', 'languages', 'documents', 'versions', 'shown', 'order'] },
  )
  .map((each) => each);

test('law: a search read back from its URL is the same search', () => {
  fc.assert(
    fc.property(view, (each) => {
      const url = new URL(`https://example.org/search/${searchToUrl(each)}`);
      expect(urlToSearch(url.search)).toEqual(each);
    }),
    { seed: 1939, numRuns: 500 },
  );
});

test('the empty search has an empty query', () => {
  expect(searchToUrl(EMPTY_SEARCH)).toBe('');
  expect(urlToSearch('')).toEqual(EMPTY_SEARCH);
});

test.each([
  '?lang=<b>,de&in=treaty,treaty/de-signed,../x&term=A%20B&order=upwards&view=table&with=%00',
  `?q=${'x'.repeat(5000)}`,
  '?q=%E0%A4%A',
])('from %s only what can be meant is taken', (search) => {
  const read = urlToSearch(search);
  expect(read.typed.length).toBeLessThanOrEqual(LONGEST_QUERY);
  expect(read.languages.every((tag) => tag === 'de')).toBe(true);
  expect(read.versions.every((version) => version === 'treaty/de-signed')).toBe(true);
  expect(read).toMatchObject({ shown: 'list', order: 'place' });
  expect('concept' in read || 'beside' in read).toBe(false);
});
