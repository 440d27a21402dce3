import type { Work, WorkRow, WorkSegment, WorkVersion } from './work.ts';

/** Why an edit cannot be done; the work stays as it was. */
export class EditRefused extends Error {}

/** Cuts a segment at an offset (UTF-16) between two words. Both parts stay in their row. */
export function splitSegment(work: Work, version: number, segment: string, offset: number): Work {
  const found = segmentOf(work, version, segment);
  const head = found.text.slice(0, offset).trimEnd();
  const tail = found.text.slice(offset).trimStart();
  if (head === '' || tail === '') {
    throw new EditRefused(`there is nothing to cut off at ${offset} of "${shortened(found.text)}"`);
  }
  const between = found.text.slice(head.length, found.text.length - tail.length);
  const first = { ...found, text: head, after: between };
  const { kind, after, page } = found;
  const id = `s${work.next}`;
  const second = { id, text: tail, after, kind, ...(page === undefined ? {} : { page }) };
  const cut = withSegments(work, version, (segments) =>
    segments.flatMap((each) => (each.id === segment ? [first, second] : [each])),
  );
  return withRows({ ...cut, next: work.next + 1 }, (row) =>
    byHand(row, version, (cell) =>
      cell.flatMap((id) => (id === segment ? [segment, second.id] : [id])),
    ),
  );
}

/** Joins a segment with the next one of its version; the whole stands in the row of the first. */
export function joinWithNext(work: Work, version: number, segment: string): Work {
  const { segments } = versionOf(work, version);
  const at = segments.findIndex((each) => each.id === segment);
  const first = segmentOf(work, version, segment);
  const second = segments[at + 1];
  if (!second)
    throw new EditRefused(`"${shortened(first.text)}" is the last segment of its version`);
  const whole = { ...first, text: first.text + first.after + second.text, after: second.after };
  const joined = withSegments(work, version, (all) =>
    all.flatMap((each) => (each.id === segment ? [whole] : each.id === second.id ? [] : [each])),
  );
  return withoutEmptyRows(
    withRows(joined, (row) =>
      byHand(row, version, (cell) => cell.filter((id) => id !== second.id), segment),
    ),
  );
}

/** Puts a segment into another row: linked with what stands there. */
export function moveSegment(work: Work, version: number, segment: string, toRow: string): Work {
  segmentOf(work, version, segment);
  const target = rowOf(work, toRow);
  if (target.cells[version]!.includes(segment)) return work;
  const order = orderOf(work, version);
  const moved = withRows(work, (row) => {
    const without = byHand(row, version, (cell) => cell.filter((id) => id !== segment));
    if (row.id !== toRow) return without;
    return byHand(without, version, (cell) =>
      [...cell, segment].sort((a, b) => order.get(a)! - order.get(b)!),
    );
  });
  return withoutEmptyRows(moved);
}

/** Takes a segment out of its row and gives it a row of its own below. */
export function unlinkSegment(work: Work, version: number, segment: string): Work {
  const row = work.rows.find((each) => each.cells[version]?.includes(segment));
  if (!row) throw new EditRefused(`no row has the segment "${segment}"`);
  const isAlone = row.cells.every((cell, at) =>
    at === version ? cell.length === 1 : cell.length === 0,
  );
  if (isAlone) return work;
  const own: WorkRow = {
    ...row,
    id: `r${work.next}`,
    isLabel: false,
    cells: row.cells.map((_, at) => (at === version ? [segment] : [])),
    ...HAND,
  };
  const rows = work.rows.flatMap((each) =>
    each.id === row.id
      ? [byHand(each, version, (cell) => cell.filter((id) => id !== segment)), own]
      : [each],
  );
  return { ...work, rows, next: work.next + 1 };
}

/** Makes one row of two: what they hold says the same. The first keeps its place. */
export function linkRows(work: Work, first: string, second: string): Work {
  if (first === second) return work;
  const kept = rowOf(work, first);
  const taken = rowOf(work, second);
  const cells = kept.cells.map((cell, version) => {
    const order = orderOf(work, version);
    return [...cell, ...taken.cells[version]!].sort((a, b) => order.get(a)! - order.get(b)!);
  });
  const rows = work.rows.flatMap((row) =>
    row.id === second ? [] : row.id === first ? [{ ...row, cells, ...HAND }] : [row],
  );
  return { ...work, rows };
}

/**
 * Moves a version's cells of one unit down (1) or up (-1) by a row, from a row on: mends an alignment that is off by one.
 * Going up, the first cell joins the row above; going down, its row is left without this version.
 */
