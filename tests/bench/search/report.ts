import { cpus, loadavg } from 'node:os';
import type { Measured } from './measure.ts';

/** Goal for the 95th percentile of a query over 30,000 segments, ms. */
export const GOAL = 20;

/** The report in Markdown: the goal first, then every figure. */
export function report(runs: readonly Measured[]): string {
  const load = loadavg()
    .map((one) => one.toFixed(1))
    .join(', ');
  const own = runs.filter(({ tool }) => tool === 'Wortlaut');
  const goals = own.map(
    ({ segments, p95 }) =>
      `- ${count(segments)} segments: 95 of 100 queries are answered within ${p95.toFixed(1)} ms; goal ${GOAL} ms ${p95 < GOAL ? 'met' : '**missed**'}.`,
  );
  return `# Searching: measured beside a plain scan and another library

Written by \`npm run bench -- search\`. Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}; load of the machine at the end ${load} (other programs ran: where it is over the number of processors, times are longer than they need be, for all tools alike).

Segments in four languages, a quarter each, of 5 to 40 words, made up from the first edition's vocabulary by a seeded generator with Zipf's law. Queries are drawn from the same texts, so that words stand in them as often as they are asked for: 100 of each kind (10 for the plain scans). Every tool ran in a process of its own, nothing warmed up. Memory is what a tool keeps beside the texts.

"Wortlaut" finds word forms, spellings and words without marks, and takes phrases, beginnings and exclusions; the scan with the same rules finds the same and shows what the index saves. The scan of letters only and minisearch (marks taken away, all words wanted) do less: they find no word forms, take marks that were typed for none, and minisearch has no phrases.

## Goal
${goals.join('\n')}

## Building and memory
| tool | segments | words | built in, ms | keeps, MB | p95 of all queries, ms |
|---|--:|--:|--:|--:|--:|
${runs.map(({ tool, segments, words, build, memory, p95 }) => `| ${tool} | ${count(segments)} | ${count(words)} | ${build.toFixed(0)} | ${memory.toFixed(1)} | ${p95.toFixed(1)} |`).join('\n')}

${runs.map(kindTable).join('\n\n')}
`;
}

function kindTable({ tool, segments, kinds }: Measured): string {
  return `## ${tool}, ${count(segments)} segments
| query | median, ms | p95, ms | longest, ms | texts found by all |
|---|--:|--:|--:|--:|
${kinds.map(({ name, median, p95, longest, found }) => `| ${name} | ${median.toFixed(2)} | ${p95.toFixed(2)} | ${longest.toFixed(2)} | ${count(found)} |`).join('\n')}`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
