// `npm run report:proof`: whether faults in copies are found and sorted rightly. Writes reports/proof.md and the copy beside
// this file. Needs a Chromium; LibreOffice, LaTeX and Typst are used where installed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { runnerImport } from 'vite';
import { CHROMIUM_FLAGS, chromiumPath } from '../../../src/cli/chromium.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
process.chdir(root);
const { module } = await runnerImport(join(here, 'report.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
});

const { text: plain, missed } = await module.report(chromiumPath(), CHROMIUM_FLAGS);
const text = await format(plain, { parser: 'markdown' });
mkdirSync(join(root, 'reports'), { recursive: true });
for (const path of [join(root, 'reports/proof.md'), join(here, 'proof.md')]) {
  writeFileSync(path, text);
}
console.log(text);
if (missed > 0) {
  console.error(`${missed} goals were not reached.`);
  process.exitCode = 1;
}
