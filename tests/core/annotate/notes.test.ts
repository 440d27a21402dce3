import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyMerge,
  carryTarget,
  createNote,
  placeTarget,
  planMerge,
  targetAt,
  updateNote,
} from '../../../src/core/annotate/index.ts';
import type { NoteContent, OwnNote, PlacedTarget } from '../../../src/core/annotate/index.ts';
import { ownNotes } from './own-notes.ts';
import { occurrence, SAMPLE, withText } from './sample-edition.ts';

const DE = SAMPLE.documents[0]!.witnesses[0]!;
const { span: ACTION } = occurrence(DE, 'art-2.1', 'kriegerischer Handlungen');
const PLACE = { edition: SAMPLE.id, document: 'treaty', segment: 'art-2.1', witness: 'de-signed' };
const TARGET = targetAt(SAMPLE, { ...PLACE, span: ACTION })!;
const CONTENT: NoteContent = { motivation: 'commenting', tags: [], body: '', targets: [TARGET] };
const NOTE = createNote({ ...CONTENT, body: 'one' }, 'id-1', '2026-01-01T00:00:00.000Z');

describe('a note', () => {
  test('keeps its tags once and its body in NFC', () => {
    const note = createNote(
      { ...CONTENT, tags: [' law ', 'law', ''], body: 'a\u0301\r\nb' },
      'x',
      'd',
    );
    expect(note).toMatchObject({ tags: ['law'], body: 'á\nb', created: 'd', modified: 'd' });
  });

  test('is modified only where something changes', () => {
    expect(updateNote(NOTE, { body: 'one' }, '2027-01-01T00:00:00.000Z')).toBe(NOTE);
    expect(updateNote(NOTE, { body: 'two' }, '2027-01-01T00:00:00.000Z')).toMatchObject({
      created: NOTE.created,
      modified: '2027-01-01T00:00:00.000Z',
    });
  });

  test.each([
    [{ body: 'x'.repeat(50_001) }, 'has 50001 characters; 50000 are the most'],
    [{ tags: Array.from({ length: 51 }, (_, n) => String(n)) }, 'has 51 tags; 50 are the most'],
    [{ tags: ['x'.repeat(201)] }, 'is too long; 200 characters'],
  ])('that holds too much is refused', (content, message) => {
    expect(() => createNote({ ...CONTENT, ...content }, 'x', 'd')).toThrow(message);
  });
});

describe('placing', () => {
  test('a target is found where it was made', () => {
    expect(placeTarget(SAMPLE, TARGET)).toEqual({
      found: 'exact',
      document: 'treaty',
      witness: 'de-signed',
      segment: 'art-2.1',
      span: ACTION,
      score: 1,
    });
  });

  test.each([
    ['whole document', { edition: SAMPLE.id, document: 'treaty' }, 'whole'],
    ['unit', { edition: SAMPLE.id, document: 'treaty', segment: 'art-2' }, 'whole'],
    ['a clause that the version merges with another', { ...PLACE, witness: 'vi-working' }, 'whole'],
    ['other edition', { ...PLACE, edition: 'other' }, 'no-edition'],
    ['no such document', { ...PLACE, document: 'x' }, 'no-document'],
    ['no such version', { ...PLACE, witness: 'x' }, 'no-version'],
    ['no such segment', { ...PLACE, segment: 'art-9.1' }, 'no-segment'],
    [
      'a segment the version lacks',
      { ...PLACE, segment: 'preamble.2', witness: 'en-nsr' },
      'no-segment',
    ],
  ])('%s', (_what, place, result) => {
    const placement = placeTarget(SAMPLE, { kind: 'placed', place, state: 'h' });
    expect('reason' in placement ? placement.reason : placement.found).toBe(result);
  });

  test('words that stand in another segment now are an orphan, not found there', () => {
    const moved = withText(
      withText(SAMPLE, 'treaty/art-2.1@de-signed', 'Falls etwas anderes eintritt,'),
      'treaty/art-2.2@de-signed',
      DE.segments.find(({ id }) => id === 'art-2.1')!.text,
    );
    expect(placeTarget(moved, TARGET)).toEqual({ found: 'orphan', reason: 'not-found' });
  });

  test('no target where there is no such place or span', () => {
    expect(targetAt(SAMPLE, { ...PLACE, witness: 'x' })).toBeUndefined();
    expect(targetAt(SAMPLE, { ...PLACE, span: { start: 0, end: 999 } })).toBeUndefined();
    expect(
      targetAt(SAMPLE, { edition: SAMPLE.id, document: 'treaty', segment: 'art-2', span: ACTION }),
    ).toBeUndefined();
  });
});

