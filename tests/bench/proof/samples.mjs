// `node tests/bench/proof/samples.mjs`: writes the PDFs in tests/fixtures/programs anew, with the programs that are installed.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
process.chdir(root);
const { module } = await runnerImport(join(here, 'samples.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
});
const folder = join(root, 'tests/fixtures/programs');
console.log(module.writeSamples(folder).join('\n'));
