import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, compareTokens, VARIANT_CLASSES } from '../../../src/core/compare/index.ts';
import type { TextComparison, VariantClass } from '../../../src/core/compare/index.ts';

const LANGUAGES = ['de', 'ru', 'vi', 'en', 'fr'] as const;
const WORDS =
  'the The party parties U.S.S.R. USSR , . ; “ " – - irgend einer irgendeiner dass daß не СССР Статья V hòa hoà ký kí 1 I 10 ten 𝒳y e\u0301 é 漢字 👩‍👩‍👧 \u0301 Non-Aggression Nonaggression not'.split(
    ' ',
  );
const gap = fc.constantFrom(' ', ' ', ' ', '', '  ', '\n', '\u00a0');
const prose = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), gap), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));
const text = fc.oneof(prose, prose, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const language = fc.constantFrom(...LANGUAGES);

/** Two texts of which the second was made from the first. */
const versions = prose.chain((a) =>
  fc.tuple(
    fc.constant(a),
    fc
      .array(fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 12 }), fc.oneof(fc.constant(''), prose)))
      .map((cuts) =>
        cuts.reduce((made, [from, length, put]) => {
          const at = Math.min(from, made.length);
          return made.slice(0, at) + put.slice(0, 30) + made.slice(at + length);
        }, a),
      ),
  ),
);
const pairs = fc.oneof(versions, fc.tuple(text, text));

function rebuilt({ texts, edits }: TextComparison, from: 'a' | 'b', to: 'a' | 'b'): string {
  let at = 0;
  let made = '';
  for (const edit of edits) {
    made += texts[from].slice(at, edit[from].start) + texts[to].slice(edit[to].start, edit[to].end);
    at = edit[from].end;
  }
  return made + texts[from].slice(at);
}

describe('a comparison of any two texts', () => {
  test('rebuilds each from the other', () => {
    fc.assert(
      fc.property(pairs, language, ([a, b], language) => {
        const result = compareTexts(a, b, { language });
        expect(rebuilt(result, 'a', 'b')).toBe(b.normalize('NFC'));
        expect(rebuilt(result, 'b', 'a')).toBe(a.normalize('NFC'));
      }),
      { numRuns: 1000 },
    );
  });

  test('never cuts a surrogate pair, nor edits nothing', () => {
    fc.assert(
      fc.property(pairs, language, ([a, b], language) => {
        const { texts, edits } = compareTexts(a, b, { language });
        for (const edit of edits) {
          for (const side of ['a', 'b'] as const) {
            for (const at of [edit[side].start, edit[side].end]) {
              const around = texts[side].slice(Math.max(0, at - 1), at + 1);
              expect(around).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
            }
          }
          const wording = (side: 'a' | 'b'): string =>
            texts[side].slice(edit[side].start, edit[side].end);
          expect(wording('a') === wording('b') && edit.partner === undefined).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('gives the same in the other direction, additions and omissions exchanged', () => {
    const other: Partial<Record<VariantClass, VariantClass>> = {
      addition: 'omission',
      omission: 'addition',
    };
    fc.assert(
      fc.property(pairs, language, ([a, b], language) => {
        const there = compareTexts(a, b, { language });
        const back = compareTexts(b, a, { language });
        expect(back.edits.map(({ a, b }) => [b, a])).toEqual(there.edits.map(({ a, b }) => [a, b]));
        expect(back.edits.map((edit) => edit.class)).toEqual(
          there.edits.map((edit) => other[edit.class] ?? edit.class),
        );
        for (const name of VARIANT_CLASSES) {
          expect(back.counts[other[name] ?? name]).toBe(there.counts[name]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('of a text and itself finds nothing under any option', () => {
    const options = fc.record({
      language,
      rulesOff: fc.subarray(['eszett', 'capitals', 'stem', 'joined', 'moved', 'article', 'quotes']),
      packs: fc.subarray(['common', 'de', 'ru', 'vi', 'en'] as const),
      classes: fc.subarray([...VARIANT_CLASSES]),
    });
    fc.assert(
      fc.property(text, options, (a, options) => {
        expect(compareTexts(a, a, options).edits).toEqual([]);
        expect(compareTexts(a, a.normalize('NFD'), options).edits).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('lists what is asked for and counts everything', () => {
    fc.assert(
      fc.property(
        pairs,
        language,
        fc.subarray([...VARIANT_CLASSES]),
        ([a, b], language, classes) => {
          const all = compareTexts(a, b, { language });
          const some = compareTexts(a, b, { language, classes });
          expect(some.counts).toEqual(all.counts);
          expect(some.edits).toHaveLength(classes.reduce((sum, name) => sum + all.counts[name], 0));
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Length of the shortest edit list, by the textbook table. */
function shortest(a: readonly number[], b: readonly number[]): number {
  let row = b.map((_, index) => index + 1);
  row.unshift(0);
  for (const [i, x] of a.entries()) {
    const next = [i + 1];
    for (const [j, y] of b.entries()) {
      next.push(x === y ? row[j]! : 1 + Math.min(row[j + 1]!, next[j]!));
    }
    row = next;
  }
  return row.at(-1)!;
}

describe('the edits of two token sequences', () => {
  const codes = fc.array(fc.nat({ max: 12 }), { maxLength: 90 });

  test('are ascending, apart, and as few as can be', () => {
    fc.assert(
      fc.property(codes, codes, (a, b) => {
        const edits = compareTokens(Uint32Array.from(a), Uint32Array.from(b));
        let last = { aEnd: -1, bEnd: -1 };
        let length = 0;
        for (const edit of edits) {
          expect(edit.aStart).toBeGreaterThan(last.aEnd);
          expect(edit.bStart).toBeGreaterThan(last.bEnd);
          length += edit.aEnd - edit.aStart + edit.bEnd - edit.bStart;
          last = edit;
        }
        expect(length).toBe(shortest(a, b));
      }),
      { numRuns: 500 },
    );
  });

  test('hold for more distinct tokens than a character has codes', () => {
    const a = Uint32Array.from({ length: 150_000 }, (_, index) => index);
    const b = a.map((code) => (code === 70_000 ? 150_001 : code)).filter((code) => code !== 66_000);
    expect(compareTokens(a, b)).toEqual([
      { aStart: 66_000, aEnd: 66_001, bStart: 66_000, bEnd: 66_000 },
      { aStart: 70_000, aEnd: 70_001, bStart: 69_999, bEnd: 70_000 },
    ]);
  });
});
