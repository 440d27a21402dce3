import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { SMALL_EDITION, withChange } from './small-edition.ts';
import type { Texts } from './small-edition.ts';

let folder: string;
let out: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wortlaut-check-'));
  out = [];
  const keep = (text: string | Uint8Array) => out.push(String(text)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function write(name: string, texts: Texts): string {
  for (const [path, text] of Object.entries(texts)) {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(folder, name);
}

const BROKEN = withChange('texts/treaty.de.xml', 'ana="#u"', 'ana="#x"');

test('clean sources end with 0', async () => {
  const path = write('small', SMALL_EDITION);
  expect(await main(['check', path])).toBe(0);
  expect(out.join('')).toBe(`no fault in ${path}\n`);
});

test('each fault is one line under the path of its file, and the command ends with 1', async () => {
  const path = write('small', BROKEN);
  expect(await main(['check', path])).toBe(1);
  expect(out.join('').split('\n')).toEqual([
    `${path}/texts/treaty.de.xml:18:30: the status is "x"; expected one of #c, #u, #gap, #w`,
    '1 fault in 1 file',
    '',
  ]);
});

test('a folder of editions is checked whole', async () => {
  write('one', BROKEN);
  write('two', SMALL_EDITION);
  write('schema', { 'x.schema.json': '{}' });
  expect(await main(['check', folder])).toBe(1);
  expect(out.join('')).toContain('1 fault in 1 file\n');
});

test('--json prints every field of a fault', async () => {
  const path = write('small', BROKEN);
  expect(await main(['check', path, '--json'])).toBe(1);
  expect(JSON.parse(out.join(''))).toEqual({
    editions: [
      {
        folder: path,
        faults: [
          {
            file: 'texts/treaty.de.xml',
            line: 18,
            column: 30,
            found: 'x',
            expected: 'one of #c, #u, #gap, #w',
            message: 'the status is "x"; expected one of #c, #u, #gap, #w',
          },
        ],
      },
    ],
  });
});

test.each([
  ['a folder that is not there', ['nowhere'], 'nowhere is no folder'],
  ['an unknown option', ['--jsn'], 'no option --jsn'],
  ['two folders', ['one', 'two'], 'name one folder'],
])('%s: said in one line, ends with 2', async (_name, args, line) => {
  expect(await main(['check', ...args])).toBe(2);
  expect(out.join('')).toContain(`wortlaut check: ${line}`);
});

test('a folder without an edition ends with 2', async () => {
  expect(await main(['check', folder])).toBe(2);
  expect(out.join('')).toContain('it has no edition.json');
});
