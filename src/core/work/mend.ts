import {
  checkRow,
  EditRefused,
  joinWithNext,
  linkRows,
  moveSegment,
  shiftCells,
  splitSegment,
  unlinkSegment,
} from './edit.ts';
import { isUnsure, type Work, type WorkRow } from './work.ts';

/** The cell, and the segment in it where it has any, that the next edit is about. */
export interface Spot {
  readonly row: string;
  readonly version: number;
  readonly segment?: string;
}

/** An edit as a reader asks for it. */
export type Mend =
  | { readonly kind: 'split'; readonly offset: number }
  | {
      readonly kind: 'put';
      readonly picked: { readonly version: number; readonly segment: string };
    }
  | {
      readonly kind: 'join' | 'up' | 'down' | 'unlink' | 'link' | 'shiftDown' | 'shiftUp' | 'check';
    };

/** Why an edit cannot be done. */
export type Refusal = 'lastOfVersion' | 'firstRow' | 'lastRow' | 'oneWord' | 'otherwise';

export type Mended =
  | { readonly ok: true; readonly work: Work; readonly spot: Spot }
  | { readonly ok: false; readonly refusal: Refusal };

/** Does an edit at a spot and says where the reader is afterwards: with the same words, wherever they stand now. */
export function mend(work: Work, spot: Spot, wish: Mend): Mended {
  const refusal = refusalOf(work, spot, wish);
  if (refusal) return { ok: false, refusal };
  try {
    const mended = apply(work, spot, wish);
    return { ok: true, work: mended, spot: spotAfter(work, mended, spot, wish) };
  } catch (error) {
    if (error instanceof EditRefused) return { ok: false, refusal: 'otherwise' };
    throw error;
  }
}

const OF_SEGMENTS: ReadonlySet<Mend['kind']> = new Set(['split', 'join', 'up', 'down', 'unlink']);

function refusalOf(work: Work, { row, version, segment }: Spot, wish: Mend): Refusal | undefined {
  const at = work.rows.findIndex(({ id }) => id === row);
  if (at < 0 || (OF_SEGMENTS.has(wish.kind) && segment === undefined)) return 'otherwise';
  switch (wish.kind) {
    case 'up':
      return at === 0 ? 'firstRow' : undefined;
    case 'down':
    case 'link':
      return at === work.rows.length - 1 ? 'lastRow' : undefined;
    case 'join':
      return work.versions[version]!.segments.at(-1)?.id === segment ? 'lastOfVersion' : undefined;
    case 'shiftUp':
      return isFirstOfUnit(work, at) ? 'firstRow' : undefined;
    default:
      return undefined;
  }
}

/** Whether no row of the same unit and kind stands above. */
function isFirstOfUnit({ rows }: Work, at: number): boolean {
  const { unit, isLabel } = rows[at]!;
  return rows.findIndex((each) => each.unit === unit && each.isLabel === isLabel) === at;
}

function apply(work: Work, { row, version, segment = '' }: Spot, wish: Mend): Work {
  const at = work.rows.findIndex(({ id }) => id === row);
  switch (wish.kind) {
    case 'split':
      return splitSegment(work, version, segment, wish.offset);
    case 'join':
      return joinWithNext(work, version, segment);
    case 'up':
      return moveSegment(work, version, segment, work.rows[at - 1]!.id);
    case 'down':
      return moveSegment(work, version, segment, work.rows[at + 1]!.id);
    case 'put':
      return moveSegment(work, wish.picked.version, wish.picked.segment, row);
    case 'unlink':
      return unlinkSegment(work, version, segment);
    case 'link':
      return linkRows(work, row, work.rows[at + 1]!.id);
    case 'shiftDown':
      return shiftCells(work, version, row, 1);
    case 'shiftUp':
      return shiftCells(work, version, row, -1);
    case 'check':
      return checkRow(work, row, !work.rows[at]!.isChecked);
  }
}

function spotAfter(before: Work, after: Work, spot: Spot, wish: Mend): Spot {
  if (wish.kind === 'put') return spotIn(after, spotOf(wish.picked), before) ?? spot;
  if (wish.kind === 'split') {
    const cut = { ...spot, segment: `s${before.next}` };
    return spotIn(after, cut, before) ?? spot;
  }
  return spotIn(after, spot, before) ?? spot;
}

function spotOf({ version, segment }: { version: number; segment: string }): Spot {
  return { row: '', version, segment };
}

/**
 * The same spot in another state of the work: where its words stand now, else its row, else the row that has come to its
 * place. Undefined where the work has no rows.
 */
export function spotIn(work: Work, spot: Spot, before: Work): Spot | undefined {
  const { version, segment } = spot;
  const held =
    segment === undefined
      ? undefined
      : work.rows.find(({ cells }) => cells[version]?.includes(segment));
  if (held) return { row: held.id, version, segment: segment! };
  const same = work.rows.find(({ id }) => id === spot.row);
  const place = before.rows.findIndex(({ id }) => id === spot.row);
  const row = same ?? work.rows[Math.min(Math.max(place, 0), work.rows.length - 1)];
  return row && firstOf(row, version);
}

/** The first segment of a version in a row, or its empty cell. */
export function firstOf(row: WorkRow, version: number): Spot {
  const segment = row.cells[version]?.[0];
  return { row: row.id, version, ...(segment === undefined ? {} : { segment }) };
}

/** The spot beside: along the segments of a version, or into another version of the same row. */
export function stepFrom(
  work: Work,
  spot: Spot,
  way: 'up' | 'down' | 'left' | 'right',
): Spot | undefined {
  const at = work.rows.findIndex(({ id }) => id === spot.row);
  const row = work.rows[at];
  if (!row) return undefined;
  if (way === 'left' || way === 'right') {
    const version = spot.version + (way === 'right' ? 1 : -1);
    return work.versions[version] ? firstOf(row, version) : undefined;
  }
  const cell = row.cells[spot.version]!;
  const inside = cell[cell.indexOf(spot.segment ?? '') + (way === 'down' ? 1 : -1)];
  if (spot.segment !== undefined && inside !== undefined) return { ...spot, segment: inside };
  const next = work.rows[at + (way === 'down' ? 1 : -1)];
  if (!next) return undefined;
  const segment = way === 'down' ? next.cells[spot.version]![0] : next.cells[spot.version]!.at(-1);
  return { row: next.id, version: spot.version, ...(segment === undefined ? {} : { segment }) };
}

/** The next (1) or previous (-1) row that wants a reader's eye, going round; undefined where none is left. */
export function unsureFrom(work: Work, row: string | undefined, step: 1 | -1): WorkRow | undefined {
  const { rows } = work;
  const from = rows.findIndex(({ id }) => id === row);
  const start = from < 0 && step === -1 ? rows.length : from;
  for (let far = 1; far <= rows.length; far += 1) {
    const each = rows[(start + step * far + rows.length * 2) % rows.length]!;
    if (isUnsure(each)) return each;
  }
  return undefined;
}
