import { comparingTexts, type TextComparison } from '../../core/compare/index.ts';
import { closestVersion } from './closest-version.ts';
import type { CompareReport, CompareTask } from './compare-messages.ts';

/** Edits in one message: few enough that receiving them takes a few milliseconds. */
const PART = 500;
/** Progress is said so often, in milliseconds. */
const PACE = 60;

const say = (report: CompareReport) => postMessage(report);

addEventListener('message', ({ data }: MessageEvent<CompareTask>) => {
  try {
    run(data);
  } catch (error) {
    say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});

function run(task: CompareTask): void {
  const progress = paced();
  if (task.kind === 'check') {
    const steps = closestVersion(task.text, task.candidates, task.options);
    say({ kind: 'checked', found: exhaust(steps, progress) });
    return;
  }
  const total = task.pairs.length;
  task.pairs.forEach(({ a, b }, pair) => {
    const steps = comparingTexts(a, b, task.options);
    const stages = { reading: 0, comparing: 0.3, classifying: 0.6 };
    const comparison = exhaust(steps, ({ stage, done }) =>
      progress((pair + stages[stage] + Math.min(1, done) * 0.3) / total),
    );
    sendComparison(pair, comparison);
  });
  say({ kind: 'finished' });
}

function exhaust<Step, Result>(steps: Generator<Step, Result>, each: (step: Step) => void): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    each(step.value);
  }
}

function paced(): (done: number) => void {
  let last = 0;
  let most = 0;
  return (done) => {
    const now = performance.now();
    if (now - last < PACE) return;
    last = now;
    most = Math.max(most, done); // the search goes deep before it goes on
    say({ kind: 'progress', done: most });
  };
}

function sendComparison(pair: number, { edits, ...comparison }: TextComparison): void {
  for (let from = 0; from < edits.length; from += PART) {
    say({ kind: 'edits', pair, edits: edits.slice(from, from + PART) });
  }
  say({ kind: 'compared', pair, comparison });
}
