import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

let folder = '';
let out = '';
let err = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wortlaut-'));
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const EN =
  'Pact\n\nThe Parties have agreed:\n\nArticle 1\nPeace for 10 years. It begins today.\n\nArticle 2\nThe end.\n';
const DE =
  'Pakt\n\nDie Parteien sind übereingekommen:\n\nArtikel 1\nFriede auf 10 Jahre. Er beginnt heute.\n\nArtikel 2\nDas Ende.\n';

test('JSON: units by name, clauses in their own words', async () => {
  const code = await main([
    'align',
    file('a.txt', EN),
    file('b.txt', DE),
    '--langs',
    'en,de',
    '--json',
  ]);
  const { units, links } = JSON.parse(out) as {
    units: unknown;
    links: { a: { unit: string; text: string }[]; b: unknown[]; by: string }[];
  };
  expect(code).toBe(0);
  expect(units).toEqual([
    [['pre'], ['pre']],
    [['1'], ['1']],
    [['2'], ['2']],
  ]);
  expect(links.flatMap(({ a }) => a.map(({ unit, text }) => `${unit}: ${text}`))).toEqual([
    'title: Pact',
    'pre: The Parties have agreed:',
    '1: Article 1',
    '1: Peace for 10 years.',
    '1: It begins today.',
    '2: Article 2',
    '2: The end.',
  ]);
  expect(links.every(({ a, b, by }) => a.length === 1 && b.length === 1 && by !== '')).toBe(true);
});

test('--segments: indices of lines, empty lines between units', async () => {
  const a = file('a.txt', 'one 1939\ntwo\n\nthree 7\n');
  await main(['align', a, file('b.txt', 'eins 1939\nzwei\n\ndrei 7\n'), '--segments', '--json']);
  const { links } = JSON.parse(out) as { links: { a: number[]; b: number[] }[] };
  expect(links.map(({ a: one, b }) => [one, b])).toEqual([
    [[0], [0]],
    [[1], [1]],
    [[2], [2]],
  ]);
});

test('three versions, and the table for reading', async () => {
  const files = [file('a.txt', EN), file('b.txt', DE), file('c.txt', EN)];
  await main(['align', ...files, '--level', 'paragraph', '--json']);
  const { units } = JSON.parse(out) as { units: string[][][] };
  expect(units.at(-1)).toEqual([['2'], ['2'], ['2']]);
  out = '';
  expect(await main(['align', ...files])).toBe(0);
  expect(out).toContain('a.txt (en)');
  expect(out).toContain('clauses aligned in');
});

test.each([
  [[], 'two texts or more are needed'],
  [['--level', 'word'], '"word" is no level'],
  [['--langs', 'en'], '--langs names 1 languages for 2 texts'],
  [['--langs', 'en,??'], '"??" is no language tag'],
  [['--nonsense'], '--nonsense'],
])('called wrongly with %j', async (args, message) => {
  const files = args.length === 0 ? [] : [file('a.txt', EN), file('b.txt', DE)];
  expect(await main(['align', ...files, ...args])).toBe(2);
  expect(err).toContain(message);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test.each([
  ['missing', undefined, 'there is no such file'],
  ['empty', ' \n', 'bad.txt holds no text'],
  ['binary', Uint8Array.from([65, 0, 1, 2]), 'bad.txt is a binary file'],
])('a file that is %s', async (_, content, message) => {
  const bad = content === undefined ? join(folder, 'none.txt') : file('bad.txt', content);
  expect(await main(['align', bad, file('b.txt', DE)])).toBe(2);
  expect(err).toContain(message);
});

test('files of other formats and encodings are aligned like plain text', async () => {
  const html = `<html lang="en"><body><h2>Article 1</h2><p>The Parties shall keep the peace.</p>
<h2>Article 2</h2><p>This Treaty enters into force at once.</p></body></html>`;
  const russian =
    'Статья 1\nСтороны сохраняют мир.\n\nСтатья 2\nНастоящий договор вступает в силу немедленно.\n';
  const windows1251 = Uint8Array.from(russian, (letter) => {
    const code = letter.codePointAt(0)!;
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });
  const files = [file('a.html', html), file('b.txt', windows1251)];
  expect(await main(['align', ...files, '--json', '--level', 'paragraph'])).toBe(0);
  const { units, links } = JSON.parse(out) as {
    units: string[][][];
    links: { a: { text: string }[]; b: { text: string }[] }[];
  };
  expect(units).toEqual([
    [['1'], ['1']],
    [['2'], ['2']],
  ]);
  const pairs = links.map(({ a, b }) => [a[0]?.text, b[0]?.text]);
  expect(pairs).toContainEqual(['The Parties shall keep the peace.', 'Стороны сохраняют мир.']);
});
