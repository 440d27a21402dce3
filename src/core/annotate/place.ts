import type {
  Address,
  Edition,
  EditionDocument,
  GapReason,
  Segment,
  Span,
  Witness,
} from '../model/index.ts';
import { anchor } from './anchor.ts';
import type { OrphanReason, QuoteSelector } from './anchor.ts';
import type { OwnTarget, PlacedTarget } from './own-note.ts';
import { quote } from './quote.ts';

/** Where a target stands in an edition now. */
export type Placement =
  | {
      readonly found: 'whole';
      readonly document: string;
      readonly segments: readonly string[];
      readonly witness?: string;
    }
  | {
      readonly found: 'exact' | 'moved' | 'fuzzy';
      readonly document: string;
      readonly witness: string;
      readonly segment: string;
      readonly span: Span;
      readonly score: number;
    }
  | {
      readonly found: 'orphan';
      readonly reason: OrphanReason | 'no-edition' | 'no-document' | 'no-version' | 'no-segment';
    };

/**
 * A target carried to another version: mostly one there, several where it cuts into clauses what stood in one. Or why
 * that version has nothing to carry it to.
 */
export type Carried =
  | { readonly witness: string; readonly targets: readonly PlacedTarget[] }
  | { readonly witness: string; readonly missing: GapReason | 'not-in-version' };

/**
 * The target that an address names, with the words of its span. `undefined` where the edition has no such place, or the
 * span does not lie in the segment.
 */
export function targetAt(edition: Edition, address: Address): PlacedTarget | undefined {
  const { span, ...place } = address;
  const spot = find(edition, place);
  if (typeof spot === 'string') return undefined;
  const base: PlacedTarget = { kind: 'placed', place, state: edition.hash };
  if (!span) return base;
  const text = spot.segment?.text;
  if (text === undefined || span.end > text.length || span.start > span.end) return undefined;
  return { ...base, quote: quote(text, span) };
}

/** Finds a target in an edition: its segment by name, then its words in that segment and nowhere else. */
export function placeTarget(edition: Edition, target: OwnTarget): Placement {
  if (target.kind === 'loose') return { found: 'orphan', reason: 'not-found' };
  const spot = find(edition, target.place);
  if (typeof spot === 'string') return { found: 'orphan', reason: spot };
  const { document, witness, segment, segments } = spot;
  if (!target.quote) {
    return {
      found: 'whole',
      document: document.id,
      segments,
      ...(witness ? { witness: witness.id } : {}),
    };
  }
  if (!witness || !segment) return { found: 'orphan', reason: 'no-segment' };
  const result = anchor(segment.text, target.quote);
  if (result.found === 'orphan') return result;
  return { ...result, document: document.id, witness: witness.id, segment: segment.id };
}

/**
 * Carries a target to every other version of its document: to the words of the same concept where the target's words
 * belong to a marked one, else to the segment as a whole.
 */
export function carryTarget(edition: Edition, target: PlacedTarget): readonly Carried[] {
  const placement = placeTarget(edition, target);
  const spot = find(edition, target.place);
  if (placement.found === 'orphan' || typeof spot === 'string') return [];
  const { document, witness, segments } = spot;
  const others = document.witnesses.filter((other) => other.id !== witness?.id);
  return others.map((other) => {
    const holders = other.segments.filter(({ covers }) =>
      covers.some((id) => segments.includes(id)),
    );
    if (holders.length === 0) return { witness: other.id, missing: missing(other, segments) };
    const words =
      placement.found === 'whole' ? undefined : sameConcept(edition, placement, other, holders);
    const carried = (segment: string | undefined, by: 'segment' | 'term'): PlacedTarget => ({
      kind: 'placed',
      place: { ...target.place, witness: other.id, ...(segment === undefined ? {} : { segment }) },
      state: edition.hash,
      carried: by,
    });
    if (words) {
      const { segment, quote: chosen } = words;
      return { witness: other.id, targets: [{ ...carried(segment, 'term'), quote: chosen }] };
    }
    const names = spot.isOneSegment ? holders.map(({ id }) => id) : [target.place.segment];
    return { witness: other.id, targets: names.map((name) => carried(name, 'segment')) };
  });
}

