import type { CompareOptions, TextComparison, TextEdit } from '../../core/compare/index.ts';
import type {
  Candidate,
  CheckedText,
  CompareReport,
  CompareTask,
  TextPair,
} from './compare-messages.ts';

/** How a running comparison is watched and stopped. */
export interface Watch {
  /** Aborting ends the worker; the promise is rejected with an AbortError. */
  readonly signal?: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Compares pairs of texts beside the page, so that it stays responsive. Rejects with an Error that says why. */
export async function comparePairs(
  pairs: readonly TextPair[],
  options: CompareOptions,
  watch: Watch = {},
): Promise<readonly TextComparison[]> {
  const edits: TextEdit[][] = pairs.map(() => []);
  const compared: Omit<TextComparison, 'edits'>[] = [];
  await inWorker({ kind: 'pairs', pairs, options }, watch, (report) => {
    if (report.kind === 'edits') for (const edit of report.edits) edits[report.pair]!.push(edit);
    if (report.kind === 'compared') compared[report.pair] = report.comparison;
    return report.kind === 'finished';
  });
  return compared.map((comparison, index) => ({ ...comparison, edits: edits[index]! }));
}

/** Finds the version that a text is closest to and says where it departs from it; undefined where it is like none. */
export async function checkText(
  text: string,
  candidates: readonly Candidate[],
  options: Omit<CompareOptions, 'language'>,
  watch: Watch = {},
): Promise<CheckedText | undefined> {
  let found: CheckedText | undefined;
  await inWorker({ kind: 'check', text, candidates, options }, watch, (report) => {
    if (report.kind !== 'checked') return false;
    found = report.found;
    return true;
  });
  return found;
}

/** Runs one task in a worker of its own until `take` says that it is done. */
function inWorker(
  task: CompareTask,
  { signal, onProgress }: Watch,
  take: (report: CompareReport) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
    const leave = (then: () => void) => {
      worker.terminate();
      signal?.removeEventListener('abort', onAbort);
      then();
    };
    const onAbort = () =>
      leave(() => reject(new DOMException('The comparison was cancelled.', 'AbortError')));
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    worker.addEventListener('error', (event) =>
      leave(() => reject(new Error(event.message || 'The worker could not be loaded.'))),
    );
    worker.addEventListener('message', ({ data }: MessageEvent<CompareReport>) => {
      if (data.kind === 'progress') onProgress?.(data.done);
      else if (data.kind === 'failed') leave(() => reject(new Error(data.reason)));
      else if (take(data)) leave(resolve);
    });
    worker.postMessage(task);
  });
}
