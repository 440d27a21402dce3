import { tokenize, Vocabulary } from '../../../src/core/compare/index.ts';
import { CASES } from './cases.ts';
import { shortestLength } from './shortest.ts';
import { TOOLS } from './tools.ts';
import type { Encoded } from './tools.ts';

/** What one process measured: one tool on one case. */
export interface Measured {
  /** Best run, ms of the clock. */
  readonly best: number;
  /** First run, nothing warm. */
  readonly cold: number;
  readonly runs: number;
  /** What the process took at most while comparing, MB over what it had before. */
  readonly memory: number;
  /** Tokens taken out and put in. */
  readonly edits?: number;
}

export interface Shortest {
  readonly shortest: number;
  readonly tokens: readonly [number, number];
  readonly distinct: number;
}

const ENOUGH_MS = 1_500;
const MOST_RUNS = 15;

function encode(id: string): Encoded {
  const found = CASES.find((one) => one.id === id);
  if (!found) throw new Error(`There is no case "${id}".`);
  const texts = found.texts();
  const vocabulary = new Vocabulary();
  const codes = texts.map((text) => vocabulary.encode(tokenize(text))) as [
    Uint32Array,
    Uint32Array,
  ];
  return { language: found.language, texts, codes };
}

/** Runs a tool on a case some times. */
export function measure(id: string, toolName: string): Measured {
  const tool = TOOLS.find(({ name }) => name === toolName);
  if (!tool) throw new Error(`There is no tool "${toolName}".`);
  const run = tool.prepare(encode(id));
  const before = process.resourceUsage().maxRSS;
  const times: number[] = [];
  let edits: number | undefined;
  let memory = 0;
  for (let spent = 0; times.length < MOST_RUNS && (times.length === 0 || spent < ENOUGH_MS);) {
    const start = performance.now();
    edits = run();
    times.push(performance.now() - start);
    spent += times.at(-1)!;
    if (times.length === 1) memory = (process.resourceUsage().maxRSS - before) / 1024;
  }
  return {
    best: Math.min(...times),
    cold: times[0]!,
    runs: times.length,
    memory,
    ...(edits === undefined ? {} : { edits }),
  };
}

/** The shortest edit list there is, for a case. */
export function shortest(id: string): Shortest {
  const [a, b] = encode(id).codes;
  return {
    shortest: shortestLength(a, b),
    tokens: [a.length, b.length],
    distinct: new Set([...a, ...b]).size,
  };
}
