import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiPage } from '../../docs/api-page.mjs';
import { firstEdition } from '../core/first-edition.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const EXAMPLES = resolve(ROOT, 'docs/examples');
let project = '';

/** Another project that has installed the package as it is packed. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'wortlaut-library-'));
  const shell = process.platform === 'win32';
  const environment = { ...process.env, NODE_ENV: 'production' };
  execFileSync('npm', ['pack', '--silent', '--pack-destination', project], {
    cwd: ROOT,
    shell,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const packed = readdirSync(project).find((name) => name.endsWith('.tgz'))!;
  const installed = join(project, 'node_modules/wortlaut');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(project, packed), '-C', installed, '--strip-components=1']);
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(project, 'edition.json'), JSON.stringify(firstEdition()));
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

test.each(readdirSync(EXAMPLES))('the example runs in another project: %s', (file) => {
  writeFileSync(join(project, file), readFileSync(join(EXAMPLES, file)));
  execFileSync(process.execPath, [file, 'edition.json'], { cwd: project, stdio: 'pipe' });
});

test('the types of the package are those of the library, and refuse what it refuses', () => {
  writeFileSync(
    join(project, 'use.ts'),
    `import { align, anchor, cite, compare, type TextComparison, type Version } from 'wortlaut';
const result: TextComparison = compare('a', 'b', { language: 'de' });
export const length: number = result.edits.length;
export const version = (v: Version) => align(v, v).links[0]?.confidence.toFixed(2);
export const found: string = anchor('a', { exact: 'a' }).found;
// @ts-expect-error the language must be named
compare('a', 'b');
// @ts-expect-error there is no such format
export const wrong = (c: Parameters<typeof cite>[0]) => cite(c, 'no-such-format', 'en');
`,
  );
  const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', lib: ['ES2023'] };
  const tsconfig = { compilerOptions: { ...compilerOptions, types: [] }, files: ['use.ts'] };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(tsconfig));
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc], { cwd: project, encoding: 'utf8' });
  expect(stdout).toBe('');
}, 60_000);

test('the page of the library says what the sources say', () => {
  expect(readFileSync(join(ROOT, 'docs/API.md'), 'utf8')).toBe(apiPage());
}, 60_000);
