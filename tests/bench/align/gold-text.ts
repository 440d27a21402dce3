import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a gold text: a gold segment, or a heading or title, which is none. */
export interface GoldLine {
  readonly text: string;
  /** Of the gold segment that it is. */
  readonly id?: string;
  /** The article that it belongs to; empty for the title. */
  readonly article: string;
  readonly isHeading: boolean;
}

export type GoldLink = readonly [readonly string[], readonly string[]];

/** A pair of gold texts, line by line. */
export interface GoldPair {
  readonly name: string;
  readonly languages: readonly [string, string];
  readonly a: readonly GoldLine[];
  readonly b: readonly GoldLine[];
  readonly links: readonly GoldLink[];
}

/** Letters and digits alone, without a list mark: what clauses are known again by, as in the scorer of the gold cases. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*(\(?[0-9ivxlc]{1,5}[.):]|[a-zа-яđ][.)])\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

interface Segment {
  readonly id: string;
  readonly art: string;
  readonly text: string;
}

function readLines(folder: string, language: string): readonly GoldLine[] {
  const segments = readFileSync(join(folder, 'seg', `${language}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Segment);
  const known = new Map(segments.map((segment) => [bare(segment.text), segment]));
  const lines = readFileSync(join(folder, 'texts', `${language}.txt`), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  let article = '';
  const found: GoldLine[] = [];
  for (const text of [...lines].reverse()) {
    const segment = known.get(bare(text));
    article = segment?.art ?? article;
    const isHeading = segment ? /^s\d+$/.test(segment.id) : /\p{N}/u.test(text);
    found.push({ text, article, isHeading, ...(segment ? { id: segment.id } : {}) });
  }
  return found.reverse();
}

/** Every pair of a folder of gold cases. */
export function goldPairs(folder: string): readonly GoldPair[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(folder, name, 'pairs')).map((file): GoldPair => {
        const [one, other] = file.replace('.json', '').split('--') as [string, string];
        const gold = readFileSync(join(folder, name, 'pairs', file), 'utf8');
        return {
          name: `${name} ${one}-${other}`,
          languages: [one, other],
          a: readLines(join(folder, name), one),
          b: readLines(join(folder, name), other),
          links: (JSON.parse(gold) as { segments: GoldLink[] }).segments,
        };
      }),
    );
}
