import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignMany } from '../../../src/core/align/index.ts';
import { blocksFromText, cut, structure } from '../../../src/core/segment/index.ts';
import {
  checkRow,
  coverageOf,
  doStep,
  EditRefused,
  joinWithNext,
  linkRows,
  moveSegment,
  redo,
  shiftCells,
  splitSegment,
  undo,
  undoable,
  unlinkSegment,
  workFromAlignment,
  workToEdition,
  type Work,
} from '../../../src/core/work/index.ts';

const ENGLISH = `Treaty of Commerce

Article 1
The Parties shall trade freely. They shall levy no duty on grain.

Article 2
This Treaty remains in force for ten years. It may be denounced.`;

const GERMAN = `Handelsvertrag

Artikel 1
Die Parteien treiben freien Handel. Sie erheben keinen Zoll auf Getreide.

Artikel 2
Dieser Vertrag gilt zehn Jahre. Er kann gekündigt werden.`;

function brought(...texts: readonly (readonly [string, string])[]): Work {
  const versions = texts.map(([language, text]) => {
    const found = structure(blocksFromText(text).blocks);
    const segments = cut(found, 'sentence', language);
    const about = { title: language, authority: 'translation' as const, source: '', rights: '' };
    return { language, segments, units: found.units, ...about };
  });
  const about = { id: 'w1', title: 'A treaty', now: '2026-11-23T10:00:00Z' };
  return workFromAlignment(about, versions, alignMany(versions));
}

const work = brought(['en', ENGLISH], ['de', GERMAN]);

/** `en | de` a row: the words, several segments joined by ` + `. */
function shown(of: Work): string[] {
  return of.rows.map((row) =>
    row.cells
      .map((cell, at) =>
        cell
          .map((id) => of.versions[at]!.segments.find((segment) => segment.id === id)!.text)
          .join(' + '),
      )
      .join(' | '),
  );
}

/** The whole of a version, with the white space between its segments. */
function wholeText(of: Work, version: number): string {
  return of.versions[version]!.segments.map(({ text, after }) => text + after)
    .join('')
    .trimEnd();
}

function idsInRows(of: Work, version: number): string[] {
  return of.rows.flatMap((row) => row.cells[version]!).sort();
}

test('two versions become rows of clauses in units', () => {
  expect(shown(work)).toEqual([
    'Treaty of Commerce | Handelsvertrag',
    'Article 1 | Artikel 1',
    'The Parties shall trade freely. | Die Parteien treiben freien Handel.',
    'They shall levy no duty on grain. | Sie erheben keinen Zoll auf Getreide.',
    'Article 2 | Artikel 2',
    'This Treaty remains in force for ten years. | Dieser Vertrag gilt zehn Jahre.',
    'It may be denounced. | Er kann gekündigt werden.',
  ]);
  expect(work.units.map(({ id }) => id)).toEqual(['title', 'art-1', 'art-2']);
});

test('cut, unlinked and linked again by hand, a row says so', () => {
  const id = work.rows[2]!.cells[0]![0]!;
  const split = splitSegment(work, 0, id, 'The Parties'.length);
  expect(shown(split)[2]).toBe(
    'The Parties + shall trade freely. | Die Parteien treiben freien Handel.',
  );
  const second = split.rows[2]!.cells[0]![1]!;
  const apart = unlinkSegment(split, 0, second);
  expect(shown(apart).slice(2, 4)).toEqual([
    'The Parties | Die Parteien treiben freien Handel.',
    'shall trade freely. | ',
  ]);
  const linked = linkRows(apart, apart.rows[2]!.id, apart.rows[3]!.id);
  expect(shown(linked)).toEqual(shown(split));
  expect(linked.rows[2]).toMatchObject({ by: ['hand'], confidence: 1, isChecked: true });
  expect(shown(joinWithNext(linked, 0, id))).toEqual(shown(work));
});

