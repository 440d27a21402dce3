import { getDocument, PDFWorker, VerbosityLevel } from 'pdfjs-dist';
import { BlobRanges } from './blob-ranges.ts';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist';

/** A PDF being opened, and how to be rid of it and its worker. */
export interface OpeningPdf {
  readonly task: PDFDocumentLoadingTask;
  /** Rejects when the worker breaks down, as it does for want of memory. */
  readonly broken: Promise<never>;
  /** Ends the worker, even in the midst of its work. */
  close(): Promise<void>;
}

/**
 * Opens a PDF with pdf.js in a worker of its own. No script of the file runs, nothing is fetched but the fonts and character
 * maps of this site, below `assets` (an address with a closing slash). Of a blob only the parts that are needed are read.
 */
export function openDocument(content: Uint8Array | Blob, assets: string): OpeningPdf {
  const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port: thread });
  const task = getDocument({
    ...sourceOf(content),
    worker,
    cMapUrl: `${assets}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets}standard_fonts/`,
    wasmUrl: `${assets}wasm/`,
    iccUrl: `${assets}iccs/`,
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const broken = new Promise<never>((_, reject) => {
    thread.addEventListener('error', ({ message }) => reject(new Error(message || 'no memory')), {
      once: true,
    });
  });
  broken.catch(() => undefined); // whoever waits for an answer hears of it
  const close = (): Promise<void> => {
    thread.terminate();
    task.destroy().catch(() => undefined); // would wait for an answer of the worker
    worker.destroy();
    return Promise.resolve();
  };
  return { task, broken, close };
}

function sourceOf(content: Uint8Array | Blob): { data: Uint8Array } | { range: BlobRanges } {
  if (content instanceof Blob) return { range: new BlobRanges(content) };
  return { data: content.slice() }; // a copy: pdf.js takes the buffer away
}
