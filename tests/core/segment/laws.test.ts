import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksFromText, cut, LEVELS, structure } from '../../../src/core/segment/index.ts';

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'Article 1',
    'Artikel II',
    'Статья 3',
    '第四条 甲',
    'المادة ٥',
    'Protocol',
    '(1) one',
    'a) two; three',
    '',
    '\f',
    '- 7 -',
    'В. Молотов',
    '1. x',
    'Preamble',
  ),
  fc.lorem({ maxCount: 12 }),
);
const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

/** Signs that carry text; space and soft hyphens apart. A hyphen at a line end may go. */
const bare = (words: string): string =>
  words.normalize('NFC').replace(/[\s\u00ad\u200b\ufeff\u0085\u2010-]/gu, '');
const sorted = (words: string): string => [...bare(words)].sort().join('');

describe('laws of cutting', { timeout: 60_000 }, () => {
  test('every sign of the text arrives in a block or is set aside as page furniture', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { blocks, furniture } = blocksFromText(words);
        const arrived = [
          ...blocks.map((block) => (block.mark ?? '') + block.text),
          ...furniture,
        ].join('');
        expect(sorted(arrived)).toBe(sorted(words));
      }),
      { numRuns: 300 },
    );
  });

  test('every block arrives in the clauses of each level, in order', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LEVELS), (words, level) => {
        const { blocks } = blocksFromText(words);
        const clauses = cut(structure(blocks), level, 'en');
        const arrived = clauses.map(({ mark, text: own }) => (mark ?? '') + own).join('');
        expect(bare(arrived)).toBe(
          bare(blocks.map(({ mark, text: own }) => (mark ?? '') + own).join('')),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('unit names are unique, units in order', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { pieces } = structure(blocksFromText(words).blocks);
        const order = pieces.map(({ unit }) => unit);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });
});
