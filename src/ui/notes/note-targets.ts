import {
  findDocument,
  findUnit,
  findWitness,
  placesOf,
  segmentsFor,
  type Edition,
  type EditionDocument,
  type Gap,
  type Note,
  type NoteKind,
  type NoteTarget,
  type Unit,
  type Witness,
} from '../../core/model/index.ts';
import type { ShownSegment } from '../reading/part.ts';
import type { TextMark } from '../reading/segment-text.ts';

/** What one version has of the words that a note is about. */
export type WordsOfVersion =
  | {
      readonly kind: 'words';
      readonly witness: Witness;
      readonly spans: NoteTarget['spans'];
    }
  /** The version has the clause, but no words for what the note is about. */
  | { readonly kind: 'no-words'; readonly witness: Witness }
  | { readonly kind: 'gap'; readonly witness: Witness; readonly gap: Gap };

/** How the words of a note are underlined: kinds that ask the same of a reader share a line. */
export type NoteLine = 'error' | 'translation' | 'divergence' | 'authenticity' | 'other';

const LINES: Readonly<Record<NoteKind, NoteLine>> = {
  error: 'error',
  omission: 'error',
  translation: 'translation',
  interpretation: 'translation',
  divergence: 'divergence',
  authenticity: 'authenticity',
  drafting: 'other',
  law: 'other',
  fact: 'other',
  form: 'other',
  history: 'other',
};

/** The line that a note's words are underlined with: by the first of its kinds. */
export function lineOf(note: Note): NoteLine {
  return LINES[note.kinds[0] ?? 'fact'];
}

/** The notes that concern a unit of a document, in the order of their first clause there. */
export function notesOn(edition: Edition, document: EditionDocument, unit: Unit): readonly Note[] {
  const places = placesOf(unit);
  const first = (note: Note) =>
    Math.min(
      ...note.targets
        .filter((target) => target.document === document.id)
        .flatMap((target) => target.segments.map((id) => places.indexOf(id)))
        .filter((at) => at >= 0),
    );
  return edition.notes
    .map((note) => ({ note, at: first(note) }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at)
    .map(({ note }) => note);
}

/** The first clause of a unit that a note concerns, and how many of its clauses there are in the document. */
export function firstPlace(document: EditionDocument, unit: Unit, note: Note): string | undefined {
  const wanted = new Set(
    note.targets
      .filter((target) => target.document === document.id)
      .flatMap((target) => target.segments),
  );
  return placesOf(unit).find((place) => wanted.has(place));
}

/** What each version that a target names has of its words; nothing where the note is about whole clauses. */
export function wordsByVersion(edition: Edition, target: NoteTarget): readonly WordsOfVersion[] {
  const document = findDocument(edition, target.document);
  if (!document || target.spans.length === 0) return [];
  const named = target.witnesses
    ? target.witnesses.flatMap((id) => findWitness(document, id) ?? [])
    : document.witnesses;
  return named.map((witness) => wordsOf(witness, target));
}

function wordsOf(witness: Witness, target: NoteTarget): WordsOfVersion {
  const spans = target.spans.filter((span) => span.witness === witness.id);
  if (spans.length > 0) return { kind: 'words', witness, spans };
  const has = target.segments.some((place) => segmentsFor(witness, place).length > 0);
  const gap = witness.gaps.find((each) => each.segments.some((id) => target.segments.includes(id)));
  return has || !gap ? { kind: 'no-words', witness } : { kind: 'gap', witness, gap };
}

/** The units of a document that a target touches, in the document's order. */
export function unitsOf(document: EditionDocument, target: NoteTarget): readonly Unit[] {
  return [...new Set(target.segments.flatMap((id) => findUnit(document, id) ?? []))];
}

/** The marks that notes put on the words of a segment. `label` says in words what the line says. */
export function noteMarks(
  notes: readonly Note[],
  { document, witness, segment }: ShownSegment,
  label: (note: Note) => string,
): readonly TextMark[] {
  return notes.flatMap((note) =>
    note.targets
      .filter((target) => target.document === document.id)
      .flatMap((target) => target.spans)
      .filter((span) => span.witness === witness.id && span.segment === segment.id)
      .map(({ span }) => ({
        kind: 'note' as const,
        span,
        ref: note.id,
        variety: lineOf(note),
        label: label(note),
      })),
  );
}
