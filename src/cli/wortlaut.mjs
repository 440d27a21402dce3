#!/usr/bin/env node
// Starts the command line. The TypeScript behind it is bundled once for each state of the sources, into node_modules/.cache.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'wortlaut');

/** Fingerprint of what the bundle is made of. */
function state() {
  const hash = createHash('sha256');
  for (const folder of ['src/core', 'src/edition', 'src/cli', 'sources/schema']) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      const path = join(file.parentPath ?? file.path, file.name);
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function bundle(folder) {
  const { build } = await import('vite');
  const partial = `${folder}.${randomBytes(4).toString('hex')}`;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'src/cli/main.ts'),
      outDir: partial,
      emptyOutDir: true,
      target: 'node20',
      copyPublicDir: false,
    },
  });
  for (const old of readdirSync(cache).filter((name) => /^cli-[0-9a-f]{16}$/.test(name))) {
    rmSync(join(cache, old), { recursive: true, force: true });
  }
  try {
    renameSync(partial, folder);
  } catch {
    rmSync(partial, { recursive: true, force: true }); // another process was first
  }
}

const folder = join(cache, `cli-${state()}`);
const entry = join(folder, 'main.js');
if (!existsSync(entry)) {
  if (!existsSync(join(root, 'node_modules', 'vite'))) {
    console.error(`wortlaut: its packages are not installed: run "npm ci" in ${root} first`);
    process.exit(2);
  }
  mkdirSync(dirname(folder), { recursive: true });
  await bundle(folder);
}
const { main } = await import(pathToFileURL(entry).href);
process.exitCode = await main(process.argv.slice(2));
