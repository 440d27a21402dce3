import type { Version } from '../align/index.ts';
import type { Authority } from '../model/index.ts';
import type { FoundUnit } from '../segment/index.ts';
import type { Work, WorkRow, WorkSegment, WorkUnit, WorkVersion } from './work.ts';

/** A version as it was read and cut, with what its reader says of it. */
export interface CutVersion extends Version {
  readonly title: string;
  readonly authority: Authority;
  readonly source: string;
  readonly rights: string;
  readonly units: readonly FoundUnit[];
  /** First page of each segment, from 1, where the file has pages. */
  readonly pages?: readonly (number | undefined)[];
  /** For each segment the names of the units it belongs to in a file that links its texts itself. */
  readonly links?: readonly (readonly string[])[];
}

/** Rows of versions, found by the alignment or stated by a file: indices of segments, for each version. */
export interface LinkedRows {
  readonly rows: readonly {
    readonly cells: readonly (readonly number[])[];
    readonly confidence: number;
    readonly by: readonly string[];
  }[];
}

/** Makes a work of versions and the rows that link them. Ids, dates and the title come from outside. */
export function workFromAlignment(
  about: { readonly id: string; readonly title: string; readonly now: string },
  versions: readonly CutVersion[],
  grid: LinkedRows,
): Work {
  const placed = placeRows(versions, grid);
  const units = unitsOf(versions, placed);
  const rows = placed.map(({ row, unit, isLabel }, at): WorkRow => ({
    id: `r${at + 1}`,
    unit,
    isLabel,
    cells: row.cells.map((cell) => cell.map((index) => `s${index + 1}`)),
    confidence: row.confidence,
    by: row.by,
    isChecked: false,
  }));
  const order = new Map(units.map(({ id }, at) => [id, at]));
  const ids = versionIds(versions);
  return {
    id: about.id,
    title: about.title,
    created: about.now,
    modified: about.now,
    versions: versions.map((version, at) => workVersion(version, ids[at]!)),
    units,
    rows: [...rows].sort((a, b) => order.get(a.unit)! - order.get(b.unit)!),
    next: Math.max(rows.length, ...versions.map(({ segments }) => segments.length)) + 1,
  };
}

interface PlacedRow {
  readonly row: LinkedRows['rows'][number];
  readonly unit: string;
  readonly isLabel: boolean;
}

/** A row belongs to the unit of the first version that has words in it; a heading that stands first is the unit's label. */
function placeRows(versions: readonly CutVersion[], grid: LinkedRows): readonly PlacedRow[] {
  const labelled = new Set<string>();
  return grid.rows.map((row) => {
    const version = row.cells.findIndex((cell) => cell.length > 0);
    const { segments, units } = versions[version]!;
    const first = segments[row.cells[version]![0]!]!;
    const unit = unitId(units[first.unit]!);
    const isHeading = row.cells.every((cell, at) =>
      cell.every((index) => versions[at]!.segments[index]!.kind === 'heading'),
    );
    const isLabel = isHeading && !labelled.has(unit) && units[first.unit]!.kind === 'article';
    if (isLabel) labelled.add(unit);
    return { row, unit, isLabel };
  });
}

/** `2:1`, the first article of a second part, becomes `part-2-art-1`: a name that an address can hold. */
function unitId({ kind, part, name, number }: FoundUnit): string {
  const prefix = part > 1 ? `part-${part}-` : '';
  if (kind === 'title') return `${prefix}title`;
  if (kind === 'opening') return `${prefix}preamble`;
  const own = name
    .replace(/^\d+:/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return `${prefix}art-${own || String(number ?? 0)}`;
}

function unitsOf(versions: readonly CutVersion[], rows: readonly PlacedRow[]): readonly WorkUnit[] {
  const known = new Map<string, FoundUnit>();
  for (const { units } of versions) {
    for (const unit of units) if (!known.has(unitId(unit))) known.set(unitId(unit), unit);
  }
  return [...new Set(rows.map(({ unit }) => unit))].map((id) => {
    const { kind, number, evidence, grounds } = known.get(id)!;
    return {
      id,
      kind: kind === 'opening' ? 'preamble' : kind,
      evidence,
      grounds,
      ...(number === undefined ? {} : { number }),
    };
  });
}

function workVersion(version: CutVersion, id: string): WorkVersion {
  const segments = version.segments.map((segment, at): WorkSegment => ({
    id: `s${at + 1}`,
    text: segment.text,
    after: ' ',
    kind: segment.kind,
    ...(segment.mark === undefined ? {} : { mark: segment.mark }),
    ...(version.pages?.[at] === undefined ? {} : { page: version.pages[at] }),
  }));
  const { language, title, authority, source, rights } = version;
  return { id, language, title, authority, source, rights, segments };
}

/** `en`, `en-2`, `ru`: short names that addresses can hold. */
function versionIds(versions: readonly CutVersion[]): readonly string[] {
  const seen = new Map<string, number>();
  return versions.map(({ language }) => {
    const base = language.toLowerCase().replace(/[^a-z0-9]+/g, '-') || 'und';
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  });
}
