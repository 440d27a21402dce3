import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { compileEdition } from '../../src/edition/folder.ts';
import { encode, WORDS } from '../core/read/sources.ts';

const ROOT = join(import.meta.dirname, '../..');
const EDITION = join(ROOT, 'sources/german-soviet-pact-1939');
const folder = mkdtempSync(join(tmpdir(), 'wortlaut-import-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const fixture = (name: string) => join(ROOT, 'tests/fixtures/read', name);

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

let out = '';
let err = '';
beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += typeof text === 'string' ? text : new TextDecoder().decode(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});

describe('wortlaut import', () => {
  test('says what was found, and goes on after a file that cannot be read', async () => {
    const russian = file('ru.txt', encode(WORDS.ru, 'koi8-r'));
    expect(await main(['import', russian, fixture('encrypted.pdf'), fixture('pandoc.docx')])).toBe(
      1,
    );
    expect(out).toContain('text, koi8-r (guessed)\n  ru (guessed), 1 paragraph\n');
    expect(out).toContain('not read: encrypted.pdf is protected by a password');
    expect(out).toContain('docx\n  title: Probevertrag\n');
    expect(out).toContain('      Artikel I\n');
  });

  test('prints the JSON that its help describes; language and encoding can be given', async () => {
    const russian = file('ru.txt', encode(WORDS.ru, 'koi8-r'));
    const args = [
      'import',
      russian,
      fixture('libreoffice.pdf'),
      '--langs=uk,de',
      '--encoding',
      'koi8-r',
      '--json',
    ];
    expect(await main(args)).toBe(0);
    const { files } = JSON.parse(out) as { files: { file: string; result: unknown }[] };
    expect(files[0]!.result).toMatchObject({
      ok: true,
      encoding: { label: 'koi8-r', ground: 'given' },
      texts: [{ language: 'uk', blocks: [{ kind: 'paragraph', text: WORDS.ru }] }],
    });
    expect(files[1]!.result).toMatchObject({
      format: 'pdf',
      texts: [{ language: 'de', blocks: [{ page: 1 }] }],
    });
  });

  test.each([
    [[], 'name at least one file'],
    [['nowhere.txt'], 'nowhere.txt: there is no such file'],
    [[folder], 'is a folder'],
    [['a.txt', '--lang', 'de'], 'no option --lang;'],
    [['a.txt', '--langs', 'de,ru'], '2 languages for 1 files'],
    [['a.txt', '--langs', 'deutsch!'], '"deutsch!" is no language tag'],
  ])('%j: %s', async (args, message) => {
    expect(await main(['import', ...args])).toBe(2);
    expect(err).toContain(message);
  });
});

describe('wortlaut export', () => {
  test('prints one file', async () => {
    expect(
      await main([
        'export',
        EDITION,
        '--format',
        'tei',
        '--document',
        'treaty',
        '--witness',
        'de-signed',
      ]),
    ).toBe(0);
    expect(out).toContain('xml:id="treaty.de-signed"');
    out = '';
    expect(await main(['export', EDITION, '--format=csv', '--document=protocol'])).toBe(0);
    expect(out.split('\r\n')[0]).toMatch(/^unit,segment,de-signed \(de\),/);
  });

  test('writes several files into a folder, which can be read again', async () => {
    const target = join(folder, 'akn');
    expect(
      await main(['export', EDITION, '--format', 'akn', '--document', 'treaty', '--out', target]),
    ).toBe(0);
    const names = readdirSync(target);
    expect(names).toContain('treaty.ru-signed.akn.xml');
    out = '';
    expect(await main(['import', ...names.map((name) => join(target, name))])).toBe(0);
    expect(out.match(/akoma-ntoso/g)).toHaveLength(names.length);
  });

  test('writes the compiled edition and the zip of its sources', async () => {
    expect(await main(['export', EDITION, '--format', 'json'])).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: 'german-soviet-pact-1939' });
    const zip = join(folder, 'edition.zip');
    expect(await main(['export', EDITION, '--format', 'zip', '--out', zip])).toBe(0);
    expect(readFileSync(zip).subarray(0, 2).toString()).toBe('PK');
  });

  test.each([
    [['--format', 'tei'], 'name the folder'],
    [[EDITION], 'no format ""'],
    [[EDITION, '--format', 'toString'], 'no format "toString"'],
    [[EDITION, '--format', 'tei', '--document', 'x'], 'no document "x"'],
    [[EDITION, '--format', 'tei', '--witness', 'x'], 'no witness "x"'],
    [[EDITION, '--format', 'txt'], 'say where with --out'],
    [[EDITION, '--format', 'zip', '--document', 'treaty'], 'the whole edition'],
    [[folder, '--format', 'tei'], 'faults'],
  ])('%j: %s', async (args, message) => {
    expect(await main(['export', ...args])).toBe(2);
    expect(err).toContain(message);
  });
});

test('versions of one text become an edition folder that the compiler accepts, word for word', async () => {
  const english =
    'Article 1\nThe Parties keep the peace.\n\nArticle 2\nThis Treaty enters into force.\n';
  const german =
    'Artikel 1\nDie Parteien halten Frieden.\n\nArtikel 2\nDieser Vertrag tritt in Kraft.\n';
  const target = join(folder, 'Peace 1919');
  const files = [file('peace.en.txt', english), file('peace.de.txt', german)];
  expect(await main(['import', ...files, '--out', target])).toBe(0);
  expect(out).toContain('of 2 clauses aligned');
  out = '';
  expect(await main(['check', target])).toBe(0);
  expect(await main(['export', target, '--format', 'txt', '--witness', 'de'])).toBe(0);
  expect(out).toContain('Dieser Vertrag tritt in Kraft.');
  expect(await main(['import', ...files, '--out', target])).toBe(2);
  expect(err).toContain('is there already and not empty');
});

test('a translation memory becomes an edition folder with the links that it states', async () => {
  const memory = join(folder, 'memory.tmx');
  const target = join(folder, 'from-memory');
  const tu = (en: string, de: string) =>
    `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="de"><seg>${de}</seg></tuv></tu>`;
  writeFileSync(
    memory,
    `<?xml version="1.0"?><tmx version="1.4"><header srclang="en" datatype="plaintext" segtype="sentence" adminlang="en" o-tmf="x" creationtool="x" creationtoolversion="1"/><body>${tu('No duty on 5 grains.', 'Sie handeln.')}${tu('They trade.', 'Kein Zoll auf 5.')}</body></tmx>`,
  );
  expect(await main(['import', memory, '--out', target])).toBe(0);
  const result = compileEdition(target);
  const texts = result.ok
    ? result.edition.documents[0]!.witnesses.map(({ segments }) =>
        segments.map(({ id, text }) => `${id} ${text}`),
      )
    : result.faults;
  expect(texts).toEqual([
    ['preamble.1 No duty on 5 grains.', 'preamble.2 They trade.'],
    ['preamble.1 Sie handeln.', 'preamble.2 Kein Zoll auf 5.'],
  ]);
});
