import type { Fault, FaultKind } from './result.ts';

/** Thrown inside the readers and turned into a fault at the door: no caller of `read` sees it. */
export class ReadError extends Error {
  readonly fault: Fault;

  constructor(kind: FaultKind, message: string, place?: { line: number; column: number }) {
    super(message);
    this.fault = { kind, message, ...place };
  }
}
