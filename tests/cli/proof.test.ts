import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { firstEdition, textOf, witnessOf } from '../core/compare/edition.ts';

const ROOT = join(import.meta.dirname, '../..');
const EDITION = join(ROOT, 'sources/german-soviet-pact-1939');
const folder = mkdtempSync(join(tmpdir(), 'wortlaut-proof-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const english = textOf(witnessOf(firstEdition(), 'treaty', 'en-nsr'));
const paragraphs = (text: string) => text.replaceAll('\n', '\n\n');

function file(name: string, content: string): string {
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

test('a faithful copy ends with 0, and the report says what it is', async () => {
  const path = file('good.txt', paragraphs(english.replace('ratified', 'ratiﬁed')));
  expect(await main(['proof', path, '--edition', EDITION])).toBe(0);
  expect(out).toContain('(treaty, en-nsr)');
  expect(out).toContain('  1 noise\n');
  expect(out).toContain('[ratified/ratiﬁed]');
});

test('a saved web page of the corrupt version ends with 1, substance first', async () => {
  const corrupt = english
    .replace('\nArticle V.\n', ' ')
    .replace('does not denounce it', 'does not advance it');
  const html = `<!doctype html><html lang="en"><title>Treaty</title><nav><a href="/">Home</a></nav><main>${corrupt
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</main></html>`;
  expect(await main(['proof', file('corrupt.html', html), `--edition=${EDITION}`])).toBe(1);
  expect(out).toContain('  2 substance\n');
  expect(out).toContain('[denounce/advance]');
  expect(out).toContain('known from web-corrupt (article-iv-into-v)');
});

test('another text ends with 1 and names the nearest', async () => {
  const text = 'All human beings are born free and equal in dignity and rights, it is said here.';
  expect(await main(['proof', file('other.txt', text), '--edition', EDITION])).toBe(1);
  expect(out).toContain('This is not a text of the edition');
  expect(out).toContain('Nearest is');
});

test('prints the JSON that its help describes', async () => {
  const path = file('five.txt', paragraphs(english.replace('ten years', 'five years')));
  expect(await main(['proof', path, '--edition', EDITION, '--json'])).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    report: {
      matches: [{ differences: [{ sort: 'substance', established: 'ten', copy: 'five' }] }],
    },
  });
});

test.each([
  [[], 'name one file'],
  [['nowhere.pdf'], 'there is no such file'],
  [[join(ROOT, 'tests/fixtures/read/encrypted.pdf')], 'protected by a password'],
  [[file('a.txt', 'Some words.'), '--edition', folder], 'no edition in'],
  [[file('b.png', '\u0089PNG'), '--json=1'], 'no option --json'],
])('%j: %s', async (args, message) => {
  expect(await main(['proof', ...args])).toBe(2);
  expect(err).toContain(message);
});
