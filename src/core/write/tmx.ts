import type { EditionDocument, Segment, Witness } from '../model/index.ts';
import { canonicalOrder } from './units.ts';
import { attributes, escapeXml } from './xml.ts';

/** Segments of several witnesses that correspond. */
interface Unit {
  readonly id: string;
  /** The unit that says the same, for words that a witness has in another place. */
  readonly partOf?: string;
  readonly versions: readonly {
    readonly witness: Witness;
    readonly segments: readonly Segment[];
  }[];
}

/**
 * A document as TMX 1.4b: one translation unit for each canonical segment, or for several where a witness merges them.
 * The witness of a variant stands in `prop`, because TMX tells variants by language alone.
 */
export function writeTmx(
  document: EditionDocument,
  witnesses: readonly Witness[] = document.witnesses,
): string {
  const order = new Map(
    witnesses.flatMap(({ segments }) => segments.map((segment, at) => [segment, at + 1] as const)),
  );
  const units = unitsOf(document, witnesses).map((unit) => writeUnit(unit, order));
  const header = attributes({
    creationtool: 'Wortlaut',
    creationtoolversion: '1',
    segtype: 'phrase',
    'o-tmf': 'Wortlaut edition',
    adminlang: 'en',
    srclang: '*all*',
    datatype: 'plaintext',
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header${header}>
    <prop type="x-title">${escapeXml(document.title.en)}</prop>
    <prop type="x-witnesses">${escapeXml(witnesses.map(({ id }) => id).join(' '))}</prop>
  </header>
  <body>
${units.join('\n')}
  </body>
</tmx>
`;
}

/** TMX has units in one order: where a witness has its words is said in a `prop`. */
function writeUnit({ id, partOf, versions }: Unit, order: ReadonlyMap<Segment, number>): string {
  const whole =
    partOf === undefined ? '' : `      <prop type="x-part-of">${escapeXml(partOf)}</prop>\n`;
  const variants = versions.map(({ witness, segments }) => {
    const status = segments.map((segment) => segment.status).find((each) => each !== 'c') ?? 'c';
    const text = segments.map((segment) => segment.text).join(' ');
    return `      <tuv${attributes({ 'xml:lang': witness.language })}>
        <prop type="x-witness">${escapeXml(witness.id)}</prop>
        <prop type="x-status">${status}</prop>
        <prop type="x-order">${order.get(segments[0]!)!}</prop>
        <seg>${escapeXml(text)}</seg>
      </tuv>`;
  });
  return `    <tu${attributes({ tuid: id })}>\n${whole}${variants.join('\n')}\n    </tu>`;
}

/** A clause that a witness has a second time is a unit of its own, which says what it is a part of. */
function unitsOf(document: EditionDocument, witnesses: readonly Witness[]): Unit[] {
  const order = [...canonicalOrder(document).keys()];
  const group = mergedGroups(order, witnesses);
  const nameOf = namesOf(order, group);
  const units = new Map<string, Map<Witness, Segment[]>>();
  const alone: Unit[] = [];
  for (const witness of witnesses) {
    const seen = new Set<string>();
    for (const segment of witness.segments) {
      if (segment.covers.some((id) => seen.has(id))) {
        const partOf = nameOf(segment.covers[0]!);
        alone.push({ id: segment.id, partOf, versions: [{ witness, segments: [segment] }] });
        continue;
      }
      for (const id of segment.covers) seen.add(id);
      const key = group.get(segment.covers[0]!)!;
      const versions = units.get(key) ?? new Map<Witness, Segment[]>();
      units.set(key, versions);
      versions.set(witness, [...(versions.get(witness) ?? []), segment]);
    }
  }
  const names = [...new Set(order.map((id) => group.get(id)!))].filter((name) => units.has(name));
  const together = names.map((name) => ({
    id: nameOf(name),
    versions: [...units.get(name)!].map(([witness, segments]) => ({ witness, segments })),
  }));
  return [...together, ...alone];
}

/** The name of a unit by a canonical id in it: all its ids in order. */
function namesOf(
  order: readonly string[],
  group: ReadonlyMap<string, string>,
): (id: string) => string {
  const members = new Map<string, string[]>();
  for (const id of order) members.set(group.get(id)!, [...(members.get(group.get(id)!) ?? []), id]);
  return (id) => members.get(group.get(id)!)!.join('+');
}

/** Canonical ids that some witness has in one segment belong together. */
function mergedGroups(
  order: readonly string[],
  witnesses: readonly Witness[],
): Map<string, string> {
  const group = new Map(order.map((id) => [id, id]));
  for (const { covers } of witnesses.flatMap(({ segments }) => segments)) {
    const first = group.get(covers[0]!)!;
    const others = new Set(covers.map((id) => group.get(id)!));
    for (const [id, name] of group) if (others.has(name)) group.set(id, first);
  }
  return group;
}
