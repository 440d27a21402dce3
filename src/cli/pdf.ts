import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { getDocument, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { keepSoftHyphens, pagesOfPdf } from '../core/read/index.ts';
import type { OpenPdf, PdfClock } from '../core/read/index.ts';

const clock: PdfClock = {
  now: () => performance.now(),
  after: (wait, then) => {
    const timer = setTimeout(then, wait);
    return () => clearTimeout(timer);
  },
};

const parser = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');
const files = join(dirname(parser), '../..');

/** What the thread does: pdf.js starts its worker by itself only in a browser. */
const THREAD = `
  (${keepSoftHyphens.toString()})();
  const { workerData: { parser, port } } = require('node:worker_threads');
  import(parser).then(({ WorkerMessageHandler }) => {
    WorkerMessageHandler.initializeFromPort(port);
    port.start();
  });
`;

/** Megabytes of JavaScript objects a file may take; the bytes of its streams come on top. */
const MEMORY = 1_024;

/** Opens a PDF with pdf.js in a thread of its own, which can be ended. No scripts, no fonts of this machine, no requests. */
export const openPdf: OpenPdf = async ({ name, bytes }, limits) => {
  const { thread, port, broken } = startThread();
  const worker = PDFWorker.create({ port: port as unknown as globalThis.Worker });
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy: pdf.js takes the buffer away
    worker,
    cMapUrl: join(files, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(files, 'standard_fonts/'),
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await pagesOfPdf(task.promise, { name, limits, clock, broken });
  } finally {
    task.destroy().catch(() => undefined); // would wait for an answer of the thread
    worker.destroy();
    port.close();
    await thread.terminate();
  }
};

function startThread() {
  const { port1, port2 } = new MessageChannel();
  const thread = new Worker(THREAD, {
    eval: true,
    workerData: { parser: pathToFileURL(parser).href, port: port2 },
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  const broken = new Promise<never>((_, reject) => {
    thread.once('error', reject);
  });
  broken.catch(() => undefined); // whoever waits for an answer hears of it
  port1.start();
  return { thread, port: port1, broken };
}
