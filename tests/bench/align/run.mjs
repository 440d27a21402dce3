// Bundles the benchmark and runs it: npm run bench:align [-- FOLDER WITH GOLD CASES]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const outDir = join(root, 'node_modules/.cache/wortlaut/bench-align');
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: join(root, 'tests/bench/align/bench.ts'),
    outDir,
    emptyOutDir: true,
    target: 'node20',
    copyPublicDir: false,
  },
});
const args = [join(outDir, 'bench.js'), root, ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
