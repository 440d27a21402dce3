import type { EditionDocument, Gap, Segment, Unit, Witness } from '../model/index.ts';

/** Segments of a witness that stand together and belong to one unit, in the order of the witness. */
export interface Passage {
  readonly unit: Unit;
  readonly segments: readonly Segment[];
}

/** Canonical segment ids of a document in order, labels first in their units, with the unit of each. */
export function canonicalOrder(document: EditionDocument): ReadonlyMap<string, Unit> {
  return new Map(
    document.units.flatMap((unit) =>
      [...(unit.label === undefined ? [] : [unit.label]), ...unit.segments].map((id) => [id, unit]),
    ),
  );
}

/** Cuts a witness into passages. A segment belongs to the unit of the first canonical segment it covers. */
export function passagesOf(document: EditionDocument, witness: Witness): Passage[] {
  const units = canonicalOrder(document);
  const passages: { unit: Unit; segments: Segment[] }[] = [];
  for (const segment of witness.segments) {
    const unit = segment.covers.map((id) => units.get(id)).find((found) => found !== undefined);
    if (!unit) throw new Error(`the segment ${segment.id} belongs to no unit of ${document.id}`);
    const last = passages.at(-1);
    if (last?.unit === unit) last.segments.push(segment);
    else passages.push({ unit, segments: [segment] });
  }
  return passages;
}

/** Whether a segment is the heading of its unit. */
export function isHeading(segment: Segment, unit: Unit): boolean {
  const covers = (id: string | undefined) => id !== undefined && segment.covers.includes(id);
  return unit.kind === 'title' || covers(unit.label);
}

/** For each passage the gaps that come before it in the canonical order, and last those after all; none changes places. */
export function gapsBefore(
  document: EditionDocument,
  witness: Witness,
  passages: readonly Passage[],
): Gap[][] {
  const order = [...canonicalOrder(document).keys()];
  const left = [...witness.gaps];
  const before = passages.map(({ segments }) => {
    const at = order.indexOf(segments[0]!.covers[0]!);
    const end = left.findIndex(({ segments: [first] }) => order.indexOf(first!) > at);
    return left.splice(0, end < 0 ? left.length : end);
  });
  return [...before, left];
}
