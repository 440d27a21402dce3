// `npm run fuzz`: the laws of the core tried on new random input; a failure prints the seed that repeats it.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const laws = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((name) => join('tests', name))
  .filter((name) => name.endsWith('.test.ts') && readFileSync(name, 'utf8').includes('fc.assert'));
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', ...laws], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FUZZ: '1' },
});
process.exit(status ?? 1);
