import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

/** Strict F1 of one pair, from raw text and with segments given, and of its articles. */
export interface GoldScore {
  readonly pair: string;
  readonly raw: number;
  readonly articles: number;
  readonly segments: number;
}

interface Scored {
  readonly segments: { readonly f1: number };
  readonly articles?: { readonly f1: number };
}

/** The gold folder beside the project, where there is one. */
export function findGold(root: string, given: string | undefined): string | undefined {
  return [given, join(root, '../shared/gold'), join(root, '../../shared/gold')].find(
    (folder) => folder !== undefined && existsSync(join(folder, 'score.mjs')),
  );
}

/** Runs the command line on every pair of the gold folder and its own scorer on what comes out. */
export function* scoreGold(root: string, folder: string): Generator<GoldScore> {
  const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of cases) {
    for (const file of readdirSync(join(folder, name, 'pairs'))) {
      const [a, b] = file.replace('.json', '').split('--') as [string, string];
      const texts = [a, b].map((one) => join(folder, name, 'texts', `${one}.txt`));
      const raw = run(root, folder, [name, a, b], [...texts, '--level', 'paragraph']);
      const cut = [a, b].map((one) => segmentFile(join(folder, name, 'seg', `${one}.jsonl`), one));
      const given = run(root, folder, [name, a, b], [...cut, '--segments']);
      yield {
        pair: `${name} ${a}-${b}`,
        raw: raw.segments.f1,
        articles: raw.articles?.f1 ?? NaN,
        segments: given.segments.f1,
      };
    }
  }
}

function segmentFile(path: string, language: string): string {
  let article = '';
  const lines = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const { art, text } = JSON.parse(line) as { art: string; text: string };
      const gap = article !== '' && art !== article ? [''] : [];
      article = art;
      return [...gap, text.replaceAll('\n', ' ')];
    });
  const out = join(tmpdir(), `wortlaut-bench-${process.pid}-${language}.txt`);
  writeFileSync(out, `${lines.join('\n')}\n`);
  return out;
}

function run(
  root: string,
  folder: string,
  [name, a, b]: readonly [string, string, string],
  args: readonly string[],
): Scored {
  const command = [
    join(root, 'src/cli/wortlaut.mjs'),
    'align',
    ...args,
    '--langs',
    `${a},${b}`,
    '--json',
  ];
  const { stdout } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1e9 });
  const out = join(tmpdir(), `wortlaut-bench-${process.pid}.json`);
  writeFileSync(out, stdout);
  const scored = spawnSync(process.execPath, [join(folder, 'score.mjs'), name, a, b, out], {
    encoding: 'utf8',
  });
  return JSON.parse(scored.stdout) as Scored;
}
