import type { AlignmentLink, Edition, EditionDocument, Gap, Segment, Unit } from './edition.ts';
import { findDocument, findUnit, findWitness, placesOf, segmentsFor } from './lookup.ts';

/** A column of the reading room: a witness of any document of the edition. */
export interface Column {
  readonly document: string;
  readonly witness: string;
}

/** What a column has beside a clause. */
export type Cell =
  | TextCell
  | { readonly kind: 'gap'; readonly gap: Gap; readonly rows: number }
  /** Another document, aligned with this one, that has no such clause. */
  | {
      readonly kind: 'no-counterpart';
      readonly remark?: AlignmentLink['remark'];
      readonly rows: number;
    }
  /** Another document that nobody has aligned with this one. */
  | { readonly kind: 'not-aligned'; readonly rows: number }
  /** The cell above reaches down to here. */
  | { readonly kind: 'continued' };

export interface TextCell {
  readonly kind: 'text';
  /** Document the segments belong to: the page's own, or another's that is aligned with it. */
  readonly document: string;
  readonly witness: string;
  readonly segments: readonly Segment[];
  /** How many rows it stands for, from this one down. */
  readonly rows: number;
  /** Canonical segments of the same unit that this witness puts elsewhere: it has this one before or after them. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Alignment links behind it, where the segments are another document's. */
  readonly links: readonly AlignmentLink[];
}

/** One clause across the columns. */
export interface Row {
  /** Canonical segment id in the page's document; for a clause of another document only, `document/segment`. */
  readonly place: string;
  readonly isLabel: boolean;
  readonly cells: readonly Cell[];
}

export interface UnitRows {
  readonly unit: Unit;
  readonly rows: readonly Row[];
}

/** Lays the columns' clauses beside those of a unit: one row a canonical segment, the label first. */
export function unitRows(
  edition: Edition,
  document: EditionDocument,
  unit: Unit,
  columns: readonly Column[],
): UnitRows {
  const places = placesOf(unit);
  const byColumn = columns.map((column) =>
    mergeDown(places.map((place) => cellAt(edition, document, unit, place, column))),
  );
  const rows = places.map((place, index) => ({
    place,
    isLabel: place === unit.label,
    cells: byColumn.map((cells) => cells[index]!),
  }));
  return { unit, rows };
}

/** Clauses of the other documents among the columns that have no counterpart in this one, in their own order. */
export function unmatchedRows(
  edition: Edition,
  document: EditionDocument,
  columns: readonly Column[],
): readonly Row[] {
  const others = [...new Set(columns.map((column) => column.document))].filter(
    (id) => id !== document.id && linksBetween(edition, id, document.id) !== undefined,
  );
  return others.flatMap((id) => {
    const linked = new Set(
      linksBetween(edition, id, document.id)!.flatMap((link) => (link.to.length ? link.from : [])),
    );
    const other = findDocument(edition, id)!;
    return other.units
      .flatMap((unit) => lonelyPlaces(unit, linked))
      .map((place) => ({
        place: `${id}/${place}`,
        isLabel: place.endsWith('.label'),
        cells: columns.map((column) => lonelyCell(edition, other, place, column)),
      }));
  });
}

/** The clauses of a unit that have no counterpart; its heading too, where none of them has. */
function lonelyPlaces(unit: Unit, linked: ReadonlySet<string>): readonly string[] {
  const lonely = unit.segments.filter((place) => !linked.has(place));
  return lonely.length > 0 && lonely.length === unit.segments.length ? placesOf(unit) : lonely;
}

function lonelyCell(edition: Edition, other: EditionDocument, place: string, column: Column): Cell {
  if (column.document !== other.id) return { kind: 'no-counterpart', rows: 1 };
  return ownCell(edition, other, findUnit(other, place)!, place, column);
}

function cellAt(
  edition: Edition,
  document: EditionDocument,
  unit: Unit,
  place: string,
  column: Column,
): Cell {
  return column.document === document.id
    ? ownCell(edition, document, unit, place, column)
    : foreignCell(edition, document, unit, place, column);
}

