import { expect, test } from 'vitest';
import { firstEdition } from '../core/compare/edition.ts';
import { locatorIn } from '../../src/ui/notes/locator.ts';

const body = {
  en: 'So it is [@nsr-1948, pp. 65-66]; later [@nsr-1948, p. 78].',
  vi: 'Như vậy [@nsr-1948, tr. 65-66]; sau đó [@nsr-1948, tr. 78].',
  de: 'So ist es [@nsr-1948, S. 65–66].',
};

test.each([
  ['vi', 'pp. 65-66', 'tr. 65-66'],
  ['vi', 'p. 78', 'tr. 78'],
  ['de', 'pp. 65-66', 'S. 65–66'],
  ['de', 'p. 78', 'p. 78'],
  ['ru', 'p. 78', 'p. 78'],
  ['en', 'p. 78', 'p. 78'],
] as const)('in %s the place %s of a source is %s', (language, stated, shown) => {
  expect(locatorIn(language, { body }, 'nsr-1948', stated)).toBe(shown);
  expect(locatorIn(language, { body }, 'other', stated)).toBe(stated);
});

test('no place of a source in the edition is left in English in another language', () => {
  const left = firstEdition().notes.flatMap((note) =>
    (['vi', 'de', 'ru'] as const).flatMap((language) =>
      note.sources
        .filter(({ locator }) => locator !== undefined)
        .map(({ reference, locator }) => locatorIn(language, note, reference, locator!))
        .filter((place) => /^(?:pp?|no|art|point|telegram|section)\b/.test(place))
        .map((place) => `${note.id} ${language}: ${place}`),
    ),
  );
  expect(left).toEqual([]);
});
