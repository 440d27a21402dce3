import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { DifferenceReport } from '../../src/app/compare/difference-row.ts';
import { differencesCsv } from '../../src/app/compare/export-csv.ts';
import { csvOf } from '../../src/core/write/index.ts';
import { differencesHtml, differencesText } from '../../src/app/compare/export-html.ts';
import { differencesTei } from '../../src/app/compare/export-tei.ts';

const report: DifferenceReport = {
  title: 'Comparison: <Treaty> & "more"',
  language: 'en',
  interfaceLanguage: 'vi',
  baseId: 'treaty/en-nsr',
  baseName: 'English, 1948',
  source: 'Edition 2026.1',
  url: 'https://example.org/?base=en-nsr&classes=substantive',
  heads: {
    place: 'Place',
    class: 'Kind',
    rule: 'Rule',
    base: 'Base',
    version: 'Version',
    readsInstead: 'Reads instead',
    remarks: 'Remarks',
    address: 'Address',
    noWords: '(nothing)',
  },
  rows: [
    row('a "quoted", word', 'line\nbreak <b>', 'en-tc25'),
    row('a "quoted", word', 'other', 'en-dgfp'),
    { ...row('', ' added', 'en-tc25'), address: 'ed/treaty/art-2.1@en-nsr:9-9' },
  ],
};

function row(
  baseWords: string,
  otherWords: string,
  version: string,
): DifferenceReport['rows'][number] {
  return {
    place: 'Article II, 1',
    address: 'ed/treaty/art-2.1@en-nsr:4-8',
    segment: 'art-2.1',
    class: 'substantive',
    className: 'substantive',
    rule: 'different-words',
    ruleName: 'different words',
    baseWords,
    otherWords,
    version: `treaty/${version}`,
    versionName: `English, ${version}`,
    remarks: ['concept: attack & defence'],
  };
}

/** Reads a record of RFC 4180. */
function fieldsOf(line: string): readonly string[] {
  const fields = line.replace(/\r\n$/, '').match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^",]*)(?=,|$)/g) ?? [];
  return fields.map((field) =>
    field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
  );
}

/** Element names with their text, as a validating reader meets them; throws where the text is not well-formed. */
function elementsOf(
  text: string,
): readonly { name: string; text: string; attributes: Record<string, string> }[] {
  const parser = new SaxesParser();
  const found: { name: string; text: string; attributes: Record<string, string> }[] = [];
  const open: typeof found = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, text: '', attributes: attributes as Record<string, string> };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    for (const element of open) element.text += piece;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return found;
}

test('a field of CSV with signs of its own is read back the same', () => {
  for (const fields of [
    ['a', 'b'],
    ['say "so", he', 'x,y', ''],
    ['line\r\nbreak', '"'],
  ]) {
    expect(fieldsOf(csvOf([fields]))).toEqual(fields);
  }
});

test('the list as CSV has a record a difference and as many fields in each', () => {
  const lines = differencesCsv(report).split('\r\n').slice(0, -1);
  expect(lines).toHaveLength(1 + report.rows.length);
  expect(new Set(lines.map((line) => fieldsOf(line).length))).toEqual(new Set([8]));
  expect(lines[0]!.startsWith('\uFEFFPlace,')).toBe(true);
});

test('the list as TEI is well-formed; readings of one place are one entry, with their versions', () => {
  const elements = elementsOf(differencesTei(report));
  const named = (name: string) => elements.filter((element) => element.name === name);
  expect(named('app')).toHaveLength(2);
  expect(named('lem').map(({ text }) => text)).toEqual(['a "quoted", word', '']);
  expect(named('rdg').map(({ attributes }) => attributes['wit'])).toEqual([
    '#treaty.en-tc25',
    '#treaty.en-dgfp',
    '#treaty.en-tc25',
  ]);
  const ids = named('witness').map(({ attributes }) => `#${attributes['xml:id'] ?? ''}`);
  for (const { attributes } of [...named('rdg'), ...named('lem')]) {
    expect(ids).toContain(attributes['wit']);
  }
  expect(named('rdg')[0]!.text).toBe('line\nbreak <b>');
});

test('signs that XML does not allow are left out', () => {
  const odd = { ...report, title: 'a\u0000b\u000bc\ud800d' };
  expect(elementsOf(differencesTei(odd)).find(({ name }) => name === 'title')!.text).toBe('abcd');
});

test('no word of the texts becomes HTML', () => {
  const page = differencesHtml(report);
  expect(page).not.toContain('<b>');
  expect(page).toContain('&lt;b&gt;');
  expect(page).toContain('(nothing)');
  expect(page).not.toMatch(/<script|javascript:/);
});

test('the list as text has a line a difference', () => {
  const text = differencesText({ ...report, rows: report.rows.slice(1) });
  expect(text).toContain('(nothing) ] added — English, en-tc25; concept: attack & defence');
});
