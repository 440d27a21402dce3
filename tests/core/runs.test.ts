import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs, type Mark } from '../../src/core/model/index.ts';

const TEXT = 'von kriegerischen Handlungen';

function mark(kind: string, words: string, ref?: string): Mark {
  const start = TEXT.indexOf(words);
  const span = { start, end: start + words.length };
  return ref === undefined ? { kind, span } : { kind, span, ref };
}

/** `von |kriegerischen:term|`: pieces of the text with the kinds of the marks over them. */
function notation(marks: readonly Mark[]): string {
  return runs(TEXT, marks)
    .map((run) => [run.text, ...run.marks.map(({ kind }) => kind)].join(':'))
    .join('|');
}

test.each<[string, Mark[], string]>([
  ['no mark', [], 'von kriegerischen Handlungen'],
  ['one', [mark('term', 'kriegerischen')], 'von |kriegerischen:term| Handlungen'],
  [
    'at both ends',
    [mark('a', 'von'), mark('b', 'Handlungen')],
    'von:a| kriegerischen |Handlungen:b',
  ],
  ['the whole', [mark('cited', TEXT)], 'von kriegerischen Handlungen:cited'],
  [
    'overlapping',
    [mark('a', 'von kriegerischen'), mark('b', 'kriegerischen Handlungen')],
    'von :a|kriegerischen:a:b| Handlungen:b',
  ],
  [
    'one within another',
    [mark('a', 'kriegerischen Handlungen'), mark('b', 'krieg')],
    'von |krieg:a:b|erischen Handlungen:a',
  ],
  ['two at one place', [mark('a', 'von'), mark('b', 'von')], 'von:a:b| kriegerischen Handlungen'],
  [
    'side by side',
    [mark('a', 'krieg'), mark('b', 'erischen')],
    'von |krieg:a|erischen:b| Handlungen',
  ],
  [
    'empty, and outside the text',
    [
      { kind: 'a', span: { start: 4, end: 4 } },
      { kind: 'b', span: { start: 20, end: 99 } },
      { kind: 'c', span: { start: -1, end: 3 } },
    ],
    'von kriegerischen Handlungen',
  ],
])('%s', (_name, marks, expected) => {
  expect(notation(marks)).toBe(expected);
});

test('a mark begins once, in the first run it lies over', () => {
  const found = runs(TEXT, [mark('a', 'von kriegerischen', 'x'), mark('b', 'kriegerischen')]);
  expect(found.map(({ begins }) => begins.map(({ kind }) => kind))).toEqual([['a'], ['b'], []]);
});

test('an empty text has no runs', () => {
  expect(runs('', [])).toEqual([]);
});

/** A text of several scripts and marks within it; a `start` may come after the `end`. */
const marked = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.array(
      fc
        .tuple(
          fc.nat({ max: text.length }),
          fc.nat({ max: text.length }),
          fc.constantFrom('a', 'b'),
        )
        .map(([start, end, kind]): Mark => ({ kind, span: { start, end } })),
      { maxLength: 8 },
    ),
  ),
);

test('law: the runs joined are the text, each at its own offset', () => {
  fc.assert(
    fc.property(marked, ([text, marks]) => {
      const found = runs(text, marks);
      expect(found.map((run) => run.text).join('')).toBe(text);
      for (const { start, text: piece } of found) {
        expect(text.slice(start, start + piece.length)).toBe(piece);
        expect(piece).not.toBe('');
      }
    }),
    { seed: 1939 },
  );
});

test('law: no mark is lost, none begins twice, and each lies over exactly its own words', () => {
  fc.assert(
    fc.property(marked, ([text, marks]) => {
      const found = runs(text, marks);
      for (const each of marks.filter(({ span }) => span.start < span.end)) {
        const under = found.filter((run) => run.marks.includes(each));
        expect(under.map((run) => run.text).join('')).toBe(
          text.slice(each.span.start, each.span.end),
        );
        expect(found.filter((run) => run.begins.includes(each))).toEqual([under[0]]);
      }
    }),
    { seed: 1939 },
  );
});
