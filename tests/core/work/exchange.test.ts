import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bring } from '../../../src/app/desk/bring.ts';
import { cutText } from '../../../src/app/desk/found-text.ts';
import { readFolder } from '../../../src/app/desk/read-folder.ts';
import {
  coverageOf,
  NoWork,
  readWork,
  rowsFromLinks,
  workFromAlignment,
  workFromEdition,
  workToEdition,
  type Work,
} from '../../../src/core/work/index.ts';
import {
  writeCsv,
  writeEditionFolder,
  writeTmx,
  zipFolder,
} from '../../../src/core/write/index.ts';
import { compileSources, formatFault } from '../../../src/edition/index.ts';
import { firstEdition } from '../first-edition.ts';
import {
  afterStep,
  brought,
  ENGLISH,
  GERMAN,
  smallWork as work,
  STEP_KINDS,
} from './small-work.ts';
import { READER, takenIn, zipOf } from './zips.ts';

const step = fc.record({
  kind: fc.constantFrom(...STEP_KINDS),
  version: fc.nat(1),
  at: fc.nat(),
  offset: fc.nat(60),
});

/** The folder of a work with some of its files changed; undefined takes one out. */
function changedZip(of: Work, changes: Record<string, ((text: string) => string) | undefined>) {
  const files = unzipSync(zipOf(of));
  for (const [name, change] of Object.entries(changes)) {
    expect(files[name]).toBeDefined();
    if (change) files[name] = strToU8(change(strFromU8(files[name]!)));
  }
  const kept = Object.entries(files).filter(([name]) => !(name in changes) || changes[name]);
  return zipSync(Object.fromEntries(kept));
}

/** What the compiler makes of an exported zip; its faults, one a line, where it finds any. */
function compiled(of: Work) {
  const result = compileSources(new Map(Object.entries(unzipSync(zipOf(of)))));
  if (result.ok) return result.edition;
  throw new Error(result.faults.map((fault) => formatFault(fault, of.title)).join('\n'));
}

test('law: a work taken out and brought in again is the same work, whatever was done to it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const changed = steps.reduce(afterStep, work);
      expect(takenIn(zipOf(changed))).toEqual({
        kind: 'work',
        work: changed,
        notes: [],
        remarks: [],
      });
    }),
    { seed: 1939, numRuns: 60 },
  );
});

test('law: what is taken out is an edition folder: the compiler reads the edition that the reading room shows', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const changed = steps.reduce(afterStep, work);
      const dated = { ...changed, date: '1921-05-04' };
      expect(compiled(dated)).toEqual(workToEdition(dated));
    }),
    { seed: 1939, numRuns: 40 },
  );
});

test('three versions of which one lacks an article are an edition too', () => {
  const short = GERMAN.slice(0, GERMAN.indexOf('Artikel 2'));
  const three = brought(['en', ENGLISH], ['de', GERMAN], ['de', short]);
  expect(three.versions.map(({ id }) => id)).toEqual(['en', 'de', 'de-2']);
  const dated = { ...three, date: '1921-05' };
  expect(compiled(dated)).toEqual(workToEdition(dated));
});

test('without a stated date the reading room shows none; the folder, which needs one, has its own', () => {
  expect(workToEdition(work).documents[0]!.date).toBe('');
  expect(compiled(work).documents[0]!.date).toBe('2026-11-23');
  expect(takenIn(zipOf(work)).work.date).toBeUndefined();
});

test('a text without any article, of an unknown language, is an edition too', () => {
  const plain = brought(
    ['und', 'One sentence. And "another" <one> & more.'],
    ['en', 'A sentence.'],
  );
  const dated = { ...plain, date: '1921' };
  expect(compiled(dated)).toEqual(workToEdition(dated));
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
    [{ ...valid, date: 'May 1921' }, '"May 1921" is no date of a document'],
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
    const zipped = zipOf(work);
    const readWorkZip = (bytes: Uint8Array) => readFolder(bytes, READER);
    expect(readWorkZip(strToU8('PK but no zip'))).toBeUndefined();
    expect(readWorkZip(zipped.slice(0, zipped.length - 30))).toBeUndefined();
    expect(readWorkZip(zipSync({ 'a.txt': strToU8('text') }))).toBeUndefined();
    expect(readWorkZip(zipSync({ '.work.json': strToU8('{"id":"x"') }))).toBeUndefined();
    expect(readWorkZip(zipSync({ '.work.json': strToU8('[]') }))).toBeUndefined();
  });

  test('a folder packed anew, with the folder’s name in front, is read', () => {
    const files = unzipSync(zipOf(work));
    const within = Object.entries(files).map(([name, bytes]): [string, Uint8Array] => [
      `treaty/${name}`,
      bytes,
    ]);
    within.push(['__MACOSX/treaty/._edition.json', strToU8('x')]);
    expect(takenIn(zipSync(Object.fromEntries(within))).work).toEqual(work);
  });
});

