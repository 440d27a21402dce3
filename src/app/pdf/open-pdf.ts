import { pagesOfPdf } from '../../core/read/index.ts';
import type { OpenPdf, PdfClock } from '../../core/read/index.ts';
import { openDocument } from './open-document.ts';

/** How a PDF is read, as far as whoever waits for it is concerned. */
export interface PdfWishes {
  /** Stops the reading, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Hears of each page that has been read. */
  readonly onPage?: (read: number, of: number) => void;
}

const clock: PdfClock = {
  now: () => performance.now(),
  after: (wait, then) => {
    const timer = setTimeout(then, wait);
    return () => clearTimeout(timer);
  },
};

/** Reads the text of PDFs in the browser, in a worker. `assets`: where the files of pdf.js stand, with a closing slash. */
export function pdfOpener(assets: string, { signal, onPage }: PdfWishes = {}): OpenPdf {
  return async ({ name, bytes }, limits) => {
    signal?.throwIfAborted();
    const { task, broken, close } = openDocument(bytes, assets);
    try {
      const pages = pagesOfPdf(task.promise, { name, limits, clock, broken, onPage });
      return await (signal ? Promise.race([pages, stopped(signal)]) : pages);
    } finally {
      await close();
    }
  };
}

function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
