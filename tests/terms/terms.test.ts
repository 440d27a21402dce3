import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Concept, Edition, TermOccurrence } from '../../src/core/model/index.ts';
import { termsCsv, termsTbx } from '../../src/ui/terms/terms-exports.ts';
import { termsTable } from '../../src/ui/terms/terms-table.ts';
import { firstEdition } from '../core/compare/edition.ts';

const edition = firstEdition();

/** `concept@version rule`. */
function warnings(of: Edition): readonly string[] {
  return termsTable(of, 'en').rows.flatMap(({ concept, cells }) =>
    cells.flatMap(({ column, warnings: own }) =>
      own.map(({ rule }) => `${concept.id}@${column.id} ${rule}`),
    ),
  );
}

/** The edition with the words of some occurrences changed. */
function changed(
  where: (concept: Concept, occurrence: TermOccurrence) => boolean,
  text: string,
): Edition {
  const concepts = edition.concepts.map((concept) => ({
    ...concept,
    occurrences: concept.occurrences.map((one) => (where(concept, one) ? { ...one, text } : one)),
  }));
  return { ...edition, concepts };
}

describe('the table', () => {
  const { columns, rows } = termsTable(edition, 'en');

  test('has every concept, and every occurrence in the treaty and the protocol once', () => {
    expect(rows.map(({ concept }) => concept.id)).toEqual(edition.concepts.map(({ id }) => id));
    const shown = rows.flatMap(({ cells }) =>
      cells.flatMap(({ wordings }) => wordings.flatMap(({ occurrences }) => occurrences)),
    );
    const all = edition.concepts
      .flatMap(({ occurrences }) => occurrences)
      .filter(({ document }) => document === 'treaty' || document === 'protocol');
    expect(shown).toHaveLength(all.length);
    expect(new Set(shown)).toEqual(new Set(all));
  });

  test('begins with the authentic versions', () => {
    expect(columns.slice(0, 2).map(({ id }) => id)).toEqual(['de-signed', 'ru-signed']);
  });

  test('counts forms of the same words as one wording', () => {
    const cell = rows
      .find(({ concept }) => concept.id === 'contracting-parties')!
      .cells.find(({ column }) => column.id === 'ru-signed')!;
    expect(cell.wordings).toHaveLength(1);
  });
});

describe('the warnings', () => {
  test('say that "influence" breaks with "interest", in three languages', () => {
    expect(warnings(edition)).toEqual(
      expect.arrayContaining([
        'sphere-of-interest@en-nsr breaks',
        'sphere-of-interest@vi-wikipedia breaks',
        'sphere-of-interest@ru-backtranslation breaks',
      ]),
    );
  });

  test('do not say so of the versions that keep "interest", nor of the authentic ones', () => {
    const own = warnings(edition).filter((line) => line.startsWith('sphere-of-interest@'));
    expect(own.map((line) => line.split(/[@ ]/)[1])).toEqual(
      expect.not.arrayContaining(['en-dgfp', 'vi-working', 'de-signed', 'ru-signed']),
    );
    expect(warnings(edition).filter((line) => /@(de|ru)-signed/.test(line))).toEqual([]);
  });

  test('follow the words: with "spheres of interest" in the version of 1948 there is none', () => {
    const mended = changed(
      ({ id }, { witness }) => id === 'sphere-of-interest' && witness === 'en-nsr',
      'spheres of interest',
    );
    expect(warnings(mended)).not.toContain('sphere-of-interest@en-nsr breaks');
    const broken = changed(
      ({ id }, { witness }) => id === 'sphere-of-interest' && witness === 'en-dgfp',
      'zones of control',
    );
    expect(warnings(broken)).toContain('sphere-of-interest@en-dgfp breaks');
  });

  test('tell two renderings of one concept where an authentic version has one', () => {
    expect(warnings(edition)).toContain('full-power@en-nsr two-renderings');
    expect(warnings(edition)).toContain('belligerent-action@vi-wikipedia two-renderings');
    // German has "ratifiziert" and "Ratifikationsurkunden": two words of an original are no two renderings.
    expect(warnings(edition)).not.toContain('ratification@en-nsr two-renderings');
  });

  test('tell two concepts that share their words', () => {
    expect(warnings(edition).filter((line) => line.endsWith('shared'))).toEqual([]);
    const shared = changed(
      ({ id }, { witness }) => id === 'act-of-violence' && witness === 'en-nsr',
      'attack',
    );
    expect(warnings(shared)).toEqual(
      expect.arrayContaining(['act-of-violence@en-nsr shared', 'attack@en-nsr shared']),
    );
  });

  test('let a word of the same family be: disinterestedness for disinterest', () => {
    expect(warnings(edition)).not.toContain('disinterest@en-nsr breaks');
  });
});

test('the table as CSV has a record an occurrence', () => {
  const records = termsCsv(edition).split('\r\n').slice(1, -1);
  const count = edition.concepts.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
  expect(records).toHaveLength(count);
  const nsr = records.find(
    (line) => line.includes('protocol/p-1.1@en-nsr:') && line.startsWith('sphere'),
  );
  expect(nsr).toMatch(/spheres of influence,breaks$/);
});

test('the table as TBX is well-formed, an entry a concept, each term in its language', () => {
  const parser = new SaxesParser();
  const seen: string[] = [];
  const terms: string[] = [];
  let language = '';
  let inTerm = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    seen.push(name);
    if (name === 'langSec') language = (attributes as Record<string, string>)['xml:lang'] ?? '';
    inTerm = name === 'term';
    if (inTerm) terms.push(`${language} `);
  });
  parser.on('text', (text) => {
    if (inTerm) terms[terms.length - 1] += text;
  });
  parser.on('closetag', () => {
    inTerm = false;
  });
  parser.write(termsTbx(edition)).close();
  expect(seen.slice(0, 2)).toEqual(['tbx', 'tbxHeader']);
  expect(seen.filter((name) => name === 'conceptEntry')).toHaveLength(edition.concepts.length);
  expect(terms).toEqual(
    expect.arrayContaining(['de Interessensphären', 'vi phạm vi lợi ích', 'ru военных действий']),
  );
});
