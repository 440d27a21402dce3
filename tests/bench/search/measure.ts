import { corpus } from './corpus.ts';
import { queryKinds } from './queries.ts';
import { TOOLS } from './tools.ts';

/** What one process measured: one tool on one number of segments. Times in ms of the clock. */
export interface Measured {
  readonly tool: string;
  readonly segments: number;
  readonly words: number;
  readonly build: number;
  /** MB that the tool's own data keep, after the rest was collected; the texts themselves are not in it. */
  readonly memory: number;
  readonly kinds: readonly {
    readonly name: string;
    readonly median: number;
    readonly p95: number;
    readonly longest: number;
    /** Texts found by all queries of the kind together. */
    readonly found: number;
  }[];
  /** 95th percentile over all queries. */
  readonly p95: number;
}

/** Measures a tool. Run with `--expose-gc`. */
export function measure(toolName: string, segments: number, limit: number): Measured {
  const tool = TOOLS.find(({ name }) => name === toolName);
  if (!tool) throw new Error(`There is no tool "${toolName}".`);
  const entries = corpus(segments);
  const kinds = queryKinds(entries);
  const before = kept();
  const start = performance.now();
  const find = tool.prepare(entries);
  const build = performance.now() - start;
  const memory = (kept() - before) / 2 ** 20;
  const all: number[] = [];
  const rows = kinds.flatMap(({ name, queries }) => {
    const asked = queries.slice(0, limit);
    if (find(asked[0]!) === undefined) return [];
    let found = 0;
    const times = asked.map((query) => {
      const from = performance.now();
      found += find(query) ?? 0;
      return performance.now() - from;
    });
    all.push(...times);
    const [median, p95, longest] = [0.5, 0.95, 1].map((share) => quantile(times, share));
    return [{ name, median: median!, p95: p95!, longest: longest!, found }];
  });
  const words = entries.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  return { tool: toolName, segments, words, build, memory, kinds: rows, p95: quantile(all, 0.95) };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

function kept(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