describe('carrying to other versions', () => {
  const carried = (target: PlacedTarget) =>
    carryTarget(SAMPLE, target).map((one) => {
      if ('missing' in one) return `${one.witness}: ${one.missing}`;
      const places = one.targets.map(({ carried: by, place, quote }) =>
        `${by} ${place.segment} ${quote?.exact ?? ''}`.trim(),
      );
      return `${one.witness}: ${places.join(', ')}`;
    });

  test('by term where the words belong to a marked one', () => {
    expect(carried(TARGET)).toEqual([
      'ru-signed: term art-2.1 военных действий',
      'en-nsr: term art-2.1 belligerent action',
      'vi-working: term art-2.1-2 hành động chiến tranh',
    ]);
  });

  test('by segment where they do not, and for a note on a whole segment', () => {
    const span = occurrence(DE, 'art-2.1', 'dritten Macht').span;
    const expected = [
      'ru-signed: segment art-2.1',
      'en-nsr: segment art-2.1',
      'vi-working: segment art-2.1-2',
    ];
    expect(carried(targetAt(SAMPLE, { ...PLACE, span })!)).toEqual(expected);
    expect(carried(targetAt(SAMPLE, PLACE)!)).toEqual(expected);
  });

  test('from a version that has two clauses in one to both of them; a unit stays a unit', () => {
    const merged = { ...PLACE, segment: 'art-2.1-2', witness: 'vi-working' };
    expect(carried(targetAt(SAMPLE, merged)!)[0]).toBe(
      'de-signed: segment art-2.1, segment art-2.2',
    );
    expect(carried(targetAt(SAMPLE, { ...PLACE, segment: 'art-2' })!)[2]).toBe(
      'vi-working: segment art-2',
    );
  });

  test('a version that lacks the segment says so', () => {
    const place = { ...PLACE, segment: 'preamble.2' };
    expect(carried(targetAt(SAMPLE, place)!)).toEqual([
      'ru-signed: segment preamble.2',
      'en-nsr: not-in-version',
      'vi-working: not-in-version',
    ]);
  });

  test('what was carried by term stands on those words', () => {
    const targets = carryTarget(SAMPLE, TARGET).flatMap((one) =>
      'targets' in one ? one.targets : [],
    );
    expect(targets.map((target) => placeTarget(SAMPLE, target).found)).toEqual([
      'exact',
      'exact',
      'exact',
    ]);
  });
});

describe('merging an import', () => {
  const at = (modified: string, body: string, created = NOTE.created): OwnNote => ({
    ...NOTE,
    modified,
    body,
    created,
  });
  const here = at('2026-02-01T00:00:00.000Z', 'here');
  test.each([
    ['same', at('2026-03-01T00:00:00.000Z', 'here')],
    ['newer-there', at('2026-03-01T00:00:00.000Z', 'there')],
    ['newer-here', at('2026-01-15T00:00:00.000Z', 'there')],
    ['conflict', at('2026-02-01T00:00:00.000Z', 'there')],
    ['conflict', at('2026-03-01T00:00:00.000Z', 'there', '2025-01-01T00:00:00.000Z')],
    ['new', { ...here, id: 'other' }],
  ])('%s', (kind, there) => {
    expect(planMerge([here], [there]).map((entry) => entry.kind)).toEqual([kind]);
  });

  test('nothing is taken but what is new or newer, or named', () => {
    const conflict = at('2026-02-01T00:00:00.000Z', 'there');
    const plan = planMerge([here], [conflict, { ...here, id: 'other' }]);
    expect(applyMerge([here], plan).map(({ id, body }) => [id, body])).toEqual([
      ['id-1', 'here'],
      ['other', 'here'],
    ]);
    expect(applyMerge([here], plan, new Set(['id-1']))[0]).toBe(conflict);
  });

  test('laws: taking an import twice changes nothing more; no own note is lost', () => {
    const sets = fc.uniqueArray(ownNotes, { selector: ({ id }) => id, maxLength: 6 });
    fc.assert(
      fc.property(sets, sets, (own, imported) => {
        const once = applyMerge(own, planMerge(own, imported));
        expect(applyMerge(once, planMerge(once, imported))).toEqual(once);
        expect(once.map(({ id }) => id)).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
        expect(applyMerge(own, planMerge(own, own))).toEqual(own);
      }),
    );
  });
});
