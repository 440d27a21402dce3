import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkZip, writeWorkZip } from '../../../src/app/desk/work-zip.ts';
import { NoWork, readWork, workToEdition, type Work } from '../../../src/core/work/index.ts';
import { compileSources, formatFault } from '../../../src/edition/index.ts';
import {
  afterStep,
  brought,
  ENGLISH,
  GERMAN,
  smallWork as work,
  STEP_KINDS,
} from './small-work.ts';

const step = fc.record({
  kind: fc.constantFrom(...STEP_KINDS),
  version: fc.nat(1),
  at: fc.nat(),
  offset: fc.nat(60),
});

/** What the compiler makes of an exported zip; its faults, one a line, where it finds any. */
function compiled(of: Work) {
  const result = compileSources(new Map(Object.entries(unzipSync(writeWorkZip(of)))));
  if (result.ok) return result.edition;
  throw new Error(result.faults.map((fault) => formatFault(fault, of.title)).join('\n'));
}

test('law: a work taken out and brought in again is the same work, whatever was done to it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const changed = steps.reduce(afterStep, work);
      expect(readWorkZip(writeWorkZip(changed))).toEqual(changed);
    }),
    { seed: 1939, numRuns: 60 },
  );
});

test('law: what is taken out is an edition folder: the compiler reads the edition that the reading room shows', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const changed = steps.reduce(afterStep, work);
      expect(compiled(changed)).toEqual(workToEdition(changed));
    }),
    { seed: 1939, numRuns: 40 },
  );
});

test('three versions of which one lacks an article are an edition too', () => {
  const short = GERMAN.slice(0, GERMAN.indexOf('Artikel 2'));
  const three = brought(['en', ENGLISH], ['de', GERMAN], ['de', short]);
  expect(three.versions.map(({ id }) => id)).toEqual(['en', 'de', 'de-2']);
  expect(compiled(three)).toEqual(workToEdition(three));
});

test('a text without any article, of an unknown language, is an edition too', () => {
  const plain = brought(
    ['und', 'One sentence. And "another" <one> & more.'],
    ['en', 'A sentence.'],
  );
  expect(compiled(plain)).toEqual(workToEdition(plain));
});

describe('what is no work is refused with the reason', () => {
  const valid = JSON.parse(JSON.stringify(work)) as Work;
  const [row] = valid.rows;
  test.each<[unknown, string]>([
    [null, 'the work is no object'],
    [{}, '"versions" is no list'],
    [{ ...valid, id: '../x' }, '"../x" is no name'],
    [{ ...valid, next: '1' }, '"next" is no number'],
    [{ ...valid, rows: valid.rows.slice(1) }, 'not every segment of "en"'],
    [{ ...valid, rows: [...valid.rows, row] }, 'the row "r1" is there twice'],
    [
      { ...valid, rows: [{ ...row, unit: 'x' }, ...valid.rows.slice(1)] },
      'unit "x", which is none',
    ],
    [{ ...valid, versions: [] }, '1 to 6 versions, not 0'],
    [
      { ...valid, versions: [{ ...valid.versions[0], language: '<b>' }, valid.versions[1]] },
      '"<b>" is no language tag',
    ],
  ])('%#', (value, reason) => {
    expect(() => readWork(value)).toThrow(NoWork);
    expect(() => readWork(value)).toThrow(reason);
  });

  test('a zip of something else, a damaged one, and one that lies are no works', () => {
    const zipped = writeWorkZip(work);
    expect(readWorkZip(strToU8('PK but no zip'))).toBeUndefined();
    expect(readWorkZip(zipped.slice(0, zipped.length - 30))).toBeUndefined();
    expect(readWorkZip(zipSync({ 'a.txt': strToU8('text') }))).toBeUndefined();
    expect(readWorkZip(zipSync({ '.work.json': strToU8('{"id":"x"') }))).toBeUndefined();
    expect(readWorkZip(zipSync({ '.work.json': strToU8('[]') }))).toBeUndefined();
  });

  test('a folder packed anew, with the folder’s name in front, is read', () => {
    const files = unzipSync(writeWorkZip(work));
    const within = Object.entries(files).map(([name, bytes]) => [`treaty/${name}`, bytes] as const);
    expect(readWorkZip(zipSync(Object.fromEntries(within)))).toEqual(work);
  });
});
