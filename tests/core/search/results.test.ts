import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findDocument } from '../../../src/core/model/index.ts';
import {
  besideClause,
  clauseOf,
  conceptConcordance,
  countHits,
  hitsByUnit,
  indexOf,
  parseQuery,
  search,
  searchEntries,
  spansOf,
} from '../../../src/core/search/index.ts';
import { compileEdition } from '../../../src/edition/folder.ts';

const root = resolve(import.meta.dirname, '../../..');
const compiled = compileEdition(join(root, 'sources/german-soviet-pact-1939'));
if (!compiled.ok) throw new Error(compiled.faults.map(({ message }) => message).join('\n'));
const { edition } = compiled;
const treaty = findDocument(edition, 'treaty')!;
const index = indexOf(searchEntries(edition));
const found = (typed: string) => search(index, parseQuery(typed));

test('what is found stands under its unit, each clause once, in the order of the edition', () => {
  const units = hitsByUnit(edition, found('"third power"'));
  const [first] = units;
  expect(first?.document.id).toBe('treaty');
  expect(first?.unit.id).toBe('art-2');
  expect(first?.clauses.map(({ place }) => place)).toEqual(['art-2.1', 'art-2.2']);
  expect(first?.clauses[0]?.hits.map(({ witness }) => witness.id)).toContain('en-nsr');
});

test('every hit that is no note stands in exactly one clause', () => {
  for (const typed of ['war', 'державы', 'und', 'hiep uoc']) {
    const hits = found(typed).filter(({ kind }) => kind === 'segment');
    const listed = hitsByUnit(edition, hits).flatMap(({ clauses }) =>
      clauses.flatMap((clause) => clause.hits.map(({ entry }) => entry)),
    );
    expect(new Set(listed)).toEqual(new Set(hits));
    expect(listed.length).toBe(hits.length);
  }
});

test.each([
  // language wanted, versions that are hits themselves, version expected
  ['en', ['ru-signed'], 'en-nsr'],
  ['vi', ['ru-signed'], 'vi-working'],
  ['en', ['en-nsr'], 'de-signed'],
  ['en', ['en-nsr', 'de-signed'], 'ru-signed'],
])('beside a hit, wanted in %s, with hits in %s: %s', (language, taken, expected) => {
  const beside = besideClause(treaty, 'art-2.1', language, new Set(taken));
  expect(beside?.witness.id).toBe(expected);
  expect(beside?.segments.every(({ covers }) => covers.includes('art-2.1'))).toBe(true);
});

test('a clause that no other version has stands alone', () => {
  const all = new Set(treaty.witnesses.map(({ id }) => id));
  expect(besideClause(treaty, 'art-2.1', 'en', all)).toBeUndefined();
});

test('counts by document, language and version add up to the hits', () => {
  const hits = found('power').filter(({ kind }) => kind === 'segment');
  const counts = countHits(found('power'));
  for (const each of [counts.documents, counts.languages, counts.versions]) {
    expect([...each.values()].reduce((sum, count) => sum + count, 0)).toBe(hits.length);
  }
});

test('the concordance of a concept has its words in every version, each in its own clause', () => {
  const concept = edition.concepts.find(({ id }) => id === 'third-power')!;
  const lines = conceptConcordance(edition, concept, 'place', 'en');
  expect(lines.length).toBe(concept.occurrences.length);
  for (const line of lines) {
    const witness = findDocument(edition, line.entry.document)!.witnesses.find(
      ({ id }) => id === line.entry.witness,
    )!;
    const text = witness.segments.find(({ id }) => id === line.entry.place)!.text;
    expect(line.left + line.match + line.right).toBe(text);
    expect(clauseOf(edition, line.entry)).toBeDefined();
  }
});

test.each([
  // typed, text, what is marked
  ['third power', 'by a third power, no third', ['third power', 'third']],
  ['power', 'power power', ['power', 'power']],
  ['third power', 'third-power', ['third', 'power']],
])('%s marks in "%s": %s', (typed, text, marked) => {
  const entry = { text, language: 'en' };
  const spans = spansOf(entry, parseQuery(typed));
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(marked);
});
