import { indexOf, openIndex, type SearchEntry, type SearchIndex } from '../../core/search/index.ts';
import type { IndexMessage } from './index-worker.ts';

/** So many texts are indexed in well under a second, without a worker. */
const FEW = 2000;

/**
 * Indexes texts without stopping the page: many of them in a worker, which says after every thousand how many are done.
 * Rejects where the worker fails, and with the signal's reason where it is called off.
 */
export async function indexTexts(
  entries: readonly SearchEntry[],
  progress: (done: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<SearchIndex> {
  if (entries.length <= FEW) return indexOf(entries);
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<SearchIndex>((done, failed) => {
      signal?.addEventListener('abort', () => failed(signal.reason as Error));
      worker.addEventListener('error', (event) =>
        failed(new Error(`the texts could not be indexed: ${event.message}`)),
      );
      worker.addEventListener('message', ({ data }: MessageEvent<IndexMessage>) => {
        if (data.kind === 'progress') progress(data.done);
        else done(openIndex(data.index, entries) ?? indexOf(entries));
      });
      worker.postMessage(entries);
    });
  } finally {
    worker.terminate();
  }
}
