import {
  textHash,
  witnessHash,
  type Edition,
  type EditionDocument,
  type Gap,
  type Localized,
  type Segment,
  type Unit,
  type Witness,
} from '../model/index.ts';
import {
  AS_BROUGHT,
  AS_STATED,
  FROM_ELSEWHERE,
  NO_COUNTERPART,
  NO_RIGHTS,
  NO_SOURCE,
  NOT_COLLATED,
  OWN_TEXT,
} from './stated.ts';
import type { Work, WorkRow, WorkSegment, WorkVersion } from './work.ts';

/** The one document of an edition made from a work. */
export const WORK_DOCUMENT = 'text';

/**
 * A work as an edition, so that reading, comparing, citing and searching work on it as on any other: each row is a canonical
 * segment, `art-2.1`; what else a version has for it from another place gets a letter, `art-2.1-b`. The
 * date is empty where the reader has stated none.
 */
export function workToEdition(work: Work): Edition {
  const places = rowPlaces(work);
  const witnesses = work.versions.map((version, at) => witnessOf(work, version, at, places));
  const document: EditionDocument = {
    id: WORK_DOCUMENT,
    kind: 'treaty',
    title: same(work.title || work.id),
    shortTitle: same(work.title || work.id),
    date: work.date ?? '',
    description: OWN_TEXT,
    units: unitsOf(work, places),
    witnesses,
    defaultWitnesses: witnesses.slice(0, 4).map(({ id }) => id),
  };
  const hash = textHash(
    witnesses.map(({ id, hash }) => `${WORK_DOCUMENT}/${id}\t${hash}\n`).join(''),
  );
  return {
    id: work.id,
    title: same(work.title || work.id),
    description: OWN_TEXT,
    rights: stated(
      [...new Set(work.versions.map(({ rights }) => rights))].filter(Boolean).join('; '),
      NO_RIGHTS,
    ),
    state: stateOf(work.modified),
    hash,
    documents: [document],
    alignments: [],
    copies: [],
    concepts: [],
    renderings: [],
    notes: [],
    bibliography: [],
    rulings: [],
    history: [],
  };
}

/** The canonical segment id of each row. */
export function rowPlaces(work: Work): ReadonlyMap<WorkRow, string> {
  const counts = new Map<string, number>();
  const labelled = new Set<string>();
  return new Map(
    work.rows.map((row) => {
      const isLabel = row.isLabel && !labelled.has(row.unit);
      if (isLabel) {
        labelled.add(row.unit);
        return [row, `${row.unit}.label`];
      }
      const count = (counts.get(row.unit) ?? 0) + 1;
      counts.set(row.unit, count);
      return [row, `${row.unit}.${count}`];
    }),
  );
}

function unitsOf(work: Work, places: ReadonlyMap<WorkRow, string>): readonly Unit[] {
  return work.units.flatMap(({ id, kind, number, numeral }) => {
    const rows = work.rows.filter((row) => row.unit === id);
    if (rows.length === 0) return [];
    const label = rows.find((row) => row.isLabel);
    return [
      {
        id,
        kind,
        segments: rows.filter((row) => row !== label).map((row) => places.get(row)!),
        ...(number === undefined ? {} : { number }),
        ...(numeral === undefined ? {} : { numeral }),
        ...(label ? { label: places.get(label)! } : {}),
      },
    ];
  });
}

/**
 * The segments of a version in its own order. Neighbours in one cell are one segment, their words and the space between
 * them as they were; what comes into the cell from elsewhere is one of its own, with a remark that says so.
 */
function segmentsOf(
  work: Work,
  { segments }: WorkVersion,
  at: number,
  places: ReadonlyMap<WorkRow, string>,
): readonly Segment[] {
  const rowOf = new Map(work.rows.flatMap((row) => row.cells[at]!.map((id) => [id, row] as const)));
  const runs: { row: WorkRow; text: string; after: string; page: number | undefined }[] = [];
  for (const segment of segments) {
    const { id, after, page } = segment;
    const text = printed(segment);
    const row = rowOf.get(id);
    const last = runs.at(-1);
    if (row && last?.row === row) {
      last.text += last.after + text;
      last.after = after;
    } else if (row) runs.push({ row, text, after, page });
  }
  const counts = new Map<string, number>();
  return runs.map(({ row, text, page }): Segment => {
    const place = places.get(row)!;
    const nth = counts.get(place) ?? 0;
    counts.set(place, nth + 1);
    return {
      id: nth === 0 ? place : `${place}-${letter(nth)}`,
      covers: [place],
      text,
      status: 'u',
      ...(nth === 0 ? {} : { remark: FROM_ELSEWHERE }),
      ...(page === undefined ? {} : { page }),
      hash: textHash(text),
    };
  });
}

/** A segment as it was printed: with its list mark. */
function printed({ mark, text }: WorkSegment): string {
  return mark === undefined ? text : `${mark} ${text}`;
}

function witnessOf(
  work: Work,
  version: WorkVersion,
  at: number,
  places: ReadonlyMap<WorkRow, string>,
): Witness {
  const segments = segmentsOf(work, version, at, places);
  const lacking = work.rows
    .filter((row) => row.cells[at]!.length === 0)
    .map((row) => places.get(row)!);
  const gaps: Gap[] =
    lacking.length === 0 ? [] : [{ segments: lacking, reason: 'absent', remark: NO_COUNTERPART }];
  return {
    id: version.id,
    language: version.language,
    authority: version.authority,
    name: same(version.title || version.id),
    date: work.date ?? '',
    source: stated(version.source, NO_SOURCE),
    standing: AS_STATED,
    collation: NOT_COLLATED,
    extent: AS_BROUGHT,
    derivations: [],
    rights: stated(version.rights, NO_RIGHTS),
    licence: version.rights || 'not stated',
    references: [],
    segments,
    gaps,
    variants: [],
    hash: witnessHash(segments),
  };
}

/** What the reader has stated, or that nothing is. */
function stated(text: string, otherwise: Localized): Localized {
  return text === '' ? otherwise : same(text);
}

/** `2026.1123`: the day of the last change, in the form that states of editions have. */
function stateOf(modified: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(modified) ?? [];
  return `${year ?? '0'}.${Number(`${month ?? ''}${day ?? ''}`)}`;
}

function same(text: string): Localized {
  return { en: text, vi: text, de: text, ru: text };
}

/** b, c, ... z, then aa, ab, ... */
function letter(nth: number): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz';
  return nth < 26 ? alphabet[nth]! : letter(Math.floor(nth / 26) - 1) + alphabet[nth % 26]!;
}