export function shiftCells(work: Work, version: number, fromRow: string, step: 1 | -1): Work {
  const start = rowOf(work, fromRow);
  const rows = work.rows.filter((row) => row.unit === start.unit && row.isLabel === start.isLabel);
  const at = rows.indexOf(start);
  if (step === -1 && at === 0) throw new EditRefused('the first row of a unit has none above it');
  const below = rows.slice(at);
  const affected = step === 1 ? below : rows.slice(at - 1);
  const order = orderOf(work, version);
  const cells = (step === 1 ? downward(below, version) : upward(affected, version)).map((cell) =>
    [...cell].sort((a, b) => order.get(a)! - order.get(b)!),
  );
  const changed = new Map(affected.map((row, index) => [row.id, cells[index] ?? []]));
  const shifted = work.rows.map((row) =>
    changed.has(row.id) ? byHand(row, version, () => changed.get(row.id)!) : row,
  );
  const over = cells[affected.length] ?? [];
  const grown =
    over.length === 0 ? shifted : withOverhang(work, shifted, affected.at(-1)!, version, over);
  return withoutEmptyRows({ ...work, rows: grown, next: work.next + 1 });
}

function downward(rows: readonly WorkRow[], version: number): readonly (readonly string[])[] {
  return [[], ...rows.map((row) => row.cells[version]!)];
}

function upward(rows: readonly WorkRow[], version: number): readonly (readonly string[])[] {
  const [above, first, ...rest] = rows.map((row) => row.cells[version]!);
  return [[...above!, ...(first ?? [])], ...rest];
}

/** A row more at the end of a unit, for the cell that was pushed over it. */
function withOverhang(
  work: Work,
  rows: readonly WorkRow[],
  last: WorkRow,
  version: number,
  cell: readonly string[],
): readonly WorkRow[] {
  const own: WorkRow = {
    ...last,
    id: `r${work.next}`,
    isLabel: false,
    cells: last.cells.map((_, at) => (at === version ? cell : [])),
    ...HAND,
  };
  return rows.flatMap((row) => (row.id === last.id ? [row, own] : [row]));
}

/** Says that somebody has looked at a row and found it right, or takes that back. */
export function checkRow(work: Work, row: string, isChecked: boolean): Work {
  rowOf(work, row);
  return withRows(work, (each) => (each.id === row ? { ...each, isChecked } : each));
}

/** Gives the work another title. */
export function renameWork(work: Work, title: string): Work {
  return title === work.title ? work : { ...work, title };
}

/** What a date of a document looks like: as exact as it is known. */
export const DOCUMENT_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** States the date of the document; `''` takes the statement back. */
export function dateWork(work: Work, date: string): Work {
  if (date !== '' && !DOCUMENT_DATE.test(date)) {
    throw new EditRefused(`"${date}" is no date such as 1939-08-23, 1939-08 or 1939`);
  }
  const { date: _, ...undated } = work;
  return date === '' ? undated : { ...undated, date };
}

/** Changes what is said of a version: its language, title, authority, source, rights. */
export function describeVersion(
  work: Work,
  version: number,
  change: Partial<Pick<WorkVersion, 'language' | 'title' | 'authority' | 'source' | 'rights'>>,
): Work {
  versionOf(work, version);
  const versions = work.versions.map((each, at) =>
    at === version ? { ...each, ...change } : each,
  );
  return { ...work, versions };
}

const HAND = { confidence: 1, by: ['hand'], isChecked: true } as const;

/** A row whose cell somebody has changed; unchanged where the cell is. `touched`: a segment whose words have changed. */
function byHand(
  row: WorkRow,
  version: number,
  change: (cell: readonly string[]) => readonly string[],
  touched?: string,
): WorkRow {
  const cell = row.cells[version]!;
  const next = change(cell);
  const isSame = next.length === cell.length && next.every((id, at) => id === cell[at]);
  if (isSame && !(touched !== undefined && cell.includes(touched))) return row;
  return { ...row, cells: row.cells.map((each, at) => (at === version ? next : each)), ...HAND };
}

function withRows(work: Work, change: (row: WorkRow) => WorkRow): Work {
  return { ...work, rows: work.rows.map(change) };
}

function withoutEmptyRows(work: Work): Work {
  return { ...work, rows: work.rows.filter((row) => row.cells.some((cell) => cell.length > 0)) };
}

function withSegments(
  work: Work,
  version: number,
  change: (segments: readonly WorkSegment[]) => readonly WorkSegment[],
): Work {
  const versions = work.versions.map((each, at) =>
    at === version ? { ...each, segments: change(each.segments) } : each,
  );
  return { ...work, versions };
}

function versionOf(work: Work, version: number): WorkVersion {
  const found = work.versions[version];
  if (!found) throw new EditRefused(`the work has no version ${version + 1}`);
  return found;
}

function segmentOf(work: Work, version: number, id: string): WorkSegment {
  const found = versionOf(work, version).segments.find((segment) => segment.id === id);
  if (!found) throw new EditRefused(`version ${version + 1} has no segment "${id}"`);
  return found;
}

function rowOf(work: Work, id: string): WorkRow {
  const found = work.rows.find((row) => row.id === id);
  if (!found) throw new EditRefused(`the work has no row "${id}"`);
  return found;
}

function orderOf(work: Work, version: number): ReadonlyMap<string, number> {
  return new Map(versionOf(work, version).segments.map(({ id }, at) => [id, at]));
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
