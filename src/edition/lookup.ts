import type { Segment, Witness } from '../core/model/index.ts';
import type { FaultList, Place } from './fault.ts';
import { quoted } from './fault.ts';
import { didYouMean, MOST_COMPARED } from './near-miss.ts';
import type { RawDocument } from './raw.ts';

/** The text of a witness as it was read; `undefined` where its file could not be, which is then a fault of its own. */
export type WitnessText = Pick<Witness, 'segments' | 'gaps' | 'hash'>;

/** Of more names than this the expectation lists none. */
const MOST_LISTED = 12;

/** After so many unknown names the sources are wrong throughout, and suggestions only cost time. */
const MOST_SUGGESTED = 200;

interface KnownDocument {
  readonly raw: RawDocument;
  /** Every canonical segment, label and title included, in order, with its unit. */
  readonly canonical: ReadonlyMap<string, string>;
  readonly witnesses: ReadonlyMap<string, KnownWitness | undefined>;
}

interface KnownWitness {
  readonly segments: ReadonlyMap<string, Segment>;
  readonly gaps: WitnessText['gaps'];
}

/** Finds what the sources name; what does not exist is reported with the nearest name that does. */
export class Lookup {
  private readonly documents = new Map<string, KnownDocument>();
  private misses = 0;
  private copies: ReadonlySet<string> = new Set();
  private references: ReadonlySet<string> | undefined;

  constructor(private readonly faults: FaultList) {}

  addDocument(raw: RawDocument, witnesses: ReadonlyMap<string, WitnessText | undefined>): void {
    const known = [...witnesses].map(
      ([id, text]) =>
        [id, text && { segments: firstById(text.segments), gaps: text.gaps }] as const,
    );
    const canonical = canonicalSegments(raw);
    this.documents.set(raw.id, { raw, canonical, witnesses: new Map(known) });
  }

  setCopies(ids: Iterable<string>): void {
    this.copies = new Set(ids);
  }

  /** `undefined`: the bibliography could not be read; keys are then not checked. */
  setReferences(keys: Iterable<string> | undefined): void {
    this.references = keys && new Set(keys);
  }

  document(id: string, place: Place): KnownDocument | undefined {
    const known = this.documents.get(id);
    if (!known) this.missing(place, 'document', id, 'the edition', this.documents.keys());
    return known;
  }

  /** Whether the document has the witness. */
  witness(document: string, id: string, place: Place): boolean {
    const known = this.document(document, place);
    if (!known) return false;
    if (known.witnesses.has(id)) return true;
    this.missing(place, 'witness', id, document, known.witnesses.keys());
    return false;
  }

  /** Whether a document has the canonical segment. */
  canonical(document: string, id: string, place: Place): boolean {
    const known = this.document(document, place);
    if (!known) return false;
    if (known.canonical.has(id)) return true;
    this.missing(place, 'segment', id, document, known.canonical.keys());
    return false;
  }

  /** A segment of a witness. `undefined` after a fault, or where the text of the witness could not be read. */
  segment(document: string, witness: string, id: string, place: Place): Segment | undefined {
    const text = this.documents.get(document)?.witnesses.get(witness);
    if (!text) return undefined;
    const found = text.segments.get(id);
    if (found) return found;
    const gap = text.gaps.find(({ segments }) => segments.includes(id));
    if (gap) {
      const message = `${quoted(id)} is a gap in ${document}/${witness} (${gap.reason}): it has no words`;
      this.faults.add(place, { found: id, expected: 'a segment with text', message });
    } else this.missing(place, 'segment', id, `${document}/${witness}`, text.segments.keys());
    return undefined;
  }

  copy(id: string, place: Place): void {
    if (!this.copies.has(id)) this.missing(place, 'copy', id, 'edition.json', this.copies);
  }

  reference(key: string, place: Place): void {
    if (!this.references || this.references.has(key)) return;
    this.missing(place, 'entry', key, 'bibliography.json', this.references);
  }

  private missing(
    place: Place,
    what: string,
    id: string,
    where: string,
    names: Iterable<string>,
  ): void {
    this.misses += 1;
    const known: string[] = [];
    for (const name of names) {
      if (known.length === MOST_COMPARED) break;
      known.push(name);
    }
    const expected =
      known.length > MOST_LISTED ? `a ${what} of ${where}` : `one of ${known.join(', ')}`;
    const message = `no ${what} ${quoted(id)} in ${where}${this.misses > MOST_SUGGESTED ? '' : didYouMean(id, known)}`;
    this.faults.add(place, { found: id, expected, message });
  }
}

/** Of an id that stands twice, which is a fault of its own, the first. */
function firstById(segments: readonly Segment[]): ReadonlyMap<string, Segment> {
  const found = new Map<string, Segment>();
  for (const segment of segments) if (!found.has(segment.id)) found.set(segment.id, segment);
  return found;
}

/** Every canonical segment of a document, labels included, in order, with its unit. */
export function canonicalSegments(document: RawDocument): ReadonlyMap<string, string> {
  return new Map(
    document.units.flatMap((unit) =>
      [...(unit.label === undefined ? [] : [unit.label]), ...unit.segments].map(
        (segment) => [segment, unit.id] as const,
      ),
    ),
  );
}
