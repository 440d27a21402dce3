import {
  VARIANT_CLASSES,
  type TextComparison,
  type TextEdit,
  type VariantClass,
} from '../../core/compare/index.ts';
import type { Column, Segment, Unit } from '../../core/model/index.ts';
import { placesIn, type JoinedText, type SegmentPlace, type UnitPair } from './unit-pair.ts';

/** One side of a difference: its words and where they stand; without words, the place where they are missing. */
export interface Side {
  readonly words: string;
  readonly places: readonly SegmentPlace[];
}

/** A difference between the base and another version, in one unit. */
export interface Difference {
  /** Unique among those of one comparison; stands in the page as `data-variant`. */
  readonly id: string;
  readonly unit: Unit;
  readonly column: Column;
  readonly base: Side;
  readonly other: Side;
  readonly class: VariantClass;
  /** The rule that decided the class; several joined by "+". */
  readonly rule: string;
}

/** Differences that may change what is said, and not only how it is written. */
const GRAVE: ReadonlySet<VariantClass> = new Set(['substantive', 'addition', 'omission']);

/** Whether a difference may change what is said. */
export function isGrave(difference: { readonly class: VariantClass }): boolean {
  return GRAVE.has(difference.class);
}

/** The differences that a comparison found in a pair. White space alone is none, nor is what a broken-off copy lacks. */
export function differencesOf(pair: UnitPair, comparison: TextComparison): readonly Difference[] {
  return comparison.edits
    .filter((edit) => edit.rule !== 'space' && !isBrokenOff(pair, edit))
    .map((edit) => ({
      id: '',
      unit: pair.unit,
      column: pair.otherColumn,
      base: side(pair.base, edit.a),
      other: side(pair.other, edit.b),
      class: edit.class,
      rule: edit.rule,
    }));
}

/** Numbers the differences of a unit in the order of the base text. */
export function numbered(differences: readonly Difference[], from: number): readonly Difference[] {
  return differences
    .toSorted((x, y) => at(x) - at(y))
    .map((difference, index) => ({ ...difference, id: `d${from + index + 1}` }));
}

/** How many differences there are of each class. */
export function countClasses(
  differences: readonly Difference[],
): Readonly<Record<VariantClass, number>> {
  const none = VARIANT_CLASSES.map((name) => [name, 0] as const);
  const counts = Object.fromEntries(none) as Record<VariantClass, number>;
  for (const difference of differences) counts[difference.class] += 1;
  return counts;
}

/** Differences by each segment that one of their sides stands in. */
export function differencesBySegment(
  differences: readonly Difference[],
): ReadonlyMap<Segment, readonly Difference[]> {
  const found = new Map<Segment, Difference[]>();
  for (const difference of differences) {
    const places = [...difference.base.places, ...difference.other.places];
    for (const segment of new Set(places.map((place) => place.segment))) {
      const list = found.get(segment) ?? [];
      list.push(difference);
      found.set(segment, list);
    }
  }
  return found;
}

function at({ unit, base }: Difference): number {
  const [place] = base.places;
  if (!place) return 0;
  const order = [unit.label, ...unit.segments];
  const segment = order.findIndex((id) => id !== undefined && place.segment.covers.includes(id));
  return segment * 1_000_000 + place.span.start;
}

function side(joined: JoinedText, span: TextEdit['a']): Side {
  return {
    words: joined.text.slice(span.start, span.end).replace(/\s+/gu, ' '),
    places: placesIn(joined, span),
  };
}

/** Whether an edit is only that a copy breaks off here: nothing but its dots comes after, in a segment marked so. */
function isBrokenOff(pair: UnitPair, { a, b }: TextEdit): boolean {
  return endsHere(pair.other, b.start) || endsHere(pair.base, a.start);
}

function endsHere({ pieces }: JoinedText, at: number): boolean {
  return pieces.some(
    ({ segment, start }) =>
      segment.status === 'gap' &&
      at >= start &&
      at <= start + segment.text.length &&
      /^[\s.…]*$/u.test(segment.text.slice(at - start)),
  );
}
