import type { Concept, TermOccurrence } from '../core/model/index.ts';
import { reportTwice } from './check-edition.ts';
import type { FaultList } from './fault.ts';
import { quoted } from './fault.ts';
import type { JsonSource } from './json-tree.ts';
import type { Lookup } from './lookup.ts';
import type { RawTerms, RawWords } from './raw.ts';
import { locateWords } from './words.ts';

/** Finds the words of each concept in each witness. */
export function readTerms(
  json: JsonSource<RawTerms>,
  lookup: Lookup,
  faults: FaultList,
): Concept[] {
  const { concepts } = json.value;
  const ids = concepts.map(({ id }, index) => ({ id, place: json.at('concepts', index, 'id') }));
  reportTwice(ids, 'concept', faults);
  return concepts.map(({ id, label, occurrences, remarks = {} }, index) => ({
    id,
    label,
    occurrences: Object.entries(occurrences).flatMap(([witness, words]) =>
      readOccurrences(json, index, witness, words, lookup, faults),
    ),
    remarks: Object.entries(remarks).map(([path, remark]) => {
      const [document, witness] = path.split('/');
      lookup.witness(document!, witness!, json.atKey('concepts', index, 'remarks', path));
      return { document: document!, witness: witness!, remark };
    }),
  }));
}

function readOccurrences(
  json: JsonSource<RawTerms>,
  concept: number,
  path: string,
  list: readonly RawWords[],
  lookup: Lookup,
  faults: FaultList,
): TermOccurrence[] {
  const [document, witness] = path.split('/') as [string, string];
  const at = ['concepts', concept, 'occurrences', path] as const;
  if (!lookup.witness(document, witness, json.atKey(...at))) return [];
  const seen = new Set<string>();
  return list.flatMap(({ segment, words, nth }, index) => {
    const found = lookup.segment(document, witness, segment, json.at(...at, index, 'segment'));
    const place = json.at(...at, index, 'words');
    const span = found && locateWords(found, path, words, nth, place, faults);
    if (!span) return [];
    const key = `${segment}:${span.start}-${span.end}`;
    if (seen.has(key)) {
      const message = `${quoted(words)} is marked twice at the same place of ${segment} (${path})`;
      faults.add(place, { found: words, expected: 'each place once', message });
    }
    seen.add(key);
    return [{ document, witness, segment, span, text: words }];
  });
}
