import type { OwnNote } from '../../core/annotate/index.ts';

/** Why the browser does not keep a note: it may not store at all, has no room left, or its store is broken. */
export type StorageProblem = 'denied' | 'full' | 'broken';

/** A change that was not stored. What was stored before stands as it was. */
export class NotebookError extends Error {
  override name = 'NotebookError';
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem, cause: unknown) {
    super(`The note was not stored (${problem}): ${String(cause)}`, { cause });
    this.problem = problem;
  }
}

/** The note has been changed elsewhere, in another tab, since it was opened here. */
export class NoteChanged extends Error {
  override name = 'NoteChanged';
  readonly stored: OwnNote;

  constructor(stored: OwnNote) {
    super(`The note ${stored.id} was changed elsewhere at ${stored.modified}.`);
    this.stored = stored;
  }
}

/** What kind of refusal an error of IndexedDB is (Indexed Database API 3.0, section 3: exceptions). */
export function problemOf(error: unknown): StorageProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'SecurityError' || name === 'NotAllowedError' || name === 'InvalidStateError'
    ? 'denied'
    : 'broken';
}
