import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeEditionFolder, zipFolder } from '../../../src/core/write/index.ts';
import { compileSources } from '../../../src/edition/index.ts';
import { firstEdition } from './edition.ts';

const edition = firstEdition();
const encode = (folder: ReadonlyMap<string, string>) =>
  new Map([...folder].map(([path, text]) => [path, new TextEncoder().encode(text)]));

test('law: the folder of an edition compiles to the same edition', () => {
  const result = compileSources(encode(writeEditionFolder(edition)));
  if (!result.ok) expect(result.faults.slice(0, 5)).toEqual([]);
  expect(result).toEqual({ ok: true, edition });
});

test('words that XML and JSON take for their own come through', () => {
  const text = 'a < b & "c" ]]> <seg> \u2028 ё';
  const [document, ...documents] = edition.documents;
  const [witness, ...witnesses] = document!.witnesses;
  const [title, ...segments] = witness!.segments;
  const changed = {
    ...edition,
    notes: [],
    concepts: [],
    history: [],
    documents: [
      {
        ...document!,
        witnesses: [
          { ...witness!, variants: [], segments: [{ ...title!, text }, ...segments] },
          ...witnesses,
        ],
      },
      ...documents,
    ],
  };
  const result = compileSources(encode(writeEditionFolder(changed)));
  if (!result.ok) throw new Error(result.faults[0]!.message);
  expect(result.edition.documents[0]!.witnesses[0]!.segments[0]!.text).toBe(text);
});

test('the zip holds the folder, and the same edition gives the same bytes', () => {
  const folder = writeEditionFolder(edition);
  const zip = zipFolder(folder);
  const files = Object.entries(unzipSync(zip)).map(([path, bytes]) => [
    path,
    new TextDecoder().decode(bytes),
  ]);
  expect(new Map(files as [string, string][])).toEqual(folder);
  expect(zipFolder(writeEditionFolder(firstEdition()))).toEqual(zip);
});
