import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { conceptsOf, targetAt, type OwnNote } from '../../../src/core/annotate/index.ts';
import { workToEdition } from '../../../src/core/work/index.ts';
import { compileSources } from '../../../src/edition/index.ts';
import { smallWork as work } from './small-work.ts';
import { takenIn, zipOf } from './zips.ts';

describe('notes go with the work', () => {
  const note: OwnNote = {
    id: '0b5c1c9e-8a44-4d1c-9d0e-3f6a0e5b7a11',
    created: '2026-11-23T11:00:00.000Z',
    modified: '2026-11-23T11:30:00.000Z',
    motivation: 'commenting',
    tags: ['duty'],
    body: 'Why *grain* alone?',
    targets: [
      targetAt(workToEdition(work), {
        edition: 'w1',
        document: 'text',
        segment: 'art-1.2',
        witness: 'en',
        span: { start: 10, end: 14 },
      })!,
    ],
  };
  const elsewhere: OwnNote = {
    ...note,
    id: '7f2f7c0e-32a5-4b83-9a6b-1b1f1c1d1e1f',
    targets: [
      { kind: 'placed', place: { edition: 'other', document: 'treaty' }, state: '0123456789ab' },
    ],
  };

  test('law: taken out and in again they are the same; notes on other texts stay at home', () => {
    const { notes } = takenIn(zipOf(work, [note, elsewhere]));
    expect(notes).toEqual([note]);
  });

  test('the compiler passes over them, and notes that cannot be read do not keep the work out', () => {
    const files = unzipSync(zipOf(work, [note]));
    expect(compileSources(new Map(Object.entries(files))).ok).toBe(true);
    files['annotations.jsonld'] = strToU8('{"type":');
    const { work: read, notes, remarks } = takenIn(zipSync(files));
    expect([read, notes]).toEqual([work, []]);
    expect(remarks).toEqual([{ kind: 'notes-unreadable', reason: expect.any(String) as string }]);
  });

  test('without the kept work they are about the work that the texts become', () => {
    const files = unzipSync(zipOf(work, [note]));
    delete files['.work.json'];
    const { work: read, notes } = takenIn(zipSync(files));
    expect(read.id).toBe('w1');
    expect(notes).toEqual([note]);
  });
});

describe('terms that a reader marks', () => {
  const edition = workToEdition(work);
  const words = (witness: string, segment: string, exact: string) => {
    const text = edition.documents[0]!.witnesses.find(({ id }) => id === witness)!.segments.find(
      ({ id }) => id === segment,
    )!.text;
    const start = text.indexOf(exact);
    const place = { edition: 'w1', document: 'text', segment, witness };
    return targetAt(edition, { ...place, span: { start, end: start + exact.length } })!;
  };
  const term = (id: string, body: string, ...targets: OwnNote['targets'][number][]): OwnNote => ({
    id: `0b5c1c9e-8a44-4d1c-9d0e-3f6a0e5b7a1${id}`,
    created: '2026-11-23T11:00:00.000Z',
    modified: '2026-11-23T11:30:00.000Z',
    motivation: 'identifying',
    tags: [],
    body,
    targets,
  });
  const notes = [
    term(
      '1',
      '*duty*\n\nZoll, never Abgabe.',
      words('de', 'art-1.2', 'Zoll'),
      words('en', 'art-1.2', 'duty'),
    ),
    term('2', 'duty', words('en', 'art-1.2', 'duty'), words('en', 'art-1.2', 'levy')),
    term('3', '', words('en', 'art-1.1', 'Parties')),
    term('4', 'half', words('en', 'art-1.1', 'Part')),
  ];

  test('are concepts of the edition: by their first line, each place once, in the order of the texts', () => {
    const concepts = conceptsOf(edition, notes).map(({ label, occurrences }) => [
      label.de,
      occurrences.map(({ witness, segment, text }) => `${text} ${segment}@${witness}`),
    ]);
    expect(concepts).toEqual([
      ['duty', ['levy art-1.2@en', 'duty art-1.2@en', 'Zoll art-1.2@de']],
      ['Parties', ['Parties art-1.1@en']],
      ['half', ['Part art-1.1@en']],
    ]);
  });

  test('stand in the folder, which the compiler accepts, as far as they are whole words', () => {
    const files = unzipSync(zipOf(work, notes));
    const result = compileSources(new Map(Object.entries(files)));
    expect(result.ok && result.edition.concepts.map(({ label }) => label.en)).toEqual([
      'duty',
      'Parties',
    ]);
    expect(takenIn(zipOf(work, notes)).notes).toEqual(notes);
  });

  test('come back from a folder whose annotations are gone', () => {
    const files = Object.entries(unzipSync(zipOf(work, notes)));
    const without = files.filter(([name]) => name !== 'annotations.jsonld');
    const back = takenIn(zipSync(Object.fromEntries(without)));
    const named = (of: readonly OwnNote[]) =>
      conceptsOf(edition, of).map(({ label, occurrences }) => [label.en, occurrences]);
    expect(named(back.notes)).toEqual(named(notes).slice(0, 2));
  });
});
