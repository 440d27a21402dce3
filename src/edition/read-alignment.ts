import type { AlignmentLink, DocumentAlignment } from '../core/model/index.ts';
import type { FaultList } from './fault.ts';
import { quoted } from './fault.ts';
import type { JsonSource } from './json-tree.ts';
import type { Lookup } from './lookup.ts';
import type { RawAlignment } from './raw.ts';

type AlignmentSource = JsonSource<RawAlignment>;

/** Checks links between two documents: both and their segments exist, no two are linked twice, no link is empty. */
export function readAlignment(
  json: AlignmentSource,
  lookup: Lookup,
  faults: FaultList,
): DocumentAlignment | undefined {
  const { from, to, links } = json.value;
  if (from === to) {
    const message = `an alignment links two documents; both sides are ${quoted(from)}`;
    faults.add(json.at('to'), { found: to, expected: 'another document', message });
    return undefined;
  }
  const known = lookup.document(from, json.at('from')) && lookup.document(to, json.at('to'));
  if (!known) return undefined;
  for (const [index, link] of links.entries()) {
    if (link.from.length > 0 || link.to.length > 0) continue;
    const message = 'the link has no segment on either side';
    faults.add(json.at('links', index), { found: 'nothing', expected: 'a segment', message });
  }
  checkSegments(json, 'from', lookup);
  checkSegments(json, 'to', lookup);
  checkPairs(json, faults);
  return json.value;
}

function checkSegments(json: AlignmentSource, side: 'from' | 'to', lookup: Lookup): void {
  for (const [index, link] of json.value.links.entries()) {
    for (const [which, segment] of link[side].entries()) {
      lookup.canonical(json.value[side], segment, json.at('links', index, side, which));
    }
  }
}

/** Two links may share a segment (a clause that was split), but not say of the same two segments twice how they correspond, nor call one new or dropped that corresponds elsewhere. */
function checkPairs(json: AlignmentSource, faults: FaultList): void {
  const { from, to, links } = json.value;
  const pairs = new Set<string>();
  const linked = new Set<string>();
  for (const [index, link] of links.entries()) {
    for (const pair of pairsOf(link)) {
      if (pairs.has(pair)) {
        const [one, other] = pair.split(' ');
        const message = `${quoted(one!)} of ${from} and ${quoted(other!)} of ${to} are linked twice`;
        faults.add(json.at('links', index), { found: pair, expected: 'one link', message });
      }
      pairs.add(pair);
    }
    if (link.from.length === 0 || link.to.length === 0) continue;
    for (const segment of link.from) linked.add(`${from} ${segment}`);
    for (const segment of link.to) linked.add(`${to} ${segment}`);
  }
  for (const [index, link] of links.entries()) {
    if (link.from.length > 0 && link.to.length > 0) continue;
    const [side, document] =
      link.from.length > 0 ? (['from', from] as const) : (['to', to] as const);
    for (const [which, segment] of link[side].entries()) {
      if (!linked.has(`${document} ${segment}`)) continue;
      const message = `${quoted(segment)} of ${document} corresponds to nothing here and to a segment in another link`;
      const place = json.at('links', index, side, which);
      faults.add(place, { found: segment, expected: 'one of the two', message });
    }
  }
}

function pairsOf({ from, to }: AlignmentLink): string[] {
  return from.flatMap((one) => to.map((other) => `${one} ${other}`));
}
