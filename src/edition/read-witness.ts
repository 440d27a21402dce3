import type { Gap, Segment } from '../core/model/index.ts';
import { textHash, witnessHash } from '../core/model/index.ts';
import type { FaultList, Place } from './fault.ts';
import { quoted } from './fault.ts';
import { canonicalSegments } from './lookup.ts';
import type { WitnessText } from './lookup.ts';
import { didYouMean } from './near-miss.ts';
import type { RawDocument, RawWitness } from './raw.ts';
import { readSourceText } from './source-text.ts';
import type { ReadSegment, TeiBody } from './tei-body.ts';
import { readTeiBody } from './tei-body.ts';
import type { Stated } from './tei-header.ts';
import { readTeiHeader } from './tei-header.ts';
import { checkTeiShape } from './tei-shape.ts';
import { readXml } from './xml-tree.ts';

/** Reads the text of one witness and checks it against what edition.json says of the witness and its document. `undefined` where it could not be read. */
export function readWitness(
  path: string,
  bytes: Uint8Array,
  document: RawDocument,
  witness: RawWitness,
  faults: FaultList,
): WitnessText | undefined {
  const source = readSourceText(path, bytes, faults);
  const root = source && readXml(source, faults);
  if (!root || !checkTeiShape(source, root, faults)) return undefined;
  checkHeader(readTeiHeader(source, root), document, witness, faults);
  const body = readTeiBody(source, root, faults);
  new BodyCheck(document, faults).run(body, source.placeOf(root.offset));
  const segments = body.segments.map(compiledSegment);
  const gaps = body.gaps.map(({ segments, reason, remark }): Gap => ({ segments, reason, remark }));
  return { segments, gaps, hash: witnessHash(segments) };
}

/** Checks a text that no witness of edition.json claims, as far as it can be checked alone. */
export function checkUnclaimedText(path: string, bytes: Uint8Array, faults: FaultList): void {
  const source = readSourceText(path, bytes, faults);
  const root = source && readXml(source, faults);
  if (root && checkTeiShape(source, root, faults)) readTeiBody(source, root, faults);
}

function compiledSegment(segment: ReadSegment): Segment {
  const { id, covers, text, status, doubtful, remark, page } = segment;
  return {
    id,
    covers,
    text,
    status,
    ...(doubtful.length > 0 ? { doubtful } : {}),
    ...(remark ? { remark } : {}),
    ...(page === undefined ? {} : { page }),
    hash: textHash(text),
  };
}

function checkHeader(
  header: ReturnType<typeof readTeiHeader>,
  document: RawDocument,
  witness: RawWitness,
  faults: FaultList,
): void {
  const agree = ({ value, place }: Stated, expected: string, what: string): void => {
    if (value === expected) return;
    const message = `${what} is ${quoted(value)} here and ${quoted(expected)} in edition.json`;
    faults.add(place, { found: value, expected, message });
  };
  if (header.id.value !== `${document.id}.${witness.id}`) {
    const expected = `${document.id}.${witness.id}`;
    const message = `xml:id is ${quoted(header.id.value)}; the file belongs to ${quoted(expected)}`;
    faults.add(header.id.place, { found: header.id.value, expected, message });
  }
  for (const language of header.languages) agree(language, witness.language, 'the language');
  agree(header.authority, witness.authority, 'the authority');
  agree(header.licence, witness.licence, 'the licence');
  checkRelations(header, document, witness, faults);
}

function checkRelations(
  header: ReturnType<typeof readTeiHeader>,
  document: RawDocument,
  witness: RawWitness,
  faults: FaultList,
): void {
  const missing = witness.derivations.map((derivation) => {
    const of = derivation.witness;
    const whole = of === undefined || of.includes('/') ? of : `${document.id}/${of}`;
    return `${derivation.relation} ${whole?.replace('/', '.') ?? 'source'} ${derivation.certainty}`;
  });
  for (const relation of header.relations) {
    const index = missing.indexOf(relation.value);
    if (index !== -1) missing.splice(index, 1);
    else {
      const message = `the relation ${quoted(relation.value)} is not among the derivations of edition.json${didYouMean(relation.value, missing)}`;
      faults.add(relation.place, { found: relation.value, expected: missing.join(', '), message });
    }
  }
  for (const relation of missing) {
    const message = `edition.json derives the text (${relation}); the header has no such <relation>`;
    faults.add(header.sourcePlace, { found: 'nothing', expected: relation, message });
  }
}

