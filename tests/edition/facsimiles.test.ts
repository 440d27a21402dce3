import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zonesToAnnotations, zonesToTei } from '../../src/core/facsimile/index.ts';
import type { Zone } from '../../src/core/model/index.ts';
import { compileEdition, facsimileFiles } from '../../src/edition/folder.ts';
import { formatFault } from '../../src/edition/index.ts';
import { smallPdf } from '../set-up/small-pdf.ts';
import { SMALL_EDITION } from './small-edition.ts';

const PDF = smallPdf({ pages: [['Vertrag'], ['Artikel I.']] });
const SHA = createHash('sha256').update(PDF).digest('hex');
const all = (text: string) => ({ en: text, vi: text, de: text, ru: text });
const ENTRY = {
  file: 'scan.pdf',
  document: 'treaty',
  witness: 'de',
  sha256: SHA,
  title: all('A scan'),
  rights: all('Public domain'),
  source: all('An archive'),
};
const zone = (segment: string): Zone => ({
  id: `z-${segment}`,
  segment,
  page: 2,
  x: 72,
  y: 60,
  width: 200,
  height: 20,
  by: 'hand',
});
const linksTo = (segments: readonly string[], more: object = {}) => ({
  edition: 'small',
  document: 'treaty',
  witness: 'de',
  sha256: SHA,
  title: 'A scan',
  zones: segments.map(zone),
  ...more,
});
const asJson = (links: ReturnType<typeof linksTo>) =>
  JSON.stringify(
    zonesToAnnotations(links, { base: 'https://example.org/', generated: '2026-01-01T00:00:00Z' }),
  );

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wortlaut-facsimiles-'));
  for (const [path, text] of Object.entries(SMALL_EDITION)) write(path, text);
  write('facsimiles/scan.pdf', PDF);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function compiled(list: unknown) {
  write('facsimiles/facsimiles.json', `${JSON.stringify(list, null, 2)}\n`);
  return compileEdition(folder);
}

const faults = (list: unknown): string => {
  const result = compiled(list);
  return result.ok ? '' : result.faults.map((fault) => formatFault(fault)).join('\n');
};

test('a facsimile is described in the edition, and its file copied to the letter', () => {
  const result = compiled([ENTRY]);
  if (!result.ok) throw new Error(faults([ENTRY]));
  expect(result.edition.facsimiles).toEqual([{ ...ENTRY, bytes: PDF.length, zones: [] }]);
  const [file] = facsimileFiles(folder, result.edition);
  expect(file!.path).toBe('small/facsimiles/scan.pdf');
  const { content } = file!;
  expect(typeof content === 'string' ? content : Uint8Array.from(content() as Uint8Array)).toEqual(
    PDF,
  );
});

test.each([
  ['zones.xml', zonesToTei(linksTo(['art-1.1', 'title']))],
  ['zones.jsonld', asJson(linksTo(['art-1.1', 'title']))],
])('its boxes are read from %s', (links, text) => {
  write(`facsimiles/${links}`, text);
  const result = compiled([{ ...ENTRY, links }]);
  expect(result.ok && result.edition.facsimiles![0]!.zones).toEqual([
    zone('art-1.1'),
    zone('title'),
  ]);
});

test.each([
  [
    'another file than was described',
    { ...ENTRY, sha256: '0'.repeat(64) },
    `its SHA-256 is ${SHA}`,
  ],
  ['a file that is not there', { ...ENTRY, file: 'lost.pdf' }, 'no file "facsimiles/lost.pdf"'],
  ['a witness that is not there', { ...ENTRY, witness: 'fr' }, 'no witness "fr" in treaty'],
  ['a path out of the folder', { ...ENTRY, file: '../edition.json' }, 'expected the name of a PDF'],
  ['links that are not there', { ...ENTRY, links: 'none.xml' }, 'no file "facsimiles/none.xml"'],
  ['a source in one language', { ...ENTRY, source: { en: 'x' } }, 'vi'],
])('%s is a fault', (_name, entry, message) => {
  expect(faults([entry])).toContain(message);
});

test.each([
  ['a segment that the witness lacks', zonesToTei(linksTo(['art-9.1'])), 'no segment "art-9.1"'],
  ['another witness', zonesToTei(linksTo(['title'], { witness: 'en' })), 'the links are of en'],
  [
    'another file',
    zonesToTei(linksTo(['title'], { sha256: 'f'.repeat(64) })),
    'the links are of ffff',
  ],
  ['no zones at all', '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', 'cannot be read'],
])('links to %s are a fault', (_name, text, message) => {
  write('facsimiles/wrong.xml', text);
  expect(faults([{ ...ENTRY, links: 'wrong.xml' }])).toContain(message);
});

test('the same file twice for a witness is a fault; for two witnesses it is not', () => {
  expect(faults([ENTRY, ENTRY])).toContain('listed twice');
  expect(faults([ENTRY, { ...ENTRY, witness: 'en' }])).toBe('');
});

test('this edition says how facsimiles are added', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../sources/README.md'), 'utf8');
  for (const key of Object.keys(ENTRY)) expect(readme).toContain(`\`${key}\``);
});
