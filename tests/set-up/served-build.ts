import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site's root, with a closing slash. */
    address: string;
    /** Folder of the built site, with Vite's manifest in `.vite/`. */
    built: string;
  }
}

const ROOT = resolve(import.meta.dirname, '../..');

/** Builds the site as a visitor gets it and serves it while the tests run, on a port that is free. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = mkdtempSync(join(tmpdir(), 'wortlaut-site-'));
  await build(built);
  const server = await preview({
    root: ROOT,
    logLevel: 'error',
    build: { outDir: built },
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  const at = server.httpServer.address();
  if (typeof at !== 'object' || at === null) throw new Error('the built site is not served');
  project.provide('address', `http://127.0.0.1:${at.port}/`);
  project.provide('built', built);
  return async () => {
    await server.close();
    rmSync(built, { recursive: true, force: true });
  };
}

/** In a process of its own: under the test runner's NODE_ENV the development build of the libraries would be taken. */
async function build(folder: string): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const options = ['--outDir', folder, '--emptyOutDir', '--manifest', '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, [vite, 'build', ...options], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
