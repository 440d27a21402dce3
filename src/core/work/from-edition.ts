import {
  placesOf,
  type EditionDocument,
  type InterfaceLanguage,
  type Segment,
  type Witness,
} from '../model/index.ts';
import { BY_FILE } from './from-links.ts';
import { NO_RIGHTS, NO_SOURCE } from './stated.ts';
import type { Work, WorkRow, WorkSegment, WorkUnit, WorkVersion } from './work.ts';

/** Evidence of a unit that the edition itself names. */
export const UNIT_OF_FILE = 'a unit of the edition folder';

/**
 * A document of an edition as a work: the inverse of `workToEdition`. Segments that stand for the same canonical clause
 * share a row; a segment that stands for several joins theirs. Titles are taken in one language of the interface.
 */
export function workFromEdition(
  about: { readonly id: string; readonly now: string; readonly language: InterfaceLanguage },
  document: EditionDocument,
  witnesses: readonly Witness[] = document.witnesses,
): Work {
  const { id, now, language } = about;
  const groups = rowGroups(document, witnesses);
  const rows = groups.flatMap(({ places, unit, isLabel }): WorkRow[] => {
    const cells = witnesses.map(({ segments }) =>
      segments.flatMap(({ covers }, at) => (places.has(covers[0]!) ? [`s${at + 1}`] : [])),
    );
    if (cells.every((cell) => cell.length === 0)) return [];
    return [
      { id: '', unit: unit.id, isLabel, cells, confidence: 1, by: [BY_FILE], isChecked: false },
    ];
  });
  const used = new Set(rows.map(({ unit }) => unit));
  return {
    id,
    title: document.title[language],
    ...(document.date === '' ? {} : { date: document.date }),
    created: now,
    modified: now,
    versions: witnesses.map((witness) => versionOf(document, witness, language)),
    units: document.units.filter((unit) => used.has(unit.id)).map(unitOf),
    rows: rows.map((row, at) => ({ ...row, id: `r${at + 1}` })),
    next: Math.max(rows.length, ...witnesses.map(({ segments }) => segments.length)) + 1,
  };
}

interface RowGroup {
  readonly places: ReadonlySet<string>;
  readonly unit: EditionDocument['units'][number];
  readonly isLabel: boolean;
}

/** Canonical segments in order, those together that some witness runs into one. */
function rowGroups({ units }: EditionDocument, witnesses: readonly Witness[]): readonly RowGroup[] {
  const groups = new Map(units.flatMap(placesOf).map((place) => [place, new Set([place])]));
  const several = witnesses.flatMap(({ segments }) => segments.filter(({ covers }) => covers[1]));
  for (const { covers } of several) {
    const whole = new Set(covers.flatMap((place) => [...groups.get(place)!]));
    for (const place of whole) groups.set(place, whole);
  }
  const seen = new Set<ReadonlySet<string>>();
  return units.flatMap((unit) =>
    placesOf(unit).flatMap((place) => {
      const places = groups.get(place)!;
      if (seen.has(places)) return [];
      seen.add(places);
      return [{ places, unit, isLabel: place === unit.label }];
    }),
  );
}

function unitOf({ id, kind, number, numeral }: EditionDocument['units'][number]): WorkUnit {
  return {
    id,
    kind,
    evidence: UNIT_OF_FILE,
    ...(number === undefined ? {} : { number }),
    ...(numeral === undefined ? {} : { numeral }),
  };
}

function versionOf(
  { units }: EditionDocument,
  { id, language, name, authority, source, rights, segments }: Witness,
  spoken: InterfaceLanguage,
): WorkVersion {
  const headings = new Set(
    units.flatMap(({ kind, label, segments: own }) =>
      kind === 'title' ? own : label === undefined ? [] : [label],
    ),
  );
  return {
    id,
    language,
    title: name[spoken],
    authority,
    source: source.en === NO_SOURCE.en ? '' : source[spoken],
    rights: rights.en === NO_RIGHTS.en ? '' : rights[spoken],
    segments: segments.map((segment, at) => workSegment(segment, at, headings)),
  };
}

function workSegment(
  { text, covers, page }: Segment,
  at: number,
  headings: ReadonlySet<string>,
): WorkSegment {
  return {
    id: `s${at + 1}`,
    text,
    after: ' ',
    kind: covers.some((place) => headings.has(place)) ? 'heading' : 'paragraph',
    ...(page === undefined ? {} : { page }),
  };
}
