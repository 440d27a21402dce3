import { DEFAULT_LIMITS, inEnglish, say, type Fault, type OpenPdf } from '../../core/read/index.ts';
import type { PdfWishes } from '../pdf/open-pdf.ts';
import type { Level } from '../../core/segment/index.ts';
import type { Described } from './found-text.ts';
import type { Reader } from './read-folder.ts';
import type { ReadAnswer, ReadRequest } from './read-worker.ts';

export type ReadOutcome = Exclude<ReadAnswer, { kind: 'open-pdf' }>;

/**
 * A file in a worker of its own, where it is read and where its texts stay: the page stays free however large it is.
 * Ends with `close`.
 */
export class ReadingFile {
  private worker = this.start();
  private settle:
    { resolve(outcome: ReadOutcome): void; reject(reason: unknown): void } | undefined;

  private readonly closing = new AbortController();

  /** `onPage` hears of each page of a PDF that has been read. */
  constructor(
    private readonly file: File,
    private readonly pdfOpener: (wishes: PdfWishes) => Promise<OpenPdf>,
    private readonly onPage: (read: number, of: number) => void,
  ) {}

  /** Reads the file, again where that was done before. Rejects when it was closed, or the worker broke down. */
  read(reader: Reader, encoding?: string): Promise<ReadOutcome> {
    const { name } = this.file;
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      const wish = encoding === undefined ? {} : { encoding };
      this.ask({ kind: 'read', file: this.file, name, reader, ...wish });
    });
  }

  /** Has texts of the file cut, and sent to a port. */
  cut(
    texts: readonly { readonly at: number; readonly about: Described }[],
    level: Level,
    port: MessagePort,
  ): void {
    this.worker.postMessage({ kind: 'cut', texts, level, port } satisfies ReadRequest, [port]);
  }

  /** Ends the worker, even in the midst of its work. */
  close(): void {
    this.worker.terminate();
    this.closing.abort(new DOMException('closed', 'AbortError'));
    this.settle?.reject(new DOMException('closed', 'AbortError'));
  }

  private start(): Worker {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.kind === 'open-pdf') void this.answerPdf(data.limits);
      else this.settle?.resolve(data);
    };
    worker.onerror = ({ message }) => this.settle?.reject(new Error(message || 'no memory'));
    return worker;
  }

  private ask(request: ReadRequest): void {
    this.worker.postMessage(request);
  }

  private async answerPdf(limits: { readonly pages: number }): Promise<void> {
    try {
      const { name } = this.file;
      const bytes = new Uint8Array(await this.file.arrayBuffer());
      const { onPage } = this;
      const open = await this.pdfOpener({ onPage, signal: this.closing.signal });
      this.ask({ kind: 'pdf', answer: await open({ name, bytes }, limits) });
    } catch (error) {
      this.settle?.reject(error);
    }
  }
}

/** Why a file is not read at all: it is larger than any text. */
export function sizeFault(name: string, size: number): Fault | undefined {
  if (size <= DEFAULT_LIMITS.bytes) return undefined;
  const [has, most] = [size, DEFAULT_LIMITS.bytes].map((n) => Math.ceil(n / 1024 / 1024));
  const said = say('tooLarge', { name, has: has!, most: most! });
  return { kind: 'too-large', message: inEnglish(said), said };
}
