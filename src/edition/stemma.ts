import type { Derivation } from '../core/model/index.ts';
import type { FaultList, Place } from './fault.ts';
import { quoted } from './fault.ts';
import type { JsonSource } from './json-tree.ts';
import type { Lookup } from './lookup.ts';
import type { RawEdition } from './raw.ts';

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly relation: Derivation['relation'];
  readonly place: Place;
}

/** Checks the arrows between witnesses: both ends exist, and no text was, in the end, made from itself. */
export function checkStemma(json: JsonSource<RawEdition>, lookup: Lookup, faults: FaultList): void {
  const arrows = readArrows(json, lookup, faults);
  const made = new Map<string, Arrow[]>();
  for (const arrow of arrows.filter(({ relation }) => relation === 'made-from')) {
    made.set(arrow.from, [...(made.get(arrow.from) ?? []), arrow]);
  }
  const done = new Set<string>();
  for (const start of made.keys()) follow(start, made, done, [], faults);
}

function readArrows(json: JsonSource<RawEdition>, lookup: Lookup, faults: FaultList): Arrow[] {
  return json.value.documents.flatMap((document, d) =>
    document.witnesses.flatMap((witness, w) =>
      witness.derivations.flatMap((derivation, index) => {
        const path = ['documents', d, 'witnesses', w, 'derivations', index] as const;
        const to = readTarget(derivation, document.id, json.at(...path), faults);
        if (to === undefined) return [];
        const place = json.at(...path, 'witness');
        const [ofDocument, ofWitness] = to.split('/');
        if (!lookup.witness(ofDocument!, ofWitness!, place)) return [];
        const from = `${document.id}/${witness.id}`;
        return [{ from, to, relation: derivation.relation, place }];
      }),
    ),
  );
}

/** `document/witness` that an arrow goes back to; `undefined` where it goes to a source outside the edition. */
function readTarget(
  { witness, source }: Derivation,
  document: string,
  place: Place,
  faults: FaultList,
): string | undefined {
  if ((witness === undefined) === (source === undefined)) {
    const found = witness === undefined ? 'neither' : 'both';
    const message = `a derivation names either "witness" or "source"; this one has ${found}`;
    faults.add(place, { found, expected: 'one of the two', message });
  }
  return witness === undefined || witness.includes('/') ? witness : `${document}/${witness}`;
}

function follow(
  start: string,
  made: ReadonlyMap<string, readonly Arrow[]>,
  done: Set<string>,
  path: readonly string[],
  faults: FaultList,
): void {
  if (done.has(start)) return;
  for (const { from, to, place } of made.get(start) ?? []) {
    const circle = [...path, from];
    const index = circle.indexOf(to);
    if (index !== -1) {
      const names = [...circle.slice(index), to].join(' from ');
      const message = `the stemma goes in a circle: ${names}`;
      faults.add(place, { found: quoted(to), expected: 'an earlier text', message });
    } else follow(to, made, done, circle, faults);
  }
  done.add(start);
}
