import { expect, test } from 'vitest';
import { mergedPieces } from '../../src/ui/compare/merged-text.ts';
import { picturesData } from '../../src/ui/compare/pages/pictures-data.ts';
import { wordPieces } from '../../src/ui/compare/word-pieces.ts';
import { compareTexts } from '../../src/core/compare/index.ts';
import fc from 'fast-check';
import { firstEdition } from '../core/compare/edition.ts';

const { maps, matrices, ribbons } = picturesData(firstEdition());

test('every language with two versions of a document has a map against the first of them', () => {
  const seen = maps.map(({ document, language, base, rows }) => [
    `${document.id} ${language}`,
    [base.id, ...rows.map(({ witness }) => witness.id)].join(' '),
  ]);
  expect(seen).toEqual([
    ['treaty en', 'en-nsr en-tc25'],
    ['treaty vi', 'vi-working vi-wikipedia'],
    ['protocol ru', 'ru-signed ru-backtranslation'],
    ['protocol en', 'en-nsr en-dgfp'],
    ['protocol vi', 'vi-working vi-wikipedia'],
  ]);
});

test('a clause that a version does not have is not counted, and no difference is nought', () => {
  const treaty = maps[0]!.rows[0]!.counts;
  expect(treaty.has('art-6.1')).toBe(false);
  expect(treaty.get('art-2.1')).toBeGreaterThan(0);
  expect([...treaty.values()]).toContain(0);
});

test('distances are symmetrical, nought from a version to itself, and between nought and one', () => {
  for (const { distances } of matrices.flatMap((each) => each.matrices)) {
    distances.forEach((row, a) => {
      expect(row[a]).toBe(0);
      row.forEach((distance, b) => {
        expect(distance).toBeCloseTo(distances[b]![a]!, 10);
        expect(distance).toBeLessThanOrEqual(1);
      });
    });
  }
});

test('the ribbons lead where the articles went, and tell what is new and what was dropped', () => {
  const soviet = ribbons.find(({ draft }) => draft.id === 'soviet-draft')!;
  const ways = soviet.ribbons.map(({ from, to }) => `${from?.id ?? ''}>${to?.id ?? ''}`);
  expect(ways).toEqual(
    expect.arrayContaining(['art-2>art-2', 'art-3>art-5', 'postscript>', '>art-4']),
  );
  const clauses = soviet.draft.units.flatMap(({ segments }) => segments);
  const linked = new Set(soviet.ribbons.flatMap(({ links }) => links.flatMap(({ from }) => from)));
  expect(clauses.filter((id) => !linked.has(id) && !id.startsWith('title'))).toEqual([]);
});

test('two texts read as one: without what came it is the first, without what went the second', () => {
  const words = fc
    .array(fc.constantFrom('der', 'Vertrag', 'und', 'die', 'Macht', 'nicht', ','), {
      maxLength: 30,
    })
    .map((each) => each.join(' '));
  fc.assert(
    fc.property(words, words, (a, b) => {
      const pieces = mergedPieces(compareTexts(a, b, { language: 'de' }));
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect([without('second'), without('first')]).toEqual([a, b]);
    }),
  );
});

test.each([
  ['by way of friendly exchange', ['way', 'friend'], 'by [way] of friendly exchange'],
  ['will clear up these', ['clear up', 'these'], 'will [clear up] [these]'],
  ['one and one', ['one', 'one'], '[one] and [one]'],
  ['мирным путем', ['путем', 'мирным'], 'мирным [путем]'],
  ['nothing', ['', 'x'], 'nothing'],
])('in "%s" whole words %j are marked in their order', (text, wordings, expected) => {
  const shown = wordPieces(text, wordings).map((piece) =>
    piece.isMarked ? `[${piece.words}]` : piece.words,
  );
  expect(shown.join('')).toBe(expected);
});
