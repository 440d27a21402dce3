import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fill, inEnglish, say, SENTENCES } from '../../../src/core/read/index.ts';
import { saidInGerman } from '../../../src/ui/desk/said/de.ts';
import { saidInRussian } from '../../../src/ui/desk/said/ru.ts';
import { saidInVietnamese } from '../../../src/ui/desk/said/vi.ts';
import { readFile } from './sources.ts';

const FOLDER = resolve(import.meta.dirname, '../../../src/core/read');
const namesIn = (template: string) => [...template.matchAll(/\{\w+\}/g)].map(String).sort();

test('whatever a reader says as a whole sentence has a code, so that it can be said in other languages', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('sentences.ts'))
    .map((name) => readFileSync(join(FOLDER, name), 'utf8'));
  const said = files.flatMap((text) =>
    [...text.matchAll(/'([A-Z][a-z]+ [^'\n]{10,}\.)'/g)].map(([, sentence]) => sentence!),
  );
  expect(said.length).toBeGreaterThan(30);
  const known = new Set<string>(Object.values(SENTENCES));
  expect(said.filter((sentence) => !known.has(sentence))).toEqual([]);
});

test.each([
  ['German', saidInGerman],
  ['Russian', saidInRussian],
  ['Vietnamese', saidInVietnamese],
])('in %s every sentence has the same things filled in', (_, sentences) => {
  for (const [code, template] of Object.entries(SENTENCES)) {
    // Who reads the message knows the file: its name may be left out.
    const names = namesIn(sentences[code as keyof typeof SENTENCES]);
    expect([code, names]).toEqual([code, namesIn(template)]);
  }
});

test('a notice and a fault come with their code and what is filled in', async () => {
  const html = await readFile('a.html', '<nav>Menu</nav><table><tr><td>a<td>b</table>');
  const notices = html.ok ? html.notices.map(({ said }) => said) : [];
  expect(notices).toContainEqual(say('menus'));
  expect(notices).toContainEqual(say('table', { columns: 2 }));
  const empty = await readFile('b.txt', '');
  expect(empty).toEqual({
    ok: false,
    fault: { kind: 'empty', message: 'b.txt is empty.', said: say('empty', { name: 'b.txt' }) },
  });
  expect(inEnglish(say('table', { columns: 2 }))).toBe(
    'A table of 2 columns was read row by row, cell by cell.',
  );
  expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}');
});
