import type { FaultList, Place } from './fault.ts';
import { quoted } from './fault.ts';
import type { JsonSource } from './json-tree.ts';
import type { Lookup } from './lookup.ts';
import { didYouMean } from './near-miss.ts';
import type { RawDocument, RawEdition } from './raw.ts';
import { checkStemma } from './stemma.ts';

type Path = readonly (string | number)[];

/** Reports an id that stands twice in one list. */
export function reportTwice(
  entries: Iterable<{ readonly id: string; readonly place: Place }>,
  what: string,
  faults: FaultList,
): void {
  const seen = new Map<string, Place>();
  for (const { id, place } of entries) {
    const first = seen.get(id);
    if (first) {
      const message = `the ${what} ${quoted(id)} stands twice; first in ${first.file}, line ${first.line}`;
      faults.add(place, { found: id, expected: 'each id once', message });
    } else seen.set(id, place);
  }
}

/** Checks edition.json in itself: ids, default witnesses, references, stemma. */
export function checkEdition(
  json: JsonSource<RawEdition>,
  lookup: Lookup,
  faults: FaultList,
): void {
  const { documents, copies } = json.value;
  const ids = (list: readonly { id: string }[], ...path: Path): { id: string; place: Place }[] =>
    list.map(({ id }, index) => ({ id, place: json.at(...path, index, 'id') }));
  reportTwice(ids(documents, 'documents'), 'document', faults);
  reportTwice(ids(copies, 'copies'), 'copy', faults);
  for (const [index, document] of documents.entries()) {
    const path = ['documents', index] as const;
    reportTwice(ids(document.witnesses, ...path, 'witnesses'), 'witness', faults);
    reportTwice(ids(document.units, ...path, 'units'), 'unit', faults);
    reportTwice(segmentIds(json, document, path), 'segment', faults);
    checkDefaults(json, document, path, faults);
    for (const [position, witness] of document.witnesses.entries()) {
      for (const [which, key] of witness.references.entries()) {
        lookup.reference(key, json.at(...path, 'witnesses', position, 'references', which));
      }
    }
  }
  checkStemma(json, lookup, faults);
}

function segmentIds(
  json: JsonSource<RawEdition>,
  document: RawDocument,
  path: Path,
): { id: string; place: Place }[] {
  return document.units.flatMap((unit, index) => {
    const at = [...path, 'units', index];
    const label =
      unit.label === undefined ? [] : [{ id: unit.label, place: json.at(...at, 'label') }];
    const segments = unit.segments.map((id, which) => ({
      id,
      place: json.at(...at, 'segments', which),
    }));
    return [...label, ...segments];
  });
}

function checkDefaults(
  json: JsonSource<RawEdition>,
  document: RawDocument,
  path: Path,
  faults: FaultList,
): void {
  const known = document.witnesses.map(({ id }) => id);
  for (const [index, id] of document.defaultWitnesses.entries()) {
    if (known.includes(id)) continue;
    const message = `no witness ${quoted(id)} in ${document.id}${didYouMean(id, known)}`;
    const place = json.at(...path, 'defaultWitnesses', index);
    faults.add(place, { found: id, expected: `one of ${known.join(', ')}`, message });
  }
}