/** Where words of another tool's file stand in an edition: a target if exactly one segment has them, else nothing. */
export function findLoose(edition: Edition, words: QuoteSelector): PlacedTarget | undefined {
  const { exact, prefix = '', suffix = '' } = words;
  if (exact.trim() === '') return undefined;
  const selector = {
    exact: exact.normalize('NFC'),
    prefix: prefix.normalize('NFC'),
    suffix: suffix.normalize('NFC'),
  };
  const hits = edition.documents.flatMap((document) =>
    document.witnesses.flatMap((witness) =>
      witness.segments
        .filter(({ text }) => text.includes(selector.exact))
        .map((segment) => ({ document, witness, segment })),
    ),
  );
  const [hit] = hits;
  if (hits.length !== 1 || !hit) return undefined;
  const { document, witness, segment } = hit;
  // Their context runs beyond the segment, so only the words themselves are looked for in it.
  const result = anchor(segment.text, { exact: selector.exact });
  if (result.found === 'orphan') return undefined;
  const place = {
    edition: edition.id,
    document: document.id,
    segment: segment.id,
    witness: witness.id,
  };
  return { kind: 'placed', place, quote: quote(segment.text, result.span), state: edition.hash };
}

interface Spot {
  readonly document: EditionDocument;
  readonly witness?: Witness;
  /** The one segment the place names, where it names one of a version. */
  readonly segment?: Segment;
  /** Canonical ids of what the place names. */
  readonly segments: readonly string[];
  /** Whether the place names a segment, not a unit or a whole document. */
  readonly isOneSegment: boolean;
}

function find(
  edition: Edition,
  place: Address,
): Spot | 'no-edition' | 'no-document' | 'no-version' | 'no-segment' {
  if (place.edition !== edition.id) return 'no-edition';
  const document = edition.documents.find(({ id }) => id === place.document);
  if (!document) return 'no-document';
  const witness = document.witnesses.find(({ id }) => id === place.witness);
  if (place.witness !== undefined && !witness) return 'no-version';
  const named = witness ? { document, witness } : { document };
  const { segment: name } = place;
  const canonical = document.units.flatMap(({ label, segments }) =>
    label ? [label, ...segments] : segments,
  );
  if (name === undefined) return { ...named, segments: canonical, isOneSegment: false };
  const segment = witness?.segments.find(({ id }) => id === name) ?? covering(witness, name);
  if (segment) return { ...named, segment, segments: segment.covers, isOneSegment: true };
  const unit = document.units.find(({ id }) => id === name);
  if (unit) return { ...named, segments: unit.segments, isOneSegment: false };
  const isCanonical = canonical.includes(name) && !witness;
  return isCanonical ? { ...named, segments: [name], isOneSegment: true } : 'no-segment';
}

/** The segment that stands for a canonical one in a version that merges clauses. */
function covering(witness: Witness | undefined, canonical: string): Segment | undefined {
  const found = witness?.segments.filter(({ covers }) => covers.includes(canonical)) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

function missing(witness: Witness, segments: readonly string[]): GapReason | 'not-in-version' {
  const gap = witness.gaps.find((one) => one.segments.some((id) => segments.includes(id)));
  return gap?.reason ?? 'not-in-version';
}

/** The words of the concept that the target's words belong to, if the other version has exactly one of it there. */
function sameConcept(
  edition: Edition,
  placed: Extract<Placement, { readonly found: 'exact' | 'moved' | 'fuzzy' }>,
  other: Witness,
  holders: readonly Segment[],
): { readonly segment: string; readonly quote: QuoteSelector } | undefined {
  const { document, witness, segment, span } = placed;
  const hits = edition.concepts
    .filter(({ occurrences }) =>
      occurrences.some(
        (one) =>
          one.document === document &&
          one.witness === witness &&
          one.segment === segment &&
          one.span.start < span.end &&
          span.start < one.span.end,
      ),
    )
    .flatMap(({ occurrences }) => occurrences)
    .filter((one) => one.document === document && one.witness === other.id)
    .flatMap((one) => {
      const holder = holders.find(({ id }) => id === one.segment);
      return holder ? [{ segment: holder.id, quote: quote(holder.text, one.span) }] : [];
    });
  return hits.length === 1 ? hits[0] : undefined;
}
