import {
  placesOf,
  unitRows,
  type Cell,
  type Column,
  type Edition,
  type EditionDocument,
  type Segment,
  type Span,
  type TextCell,
  type Unit,
} from '../../core/model/index.ts';

/** Some words within a segment. */
export interface SegmentPlace {
  readonly segment: Segment;
  readonly span: Span;
}

/** Segments of one version joined into one text. */
export interface JoinedText {
  readonly text: string;
  readonly pieces: readonly { readonly segment: Segment; readonly start: number }[];
}

/** What two versions have of a unit, to be compared. */
export interface UnitPair {
  readonly unit: Unit;
  readonly base: JoinedText;
  readonly other: JoinedText;
  readonly otherColumn: Column;
}

/** The comparable texts of a unit in two versions, and the clauses that only one of them has. */
export interface UnitPairs {
  readonly pairs: readonly UnitPair[];
  /** Clauses that were left out, because one of the versions has a declared gap or nothing there. */
  readonly apart: readonly string[];
}

/**
 * Pairs what two versions have of a unit. A clause that one of them lacks is not compared: a gap is no omission. A second
 * quotation of a clause is compared on its own.
 */
export function unitPairs(
  edition: Edition,
  document: EditionDocument,
  unit: Unit,
  base: Column,
  other: Column,
): UnitPairs {
  const { rows } = unitRows(edition, document, unit, [base, other]);
  const basis: Segment[] = [];
  const first: Segment[] = [];
  const further: { basis: readonly Segment[]; segment: Segment }[] = [];
  const apart: string[] = [];
  let left: Cell | undefined;
  let right: Cell | undefined;
  for (const { place, cells } of rows) {
    left = continued(cells[0]!, left);
    right = continued(cells[1]!, right);
    if (!isText(left) || !isText(right)) {
      if (isText(left) || isText(right)) apart.push(place);
      continue;
    }
    const { segments } = right;
    push(basis, left.segments.slice(0, 1));
    const quoted = new Set<string>();
    for (const segment of segments) {
      const again = segment.covers.every((id) => quoted.has(id));
      segment.covers.forEach((id) => quoted.add(id));
      if (!again) push(first, [segment]);
      else further.push({ basis: left.segments.slice(0, 1), segment });
    }
  }
  const pairs = [
    { segments: basis, others: first },
    ...further.map((one) => ({ segments: one.basis, others: [one.segment] })),
  ];
  return {
    apart,
    pairs: pairs
      .filter(({ segments, others }) => segments.length > 0 && others.length > 0)
      .map(({ segments, others }) => ({
        unit,
        base: joinSegments(segments, unit),
        other: joinSegments(others, unit),
        otherColumn: other,
      })),
  };
}

function continued(cell: Cell, above: Cell | undefined): Cell | undefined {
  return cell.kind === 'continued' ? above : cell;
}

function isText(cell: Cell | undefined): cell is TextCell {
  return cell?.kind === 'text';
}

function push(list: Segment[], segments: readonly Segment[]): void {
  for (const segment of segments) if (!list.includes(segment)) list.push(segment);
}

/** Joins segments: a heading stands on a line of its own. */
export function joinSegments(segments: readonly Segment[], unit: Unit): JoinedText {
  const heading = placesOf(unit).find((place) => place === unit.label);
  const pieces: { segment: Segment; start: number }[] = [];
  let text = '';
  for (const [index, segment] of segments.entries()) {
    const above = segments[index - 1];
    if (above) text += heading !== undefined && above.covers.includes(heading) ? '\n' : ' ';
    pieces.push({ segment, start: text.length });
    text += segment.text;
  }
  return { text, pieces };
}

/** Where a stretch of a joined text stands in its segments; an empty stretch stands in one of them. */
export function placesIn({ pieces }: JoinedText, span: Span): readonly SegmentPlace[] {
  const places = pieces.flatMap(({ segment, start }) => {
    const from = Math.max(0, span.start - start);
    const to = Math.min(segment.text.length, span.end - start);
    return from < to ? [{ segment, span: { start: from, end: to } }] : [];
  });
  if (places.length > 0) return places;
  const piece = pieces.findLast(({ start }) => start <= span.start) ?? pieces[0];
  if (!piece) return [];
  const at = Math.min(span.start - piece.start, piece.segment.text.length);
  return [{ segment: piece.segment, span: { start: at, end: at } }];
}
