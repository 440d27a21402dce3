import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compileEdition } from '../../src/edition/folder.ts';
import { formatFault } from '../../src/edition/index.ts';

const FOLDER = resolve(import.meta.dirname, '../../sources/german-soviet-pact-1939');

test('the sources of the first edition have no fault', () => {
  const result = compileEdition(FOLDER);
  expect(result.ok ? [] : result.faults.map((fault) => formatFault(fault))).toEqual([]);
});

test('Article II stands in both authentic texts of the treaty, clause by clause', () => {
  const result = compileEdition(FOLDER);
  const treaty = result.ok && result.edition.documents.find(({ id }) => id === 'treaty');
  const authentic = treaty ? treaty.witnesses.filter((each) => each.authority === 'authentic') : [];
  const clauses = authentic.map(({ id, segments }) => [
    id,
    ...segments.filter((segment) => segment.id.startsWith('art-2.')).map((segment) => segment.id),
  ]);
  expect(clauses).toEqual([
    ['de-signed', 'art-2.label', 'art-2.1', 'art-2.2'],
    ['ru-signed', 'art-2.label', 'art-2.1', 'art-2.2'],
  ]);
});
