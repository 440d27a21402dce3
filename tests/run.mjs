// `npm test`: types, lint, then unit, element and journey tests. Fast things first; the first failing step ends the run.
import { spawnSync } from 'node:child_process';
import { chromiumPath } from '../src/cli/chromium.mjs';

const npm = (script) => ['npm', ['run', '--silent', script]];
const STEPS = [
  ['types', ...npm('types')],
  ['lint', ...npm('lint')],
  ['tests', 'npx', ['vitest', 'run', ...process.argv.slice(2)]],
];

try {
  console.log(`browser: ${chromiumPath()}`);
} catch (error) {
  console.error(error.message);
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}

for (const [name, command, args] of STEPS) {
  console.log(`\n${name}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`${name}: failed`);
    if (name !== 'tests') console.log('\n0 passed, 1 failed');
    process.exit(1);
  }
}
