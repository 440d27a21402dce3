import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { proof, SORTS } from '../../../src/core/proof/index.ts';
import { seeded } from '../compare/random.ts';
import { withFaults } from './faults.ts';
import { noHardTally, ratesOf, tallyHard } from './hard.ts';
import type { HardTally } from './hard.ts';
import { HARD_KINDS } from './hard-faults.ts';
import { blocksOfPdf, countWords, noTallies, recovered, tally } from './measure.ts';
import type { Tallies } from './measure.ts';
import { byLatex } from './latex.ts';
import { byLibreOffice } from './office.ts';
import { LAYOUTS, printed } from './pages.ts';
import { blocksOf, EDITION, linesOf, TEXTS } from './texts.ts';
import type { Line } from './texts.ts';
import { typst } from './typst.ts';

const COPIES = 25;
const WORDS_GOAL = 0.995;
const SUBSTANCE_GOAL = 0.95;

interface Recovered {
  readonly program: string;
  readonly text: string;
  readonly layout: string;
  readonly words: number;
  readonly share: number;
  /** Differences of a faultless copy: all of them false. */
  readonly differences: string;
}

/** Prints, reads and checks; returns the report as Markdown and how many goals were missed. */
export async function report(
  executablePath: string,
  args: readonly string[],
): Promise<{ readonly text: string; readonly missed: number }> {
  const browser = await chromium.launch({ executablePath, args: [...args] });
  try {
    const skipped: string[] = [];
    const rows = [
      ...(await byChromium(browser)),
      ...(await fromOffice(skipped)),
      ...(await fromTypst(skipped)),
      ...(await fromLatex(skipped)),
    ];
    const plain = faultsInText();
    const paper = await faultsOnPaper(browser);
    const hard = await hardFaults(browser);
    return written(rows, skipped, plain, paper, hard);
  } finally {
    await browser.close();
  }
}

async function row(
  place: Pick<Recovered, 'program' | 'text' | 'layout'>,
  lines: readonly Line[],
  bytes: Uint8Array,
): Promise<Recovered> {
  const blocks = await blocksOfPdf(bytes);
  const { matches } = proof(blocks, EDITION);
  const differences = SORTS.flatMap((sort) => {
    const count = matches.reduce((sum, { counts }) => sum + counts[sort], 0);
    return count === 0 ? [] : [`${count} ${sort}`];
  });
  return {
    ...place,
    words: countWords(lines),
    share: recovered(lines, blocks),
    differences: differences.join(', ') || 'none',
  };
}

async function byChromium(browser: Browser): Promise<Recovered[]> {
  const rows: Recovered[] = [];
  for (const text of TEXTS) {
    for (const layout of LAYOUTS) {
      const lines = linesOf(text);
      const bytes = await printed(browser, lines, text.language, layout);
      const place = { program: 'Chromium', text: text.name, layout: layout.name };
      rows.push(await row(place, lines, bytes));
    }
  }
  return rows;
}

const JOBS = TEXTS.flatMap((text) =>
  ([1, 2] as const).map((columns) => ({
    name: text.name,
    language: text.language,
    columns,
    lines: linesOf(text),
  })),
);

/** pdfLaTeX has fonts for German and English only, and keeps to fonts of one byte a letter. */
const ENGINES = [
  ['lualatex', 'LuaLaTeX'],
  ['pdflatex', 'pdfLaTeX'],
] as const;

const layoutOf = (columns: 1 | 2): string =>
  `${columns === 1 ? 'one column' : 'two columns'}, page heads and numbers, footnote, hyphenation`;

async function fromOffice(skipped: string[]): Promise<Recovered[]> {
  const files = byLibreOffice(JOBS);
  if (!files) {
    skipped.push('LibreOffice could not be run here: its rows are left out.');
    return [];
  }
  const rows: Recovered[] = [];
  for (const [index, { name, columns, lines }] of JOBS.entries()) {
    const place = { program: 'LibreOffice', text: name, layout: layoutOf(columns) };
    rows.push(await row(place, lines, files[index]!));
  }
  return rows;
}

async function fromTypst(skipped: string[]): Promise<Recovered[]> {
  const byTypst = typst();
  if (!byTypst) {
    skipped.push('Typst could not be run here: its rows are left out.');
    return [];
  }
  const rows: Recovered[] = [];
  for (const job of JOBS) {
    const bytes = byTypst(job);
    const place = { program: 'Typst', text: job.name, layout: layoutOf(job.columns) };
    rows.push(await row(place, job.lines, bytes));
  }
  return rows;
}