function ownCell(
  edition: Edition,
  document: EditionDocument,
  unit: Unit,
  place: string,
  column: Column,
): Cell {
  const witness = findWitness(document, column.witness);
  if (!witness) return { kind: 'not-aligned', rows: 1 };
  const segments = segmentsFor(witness, place);
  if (segments.length > 0) {
    const order = witness.segments.flatMap((segment) => segment.covers);
    const inUnit = unit.segments.filter((id) => order.includes(id));
    const here = order.indexOf(place);
    const at = inUnit.indexOf(place);
    return {
      kind: 'text',
      document: document.id,
      witness: witness.id,
      segments,
      rows: 1,
      before: inUnit.filter((id, index) => index < at && order.indexOf(id) > here),
      after: inUnit.filter((id, index) => at >= 0 && index > at && order.indexOf(id) < here),
      links: [],
    };
  }
  const gap = witness.gaps.find((candidate) => candidate.segments.includes(place));
  return gap ? { kind: 'gap', gap, rows: 1 } : { kind: 'not-aligned', rows: 1 };
}

/** Links of two documents, turned so that `from` is the first; undefined where nobody has aligned them. */
export function linksBetween(
  edition: Edition,
  from: string,
  to: string,
): readonly AlignmentLink[] | undefined {
  const forward = edition.alignments.find((each) => each.from === from && each.to === to);
  if (forward) return forward.links;
  const backward = edition.alignments.find((each) => each.from === to && each.to === from);
  return backward?.links.map((link) => ({ ...link, from: link.to, to: link.from }));
}

function foreignCell(
  edition: Edition,
  document: EditionDocument,
  unit: Unit,
  place: string,
  column: Column,
): Cell {
  const links = linksBetween(edition, column.document, document.id);
  const other = findDocument(edition, column.document);
  const witness = other && findWitness(other, column.witness);
  if (!links || !witness || !other) return { kind: 'not-aligned', rows: 1 };
  const wanted = place === unit.label ? unit.segments : [place];
  const here = links.filter((link) => link.to.some((id) => wanted.includes(id)));
  const canonical = [...new Set(here.flatMap((link) => link.from))];
  const places = place === unit.label ? labelsOf(other, canonical) : canonical;
  const segments = witness.segments.filter((segment) =>
    segment.covers.some((id) => places.includes(id)),
  );
  if (segments.length > 0) {
    return {
      kind: 'text',
      document: other.id,
      witness: witness.id,
      segments,
      rows: 1,
      before: [],
      after: [],
      links: place === unit.label ? [] : here,
    };
  }
  const gap = witness.gaps.find((candidate) =>
    candidate.segments.some((id) => places.includes(id)),
  );
  if (gap) return { kind: 'gap', gap, rows: 1 };
  const remark = here.find((link) => link.from.length === 0)?.remark;
  return { kind: 'no-counterpart', rows: 1, ...(remark ? { remark } : {}) };
}

function labelsOf(document: EditionDocument, segments: readonly string[]): readonly string[] {
  return document.units
    .filter((unit) => unit.segments.some((id) => segments.includes(id)))
    .flatMap((unit) => unit.label ?? []);
}

/** Lets one cell stand for several rows where the same text, or the same gap, goes on below. */
function mergeDown(cells: readonly Cell[]): readonly Cell[] {
  const merged: Cell[] = [];
  let top = -1;
  for (const cell of cells) {
    const above = merged[top];
    if (above && above.kind !== 'continued' && goesOn(above, cell)) {
      merged[top] = { ...above, rows: above.rows + 1, ...joinedLinks(above, cell) };
      merged.push({ kind: 'continued' });
    } else {
      top = merged.length;
      merged.push(cell);
    }
  }
  return merged;
}

function joinedLinks(above: Cell, below: Cell): { links?: readonly AlignmentLink[] } {
  if (above.kind !== 'text' || below.kind !== 'text') return {};
  return { links: [...new Set([...above.links, ...below.links])] };
}

function goesOn(above: Cell, below: Cell): boolean {
  if (above.kind === 'text' && below.kind === 'text') {
    return (
      above.segments.length === below.segments.length &&
      above.segments.every((segment, index) => segment === below.segments[index])
    );
  }
  if (above.kind === 'gap' && below.kind === 'gap') return above.gap === below.gap;
  if (above.kind === 'no-counterpart' && below.kind === 'no-counterpart') {
    return above.remark === below.remark;
  }
  return above.kind === 'not-aligned' && below.kind === 'not-aligned';
}
