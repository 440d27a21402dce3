import type { Notebook, NoteSet } from '../../../app/notebook/index.ts';
import {
  placeTarget,
  type OwnNote,
  type OwnTarget,
  type Placement,
} from '../../../core/annotate/index.ts';
import {
  findUnit,
  findWitness,
  placesOf,
  segmentsFor,
  type Edition,
  type EditionDocument,
  type Unit,
} from '../../../core/model/index.ts';
import type { ShownSegment } from '../../reading/part.ts';
import type { TextMark } from '../../reading/segment-text.ts';

/** A place of a note and where it stands in the edition now. */
export interface PlacedWords {
  readonly target: OwnTarget;
  readonly placement: Placement;
}

/** A note of the reader's, or of a set opened beside theirs, as the room shows it. */
export interface NoteEntry {
  /** Unique among all entries; without white space. */
  readonly key: string;
  readonly note: OwnNote;
  /** Absent: the reader's own. */
  readonly set?: NoteSet;
  readonly places: readonly PlacedWords[];
}

/** Every note at hand, with its words found in the edition. Notes never change, so each is looked for once. */
export function entriesOf(edition: Edition, notebook: Notebook): readonly NoteEntry[] {
  const own = notebook.notes.map((note) => ({
    key: note.id,
    note,
    places: placesIn(edition, note),
  }));
  const others = notebook.sets.flatMap((set) =>
    set.notes.map((note) => ({
      key: `${set.id}:${note.id}`,
      note,
      set,
      places: placesIn(edition, note),
    })),
  );
  return [...own, ...others];
}

const found = new WeakMap<Edition, WeakMap<OwnNote, readonly PlacedWords[]>>();

function placesIn(edition: Edition, note: OwnNote): readonly PlacedWords[] {
  const known = found.get(edition) ?? new WeakMap<OwnNote, readonly PlacedWords[]>();
  found.set(edition, known);
  const places =
    known.get(note) ??
    note.targets.map((target) => ({ target, placement: placeTarget(edition, target) }));
  known.set(note, places);
  return places;
}

/** The marks of notes on the words of a segment. */
export function ownMarks(
  entries: readonly NoteEntry[],
  { document, witness, segment }: ShownSegment,
  label: (entry: NoteEntry) => string,
): readonly TextMark[] {
  return entries.flatMap((entry) =>
    entry.places.flatMap(({ placement }) => {
      if (placement.found === 'orphan' || placement.found === 'whole') return [];
      const here =
        placement.document === document.id &&
        placement.witness === witness.id &&
        placement.segment === segment.id;
      if (!here) return [];
      const { span } = placement;
      return [{ kind: 'own-note' as const, span, ref: entry.key, label: label(entry) }];
    }),
  );
}

/** The first clause of a unit that a note is about, or was before its words were lost; undefined where it is elsewhere. */
export function placeInUnit(
  document: EditionDocument,
  unit: Unit,
  entry: NoteEntry,
): string | undefined {
  const named = new Set(entry.places.flatMap((each) => clausesOf(document, each)));
  return placesOf(unit).find((place) => named.has(place));
}

/** Canonical clauses of the document that a place of a note concerns. */
function clausesOf(
  document: EditionDocument,
  { target, placement }: PlacedWords,
): readonly string[] {
  if (placement.found === 'orphan') {
    if (placement.reason === 'no-edition') return [];
    if (target.kind === 'loose' || target.place.document !== document.id) return [];
    const unit = findUnit(document, target.place.segment ?? '');
    return unit ? [target.place.segment!] : [];
  }
  if (placement.document !== document.id) return [];
  if (placement.found === 'whole') return placement.segments;
  const witness = findWitness(document, placement.witness);
  return witness?.segments.find(({ id }) => id === placement.segment)?.covers ?? [];
}

/** Whether any place of the note could not be found. */
export function isOrphan(entry: NoteEntry): boolean {
  return entry.places.some(({ placement }) => placement.found === 'orphan');
}

/** Whether the note is about texts of the reader's own, which the edition has not. Works of the desk are named `w...`. */
export function isOnOwnTexts({ places }: NoteEntry): boolean {
  return places.length > 0 && places.every(isInOwnText);
}

/** Whether a place is in a text of the reader's own, another than the one at hand. */
export function isInOwnText({ target, placement }: PlacedWords): boolean {
  if (target.kind === 'loose' || placement.found !== 'orphan') return false;
  return placement.reason === 'no-edition' && /^w[a-z0-9]+$/.test(target.place.edition);
}

/** Every segment of a version, to choose a clause from: canonical order first. */
export function clausesIn(document: EditionDocument, witness: string): readonly string[] {
  const version = findWitness(document, witness);
  if (!version) return [];
  const ordered = document.units.flatMap(placesOf).flatMap((place) => segmentsFor(version, place));
  return [...new Set(ordered.map(({ id }) => id))];
}
