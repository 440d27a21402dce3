import { expect, test } from 'vitest';
import { draftingHistory, firstVersionWith } from '../../../src/core/compare/index.ts';
import { firstEdition } from './edition.ts';

const edition = firstEdition();

/** Steps as `soviet-draft: art-2.1 art-2.2`. */
function steps(unit: string, witness: string): string[] {
  return draftingHistory(edition, { document: 'treaty', unit, witness }).steps.map(
    ({ document, segments }) => `${document}: ${segments.map(({ id }) => id).join(' ')}`.trim(),
  );
}

/** Words by where they come from: `[soviet-draft] окажется объектом [treaty] военных`. */
function origins(unit: string, witness: string): string {
  return draftingHistory(edition, { document: 'treaty', unit, witness })
    .origins.map(({ first, text }) => `[${first}] ${text}`)
    .join(' ');
}

test('Article II goes from the Soviet draft over the German one to the signed text', () => {
  expect(steps('art-2', 'ru-signed')).toEqual([
    'soviet-draft: art-2.1 art-2.2',
    'german-draft: art-2.1 art-2.2',
    'treaty: art-2.label art-2.1 art-2.2',
  ]);
});

test('which words of Article II entered when', () => {
  expect(origins('art-2', 'ru-signed')).toBe(
    '[treaty] Статья II. ' +
      '[soviet-draft] В случае, если одна из Договаривающихся Сторон окажется объектом ' +
      '[german-draft] военных [treaty] действий ' +
      '[soviet-draft] со стороны третьей державы, ' +
      '[soviet-draft] другая Договаривающаяся Сторона не будет поддерживать ни в какой форме ' +
      '[treaty] эту [soviet-draft] державу.',
  );
});

test('Article V has its first wording in Article 3 of the draft, Article VI in Article 4', () => {
  expect(steps('art-5', 'ru-signed')[0]).toBe('soviet-draft: art-3.1 art-3.2');
  expect(steps('art-6', 'en-nsr')[0]).toBe('soviet-draft: art-4.1 art-4.2');
  expect(origins('art-6', 'ru-signed')).toContain('[treaty] десять [soviet-draft] лет');
});

test('Article IV is new: the draft has nothing of it', () => {
  expect(steps('art-4', 'ru-signed')[0]).toBe('soviet-draft:');
  expect(origins('art-4', 'ru-signed')).not.toContain('soviet-draft');
});

test('a draft that has no version in the language is named without one', () => {
  const { steps } = draftingHistory(edition, {
    document: 'treaty',
    unit: 'art-2',
    witness: 'en-nsr',
  });
  const german = steps.find(({ document }) => document === 'german-draft');
  expect(german).toMatchObject({ segments: [] });
  expect(german).not.toHaveProperty('witness');
});

test.each([
  ['art-2', 'военных действий', 'treaty', true],
  ['art-2', 'не будет поддерживать', 'soviet-draft', true],
  ['art-5', 'мирным путем', 'soviet-draft', true],
  ['art-3', 'взаимной консультации', 'soviet-draft', true],
  ['art-4', 'группировке держав', 'treaty', true],
])('%s: "%s" is first in %s', (unit, phrase, document, linked) => {
  const origin = firstVersionWith(
    edition,
    { document: 'treaty', unit, witness: 'ru-signed' },
    phrase,
  );
  expect(origin).toMatchObject({ document, linked });
});

test('another form of the words is said to be one', () => {
  const address = { document: 'treaty', unit: 'art-3', witness: 'ru-signed' };
  expect(firstVersionWith(edition, address, 'для консультации')).toMatchObject({
    document: 'treaty',
    exact: true,
  });
  expect(firstVersionWith(edition, address, 'консультации')).toMatchObject({
    document: 'soviet-draft',
    segment: 'art-3.2',
  });
});

test('the words of the last step are all there, once', () => {
  for (const document of ['treaty', 'protocol']) {
    const { units } = edition.documents.find(({ id }) => id === document)!;
    for (const { id: unit } of units) {
      const history = draftingHistory(edition, { document, unit, witness: 'ru-signed' });
      const said = history.origins.map(({ text }) => text).join('');
      const whole = history.steps
        .at(-1)!
        .segments.map(({ text }) => text)
        .join('');
      expect(said.replace(/\s/gu, '')).toBe(whole.replace(/\s/gu, ''));
    }
  }
});

test('refuses what the edition has not', () => {
  expect(() => steps('art-9', 'ru-signed')).toThrow('treaty/art-9@ru-signed');
});
