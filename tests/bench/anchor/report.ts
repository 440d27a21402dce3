import { seeded } from '../compare/random.ts';
import { trial } from './edits.ts';
import { judge } from './verdict.ts';
import type { Verdict } from './verdict.ts';

const TRIALS = 1_000;
const SEED = 1939;
/** A longer run with other edits, to see how rare the rare cases are. */
const LONG_TRIALS = 10_000;
const LONG_SEED = 2026;

const LENGTHS = [
  [1, 4],
  [4, 10],
  [10, 20],
  [20, Infinity],
] as const;

const VERDICTS: readonly (readonly [Verdict, string])[] = [
  ['right', 'found rightly: on all that is left of the note’s words'],
  ['part', 'found in part: on some of what is left of them'],
  ['gone', 'orphaned, rightly: the words do not stand any more as they did'],
  ['lost', 'orphaned, needlessly: the words still stand, but not surely'],
  ['wrong', 'placed wrongly: on other words'],
];

interface Row {
  readonly verdict: Verdict;
  readonly found: string;
  readonly edits: readonly string[];
  readonly words: string;
  readonly placed: string;
}

/** The report as Markdown, and how many notes of the first run were placed on other words. */
export function report(): { readonly text: string; readonly wrong: number } {
  const rows = run(TRIALS, SEED);
  const long = run(LONG_TRIALS, LONG_SEED);
  const lines = [
    '# Anchoring: what becomes of a note when its text is edited',
    '',
    `${TRIALS} random trials (seed ${SEED}). Each takes a clause, article or point of the first edition (German, Russian,`,
    'English or Vietnamese), quotes one to six of its words or a part of one, and makes one to four edits, half of them',
    'at or next to those words: insertions, deletions, replacements, misspellings, moved words, duplicated phrases,',
    'another clause put beside it, a rewrite of the whole. What is inserted is taken from other clauses of the same',
    'language, so that lookalikes are many. Where each letter comes from is recorded, and the place that is found is',
    'judged by it.',
    '',
    'Left out are edits after which nobody could tell which word is which ("the the"), and those that copy the note’s',
    'words and then take the first ones away, which is to move them. A place that has the same words at the same offset',
    'within the same context counts as right.',
    '',
    '| | notes | share |',
    '|---|---:|---:|',
    ...VERDICTS.map(([verdict, meaning]) =>
      tableRow(meaning, rows, (row) => row.verdict === verdict),
    ),
    '',
    'How those were found that were found rightly:',
    '',
    '| | notes | share |',
    '|---|---:|---:|',
    ...['exact', 'moved', 'fuzzy'].map((found) =>
      tableRow(found, rows, (row) => row.verdict === 'right' && row.found === found),
    ),
    '',
    'By the number of edits in the trial:',
    '',
    `| edits | ${VERDICTS.map(([verdict]) => verdict).join(' | ')} |`,
    '|---|---:|---:|---:|---:|---:|',
    ...[1, 2, 3, 4].map((count) =>
      byVerdict(
        String(count),
        rows.filter(({ edits }) => edits.length === count),
      ),
    ),
    '',
    'By the length of the note’s words, in characters (short words stand often, so that little decides for one of them):',
    '',
    `| characters | ${VERDICTS.map(([verdict]) => verdict).join(' | ')} |`,
    '|---|---:|---:|---:|---:|---:|',
    ...LENGTHS.map(([from, to]) =>
      byVerdict(
        to === Infinity ? `${from} and more` : `${from} to ${to - 1}`,
        rows.filter(({ words }) => words.length >= from && words.length < to),
      ),
    ),
    '',
    `The same in ${LONG_TRIALS} trials (seed ${LONG_SEED}), to see how rare the rare cases are:`,
    '',
    `| | ${VERDICTS.map(([verdict]) => verdict).join(' | ')} |`,
    '|---|---:|---:|---:|---:|---:|',
    byVerdict('all', long),
    '',
    ...wrongLines(long),
  ];
  return {
    text: lines.join('\n'),
    wrong: rows.filter(({ verdict }) => verdict === 'wrong').length,
  };
}

/** Each note that was placed on other words, to be looked at. */
function wrongLines(rows: readonly Row[]): readonly string[] {
  const wrong = rows.filter(({ verdict }) => verdict === 'wrong');
  if (wrong.length === 0) return [];
  return [
    'Placed wrongly there:',
    '',
    ...wrong.flatMap(({ words, edits, placed }) => [
      `- “${words}”, placed on “${placed}”, after: ${edits.join(', ')}`,
    ]),
    '',
  ];
}

function run(count: number, seed: number): readonly Row[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const one = trial(random);
    const { verdict, anchoring } = judge(one);
    const { before, span, after, edits } = one;
    const place = anchoring.found === 'orphan' ? { start: 0, end: 0 } : anchoring.span;
    return {
      verdict,
      found: anchoring.found,
      edits,
      words: before.slice(span.start, span.end),
      placed: after.slice(place.start, place.end),
    };
  });
}

function tableRow(name: string, rows: readonly Row[], counts: (row: Row) => boolean): string {
  const count = rows.filter(counts).length;
  return `| ${name} | ${count} | ${((count / rows.length) * 100).toFixed(1)} % |`;
}

function byVerdict(name: string, rows: readonly Row[]): string {
  const counts = VERDICTS.map(([verdict]) => rows.filter((row) => row.verdict === verdict).length);
  return `| ${name} | ${counts.join(' | ')} |`;
}
