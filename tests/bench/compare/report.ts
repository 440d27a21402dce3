import { cpus, loadavg } from 'node:os';
import type { BenchCase } from './cases.ts';
import type { CollationTime } from './collation.ts';
import type { Measured, Shortest } from './measure.ts';
import { TOOLS } from './tools.ts';

/** All tools on one case. */
export interface Row {
  readonly test: BenchCase;
  readonly known: Shortest;
  readonly times: ReadonlyMap<string, Measured | 'over'>;
}

const LARGE = 100_000;

/** The report: goals first, then every figure, in Markdown. */
export function report(
  rows: readonly Row[],
  collations: readonly CollationTime[],
  bound: number,
): string {
  const load = loadavg()
    .map((one) => one.toFixed(1))
    .join(', ');
  return `# Comparing: measured against other libraries

Written by \`npm run bench -- compare\`. Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}; load of the machine at the end ${load} (other programs ran: where it is over the number of processors, times are longer than they need be, for all tools alike).

Every tool ran in a process of its own, on the same machine, one after the other, and was stopped after ${bound} s ("over ${bound} s" then, and not tried again on the same size and language with more edits). Times are the best of as many runs as fit into 1.5 s, 15 at most, in milliseconds of the clock; in brackets the first run, when nothing is warm. "From tokens": the tool is given words as whole numbers, made by the same program for all; making them is not measured. "From texts": it is given two texts, and cutting them into words is measured. Memory is what the process took at most in the first run over what it had before.

Texts: made up from the first edition's vocabulary by a seeded generator with Zipf's law (rare words are joined from halves of the edition's words; 60,000 possible words, for Vietnamese 6,600 syllables). Edits replace a word, leave it out, or put one after it, a third each, the new ones drawn from the same vocabulary. "Clustered" edits stand in runs of twenty words. Real texts: versions of the treaty and its protocol that translators made independently of one another, segment after segment as the sources have them.

## Goals
${goals(rows, collations, bound)
  .map((line) => `- ${line}`)
  .join('\n')}

${tables(rows, bound)}

## Length of the edit list
Tokens taken out and put in, against the shortest list there is (by another program, exact).

| texts | tokens | distinct | shortest | Wortlaut | longer by |
|---|--:|--:|--:|--:|--:|
${rows.map(lengthLine).join('\n')}

## Memory, MB, at 100,000 words
| texts | ${TOOLS.map(({ name }) => name).join(' | ')} |
|---|${TOOLS.map(() => '--:').join('|')}|
${rows.filter(isLarge).map(memoryLine).join('\n')}

## Collation
| witnesses | words each | first run, ms | best run, ms | places of variation |
|--:|--:|--:|--:|--:|
${collations.map((one) => `| ${one.witnesses} | ${one.words} | ${one.cold.toFixed(0)} | ${one.best.toFixed(0)} | ${one.variants} |`).join('\n')}
`;
}

function isLarge({ test }: Row): boolean {
  return test.words === LARGE;
}

function tables(rows: readonly Row[], bound: number): string {
  return (['tokens', 'texts'] as const)
    .map((from) => {
      const tools = TOOLS.filter((tool) => tool.from === from);
      const lines = rows.map(({ test, times }) => {
        const cells = tools.map(({ name }) => cell(times.get(name)!, bound));
        return `| ${label(test)} | ${cells.join(' | ')} |`;
      });
      return `## From ${from}, ms
| texts | ${tools.map(({ name }) => name).join(' | ')} |
|---|${tools.map(() => '--:').join('|')}|
${lines.join('\n')}`;
    })
    .join('\n\n');
}

function label({ group, words, language, edits }: BenchCase): string {
  return group === 'made' ? `${language}, ${words} words, ${edits}` : `${edits} (${words} words)`;
}

function ms(time: number): string {
  return time < 10 ? time.toFixed(1) : time.toFixed(0);
}

function cell(time: Measured | 'over', bound: number): string {
  return time === 'over' ? `over ${bound} s` : `${ms(time.best)} (${ms(time.cold)})`;
}

function lengthLine({ test, known, times }: Row): string {
  const own = times.get('Wortlaut')!;
  const length = own === 'over' ? undefined : own.edits;
  const said =
    length === undefined ? ['-', '-'] : [String(length), percent(length, known.shortest)];
  return `| ${label(test)} | ${known.tokens.join(' / ')} | ${known.distinct} | ${known.shortest} | ${said.join(' | ')} |`;
}

function percent(length: number, shortest: number): string {
  return shortest === 0 ? '0 %' : `${((100 * (length - shortest)) / shortest).toFixed(2)} %`;
}

function memoryLine({ test, times }: Row): string {
  const cells = TOOLS.map(({ name }) => {
    const time = times.get(name)!;
    return time === 'over' ? '-' : time.memory.toFixed(0);
  });
  return `| ${label(test)} | ${cells.join(' | ')} |`;
}

/** Whether each goal is reached, with the worst figure. */
function goals(
  rows: readonly Row[],
  collations: readonly CollationTime[],
  bound: number,
): string[] {
  const large = rows.filter(isLarge);
  const lead = (some: readonly Row[], from: 'tokens' | 'texts', own: string): number =>
    Math.min(...some.map((one) => leadOf(one, from, own, bound)));
  const heavy = large.filter(({ test }) => test.edits === '30 %' || test.edits === '90 %');
  const longest = Math.max(...rows.map(excess));
  const four = collations.find(({ words }) => words === 2_000)?.best ?? Infinity;
  const text = 'Wortlaut, from the texts';
  return [
    goal(
      'At 100,000 words never slower than the fastest of the others',
      lead(large, 'tokens', 'Wortlaut'),
      1,
      'times as fast in the worst case, from tokens',
    ),
    goal(
      'The same from texts (only diffWordsWithSpace takes texts)',
      lead(large, 'texts', text),
      1,
      'times as fast in the worst case',
    ),
    goal(
      'With 30 % and 90 % edits at least 40 times as fast as the fastest of the others',
      lead(heavy, 'tokens', 'Wortlaut'),
      40,
      `times as fast in the worst case, those stopped at ${bound} s counted as ${bound} s`,
    ),
    `${longest <= 1 ? 'Reached' : 'NOT REACHED'}: the edit list at most 1 % longer than the shortest possible: ${longest.toFixed(2)} % in the worst case.`,
    `${four < 200 ? 'Reached' : 'NOT REACHED'}: four witnesses of 2,000 words collated in under 200 ms: ${four.toFixed(0)} ms.`,
  ];
}

function goal(name: string, figure: number, wanted: number, unit: string): string {
  if (figure === Infinity) return `Not measured: ${name}.`;
  return `${figure >= wanted ? 'Reached' : 'NOT REACHED'}: ${name}: ${figure.toFixed(1)} ${unit}.`;
}

function excess({ known, times }: Row): number {
  const own = times.get('Wortlaut');
  if (!own || own === 'over' || own.edits === undefined || known.shortest === 0) return 0;
  return (100 * (own.edits - known.shortest)) / known.shortest;
}

/** How many times as fast as the fastest of the others; those over the bound took at least the bound. */
function leadOf({ times }: Row, from: 'tokens' | 'texts', own: string, bound: number): number {
  const mine = times.get(own)!;
  if (mine === 'over') return 0;
  const others = TOOLS.filter((tool) => tool.from === from && !tool.own).map(({ name }) => {
    const time = times.get(name)!;
    return time === 'over' ? bound * 1000 : time.best;
  });
  return Math.min(...others) / mine.best;
}
