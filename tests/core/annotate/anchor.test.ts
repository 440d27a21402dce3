import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor, quote } from '../../../src/core/annotate/index.ts';
import { trial } from '../../bench/anchor/edits.ts';
import { seeded } from '../../bench/compare/random.ts';
import { judge } from '../../bench/anchor/verdict.ts';

const ART_2 =
  'Falls einer der Vertragschliessenden Teile Gegenstand kriegerischer Handlungen seitens einer dritten Macht werden sollte,';

/** Marks a span in a text by brackets: `the [High] Parties`. */
function marked(notation: string): { text: string; span: { start: number; end: number } } {
  const start = notation.indexOf('[');
  const end = notation.indexOf(']') - 1;
  return { text: notation.replace(/[[\]]/g, ''), span: { start, end } };
}

/** Quotes the bracketed words of the old text and shows where they stand in the new one. */
function placed(before: string, after: string): string {
  const { text, span } = marked(before);
  const result = anchor(after, quote(text, span));
  if (result.found === 'orphan') return `orphan: ${result.reason}`;
  const { start, end } = result.span;
  return `${result.found}: ${after.slice(0, start)}[${after.slice(start, end)}]${after.slice(end)}`;
}

describe('laws', () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('a ', 'b ', 'der ', 'die '), { minLength: 1, maxLength: 80 })
      .map((words) => words.join('')),
    fc.constant(ART_2),
  );
  const texts = text.map((value) => value.normalize('NFC'));
  const spans = texts.chain((value) =>
    fc.tuple(fc.nat(value.length), fc.nat(value.length)).map(([a, b]) => ({
      text: value,
      span: { start: Math.min(a, b), end: Math.max(a, b) },
    })),
  );

  test('anchor(quote(span)) = span', () => {
    fc.assert(
      fc.property(spans, ({ text: value, span }) => {
        expect(anchor(value, quote(value, span))).toEqual({ found: 'exact', span, score: 1 });
      }),
      { numRuns: 500 },
    );
  });

  test('a long text of one repeated letter keeps the law', () => {
    const value = 'a'.repeat(20_000);
    const span = { start: 7_000, end: 7_003 };
    expect(anchor(value, quote(value, span))).toMatchObject({ found: 'exact', span });
  });

  test('the words with their context are a piece of the text, however it is cut', () => {
    fc.assert(
      fc.property(spans, ({ text: value, span }) => {
        const { prefix, exact, suffix, start } = quote(value, span);
        expect(value.startsWith(prefix + exact + suffix, start - prefix.length)).toBe(true);
      }),
    );
  });

  test('random edits never put a note on other words', () => {
    const random = seeded(1939);
    const wrong = Array.from({ length: 300 }, () => trial(random)).filter(
      (one) => judge(one).verdict === 'wrong',
    );
    expect(wrong).toEqual([]);
  });
});

test.each([
  [
    'words before it were added',
    'Should one of the [High Contracting Parties] become the object of belligerent action',
    'Should, however, one of the High Contracting Parties become the object of belligerent action',
    'moved: Should, however, one of the [High Contracting Parties] become the object of belligerent action',
  ],
  [
    'its spelling changed',
    'in no manner [support] this third power while it is at war',
    'in no manner suport this third power while it is at war',
    'fuzzy: in no manner [suport] this third power while it is at war',
  ],
  [
    'it was replaced: what stands in its place is not it',
    'the object of [belligerent] action by a third power',
    'the object of military action by a third power',
    'orphan: not-found',
  ],
  [
    'one of its two words was replaced: the other one is too little',
    'the object of [belligerent action] by a third power',
    'the object of belligerent measures by a third power',
    'orphan: not-found',
  ],
  [
    'it was deleted, and a lookalike stands elsewhere',
    'these [disputes or conflicts] shall be settled; other disputes or conflicts shall not',
    'these shall be settled; other disputes or conflicts shall not',
    'orphan: not-found',
  ],
  [
    'it was copied, and the copy has the better context on one side',
    'of deep political interest in these areas [declared].',
    'of deep political interest in in these areas declared. these areas declared.',
    'orphan: ambiguous',
  ],
])('%s', (_what, before, after, result) => {
  expect(placed(before, after)).toBe(result);
});

test('quotes of other tools need no offsets and no context, but must stand once', () => {
  expect(anchor(ART_2, { exact: 'kriegerischer Handlungen' })).toMatchObject({
    found: 'moved',
    span: { start: 54, end: 78 },
  });
  expect(anchor(ART_2, { exact: 'einer' })).toEqual({ found: 'orphan', reason: 'ambiguous' });
  expect(anchor(ART_2, { exact: 'einer', prefix: 'seitens ', suffix: ' dritten' })).toMatchObject({
    span: { start: 87, end: 92 },
  });
  expect(anchor(ART_2, { exact: 'Krieg' })).toEqual({ found: 'orphan', reason: 'not-found' });
  expect(anchor(ART_2, { exact: '' })).toEqual({ found: 'orphan', reason: 'not-found' });
});

test('a huge quote in a huge text is given up, not searched for minutes', () => {
  const text = 'abc '.repeat(50_000);
  expect(anchor(text, { exact: 'abd '.repeat(2_500) })).toEqual({
    found: 'orphan',
    reason: 'too-long',
  });
});

test('a span that is not in the text is refused', () => {
  expect(() => quote(ART_2, { start: 5, end: 999 })).toThrow('ends after the text (length 121)');
  expect(() => quote(ART_2, { start: 5, end: 4 })).toThrow(RangeError);
});
