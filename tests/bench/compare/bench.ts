import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CASES } from './cases.ts';
import type { BenchCase } from './cases.ts';
import { collation } from './collation.ts';
import type { CollationTime } from './collation.ts';
import { measure, shortest } from './measure.ts';
import type { Measured, Shortest } from './measure.ts';
import { report } from './report.ts';
import type { Row } from './report.ts';
import { TOOLS } from './tools.ts';

const SELF = fileURLToPath(import.meta.url);
const REPORT = 'reports/compare.md';

/** Runs one measurement in a process of its own. `undefined`: over the bound. */
function apart<T>(what: readonly string[], boundSeconds: number): T | undefined {
  const child = spawnSync(process.execPath, [SELF, '--one', ...what], {
    encoding: 'utf8',
    timeout: boundSeconds * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 20,
  });
  if (child.signal === 'SIGKILL') return undefined;
  if (child.status !== 0) throw new Error(`${what.join(', ')}: ${child.stderr.trim()}`);
  return JSON.parse(child.stdout) as T;
}

function one([kind, ...rest]: readonly string[]): unknown {
  if (kind === 'shortest') return shortest(rest[0]!);
  if (kind === 'collation') return collation(Number(rest[0]), Number(rest[1]));
  return measure(rest[0]!, rest[1]!);
}

/** A tool that went over the bound is not tried on a case of the same size and language with more edits. */
function row(test: BenchCase, bound: number, given: ReadonlySet<string>): Row {
  const known = apart<Shortest>(['shortest', test.id], 600)!;
  const times = new Map<string, Measured | 'over'>();
  for (const { name } of TOOLS) {
    const hopeless = given.has(`${name} ${test.language} ${test.words}`);
    const found = hopeless ? undefined : apart<Measured>(['measure', test.id, name], bound);
    times.set(name, found ?? 'over');
  }
  return { test, known, times };
}

function argument(name: string, otherwise: string): string {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? otherwise : (process.argv[place + 1] ?? otherwise);
}

function main(): void {
  const bound = Number(argument('bound', '60'));
  const only = argument('only', '');
  const given = new Set<string>();
  const rows: Row[] = [];
  for (const test of CASES.filter(({ id }) => id.includes(only))) {
    const found = row(test, bound, given);
    rows.push(found);
    for (const [tool, time] of found.times) {
      if (time === 'over') given.add(`${tool} ${test.language} ${test.words}`);
    }
    const own = found.times.get('Wortlaut');
    const said = own === 'over' || !own ? 'over the bound' : `${own.best.toFixed(1)} ms`;
    process.stdout.write(`${test.id}: ${said}\n`);
  }
  const collations = [
    ['4', '2000'],
    ['4', '45000'],
  ].map((size) => apart<CollationTime>(['collation', ...size], 600)!);
  writeFileSync(REPORT, report(rows, collations, bound));
  process.stdout.write(`written: ${REPORT}\n`);
}

const place = process.argv.indexOf('--one');
if (place < 0) main();
else process.stdout.write(JSON.stringify(one(process.argv.slice(place + 1))));
