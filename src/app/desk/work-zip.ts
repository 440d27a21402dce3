import { conceptsOf, standsWhole, type OwnNote } from '../../core/annotate/index.ts';
import { findDocument, findWitness, type Edition } from '../../core/model/index.ts';
import { workToEdition, type Work } from '../../core/work/index.ts';
import { writeEditionFolder, zipFolder } from '../../core/write/index.ts';
import { notesOn, writeNotes } from './work-notes.ts';

/** The work itself beside the edition made from it; a name with a dot in front, which the compiler passes over. */
export const WORK_FILE = '.work.json';
/** The reader's notes on the work; the compiler passes them over too. */
export const NOTES_FILE = 'annotations.jsonld';

/** Where and when notes are written: they name their places under the site's root, an absolute address. */
export interface Written {
  readonly base: string;
  /** ISO, UTC. */
  readonly generated: string;
}

/** A work as an edition folder in a zip: what `sources/` has, the reader's notes, and the work as it is on the desk. */
export function writeWorkZip(
  work: Work,
  notes: readonly OwnNote[],
  { base, generated }: Written,
): Uint8Array {
  const own = notesOn(work.id, notes);
  const folder = new Map(writeEditionFolder(withTerms(workToEdition(datedWork(work)), own)));
  if (own.length > 0) folder.set(NOTES_FILE, writeNotes(own, base, generated));
  folder.set(WORK_FILE, `${JSON.stringify(work)}\n`);
  return zipFolder(folder);
}

/** The format wants a date: where none is stated it is that of the folder, and `.work.json` says no more than the reader did. */
export function datedWork(work: Work): Work {
  return { date: work.created.slice(0, 10), ...work };
}

/** The edition with the terms that notes name; of their words those that the format can name: whole ones. */
export function withTerms(edition: Edition, notes: readonly OwnNote[]): Edition {
  const concepts = conceptsOf(edition, notes).map((concept) => ({
    ...concept,
    occurrences: concept.occurrences.filter(({ document, witness, segment, span }) => {
      const holder = findWitness(findDocument(edition, document)!, witness)!;
      return standsWhole(holder.segments.find(({ id }) => id === segment)!.text, span);
    }),
  }));
  return { ...edition, concepts: concepts.filter(({ occurrences }) => occurrences.length > 0) };
}