describe('the texts of a folder are the truth', () => {
  test('law: without the kept work the same edition comes of it, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const changed = { ...steps.reduce(afterStep, work), date: '1921-05-04' };
        const read = takenIn(changedZip(changed, { '.work.json': undefined })).work;
        expect(readWork(JSON.parse(JSON.stringify(read)))).toEqual(read);
        expect(workToEdition(read).documents).toEqual(workToEdition(changed).documents);
      }),
      { seed: 1939, numRuns: 40 },
    );
  });

  test('a word changed in the TEI is taken, told, and costs the other rows nothing', () => {
    const checked = { ...work, rows: work.rows.map((row) => ({ ...row, isChecked: true })) };
    const zip = changedZip(checked, {
      'texts/text.en.xml': (text) => text.replace('no duty on grain', 'a duty on grain'),
    });
    const { work: read, remarks } = takenIn(zip);
    expect(remarks).toEqual([{ kind: 'texts-differ', places: ['art-1.2'] }]);
    expect(read.versions[0]!.segments.map(({ text }) => text)).toContain(
      'They shall levy a duty on grain.',
    );
    expect(read.rows.map(({ isChecked }) => isChecked)).toEqual(
      checked.rows.map((_, at) => at !== 3),
    );
    expect([read.id, read.created, read.date]).toEqual(['w1', work.created, undefined]);
  });

  test('a text that breaks the format is refused with its place, kept work or not', () => {
    const zip = changedZip(work, {
      'texts/text.en.xml': (text) => text.replace('ana="#u"', 'ana="#x"'),
    });
    expect(readFolder(zip, READER)).toEqual({
      kind: 'faults',
      first: expect.stringMatching(/^texts\/text\.en\.xml:\d+:\d+: the status is "x"/) as string,
      count: 1,
    });
  });

  test('a folder of several documents gives the texts of each, linked by their clauses, and tells what is left out', async () => {
    const edition = firstEdition();
    const bytes = zipFolder(writeEditionFolder(edition));
    const result = await bring(
      { name: 'pact.zip', bytes },
      () => Promise.reject(new Error()),
      READER,
    );
    if (result.kind !== 'texts') throw new Error(result.kind);
    const { found, held, remarks } = result;
    expect(found.texts).toHaveLength(
      edition.documents.reduce((sum, { witnesses }) => sum + witnesses.length, 0),
    );
    expect(remarks).toEqual([expect.objectContaining({ kind: 'left-out' })]);
    const protocol = held.filter((text) => text.found.linked === 'protocol').slice(0, 6);
    const versions = protocol.map((text) => cutText(text, text.found, 'clause'));
    const rows = rowsFromLinks(versions)!;
    const made = workFromAlignment({ id: 'w4', title: 'P', now: READER.now }, versions, rows);
    expect(readWork(JSON.parse(JSON.stringify(made)))).toEqual(made);
    expect(coverageOf(made).unsure).toBe(0);
    const [first] = edition.documents.find(({ id }) => id === 'protocol')!.witnesses;
    expect(made.versions[0]!.segments.map(({ text }) => text)).toEqual(
      first!.segments.map(({ text }) => text),
    );
  });

  test('a kept work that is none is passed over, and that is told', () => {
    const { work: read, remarks } = takenIn(
      changedZip(work, { '.work.json': () => '{"id":"w1"}' }),
    );
    expect(workToEdition(read).documents[0]!.units).toEqual(
      workToEdition(work).documents[0]!.units,
    );
    expect(remarks[0]).toMatchObject({ kind: 'work-unreadable' });
  });
});