async function fromLatex(skipped: string[]): Promise<Recovered[]> {
  const rows: Recovered[] = [];
  for (const [engine, program] of ENGINES) {
    for (const job of JOBS) {
      const bytes = byLatex(job, engine);
      if (!bytes) continue;
      const place = { program, text: job.name, layout: layoutOf(job.columns) };
      rows.push(await row(place, job.lines, bytes));
    }
    if (!rows.some((one) => one.program === program)) {
      skipped.push(`${program} could not be run here: its rows are left out.`);
    }
  }
  return rows;
}

interface Outcome {
  readonly copies: number;
  readonly tallies: Tallies;
  readonly wrong: readonly string[];
}

function faultsInText(): Outcome {
  const tallies = noTallies();
  const wrong: string[] = [];
  for (const [index, text] of TEXTS.entries()) {
    const random = seeded(1939 + index);
    for (let copy = 0; copy < COPIES; copy += 1) {
      const { lines, faults } = withFaults(linesOf(text), text.language, random);
      const blocks = blocksOf(lines.filter((line) => line.text !== ''));
      wrong.push(...tally(text, blocks, faults, tallies));
    }
  }
  return { copies: COPIES * TEXTS.length, tallies, wrong };
}

async function faultsOnPaper(browser: Browser): Promise<Outcome> {
  const tallies = noTallies();
  const wrong: string[] = [];
  let copies = 0;
  for (const [index, text] of TEXTS.entries()) {
    const random = seeded(23_08 + index);
    for (const layout of LAYOUTS) {
      const { lines, faults } = withFaults(linesOf(text), text.language, random);
      const shown = lines.filter((line) => line.text !== '');
      const bytes = await printed(browser, shown, text.language, layout);
      wrong.push(...tally(text, await blocksOfPdf(bytes), faults, tallies));
      copies += 1;
    }
  }
  return { copies, tallies, wrong };
}

interface HardOutcome {
  readonly where: string;
  readonly copies: number;
  readonly tally: HardTally;
  /** Whether the goal holds for it; else it is told for what it is worth. */
  readonly counts: boolean;
}

async function hardFaults(browser: Browser): Promise<HardOutcome[]> {
  const inTexts = async (noise: number): Promise<HardTally> => {
    const tally = noHardTally();
    for (const [index, text] of TEXTS.entries()) {
      const random = seeded(77 + index);
      for (let copy = 0; copy < COPIES; copy += 1) await tallyHard(text, random, noise, tally);
    }
    return tally;
  };
  const onPaper = noHardTally();
  const layout = LAYOUTS.find(({ columns }) => columns === 2)!;
  for (const [index, text] of TEXTS.entries()) {
    const random = seeded(99 + index);
    for (let copy = 0; copy < 4; copy += 1) {
      await tallyHard(text, random, 0, onPaper, async (lines) =>
        blocksOfPdf(await printed(browser, lines, text.language, layout)),
      );
    }
  }
  const copies = COPIES * TEXTS.length;
  return [
    { where: 'in texts', copies, tally: await inTexts(0), counts: true },
    {
      where: 'in texts with 5 % of the words misread',
      copies,
      tally: await inTexts(0.05),
      counts: true,
    },
    {
      where: 'in texts with 15 % of the words misread',
      copies,
      tally: await inTexts(0.15),
      counts: false,
    },
    { where: 'in PDFs of two columns', copies: 4 * TEXTS.length, tally: onPaper, counts: true },
  ];
}

function hardSection(outcomes: readonly HardOutcome[]): string[] {
  const share = ({ tally: { kinds } }: HardOutcome, kind: (typeof HARD_KINDS)[number]): string =>
    `${kinds[kind].found} of ${kinds[kind].seeded}`;
  return [
    '## Harder faults',
    '',
    'Digits of a number turned round, "not" left out, an article left out (rightly called another form; in Russian a preposition), a sentence put in, names exchanged between two clauses, two words in one sentence exchanged for others, a clause moved. Then the same with letters misread as text recognition does. Found: at its place, and called substance, missing or added.',
    '',
    `| | ${outcomes.map(({ where, copies }) => `${where}, ${copies} copies`).join(' | ')} |`,
    `| --- | ${outcomes.map(() => '---:').join(' | ')} |`,
    ...HARD_KINDS.map(
      (kind) => `| ${kind} | ${outcomes.map((one) => share(one, kind)).join(' | ')} |`,
    ),
    `| recall | ${outcomes.map(({ tally }) => percent(ratesOf(tally).recall)).join(' | ')} |`,
    `| precision | ${outcomes.map(({ tally }) => percent(ratesOf(tally).precision)).join(' | ')} |`,
    '',
    ...outcomes.flatMap(({ where, tally: { wrong } }) => [
      `Called wrongly ${where}: ${wrong.length}.`,
      '',
      ...wrong.slice(0, 8).map((line) => `- ${line.replace(/\s+/g, ' ').slice(0, 160)}`),
      '',
    ]),
  ];
}

