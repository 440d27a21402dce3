/** A value with what it was before and what was taken back, oldest first. */
export interface Undoable<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** Steps that can be taken back. */
export const UNDO_STEPS = 200;

/** Starts without a past. */
export function undoable<T>(present: T): Undoable<T> {
  return { past: [], present, future: [] };
}

/** Does a step; what had been taken back is gone. The same value is no step. */
export function doStep<T>(state: Undoable<T>, next: T): Undoable<T> {
  if (next === state.present) return state;
  return { past: [...state.past, state.present].slice(-UNDO_STEPS), present: next, future: [] };
}

/** Takes a step back; without a past the state stays as it is. */
export function undo<T>(state: Undoable<T>): Undoable<T> {
  const before = state.past.at(-1);
  if (before === undefined) return state;
  return {
    past: state.past.slice(0, -1),
    present: before,
    future: [state.present, ...state.future],
  };
}

/** Does again what was taken back last. */
export function redo<T>(state: Undoable<T>): Undoable<T> {
  const [next, ...future] = state.future;
  if (next === undefined) return state;
  return { past: [...state.past, state.present], present: next, future };
}
