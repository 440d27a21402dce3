import type { Grid, Progress, Version } from '../../core/align/index.ts';
import type { AlignAnswer, AlignRequest } from './align-worker.ts';

/** Aligns in a worker, so that the page stays free. Rejects with the signal's reason when it is aborted. */
export function alignInWorker(
  versions: readonly Version[],
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Grid> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./align-worker.ts', import.meta.url), { type: 'module' });
    const end = () => worker.terminate();
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason as Error);
    });
    worker.onerror = (event) => {
      end();
      reject(new Error(event.message));
    };
    worker.onmessage = ({ data }: MessageEvent<AlignAnswer>) => {
      if (data.kind === 'progress') {
        onProgress(data.progress);
        return;
      }
      end();
      if (data.kind === 'done') resolve(data.grid);
      else reject(new Error(data.message));
    };
    const request: AlignRequest = { versions };
    worker.postMessage(request);
  });
}