function written(
  rows: readonly Recovered[],
  skipped: readonly string[],
  plain: Outcome,
  paper: Outcome,
  hard: readonly HardOutcome[],
): { readonly text: string; readonly missed: number } {
  const goals = [
    ...['Chromium', 'LibreOffice', 'Typst', 'LuaLaTeX', 'pdfLaTeX'].flatMap((program) => {
      const own = rows.filter((one) => one.program === program);
      if (own.length === 0) return [];
      const least = Math.min(...own.map(({ share }) => share));
      const line = `at least ${percent(WORDS_GOAL)} of the words come back from PDFs by ${program}: ${percent(least)} in the worst case`;
      return [{ line, reached: least >= WORDS_GOAL }];
    }),
    ...goalsOf(plain, 'texts'),
    ...goalsOf(paper, 'PDFs'),
    ...hard
      .filter(({ counts }) => counts)
      .map(({ where, tally }) => {
        const { precision, recall } = ratesOf(tally);
        const line = `precision and recall of harder faults ${where} at least ${percent(SUBSTANCE_GOAL)}: ${percent(precision)} and ${percent(recall)}`;
        return { line, reached: Math.min(precision, recall) >= SUBSTANCE_GOAL };
      }),
  ];
  const text = [
    '# Checking copies',
    '',
    'Whether the words of a text come back from a PDF, and whether faults put into copies are found and sorted rightly. Made by `npm run report:proof`; texts are the treaty and the protocol of the first edition in four languages, faults are seeded (the same in every run).',
    '',
    ...goals.map(({ line, reached }) => `- ${reached ? 'Reached' : 'NOT REACHED'}: ${line}.`),
    ...skipped.map((line) => `- ${line}`),
    '',
    '## Words that come back from PDFs',
    '',
    'Soft hyphens in long words, ligatures of the font; a share of 100 % means every word in its order, and nothing of page heads, page numbers and footnotes among them counts. The last column says what the check finds in the copy, which has no fault.',
    '',
    '| made by | text | layout | words and signs | recovered | differences |',
    '| --- | --- | --- | ---: | ---: | --- |',
    ...rows.map(
      ({ program, text, layout, words, share, differences }) =>
        `| ${program} | ${text} | ${layout} | ${words} | ${percent(share)} | ${differences} |`,
    ),
    '',
    '## Faults found',
    '',
    'Recall: of the faults of a sort, those found at their place and sorted so. Precision: of what was sorted so, what is a fault of the sort at that place; a fault taken for another sort counts against both.',
    '',
    ...table('In texts', plain),
    ...table('In PDFs by Chromium, in each layout', paper),
    ...hardSection(hard),
  ].join('\n');
  return { text: `${text}\n`, missed: goals.filter(({ reached }) => !reached).length };
}

function goalsOf({ tallies }: Outcome, where: string): { line: string; reached: boolean }[] {
  return (['substance', 'missing', 'added'] as const).map((sort) => {
    const { seeded: all, found, right, called } = tallies[sort];
    const line = `precision and recall of "${sort}" in ${where} at least ${percent(SUBSTANCE_GOAL)}: ${ratio(right, called)} and ${ratio(found, all)}`;
    return { line, reached: right >= SUBSTANCE_GOAL * called && found >= SUBSTANCE_GOAL * all };
  });
}

function table(title: string, { copies, tallies, wrong }: Outcome): string[] {
  const rows = SORTS.map((sort) => {
    const { seeded: all, found, right, called } = tallies[sort];
    return `| ${sort} | ${all} | ${ratio(found, all)} | ${called} | ${ratio(right, called)} |`;
  });
  return [
    `### ${title}: ${copies} copies`,
    '',
    '| sort | faults | recall | called so | precision |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    wrong.length === 0 ? 'Nothing was called wrongly.' : `Called wrongly: ${wrong.length}.`,
    '',
    ...wrong.slice(0, 20).map((line) => `- ${line.replace(/\s+/g, ' ').slice(0, 200)}`),
    '',
  ];
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '-' : percent(part / whole);
}

function percent(share: number): string {
  return `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;
}
