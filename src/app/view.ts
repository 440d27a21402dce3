import type { Column, EditionDocument, Span } from '../core/model/index.ts';

/** A clause, or some words of it, that an address points at. */
export interface Place {
  /** Canonical segment or unit id. */
  readonly segment: string;
  readonly witness?: string;
  readonly span?: Span;
}

/** What a reader sees of a document beyond the page itself; all of it stands in the URL. */
export interface View {
  /** Versions shown, in order. Empty: the document's own choice. */
  readonly columns: readonly Column[];
  readonly place?: Place;
}

export const MAX_COLUMNS = 6;

const COLUMN = /^(?:([a-z0-9][a-z0-9-]*)\/)?([a-z0-9][a-z0-9-]*)$/;
const PLACE = /^([a-z0-9][a-z0-9.-]*)(?:@([a-z0-9][a-z0-9-]*)(?::(\d{1,9})-(\d{1,9}))?)?$/;

/**
 * Writes query and fragment of a view, `''` where it is the document's default. `more` is what else stands in the query.
 */
export function viewToUrl(
  view: View,
  document: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const columns = view.columns
    .map((column) =>
      column.document === document ? column.witness : `${column.document}/${column.witness}`,
    )
    .join(',');
  const pairs = Object.entries({ v: columns, ...more }).filter(([, value]) => value !== '');
  const written = pairs.map(([name, value]) => `${name}=${plainly(value)}`).join('&');
  const query = written === '' ? '' : `?${written}`;
  return `${query}${view.place ? `#${formatPlace(view.place)}` : ''}`;
}

/** Reads query and fragment; what is no column or no place is left out. */
export function urlToView(search: string, hash: string, document: string): View {
  const listed = new URLSearchParams(search).get('v') ?? '';
  const columns = listed
    .split(',')
    .map((item) => COLUMN.exec(item))
    .filter((match) => match !== null)
    .map(([, other, witness]) => ({ document: other ?? document, witness: witness! }))
    .filter(
      (column, index, all) =>
        all.findIndex(
          (same) => same.document === column.document && same.witness === column.witness,
        ) === index,
    )
    .slice(0, MAX_COLUMNS);
  const place = parsePlace(decoded(hash.replace(/^#/, '')));
  return place ? { columns, place } : { columns };
}

/** A value of the query, percent-encoded but for the signs that addresses are made of and queries may hold. */
function plainly(value: string): string {
  return encodeURIComponent(value).replace(/%(2C|2F|40|3A)/g, (code) => decodeURIComponent(code));
}

/** `art-2.1`, `art-2.1@ru-signed` or `art-2.1@ru-signed:12-25`. */
export function formatPlace({ segment, witness, span }: Place): string {
  if (witness === undefined) return segment;
  return span === undefined
    ? `${segment}@${witness}`
    : `${segment}@${witness}:${span.start}-${span.end}`;
}

function parsePlace(text: string): Place | undefined {
  const match = PLACE.exec(text);
  if (!match) return undefined;
  const [, segment, witness, from, to] = match;
  if (witness === undefined) return { segment: segment! };
  if (from === undefined) return { segment: segment!, witness };
  const span = { start: Number(from), end: Number(to) };
  return span.start < span.end ? { segment: segment!, witness, span } : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The versions a document shows where nobody has chosen. */
export function defaultColumns(document: EditionDocument): readonly Column[] {
  return document.defaultWitnesses.map((witness) => ({ document: document.id, witness }));
}
