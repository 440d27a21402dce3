import type { Edition } from '../../core/model/index.ts';
import { proof, type ProofReport } from '../../core/proof/index.ts';
import { read, type Fault, type Notice, type PdfPages } from '../../core/read/index.ts';

/** What the worker is asked, once. */
export interface ProofRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What pdf.js found, where the file is a PDF: it runs on the page and has a worker of its own. */
  readonly pdf?: PdfPages;
  readonly edition: Edition;
}

export type ProofAnswer =
  | { readonly kind: 'done'; readonly report: ProofReport; readonly notices: readonly Notice[] }
  | { readonly kind: 'not-read'; readonly fault: Fault }
  | { readonly kind: 'failed'; readonly message: string };

/** The scope of a worker, as far as it is used here. */
interface Scope {
  onmessage: ((event: MessageEvent<ProofRequest>) => void) | null;
  postMessage(answer: ProofAnswer): void;
}

const scope = globalThis as unknown as Scope;

async function answer({ name, bytes, pdf, edition }: ProofRequest): Promise<ProofAnswer> {
  const decode = (part: Uint8Array, label: string): string => new TextDecoder(label).decode(part);
  const openPdf = pdf && (() => Promise.resolve(pdf));
  const result = await read({ name, bytes }, { decode, ...(openPdf ? { openPdf } : {}) });
  if (!result.ok) return { kind: 'not-read', fault: result.fault };
  const blocks = result.texts.flatMap((text) => text.blocks);
  return { kind: 'done', report: proof(blocks, edition), notices: result.notices };
}

scope.onmessage = ({ data }) => {
  answer(data).then(
    (done) => scope.postMessage(done),
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      scope.postMessage({ kind: 'failed', message });
    },
  );
};
