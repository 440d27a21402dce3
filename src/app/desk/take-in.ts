import { applyMerge, planMerge, type OwnNote } from '../../core/annotate/index.ts';
import type { Work } from '../../core/work/index.ts';
import { Notebook } from '../notebook/index.ts';
import { notesFor } from './work-notes.ts';
import type { Works } from './works.ts';

/** A work with the reader's notes on it. */
export interface NotedWork {
  readonly work: Work;
  readonly notes: readonly OwnNote[];
}

/** A work as it can stand on the desk: where one of its name is there already it gets another, and its notes with it. */
export async function besideOthers(
  { work, notes }: NotedWork,
  works: Works | undefined,
  newWorkId: () => string,
): Promise<NotedWork> {
  if (!(await works?.has(work.id))) return { work, notes };
  const id = newWorkId();
  const copies = notesFor(notes, work.id, id, () => crypto.randomUUID());
  return { work: { ...work, id }, notes: copies };
}

/**
 * Puts notes into the reader's notebook; of a note that is there already the newer state stays. Rejects with NotebookError
 * where the browser refuses.
 */
export async function keepNotes(notes: readonly OwnNote[]): Promise<void> {
  if (notes.length === 0) return;
  const notebook = await Notebook.open();
  try {
    const before = notebook.notes;
    const known = new Set(before);
    const merged = applyMerge(before, planMerge(before, notes));
    await notebook.take(merged.filter((note) => !known.has(note)));
  } finally {
    notebook.close();
  }
}

/** The reader's notes as they are now; none where the browser keeps none. */
export async function keptNotes(): Promise<readonly OwnNote[]> {
  const notebook = await Notebook.open();
  const { notes } = notebook;
  notebook.close();
  return notes;
}