class BodyCheck {
  private readonly canonical: ReadonlyMap<string, string>;
  private readonly units: ReadonlyMap<string, string>;

  constructor(
    private readonly document: RawDocument,
    private readonly faults: FaultList,
  ) {
    this.canonical = canonicalSegments(document);
    this.units = new Map(document.units.map(({ id, kind }) => [id, kind]));
  }

  run(body: TeiBody, start: Place): void {
    this.divisions(body);
    const covered = this.segments(body);
    const absent = this.gaps(body, covered);
    const lacking = [...this.canonical.keys()].filter((id) => !covered.has(id) && !absent.has(id));
    if (lacking.length === 0) return;
    const message = `${lacking.map((id) => quoted(id)).join(', ')} of ${this.document.id} ${lacking.length === 1 ? 'stands' : 'stand'} neither in the text nor in a <gap>`;
    this.faults.add(start, { found: 'nothing', expected: lacking.join(', '), message });
  }

  private divisions(body: TeiBody): void {
    for (const { unit, kind, place } of body.divisions) {
      const expected = this.units.get(unit);
      if (expected === undefined) {
        const message = `no unit ${quoted(unit)} in ${this.document.id}${didYouMean(unit, this.units.keys())}`;
        this.faults.add(place, { found: unit, expected: 'a unit of the document', message });
      } else if (kind !== expected) {
        const message = `the unit ${quoted(unit)} is of type ${quoted(kind)} here and ${quoted(expected)} in edition.json`;
        this.faults.add(place, { found: kind, expected, message });
      }
    }
  }

  private isCanonical(id: string, place: Place): boolean {
    if (this.canonical.has(id)) return true;
    const message = `no segment ${quoted(id)} in ${this.document.id}${didYouMean(id, this.canonical.keys())}`;
    this.faults.add(place, { found: id, expected: 'a segment of the document', message });
    return false;
  }

  /** Returns the canonical segments the text has. */
  private segments(body: TeiBody): ReadonlySet<string> {
    const covered = new Set<string>();
    for (const segment of body.segments) {
      const known = segment.covers.filter((id) => this.isCanonical(id, segment.place));
      this.checkNames(segment, known);
      for (const id of known) covered.add(id);
    }
    this.checkRepeated(body);
    return covered;
  }

  /** Of a clause that a witness has twice, the one under an id of its own says where it stands. */
  private checkRepeated(body: TeiBody): void {
    const times = new Map<string, number>();
    for (const name of body.segments.flatMap(({ covers }) => covers)) {
      times.set(name, (times.get(name) ?? 0) + 1);
    }
    for (const { id, covers, remark, place } of body.segments) {
      if (this.canonical.has(id) || remark) continue;
      const again = covers.find((name) => times.get(name)! > 1);
      if (again === undefined) continue;
      const message = `${quoted(id)} has ${quoted(again)} a second time: say where it stands in a remark`;
      this.faults.add(place, { found: 'no remark', expected: 'a remark', message });
    }
  }

  private checkNames(segment: ReadSegment, known: readonly string[]): void {
    const { id, covers, place, unit } = segment;
    if (this.canonical.has(id) && !covers.includes(id)) {
      const message = `${quoted(id)} is a canonical id, but n="${covers.join(' ')}" names others: give it an id of its own`;
      this.faults.add(place, { found: id, expected: 'another id', message });
    }
    const elsewhere = known.length > 0 && !known.some((name) => this.canonical.get(name) === unit);
    if (elsewhere && this.units.has(unit)) {
      const expected = this.canonical.get(known[0]!)!;
      const message = `${quoted(id)} stands in the unit ${quoted(unit)} and belongs to ${quoted(expected)}`;
      this.faults.add(place, { found: unit, expected, message });
    }
  }

  private gaps(body: TeiBody, covered: ReadonlySet<string>): ReadonlySet<string> {
    const absent = new Set<string>();
    for (const { segments, place } of body.gaps) {
      for (const id of segments.filter((name) => this.isCanonical(name, place))) {
        const twice = covered.has(id) ? 'also in the text' : absent.has(id) ? 'in two gaps' : '';
        if (twice !== '') {
          const message = `${quoted(id)} is declared a gap and stands ${twice}`;
          this.faults.add(place, { found: id, expected: 'text or one gap', message });
        }
        absent.add(id);
      }
    }
    return absent;
  }
}
