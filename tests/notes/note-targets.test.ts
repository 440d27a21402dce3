import { expect, test } from 'vitest';
import { findUnit, type Note } from '../../src/core/model/index.ts';
import { foreignWords } from '../../src/ui/notes/foreign-words.ts';
import { notesOn, wordsByVersion } from '../../src/ui/notes/note-targets.ts';
import { firstEdition } from '../core/first-edition.ts';

const edition = firstEdition();
const note = (id: string): Note => edition.notes.find((each) => each.id === id)!;
const documentOf = (id: string) => edition.documents.find((each) => each.id === id)!;

/** "de-signed: words / words", or what the version lacks. */
function lines(id: string, target = 0): readonly string[] {
  return wordsByVersion(edition, note(id).targets[target]!).map((each) => {
    if (each.kind === 'words') {
      return `${each.witness.id}: ${each.spans.map(({ text }) => text).join(' / ')}`;
    }
    return `${each.witness.id}: ${each.kind === 'gap' ? each.gap.reason : each.kind}`;
  });
}

test('a note has its words in every version, or says that a version has none', () => {
  expect(lines('art-5-peaceful-means')).toEqual([
    'de-signed: no-words',
    'ru-signed: мирным путем',
    'en-nsr: no-words',
    'en-tc25: not-established',
    'vi-working: no-words',
    'vi-wikipedia: not-quoted',
  ]);
});

test('a note about one version speaks of that version only', () => {
  expect(lines('art-2-vietnamese-negation')).toEqual([
    expect.stringMatching(/^vi-wikipedia: không có đối tượng tấn công/),
  ]);
});

test('every version that a target names has words, a gap, or none: nothing is passed over', () => {
  for (const each of edition.notes) {
    for (const target of each.targets) {
      const named = target.witnesses ?? documentOf(target.document).witnesses.map(({ id }) => id);
      const told = wordsByVersion(edition, target).map(({ witness }) => witness.id);
      expect({ note: each.id, told }).toEqual({
        note: each.id,
        told: target.spans.length === 0 ? [] : named,
      });
    }
  }
});

test('Article II has its notes in the order of its clauses, and every note stands beside some unit', () => {
  const treaty = documentOf('treaty');
  const ids = notesOn(edition, treaty, findUnit(treaty, 'art-2')!).map(({ id }) => id);
  expect(ids).toContain('art-2-attack-or-action');
  expect(ids).toContain('art-2-vietnamese-negation');
  const shown = new Set(
    edition.documents.flatMap((document) =>
      document.units.flatMap((unit) => notesOn(edition, document, unit).map(({ id }) => id)),
    ),
  );
  expect([...shown].sort()).toEqual(edition.notes.map(({ id }) => id).sort());
});

test.each([
  [
    'en',
    'has “Gegenstand kriegerischer Handlungen” and',
    [['Gegenstand kriegerischer Handlungen', 'de']],
  ],
  ['en', 'became “объектом насилия” (‘object of violence’)', [['объектом насилия', 'ru']]],
  ['en', 'neutrality “in the event of an attack”', []],
  ['en', '“the object of belligerent action”', []],
  ['de', 'hat „belligerent action“ und', [['belligerent action', 'en']]],
  ['ru', 'имеет «военных действий» и «belligerent action»', [['belligerent action', 'en']]],
  ['vi', 'viết “вступления … в военный конфликт”', [['вступления … в военный конфликт', 'ru']]],
  ['en', 'no quotation at all', []],
])('in a note in %s, %s: words of other languages are known', (language, text, expected) => {
  const pieces = foreignWords(edition, language, text);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.flatMap((p) => (p.language ? [[p.text, p.language]] : []))).toEqual(expected);
});
