import { readAnnotations, toAnnotations, type OwnNote } from '../../core/annotate/index.ts';
import { WORK_DOCUMENT } from '../../core/work/index.ts';

/** Notes with a place in a work of the reader's own. */
export function notesOn(work: string, notes: readonly OwnNote[]): readonly OwnNote[] {
  return notes.filter(({ targets }) =>
    targets.some((target) => target.kind === 'placed' && target.place.edition === work),
  );
}

/** Notes as JSON-LD of the W3C Web Annotation Data Model. `base`: the site's root, an absolute address. */
export function writeNotes(notes: readonly OwnNote[], base: string, generated: string): string {
  return `${JSON.stringify(toAnnotations(notes, { base, generated }), null, 2)}\n`;
}

export interface ReadNotes {
  readonly notes: readonly OwnNote[];
  /** Why the file could not be read; its notes are then not there. */
  readonly error?: string;
}

/** The notes of a folder; `now` (ISO, UTC) dates those without a date. */
export function readNotes(text: string, now: string): ReadNotes {
  const read = readAnnotations(text, now);
  return read.ok ? { notes: read.notes } : { notes: [], error: read.error };
}

/** Notes that were about a work under one name, about it under another. */
export function notesFor(
  notes: readonly OwnNote[],
  from: string,
  to: string,
  newId: (id: string) => string = (id) => id,
): readonly OwnNote[] {
  return notes.map((note) => ({
    ...note,
    id: newId(note.id),
    targets: note.targets.map((target) =>
      target.kind === 'placed' && target.place.edition === from
        ? { ...target, place: { ...target.place, edition: to, document: WORK_DOCUMENT } }
        : target,
    ),
  }));
}
