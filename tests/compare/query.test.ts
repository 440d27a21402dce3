import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packsFor, RULE_PACKS, VARIANT_CLASSES } from '../../src/core/compare/index.ts';
import { checkToQuery, queryToCheck } from '../../src/ui/compare/check/check-state.ts';
import {
  comparisonToQuery,
  queryToComparison,
  type ComparisonState,
} from '../../src/ui/compare/comparison-state.ts';
import { queryToSheets, sheetsToQuery } from '../../src/ui/compare/sheets-state.ts';

const name = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
const column = fc.record({ document: name, witness: name });
const classes = fc.subarray([...VARIANT_CLASSES], { minLength: 1 });
const rules = [...new Set(packsFor('de').flatMap((pack) => pack.rules.map(({ id }) => id)))];
const comparison: fc.Arbitrary<ComparisonState> = fc.record(
  {
    base: column,
    merged: column,
    classes,
    packsOff: fc.subarray(RULE_PACKS.map(({ id }) => id)),
    rulesOff: fc.subarray(rules),
  },
  { requiredKeys: ['base', 'classes', 'packsOff', 'rulesOff'] },
);

function written(pairs: Readonly<Record<string, string>>): URLSearchParams {
  return new URLSearchParams(Object.entries(pairs).filter(([, value]) => value !== ''));
}

test('a comparison that is written into the query is read back the same', () => {
  fc.assert(
    fc.property(comparison, name, (state, document) => {
      const query = written(comparisonToQuery(state, document));
      expect(queryToComparison(query, document)).toEqual(state);
    }),
  );
});

test('every query is read as a comparison or none, and what it has strange is left out', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('base', 'merged', 'classes', 'off'), fc.string()),
      (pairs) => {
        const state = queryToComparison(new URLSearchParams(pairs), 'treaty');
        if (!state) return;
        expect(VARIANT_CLASSES).toEqual(expect.arrayContaining([...state.classes]));
        const again = queryToComparison(written(comparisonToQuery(state, 'treaty')), 'treaty');
        expect(again).toEqual(state);
      },
    ),
  );
});

test('no class chosen is another thing than all of them', () => {
  const state = { base: { document: 'a', witness: 'b' }, packsOff: [], rulesOff: [] };
  const none = written(comparisonToQuery({ ...state, classes: [] }, 'a'));
  expect(queryToComparison(none, 'a')?.classes).toEqual([]);
  const all = written(comparisonToQuery({ ...state, classes: VARIANT_CLASSES }, 'a'));
  expect(all.has('classes')).toBe(false);
});

test('open sheets are read back the same, in their order', () => {
  const sheets = fc.uniqueArray(fc.tuple(name, fc.option(name, { nil: '' })), {
    selector: ([unit]) => unit,
  });
  fc.assert(
    fc.property(sheets, (entries) => {
      const open = new Map(entries);
      expect([...queryToSheets(sheetsToQuery(open))]).toEqual([...open]);
    }),
  );
  expect([...queryToSheets('art-2@en-nsr,../x,<b>,p-1')]).toEqual([
    ['art-2', 'en-nsr'],
    ['p-1', ''],
  ]);
});

test('what a text is checked against is read back the same', () => {
  const state = fc.record({
    language: fc.constantFrom('', 'de', 'vi'),
    against: fc.constantFrom('', 'own', 'treaty/en-nsr'),
    classes,
  });
  fc.assert(
    fc.property(state, (each) => {
      expect(queryToCheck(checkToQuery(each))).toEqual(each);
    }),
  );
});
