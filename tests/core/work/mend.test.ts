import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkRow,
  firstOf,
  mend,
  nearestGap,
  spotIn,
  stepFrom,
  unsureFrom,
  wordGaps,
  type Work,
} from '../../../src/core/work/index.ts';
import { afterStep, smallWork as work, STEP_KINDS } from './small-work.ts';

/** A text with a bar at each gap. */
function withGaps(text: string): string {
  const gaps = new Set(wordGaps(text));
  return [...text.split('').keys()].map((at) => (gaps.has(at) ? '|' : '') + text[at]).join('');
}

describe('gaps between words', () => {
  test.each([
    ['The High Parties', 'The| High| Parties'],
    ['word', 'word'],
    ['  two  words ', '  two|  words '],
    ['各締約国は、自由に', '各|締|約|国|は|、|自|由|に'],
    ['第1条 各国', '第|1|条| 各|国'],
    ['Hòa ước', 'Hòa| ước'],
    ['𠮷野', '𠮷|野'],
  ])('%s', (text, expected) => {
    expect(withGaps(text)).toBe(expected);
  });

  test('the nearest gap to a place is taken', () => {
    expect(nearestGap(wordGaps('one two three'), 6)).toBe(7);
    expect(nearestGap(wordGaps('one'), 1)).toBeUndefined();
  });

  test('law: a text can be cut at every gap, and at no other place of it is a word whole on both sides', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        for (const gap of wordGaps(text)) {
          expect(text.slice(0, gap).trim()).not.toBe('');
          expect(text.slice(gap).trim()).not.toBe('');
          expect(text.slice(gap)).not.toMatch(/^[\p{M}\uDC00-\uDFFF]/u);
        }
      }),
      { seed: 1939, numRuns: 300 },
    );
  });
});

const third = work.rows[2]!;
const spot = firstOf(third, 0);

function mended(of: Work, ...args: Parameters<typeof mend> extends [Work, ...infer R] ? R : never) {
  const result = mend(of, ...args);
  if (!result.ok) throw new Error(result.refusal);
  return result;
}

test('after a cut the reader is at what was cut off, after a move with the words that were moved', () => {
  const split = mended(work, spot, { kind: 'split', offset: 11 });
  expect(split.spot).toMatchObject({ row: third.id, version: 0 });
  const at = split.work.versions[0]!.segments.find(({ id }) => id === split.spot.segment);
  expect(at!.text).toBe('shall trade freely.');
  const down = mended(split.work, split.spot, { kind: 'down' });
  expect(down.spot).toEqual({ ...split.spot, row: work.rows[3]!.id });
  expect(mended(down.work, down.spot, { kind: 'up' }).work.rows.map(({ cells }) => cells)).toEqual(
    split.work.rows.map(({ cells }) => cells),
  );
});

test('what is picked up in one row is put into another, and the reader goes with it', () => {
  const picked = { version: 0, segment: spot.segment! };
  const target = firstOf(work.rows[4]!, 1);
  const put = mended(work, target, { kind: 'put', picked });
  expect(put.spot).toEqual({ row: target.row, ...picked });
});

test('where nothing can be done, the reason is told', () => {
  const last = firstOf(work.rows.at(-1)!, 0);
  const first = firstOf(work.rows[0]!, 0);
  expect(mend(work, last, { kind: 'join' })).toEqual({ ok: false, refusal: 'lastOfVersion' });
  expect(mend(work, last, { kind: 'link' })).toEqual({ ok: false, refusal: 'lastRow' });
  expect(mend(work, first, { kind: 'up' })).toEqual({ ok: false, refusal: 'firstRow' });
  expect(mend(work, first, { kind: 'shiftUp' })).toEqual({ ok: false, refusal: 'firstRow' });
  expect(mend(work, { row: 'r99', version: 0 }, { kind: 'check' }).ok).toBe(false);
});

test('the arrow keys go through every clause of a version and back', () => {
  const down: string[] = [];
  let at = firstOf(work.rows[0]!, 0);
  for (;;) {
    down.push(at.segment ?? '-');
    const next = stepFrom(work, at, 'down');
    if (!next) break;
    at = next;
  }
  expect(down).toEqual(work.versions[0]!.segments.map(({ id }) => id));
  const up = [at.segment!];
  for (let next = stepFrom(work, at, 'up'); next; next = stepFrom(work, next, 'up')) {
    up.push(next.segment!);
  }
  expect(up).toEqual([...down].reverse());
  expect(stepFrom(work, spot, 'left')).toBeUndefined();
  expect(stepFrom(work, spot, 'right')).toEqual(firstOf(third, 1));
});

test('unsure rows are found in turn, round the end, until all are checked', () => {
  const doubtful = [third.id, work.rows[5]!.id];
  const unsure: Work = {
    ...work,
    rows: work.rows.map((row) => (doubtful.includes(row.id) ? { ...row, confidence: 0.2 } : row)),
  };
  expect(unsureFrom(unsure, undefined, 1)?.id).toBe(doubtful[0]);
  expect(unsureFrom(unsure, doubtful[0], 1)?.id).toBe(doubtful[1]);
  expect(unsureFrom(unsure, doubtful[1], 1)?.id).toBe(doubtful[0]);
  expect(unsureFrom(unsure, doubtful[0], -1)?.id).toBe(doubtful[1]);
  expect(unsureFrom(unsure, undefined, -1)?.id).toBe(doubtful[1]);
  const checked = doubtful.reduce((each, id) => checkRow(each, id, true), unsure);
  expect(unsureFrom(checked, undefined, 1)).toBeUndefined();
});

test('law: after any step the reader is at a place that there is', () => {
  const step = fc.record({
    kind: fc.constantFrom(...STEP_KINDS),
    version: fc.nat(1),
    at: fc.nat(),
    offset: fc.nat(60),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
      const changed = steps.reduce(afterStep, work);
      const here = spotIn(changed, spot, work)!;
      const row = changed.rows.find(({ id }) => id === here.row);
      expect(row).toBeDefined();
      if (here.segment !== undefined) expect(row!.cells[0]).toContain(here.segment);
    }),
    { seed: 1939, numRuns: 200 },
  );
});
