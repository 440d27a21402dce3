import type { Span, Variant } from '../core/model/index.ts';
import { reportTwice } from './check-edition.ts';
import type { FaultList } from './fault.ts';
import { quoted } from './fault.ts';
import type { JsonSource } from './json-tree.ts';
import type { Lookup } from './lookup.ts';
import type { RawApparatus, RawVariant } from './raw.ts';
import { locateWords } from './words.ts';

type ApparatusSource = JsonSource<RawApparatus>;

/** Finds the lemmata of the variants in the reading text and checks the copies they are read in. */
export function readApparatus(json: ApparatusSource, lookup: Lookup, faults: FaultList): Variant[] {
  const { document, witness, variants } = json.value;
  if (!lookup.witness(document, witness, json.at('witness'))) return [];
  const ids = variants.map(({ id }, index) => ({ id, place: json.at('variants', index, 'id') }));
  reportTwice(ids, 'variant', faults);
  return variants.map((variant, index) => readVariant(json, index, variant, lookup, faults));
}

function readVariant(
  json: ApparatusSource,
  index: number,
  variant: RawVariant,
  lookup: Lookup,
  faults: FaultList,
): Variant {
  const { document, witness } = json.value;
  const segments = new Set<string>();
  const places = variant.places.flatMap(({ segment }, which) => {
    const place = json.at('variants', index, 'places', which, 'segment');
    const found = lookup.segment(document, witness, segment, place);
    for (const canonical of found?.covers ?? []) segments.add(canonical);
    const span = found && locateLemma(json, index, which, found, faults);
    return span ? [{ segment, span }] : [];
  });
  for (const [which, { text, copies }] of variant.readings.entries()) {
    const path = ['variants', index, 'readings', which] as const;
    for (const [number, copy] of copies.entries()) {
      lookup.copy(copy, json.at(...path, 'copies', number));
    }
    if (text !== variant.lemma) continue;
    const message = `the reading ${quoted(text)} is the lemma itself`;
    faults.add(json.at(...path, 'text'), { found: text, expected: 'another reading', message });
  }
  const { id, lemma, readings, remark } = variant;
  return { id, segments: [...segments], lemma, places, readings, ...(remark ? { remark } : {}) };
}

/** Where the lemma stands; an empty one stands behind the words of `after`, or at the start where these are empty. */
function locateLemma(
  json: ApparatusSource,
  index: number,
  which: number,
  segment: Parameters<typeof locateWords>[0],
  faults: FaultList,
): Span | undefined {
  const { lemma, places } = json.value.variants[index]!;
  const { nth, after } = places[which]!;
  const path = ['variants', index, 'places', which] as const;
  const where = `${json.value.document}/${json.value.witness}`;
  if ((lemma === '') !== (after !== undefined)) {
    const message =
      lemma === ''
        ? 'the lemma is empty: name the words before it in "after" ("" for the start of the segment)'
        : '"after" is for an empty lemma; this one has words of its own';
    faults.add(json.at(...path), { found: quoted(lemma), expected: 'a lemma or "after"', message });
    return undefined;
  }
  if (after === '') return { start: 0, end: 0 };
  const place =
    after === undefined ? json.at('variants', index, 'lemma') : json.at(...path, 'after');
  const span = locateWords(segment, where, after ?? lemma, nth, place, faults);
  return span && after !== undefined ? { start: span.end, end: span.end } : span;
}