test('an alignment that is off by one is mended by moving cells up or down', () => {
  const down = shiftCells(work, 1, work.rows[2]!.id, 1);
  expect(shown(down).slice(2, 5)).toEqual([
    'The Parties shall trade freely. | ',
    'They shall levy no duty on grain. | Die Parteien treiben freien Handel.',
    ' | Sie erheben keinen Zoll auf Getreide.',
  ]);
  expect(shown(shiftCells(down, 1, down.rows[3]!.id, -1))).toEqual(shown(work));
});

test('what cannot be done is refused with the reason', () => {
  const id = work.rows[2]!.cells[0]![0]!;
  expect(() => splitSegment(work, 0, id, 0)).toThrow(EditRefused);
  const last = work.versions[0]!.segments.at(-1)!.id;
  expect(() => joinWithNext(work, 0, last)).toThrow('is the last segment of its version');
  expect(() => checkRow(work, 'r999', true)).toThrow('no row "r999"');
});

test('coverage counts clauses, not headings', () => {
  expect(coverageOf(work)).toMatchObject({ clauses: 5, aligned: 5, checked: 0 });
});

test('a work can be read as an edition: each version keeps its words in order, each place is told', () => {
  const edition = workToEdition(shiftCells(work, 1, work.rows[2]!.id, 1));
  const [document] = edition.documents;
  expect(document!.units.map(({ id, label, segments }) => [id, label, segments.length])).toEqual([
    ['title', undefined, 1],
    ['art-1', 'art-1.label', 3],
    ['art-2', 'art-2.label', 2],
  ]);
  for (const [at, witness] of document!.witnesses.entries()) {
    const words = work.versions[at]!.segments.map(({ text }) => text);
    expect(witness.segments.map(({ text }) => text)).toEqual(words);
    const told = [
      ...witness.segments.flatMap(({ covers }) => covers),
      ...witness.gaps.flatMap(({ segments }) => segments),
    ];
    const places = document!.units.flatMap(({ label, segments }) =>
      label ? [label, ...segments] : segments,
    );
    expect([...new Set(told)].sort()).toEqual([...places].sort());
  }
});

test('law: whatever is done by hand, no word is lost and every segment stands in one row; undo takes all of it back', () => {
  const step = fc.record({
    kind: fc.constantFrom('split', 'join', 'move', 'unlink', 'link', 'up', 'down', 'check'),
    version: fc.nat(1),
    at: fc.nat(),
    to: fc.nat(),
    offset: fc.nat(60),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let state = undoable(work);
      for (const each of steps) state = doStep(state, done(state.present, each));
      for (const version of [0, 1]) {
        expect(wholeText(state.present, version)).toBe(wholeText(work, version));
        const ids = state.present.versions[version]!.segments.map(({ id }) => id).sort();
        expect(idsInRows(state.present, version)).toEqual(ids);
      }
      const end = state.present;
      for (const _step of steps) state = undo(state);
      expect(state.present).toBe(work);
      for (const _step of steps) state = redo(state);
      expect(state.present).toBe(end);
    }),
    { seed: 1939, numRuns: 300 },
  );
});

interface Step {
  readonly kind: 'split' | 'join' | 'move' | 'unlink' | 'link' | 'up' | 'down' | 'check';
  readonly version: number;
  readonly at: number;
  readonly to: number;
  readonly offset: number;
}

function done(on: Work, { kind, version, at, to, offset }: Step): Work {
  const { segments } = on.versions[version]!;
  const segment = segments[at % segments.length]!.id;
  const row = on.rows[at % on.rows.length]!.id;
  const other = on.rows[to % on.rows.length]!.id;
  const edits = {
    split: () => splitSegment(on, version, segment, offset),
    join: () => joinWithNext(on, version, segment),
    move: () => moveSegment(on, version, segment, other),
    unlink: () => unlinkSegment(on, version, segment),
    link: () => linkRows(on, row, other),
    up: () => shiftCells(on, version, row, -1),
    down: () => shiftCells(on, version, row, 1),
    check: () => checkRow(on, row, offset % 2 === 0),
  };
  try {
    return edits[kind]();
  } catch (error) {
    if (error instanceof EditRefused) return on;
    throw error;
  }
}
