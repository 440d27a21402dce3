import type { Rendering } from '../core/model/index.ts';
import type { FaultList } from './fault.ts';
import { quoted } from './fault.ts';
import type { JsonSource } from './json-tree.ts';
import type { Lookup } from './lookup.ts';
import type { RawRendering } from './raw.ts';

/** Checks a literal rendering: of a witness of the edition, from its language, of segments it has. */
export function readRendering(
  json: JsonSource<RawRendering>,
  lookup: Lookup,
  faults: FaultList,
): Rendering | undefined {
  const { document, witness, language, segments } = json.value;
  if (!lookup.witness(document, witness, json.at('witness'))) return undefined;
  const raw = lookup.document(document, json.at('document'))?.raw;
  const of = raw?.witnesses.find(({ id }) => id === witness)?.language.split('-')[0];
  if (of !== undefined && language.split('-').at(-1) !== of) {
    const expected = `${language.split('-')[0]}-x-lit-${of}`;
    const message = `the language is ${quoted(language)}; ${document}/${witness} is in ${quoted(of)}: expected ${quoted(expected)}`;
    faults.add(json.at('language'), { found: language, expected, message });
  }
  for (const segment of Object.keys(segments)) {
    lookup.segment(document, witness, segment, json.atKey('segments', segment));
  }
  return json.value;
}