test('pages stand in the TEI and come back', () => {
  const paged = (of: Work): Work => ({
    ...of,
    date: '1921',
    versions: of.versions.map((version, at) => ({
      ...version,
      segments: version.segments.map((segment, nth) => {
        const page = [1, 1, 2, 2, 4][nth] ?? undefined;
        return at === 1 || page === undefined ? segment : { ...segment, page };
      }),
    })),
  });
  const changed = paged(work);
  const files = unzipSync(zipOf(changed));
  expect(strFromU8(files['texts/text.en.xml']!).match(/<pb[^>]*>/g)).toEqual([
    '<pb n="1"/>',
    '<pb n="2"/>',
    '<pb n="4"/>',
    '<pb/>',
  ]);
  expect(strFromU8(files['texts/text.de.xml']!)).not.toContain('<pb');
  expect(compiled(changed)).toEqual(workToEdition(changed));
  const [version] = takenIn(changedZip(changed, { '.work.json': undefined })).work.versions;
  expect(version!.segments.map(({ page }) => page)).toEqual([1, 1, 2, 2, 4, undefined, undefined]);
});

test('links that cross are held by the grid, the coverage, every export and the way back', async () => {
  const [first, second] = work.rows.filter(
    ({ cells }) => cells[0]![0] === 's3' || cells[0]![0] === 's4',
  );
  const rows = work.rows.map((row) =>
    row === first
      ? { ...row, cells: [first.cells[0]!, second!.cells[1]!] }
      : row === second
        ? { ...row, cells: [second.cells[0]!, first!.cells[1]!] }
        : row,
  );
  const crossed = { ...work, date: '1921', rows };
  expect(coverageOf(crossed)).toEqual(coverageOf(work));
  const linked = (of: Work) =>
    of.rows.map(({ cells }) =>
      cells.map((cell, at) =>
        cell.map((id) => of.versions[at]!.segments.find((each) => each.id === id)!.text),
      ),
    );
  const order = (of: Work) => of.versions.map(({ segments }) => segments.map(({ text }) => text));
  expect(linked(crossed)[2]).toEqual([
    ['The Parties shall trade freely.'],
    ['Sie erheben keinen Zoll auf Getreide.'],
  ]);
  const edition = workToEdition(crossed);
  expect(compiled(crossed)).toEqual(edition);
  for (const back of [
    takenIn(zipOf(crossed)).work,
    takenIn(changedZip(crossed, { '.work.json': undefined })).work,
    workFromEdition({ id: 'w2', now: READER.now, language: 'de' }, edition.documents[0]!),
    await broughtAsTmx(crossed),
  ]) {
    expect([linked(back), order(back)]).toEqual([linked(crossed), order(crossed)]);
    expect(coverageOf(back).aligned).toBe(coverageOf(crossed).aligned);
  }
  const [, row] = writeCsv(edition.documents[0]!).split('\r\n').slice(2);
  expect(row).toContain('art-1.1,The Parties shall trade freely.,Sie erheben keinen Zoll');
});

test('law: what goes out as TMX comes back with the same links and in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const changed = steps.reduce(afterStep, work);
      const back = await broughtAsTmx(changed);
      expect(wordLinks(back)).toEqual(wordLinks(changed));
    }),
    { seed: 1939, numRuns: 40 },
  );
});

/** The words that are linked, row by row, whatever the segments they are cut into and the space between them. */
function wordLinks({ rows, versions }: Work): readonly string[] {
  return rows
    .map(({ cells }) =>
      cells
        .map((cell, at) =>
          cell.map((id) => versions[at]!.segments.find((each) => each.id === id)!.text).join(''),
        )
        .join(' | ')
        .replaceAll(' ', ''),
    )
    .sort();
}

/** A work taken out as TMX and brought again, with the links of the file. */
async function broughtAsTmx(of: Work): Promise<Work> {
  const document = workToEdition(of).documents[0]!;
  const bytes = strToU8(writeTmx(document));
  const result = await bring(
    { name: 'a.tmx', bytes },
    () => Promise.reject(new Error('no')),
    READER,
  );
  if (result.kind !== 'texts') throw new Error(JSON.stringify(result));
  expect(result.found.texts.map(({ linked }) => linked)).toEqual(of.versions.map(() => 'file'));
  const versions = result.held.map((text) => cutText(text, text.found, 'clause'));
  const about = { id: 'w3', title: of.title, now: READER.now };
  return workFromAlignment(about, versions, rowsFromLinks(versions)!);
}
