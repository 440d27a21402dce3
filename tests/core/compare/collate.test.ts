import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apparatusEntry, collate, variantsOf } from '../../../src/core/compare/index.ts';
import { firstEdition, textOf, witnessOf } from './edition.ts';

/** A table in notation: `the [A High|B C high] Parties`, witnesses before their readings, the base's first. */
const TABLE =
  'In the event of a [A territorial|B C reshaping] of the [A C areas|B territories], the spheres of [A influence|B interest|C interests] of Germany';

function witnesses(line: string): { id: string; text: string }[] {
  return ['A', 'B', 'C'].map((id) => ({
    id,
    text: line.replace(/\[([^\]]*)\]/gu, (_, inside: string) => {
      const reading = inside
        .split('|')
        .find((one) => new RegExp(`^(?:[ABC] )*${id}\\b`).test(one))!;
      return reading.replace(/^(?:[ABC] )+/u, '');
    }),
  }));
}

describe('a collation', () => {
  const collation = collate(witnesses(TABLE), 'A', { language: 'en' });

  test('groups the readings by who has them', () => {
    expect(variantsOf(collation).map((place) => apparatusEntry(place, 'negative'))).toEqual([
      'territorial ] reshaping B C',
      'areas ] territories B',
      'influence ] interest B; interests C',
    ]);
    expect(variantsOf(collation).map((place) => apparatusEntry(place, 'positive'))[1]).toBe(
      'areas A C ] territories B',
    );
  });

  test('says where words are added, left out, or only white space differs', () => {
    const texts = ['one two four', 'one two three four', 'one four', 'one  two four'];
    const table = collate(
      texts.map((text, index) => ({ id: 'ABCD'[index]!, text })),
      'A',
      { language: 'en' },
    );
    expect(variantsOf(table).map((place) => apparatusEntry(place, 'negative'))).toEqual([
      '] |  | D',
      'two ] two three B; om. C',
    ]);
  });

  test('finds a passage that a witness has elsewhere', () => {
    const [x, y, z] = [
      'The first sentence stands here quite alone. ',
      'Another sentence speaks about different matters entirely. ',
      'Finally the third sentence closes this little text.',
    ];
    const { columns, transpositions } = collate(
      [
        { id: 'A', text: x + y + z },
        { id: 'B', text: y + x + z },
      ],
      'A',
      { language: 'en' },
    );
    expect(transpositions).toHaveLength(1);
    const { from, to } = transpositions[0]!;
    expect(columns[from]?.variant?.readings[0]).toMatchObject({ class: 'order', witnesses: ['B'] });
    expect(columns[to]?.variant?.readings[0]).toMatchObject({ class: 'order', witnesses: ['B'] });
  });

  test('refuses a base that is not there', () => {
    expect(() => collate(witnesses(TABLE), 'Z', { language: 'en' })).toThrow('"Z"');
  });
});

describe('the law of a collation', () => {
  const word = fc.constantFrom(
    ...'the The party parties of , . and U.S.S.R. USSR interest'.split(' '),
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', '', '\n')), { maxLength: 25 })
    .map((parts) => parts.flat().join(''));
  const set = fc
    .array(text, { minLength: 3, maxLength: 5 })
    .map((texts) => texts.map((text, index) => ({ id: `w${index}`, text })));

  test('covers each witness exactly once, in order', () => {
    fc.assert(
      fc.property(set, (witnesses) => {
        const { columns, texts } = collate(witnesses, 'w0', { language: 'en' });
        for (const { id, text } of witnesses) {
          let at = 0;
          for (const { cells } of columns) {
            expect(cells[id]!.start).toBe(at);
            at = cells[id]!.end;
          }
          expect(at).toBe(text.length);
        }
        for (const { cells, variant } of columns) {
          const said = witnesses.map(({ id }) =>
            texts[id]!.slice(cells[id]!.start, cells[id]!.end),
          );
          const named = [
            ...(variant?.agree ?? []),
            ...(variant?.readings.flatMap((reading) => reading.witnesses) ?? []),
          ];
          if (variant) expect(named.sort()).toEqual(witnesses.map(({ id }) => id));
          else expect(new Set(said).size).toBe(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on the order of the witnesses', () => {
    fc.assert(
      fc.property(set, (witnesses) => {
        const there = collate(witnesses, 'w0', { language: 'en' });
        const back = collate(witnesses.toReversed(), 'w0', { language: 'en' });
        expect(back.columns.map(({ cells }) => cells)).toEqual(
          there.columns.map(({ cells }) => cells),
        );
      }),
      { numRuns: 100 },
    );
  });
});

test('the English protocols of the edition collate', () => {
  const edition = firstEdition();
  const texts = ['en-nsr', 'en-dgfp'].map((id) => ({
    id,
    text: textOf(witnessOf(edition, 'protocol', id)),
  }));
  const collation = collate(texts, 'en-nsr', { language: 'en' });
  const entries = variantsOf(collation).map((place) => apparatusEntry(place, 'negative'));
  expect(entries).toContain('influence ] interest en-dgfp');
  expect(entries).toContain('disinterestedness ] désintéressement en-dgfp');
});
