import type { Edition, EditionDocument, Segment, Unit, Witness } from './edition.ts';

/** The document with this id, if the edition has it. */
export function findDocument(edition: Edition, id: string): EditionDocument | undefined {
  return edition.documents.find((document) => document.id === id);
}

/** The witness with this id, if the document has it. */
export function findWitness(document: EditionDocument, id: string): Witness | undefined {
  return document.witnesses.find((witness) => witness.id === id);
}

/** The unit that has this id, or holds the canonical segment of this id, label included. */
export function findUnit(document: EditionDocument, place: string): Unit | undefined {
  return document.units.find(
    (unit) => unit.id === place || unit.label === place || unit.segments.includes(place),
  );
}

/** Every segment of a witness that stands for a canonical segment: none, one, or several quotations of it. */
export function segmentsFor(witness: Witness, canonical: string): readonly Segment[] {
  return witness.segments.filter((segment) => segment.covers.includes(canonical));
}

/** Canonical ids of a unit in order, its label first. */
export function placesOf(unit: Unit): readonly string[] {
  return unit.label === undefined ? unit.segments : [unit.label, ...unit.segments];
}
