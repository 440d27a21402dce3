import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryToState, stateToQuery, type FacsimileState } from '../../src/ui/facsimile/state.ts';
import { viewToUrl } from '../../src/app/view.ts';

const witness = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,15}$/);
const hash = fc.stringMatching(/^[0-9a-f]{16}$/);
const page = fc.integer({ min: 1, max: 999_999 });
const state: fc.Arbitrary<FacsimileState> = fc.oneof(
  fc.constant({}),
  fc.record({ witness }),
  fc.record({ witness, hash }),
  fc.record({ witness, hash, page }),
);

test('law: a facsimile read back from the URL is the same facsimile', () => {
  fc.assert(
    fc.property(state, (given) => {
      const url = viewToUrl({ columns: [] }, 'treaty', { facs: stateToQuery(given) });
      expect(queryToState(new URLSearchParams(url).get('facs'))).toEqual(given);
    }),
  );
});

test('no facsimile leaves nothing in the URL', () => {
  expect(stateToQuery(undefined)).toBe('');
  expect(queryToState(null)).toBeUndefined();
});

test.each([
  '',
  'De',
  'de/xyz',
  'de/0123456789abcdef/0',
  'de/0123456789abcdef/1e3',
  '../x',
  'de/0123456789ABCDEF',
])('what is no facsimile opens none: %s', (text) => expect(queryToState(text)).toBeUndefined());

test('law: whatever stands there is read without fault, and what is read is written as it stood', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = queryToState(text);
      if (read) expect(stateToQuery(read)).toBe(text);
    }),
  );
});
