// `npm run report:anchors`: what becomes of notes when their texts are edited. Writes reports/anchors.md and the copy beside this file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { runnerImport } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const { module } = await runnerImport(join(here, 'report.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
});

const begun = Date.now();
const { text: plain, wrong } = module.report();
const text = await format(plain, { parser: 'markdown' });
const seconds = ((Date.now() - begun) / 1000).toFixed(1);
mkdirSync(join(root, 'reports'), { recursive: true });
for (const path of [join(root, 'reports/anchors.md'), join(here, 'anchors.md')]) {
  writeFileSync(path, text);
}
console.log(text);
console.log(`${seconds} s`);
if (wrong > 0) {
  console.error(`${wrong} notes were placed on other words.`);
  process.exitCode = 1;
}
