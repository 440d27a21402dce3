import { isSameNote } from './own-note.ts';
import type { OwnNote } from './own-note.ts';

/** What an imported note is to the reader's own ones. */
export type MergeEntry =
  | { readonly kind: 'new'; readonly there: OwnNote }
  | {
      readonly kind: 'same' | 'newer-here' | 'newer-there' | 'conflict';
      readonly here: OwnNote;
      readonly there: OwnNote;
    };

/**
 * Compares imported notes with one's own by id, to be shown before anything is taken. Of two states of one note the one
 * modified later is the newer; it is a conflict where both say they were modified at the same time, or created at
 * different times. An id that comes twice in the file counts once, with its later state.
 */
export function planMerge(
  own: readonly OwnNote[],
  imported: readonly OwnNote[],
): readonly MergeEntry[] {
  const mine = new Map(own.map((note) => [note.id, note]));
  const theirs = new Map<string, OwnNote>();
  for (const note of imported) {
    const other = theirs.get(note.id);
    if (!other || time(note.modified) >= time(other.modified)) theirs.set(note.id, note);
  }
  return [...theirs.values()].map((there) => entry(mine.get(there.id), there));
}

/**
 * One's own notes with the import taken: what is new or newer there, and of conflicts those whose ids are named.
 * What is newer here stays unless it is named as well.
 */
export function applyMerge(
  own: readonly OwnNote[],
  plan: readonly MergeEntry[],
  takeThere: ReadonlySet<string> = new Set(),
): readonly OwnNote[] {
  const taken = plan.filter(
    ({ kind, there }) => kind === 'new' || kind === 'newer-there' || takeThere.has(there.id),
  );
  const replaced = new Map(taken.map(({ there }) => [there.id, there]));
  const known = new Set(own.map(({ id }) => id));
  return [
    ...own.map((note) => replaced.get(note.id) ?? note),
    ...[...replaced.values()].filter(({ id }) => !known.has(id)),
  ];
}

function entry(here: OwnNote | undefined, there: OwnNote): MergeEntry {
  if (!here) return { kind: 'new', there };
  if (isSameNote(here, there)) return { kind: 'same', here, there };
  if (time(here.created) !== time(there.created)) return { kind: 'conflict', here, there };
  const later = time(there.modified) - time(here.modified);
  if (later === 0) return { kind: 'conflict', here, there };
  return { kind: later > 0 ? 'newer-there' : 'newer-here', here, there };
}

function time(iso: string): number {
  return Date.parse(iso);
}
