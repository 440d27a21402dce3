import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measure, type Measured } from './measure.ts';
import { report } from './report.ts';
import { TOOLS } from './tools.ts';

const SELF = fileURLToPath(import.meta.url);
const REPORT = 'reports/search.md';
const SEGMENTS = 30_000;
/** As many texts as a reading room of 30,000 clauses with four versions has. */
const MANY = 120_000;

/** One tool in a process of its own. */
function apart(tool: string, segments: number): Measured {
  const limit = tool.startsWith('plain') ? 10 : 100;
  const child = spawnSync(
    process.execPath,
    ['--expose-gc', SELF, '--one', tool, String(segments), String(limit)],
    { encoding: 'utf8', maxBuffer: 1 << 24 },
  );
  if (child.status !== 0) throw new Error(`${tool}: ${child.stderr.trim()}`);
  return JSON.parse(child.stdout) as Measured;
}

function main(): void {
  const runs = [...TOOLS.map(({ name }) => apart(name, SEGMENTS)), apart('Wortlaut', MANY)];
  for (const { tool, segments, build, p95 } of runs) {
    console.log(`${tool}, ${segments}: built in ${build.toFixed(0)} ms, p95 ${p95.toFixed(1)} ms`);
  }
  writeFileSync(REPORT, report(runs));
  console.log(`written: ${REPORT}`);
}

const place = process.argv.indexOf('--one');
if (place < 0) main();
else {
  const [tool, segments, limit] = process.argv.slice(place + 1);
  process.stdout.write(JSON.stringify(measure(tool!, Number(segments), Number(limit))));
}
