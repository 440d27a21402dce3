export { Notebook } from './notebook.ts';
export { NotebookError, NoteChanged, problemOf } from './problem.ts';
export type { StorageProblem } from './problem.ts';
export type { NoteSet } from './store.ts';
export { keepDraft, keptDraft } from './draft.ts';
