import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { align, type Version } from '../../../src/core/align/index.ts';
import { book, plain, strictF1, type Book } from '../../core/align/versions.ts';
import { galeChurch } from './gale-church.ts';
import { findGold, scoreGold } from './gold.ts';
import { goldPairs } from './gold-text.ts';
import { scoreMade } from './score.ts';
import { CHANGES } from './transform.ts';

/** One measured run, in a process of its own. */
interface Run {
  readonly seconds: number;
  /** Processor time: what the wall clock would say on a machine with nothing else to do. */
  readonly processor: number;
  readonly megabytes: number;
  readonly f1: number;
}

type Method = 'wortlaut' | 'articles' | 'gale-church';

/** The texts of a book with every ten links an article, the same number on both sides. */
function inArticles({ a, b, links }: Book): readonly [Version, Version] {
  const sides = [a, b].map((texts, side): Version => {
    const units: Version['units'][number][] = [];
    const unitOf = new Int32Array(texts.length);
    links.forEach((link, at) => {
      if (at % 10 === 0)
        units.push({
          name: String(units.length + 1),
          kind: 'article',
          part: 1,
          number: units.length + 1,
        });
      for (const segment of link[side]!) unitOf[segment] = units.length - 1;
    });
    const segments = texts.map((text, at) => ({
      text,
      kind: 'paragraph' as const,
      unit: unitOf[at]!,
    }));
    return { language: 'und', units, segments };
  });
  return [sides[0]!, sides[1]!];
}

function measure(method: Method, verses: number, drop: number): Run {
  const made = book(verses, 11, drop);
  const [a, b] = method === 'articles' ? inArticles(made) : [plain(made.a), plain(made.b)];
  const start = performance.now();
  const used = process.cpuUsage();
  const links = method === 'gale-church' ? galeChurch(made.a, made.b) : align(a, b).links;
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  return {
    seconds,
    processor: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    f1: strictF1(made.links, links),
  };
}

function inOwnProcess(method: Method, verses: number, drop = 0): Run {
  const args = [process.argv[1]!, '--measure', method, String(verses), String(drop)];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (stdout === '')
    throw new Error(`${method} with ${verses} verses failed: ${stderr.slice(0, 300)}`);
  return JSON.parse(stdout) as Run;
}

const NAMES: Readonly<Record<Method, string>> = {
  wortlaut: 'wortlaut',
  articles: 'wortlaut, ten links an article',
  'gale-church': 'Gale-Church, band of 401',
};

function speedRows(): string[] {
  const sizes = [10_000, 30_000, 100_000].map((segments) => Math.round(segments / 1.12));
  const cases: (readonly [Method, number, number])[] = sizes.flatMap((verses) =>
    (['wortlaut', 'articles', 'gale-church'] as const).map(
      (method) => [method, verses, 0] as const,
    ),
  );
  cases.push(['wortlaut', sizes[0]!, 0.15], ['gale-church', sizes[0]!, 0.15]);
  return cases.map(([method, verses, drop]) => {
    const { seconds, processor, megabytes, f1 } = inOwnProcess(method, verses, drop);
    const row = `| ${verses.toLocaleString('en')}${drop > 0 ? `, ${drop * 100} % missing` : ''} | ${NAMES[method]} | ${seconds.toFixed(1)} | ${processor.toFixed(1)} | ${megabytes.toFixed(0)} | ${f1.toFixed(3)} |`;
    console.log(row);
    return row;
  });
}

function goldRows(root: string, given: string | undefined): string[] {
  const folder = findGold(root, given);
  if (!folder)
    return ['No folder of gold cases was found; name it: `npm run bench -- align FOLDER`.'];
  const scores = [...scoreGold(root, folder)];
  const mean = (of: (score: (typeof scores)[number]) => number): string =>
    (scores.reduce((sum, score) => sum + of(score), 0) / scores.length).toFixed(4);
  return [
    '| case | from raw text | articles | segments given |',
    '|---|---|---|---|',
    ...scores.map(
      ({ pair, raw, articles, segments }) =>
        `| ${pair} | ${raw.toFixed(3)} | ${articles.toFixed(3)} | ${segments.toFixed(3)} |`,
    ),
    `| mean | ${mean(({ raw }) => raw)} | ${mean(({ articles }) => articles)} | ${mean(({ segments }) => segments)} |`,
  ];
}

function changeRows(root: string, given: string | undefined): string[] {
  const folder = findGold(root, given);
  if (!folder) return [];
  const pairs = goldPairs(folder);
  return [
    '| what befell the texts | mean | worst | pair |',
    '|---|---|---|---|',
    ...Object.entries(CHANGES).map(([name, change]) => {
      const scores = pairs.map((pair) => ({ pair, f1: scoreMade(pair, change(pair)) }));
      const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
      const worst = scores.reduce((least, one) => (one.f1 < least.f1 ? one : least));
      return `| ${name} | ${mean.toFixed(4)} | ${worst.f1.toFixed(3)} | ${worst.pair.name} |`;
    }),
  ];
}

function report(root: string, given: string | undefined): void {
  const text = [
    '# Alignment: accuracy, speed, memory',
    '',
    `Written by \`npm run bench -- align\`. Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}. Strict F1: precision counts one-sided links, recall does not.`,
    '',
    '## Gold cases',
    '',
    ...goldRows(root, given),
    '',
    '## The same texts, changed in known ways',
    '',
    'From raw text, at level paragraph: articles left out, moved, numbered anew or merged, headings and list marks taken out, lines broken at 70, page heads and numbers put in.',
    '',
    ...changeRows(root, given),
    '',
    '## Made-up books of verses',
    '',
    'Two invented languages with Zipf-like vocabularies; one word in five is left out or rendered freely; each side cuts 15 % of its longer verses in two, at places of its own. Each run in a process of its own; memory is the peak of the process, the texts included. hunalign was not run: it is not packaged where this was measured.',
    '',
    '| verses | method | seconds | of processor | MB | strict F1 |',
    '|---|---|---|---|---|---|',
    ...speedRows(),
    '',
  ].join('\n');
  mkdirSync(join(root, 'reports'), { recursive: true });
  writeFileSync(join(root, 'reports/align.md'), text);
  writeFileSync(join(root, 'tests/bench/align.md'), text);
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--measure') {
  process.stdout.write(
    JSON.stringify(measure(rest[0] as Method, Number(rest[1]), Number(rest[2]))),
  );
} else report(process.cwd(), first);
