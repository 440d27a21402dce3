import {
  findDocument,
  findUnit,
  findWitness,
  type Column,
  type Edition,
  type EditionDocument,
} from '../core/model/index.ts';
import { defaultColumns, MAX_COLUMNS, type Place, type View } from './view.ts';

/** A view as this edition can show it, and what of the wish it does not have. */
export interface OpenedView {
  readonly columns: readonly Column[];
  readonly place?: Place;
  readonly unknownColumns: readonly Column[];
  readonly unknownPlace?: string;
}

/**
 * Holds a wished view against the edition. Without columns the document's own are shown; a place in a version that is not
 * among the columns adds that version as the last one.
 */
export function openView(edition: Edition, document: EditionDocument, wish: View): OpenedView {
  const known = wish.columns.filter((column) => has(edition, column));
  const columns = known.length > 0 ? known : defaultColumns(document);
  const unknownColumns = wish.columns.filter((column) => !has(edition, column));
  const { place } = wish;
  if (!place) return { columns, unknownColumns };
  if (!isPlace(document, place.segment)) {
    return { columns, unknownColumns, unknownPlace: place.segment };
  }
  return { columns: withVersion(edition, document, columns, place), place, unknownColumns };
}

function has(edition: Edition, { document, witness }: Column): boolean {
  const owner = findDocument(edition, document);
  return owner !== undefined && findWitness(owner, witness) !== undefined;
}

/** Whether a document has a unit, a canonical segment, or a segment of one witness with this id. */
function isPlace(document: EditionDocument, id: string): boolean {
  return (
    findUnit(document, id) !== undefined ||
    document.witnesses.some((witness) => witness.segments.some((segment) => segment.id === id))
  );
}

function withVersion(
  edition: Edition,
  document: EditionDocument,
  columns: readonly Column[],
  { witness }: Place,
): readonly Column[] {
  if (witness === undefined) return columns;
  const column = { document: document.id, witness };
  const isShown = columns.some((each) => each.document === document.id && each.witness === witness);
  return isShown || !has(edition, column)
    ? columns
    : [...columns.slice(0, MAX_COLUMNS - 1), column];
}
