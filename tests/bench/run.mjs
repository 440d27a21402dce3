// Runs benchmarks: `npm run bench`, or `npm run bench -- compare` for one. Each is a folder here with a `bench.ts`, which is
// bundled and run in a process of its own; it writes its report into reports/. No test depends on a time measured here.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const [first, ...rest] = process.argv.slice(2);
const named = first === undefined || first.startsWith('--') ? [] : [first];
const options = named.length === 0 && first !== undefined ? [first, ...rest] : rest;
const all = readdirSync(here).filter((name) => existsSync(join(here, name, 'bench.ts')));
const unknown = named.find((name) => !all.includes(name));
if (unknown !== undefined) {
  console.error(`There is no benchmark "${unknown}"; there are ${all.join(', ')}.`);
  process.exit(2);
}

mkdirSync(join(root, 'reports'), { recursive: true });
for (const name of named.length > 0 ? named : all) {
  const outDir = join(root, 'node_modules', '.cache', 'wortlaut', `bench-${name}`);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(here, name, 'bench.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      copyPublicDir: false,
    },
  });
  const { status } = spawnSync(process.execPath, [join(outDir, 'bench.js'), ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
