import {
  findDocument,
  findUnit,
  findWitness,
  segmentsFor,
  type Edition,
  type EditionDocument,
  type Segment,
  type Unit,
  type Witness,
} from '../model/index.ts';
import { primaryLanguage, type SearchEntry } from './entries.ts';

/** A text that was found, with the version it stands in. */
export interface SegmentHit {
  readonly entry: SearchEntry;
  readonly witness: Witness;
  readonly segment: Segment;
}

/** A clause with every version in which something was found. */
export interface ClauseHits {
  /** Canonical segment id. */
  readonly place: string;
  readonly hits: readonly SegmentHit[];
}

export interface UnitHits {
  readonly document: EditionDocument;
  readonly unit: Unit;
  readonly clauses: readonly ClauseHits[];
}

/** Puts what was found together by unit and clause, in the order of the edition. Notes are left out. */
export function hitsByUnit(edition: Edition, entries: readonly SearchEntry[]): readonly UnitHits[] {
  const hits = new Map<string, SegmentHit[]>();
  for (const entry of entries) {
    const document = entry.kind === 'segment' && findDocument(edition, entry.document);
    const witness = document && findWitness(document, entry.witness ?? '');
    const segment = witness && witness.segments.find(({ id }) => id === entry.place);
    if (!witness || !segment) continue;
    const key = `${entry.document}/${segment.covers[0]}`;
    const list = hits.get(key);
    if (list) list.push({ entry, witness, segment });
    else hits.set(key, [{ entry, witness, segment }]);
  }
  return edition.documents.flatMap((document) =>
    document.units.flatMap((unit) => {
      const places = unit.label === undefined ? unit.segments : [unit.label, ...unit.segments];
      const clauses = places.flatMap((place) => {
        const found = hits.get(`${document.id}/${place}`);
        return found ? [{ place, hits: found }] : [];
      });
      return clauses.length > 0 ? [{ document, unit, clauses }] : [];
    }),
  );
}

/** The same clause in another version. */
export interface Beside {
  readonly witness: Witness;
  readonly segments: readonly Segment[];
}

/**
 * The clause in the wanted language (primary tag), from the version the document shows first in it; where that version is taken (it is a
 * hit itself), the first of the document's own versions in yet another language. Undefined where none has the clause.
 */
export function besideClause(
  document: EditionDocument,
  place: string,
  language: string,
  taken: ReadonlySet<string>,
): Beside | undefined {
  const shown = document.defaultWitnesses.flatMap((id) => findWitness(document, id) ?? []);
  const inLanguage = [...shown, ...document.witnesses].filter(
    (witness) => primaryLanguage(witness.language) === language,
  );
  const isTaken = inLanguage.some(({ id }) => taken.has(id));
  const takenLanguages = new Set(
    document.witnesses.filter(({ id }) => taken.has(id)).map((witness) => witness.language),
  );
  const others = shown.filter((witness) => !takenLanguages.has(witness.language));
  for (const witness of isTaken ? others : [...inLanguage, ...others]) {
    const segments = segmentsFor(witness, place);
    if (segments.length > 0) return { witness, segments };
  }
  return undefined;
}

/** How many texts were found, by document, language and version (`document/witness`). Notes are left out. */
export interface HitCounts {
  readonly documents: ReadonlyMap<string, number>;
  readonly languages: ReadonlyMap<string, number>;
  readonly versions: ReadonlyMap<string, number>;
}

export function countHits(entries: readonly SearchEntry[]): HitCounts {
  const segments = entries.filter(({ kind }) => kind === 'segment');
  return {
    documents: counted(segments, (entry) => entry.document),
    languages: counted(segments, (entry) => entry.language),
    versions: counted(segments, (entry) => `${entry.document}/${entry.witness}`),
  };
}

function counted(
  entries: readonly SearchEntry[],
  nameOf: (entry: SearchEntry) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(nameOf(entry), (counts.get(nameOf(entry)) ?? 0) + 1);
  return counts;
}

/** The canonical clause and the unit a segment of a version stands in. */
export function clauseOf(
  edition: Edition,
  entry: Pick<SearchEntry, 'document' | 'witness' | 'place'>,
): { readonly document: EditionDocument; readonly unit: Unit; readonly place: string } | undefined {
  const document = findDocument(edition, entry.document);
  const witness = document && findWitness(document, entry.witness ?? '');
  const place = witness?.segments.find(({ id }) => id === entry.place)?.covers[0];
  const unit = document && place !== undefined ? findUnit(document, place) : undefined;
  return document && unit && place !== undefined ? { document, unit, place } : undefined;
}
