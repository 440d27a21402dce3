import type { Edition } from '../../core/model/index.ts';
import { DEFAULT_LIMITS, type Fault, type OpenPdf } from '../../core/read/index.ts';
import type { ProofAnswer, ProofRequest } from './proof-worker.ts';

/** A file as the reader brought it. */
export interface Copy {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The bytes of a file; one that is too large is refused without being read. */
export async function takeCopy(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<Copy | Fault> {
  const { name, size } = file;
  if (size > DEFAULT_LIMITS.bytes) {
    const [has, most] = [size, DEFAULT_LIMITS.bytes].map((n) => Math.ceil(n / 1024 / 1024));
    const message = `${name} has ${has} MB; at most ${most} MB are read. Cut it into parts.`;
    return { kind: 'too-large', message };
  }
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    const message = `${name} could not be opened; it may be a folder, or no longer be there.`;
    return { kind: 'unsupported', message };
  }
}

/**
 * Reads a copy and checks it in a worker, so that the page stays free; nothing is sent anywhere. Rejects with the signal's
 * reason when it is aborted; `openPdf` must heed the same signal.
 */
export async function checkCopy(
  copy: Copy,
  edition: Edition,
  openPdf: OpenPdf,
  signal: AbortSignal,
): Promise<ProofAnswer> {
  const pdf = isPdf(copy.bytes) ? await openPdf(copy, { pages: DEFAULT_LIMITS.pages }) : undefined;
  signal.throwIfAborted();
  return inWorker({ ...copy, ...(pdf ? { pdf } : {}), edition }, signal);
}

/** Whether the bytes are a PDF's: its header may stand anywhere in the first 1024 bytes (ISO 32000-1, annex H.3.4.1). */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');
}

function inWorker(request: ProofRequest, signal: AbortSignal): Promise<ProofAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' });
    const stop = (): void => {
      worker.terminate();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.onerror = (event) => {
      worker.terminate();
      resolve({ kind: 'failed', message: event.message });
    };
    worker.onmessage = ({ data }: MessageEvent<ProofAnswer>) => {
      worker.terminate();
      resolve(data);
    };
    worker.postMessage(request);
  });
}
