import type { Progress } from '../../core/align/index.ts';
import type { Level } from '../../core/segment/index.ts';
import type { Work } from '../../core/work/index.ts';
import type { AlignAnswer, AlignRequest } from './align-worker.ts';
import type { Described } from './found-text.ts';
import type { ReadingFile } from './reading-file.ts';

/** A text of a file, and what its reader says of it. */
export interface ChosenText {
  readonly file: ReadingFile;
  /** Which text of the file. */
  readonly at: number;
  readonly about: Described;
}

/** How texts become a work. */
export interface AlignWish {
  readonly about: AlignRequest['about'];
  readonly level: Level;
  readonly keepsLinks: boolean;
}

/**
 * Cuts texts in the workers of their files and aligns them in another, so that the page stays free. Rejects with the
 * signal's reason when it is aborted; what was read is then still there.
 */
export function alignInWorker(
  texts: readonly ChosenText[],
  { about, level, keepsLinks }: AlignWish,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Work> {
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
      if (data.kind === 'done') resolve(data.work);
      else reject(new Error(data.message));
    };
    const ports = texts.map(({ file, at, about: said }) => {
      const { port1, port2 } = new MessageChannel();
      file.cut([{ at, about: said }], level, port2);
      return port1;
    });
    worker.postMessage({ about, ports, keepsLinks } satisfies AlignRequest, ports);
  });
}
