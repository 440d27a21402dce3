import type { Fault, FaultKind } from './result.ts';
import { inEnglish, type Said } from './sentences.ts';

/** Thrown inside the readers and turned into a fault at the door: no caller of `read` sees it. */
export class ReadError extends Error {
  readonly fault: Fault;

  constructor(kind: FaultKind, said: Said | string, place?: { line: number; column: number }) {
    const message = typeof said === 'string' ? said : inEnglish(said);
    super(message);
    this.fault = { kind, message, ...(typeof said === 'string' ? {} : { said }), ...place };
  }
}
