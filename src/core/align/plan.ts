import type { Bead } from './shapes.ts';
import type { Stretch, UnitStretch } from './unit-scores.ts';
import type { UnitMatch } from './units.ts';
import type { Region } from './window.ts';

/** Units linked, as stretches of segments. */
export interface Plan {
  readonly matches: readonly UnitMatch[];
  /** Of the matches with units on both sides, in their order. */
  readonly regions: readonly Region[];
  /** The clauses of units without a counterpart. */
  readonly alone: readonly Bead[];
}

const NONE: Stretch = { from: 0, to: 0 };

/** The segments of consecutive units. */
function span(units: readonly UnitStretch[], which: readonly number[]): Stretch {
  if (which.length === 0) return NONE;
  return { from: units[which[0]!]!.from, to: units[which.at(-1)!]!.to };
}

export function regionOf(
  { a, b }: Pick<UnitMatch, 'a' | 'b'>,
  unitsA: readonly UnitStretch[],
  unitsB: readonly UnitStretch[],
): Region {
  const [left, right] = [span(unitsA, a), span(unitsB, b)];
  return { fromA: left.from, toA: left.to, fromB: right.from, toB: right.to };
}

export const isPaired = ({ a, b }: UnitMatch): boolean => a.length > 0 && b.length > 0;

function leftAlone({ fromA, toA, fromB, toB }: Region): Bead[] {
  const beads: Bead[] = [];
  for (let at = fromA; at < toA; at += 1) beads.push({ a: at, x: 1, b: 0, y: 0 });
  for (let at = fromB; at < toB; at += 1) beads.push({ a: 0, x: 0, b: at, y: 1 });
  return beads;
}

/** What is to be linked with what, by the matches of units. */
export function planOf(
  matches: readonly UnitMatch[],
  unitsA: readonly UnitStretch[],
  unitsB: readonly UnitStretch[],
): Plan {
  const region = (match: UnitMatch): Region => regionOf(match, unitsA, unitsB);
  return {
    matches,
    regions: matches.filter(isPaired).map(region),
    alone: matches.filter((match) => !isPaired(match)).flatMap((match) => leftAlone(region(match))),
  };
}

/** Whether two plans link the same segments. */
export const isSamePlan = ({ regions: one }: Plan, { regions: other }: Plan): boolean =>
  one.length === other.length &&
  one.every(({ fromA, toA, fromB, toB }, at) => {
    const next = other[at]!;
    return fromA === next.fromA && toA === next.toA && fromB === next.fromB && toB === next.toB;
  });
