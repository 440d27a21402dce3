export {
  checkRow,
  dateWork,
  describeVersion,
  DOCUMENT_DATE,
  EditRefused,
  joinWithNext,
  linkRows,
  moveSegment,
  renameWork,
  shiftCells,
  splitSegment,
  unlinkSegment,
} from './edit.ts';
export { workFromAlignment } from './from-alignment.ts';
export type { CutVersion, LinkedRows } from './from-alignment.ts';
export { UNIT_OF_FILE, workFromEdition } from './from-edition.ts';
export { BY_FILE, rowsFromLinks } from './from-links.ts';
export { nearestGap, wordGaps } from './gaps.ts';
export { firstOf, mend, spotIn, stepFrom, unsureFrom } from './mend.ts';
export type { Mend, Mended, Refusal, Spot } from './mend.ts';
export { pageStarts } from './pages.ts';
export { reconcile } from './reconcile.ts';
export type { Reconciled } from './reconcile.ts';
export { MOST_VERSIONS, NoWork, readWork } from './read-work.ts';
export { WORK_DOCUMENT, workToEdition } from './to-edition.ts';
export { doStep, redo, undo, undoable, UNDO_STEPS } from './undo.ts';
export type { Undoable } from './undo.ts';
export { coverageOf, isUnsure, UNSURE_BELOW } from './work.ts';
export type { Coverage, Work, WorkRow, WorkSegment, WorkUnit, WorkVersion } from './work.ts';
