import type { EditionDocument, Segment, Witness } from '../model/index.ts';
import type { CompareOptions, TextComparison } from './comparison.ts';
import { distance } from './distance.ts';
import type { Distance } from './distance.ts';
import { compareTexts } from './text.ts';

/** What two witnesses have for the same clauses: one segment each, or more where one of them merges or repeats clauses. */
export interface SegmentPair {
  /** Canonical ids, in the order of the document. */
  readonly canonical: readonly string[];
  readonly unit: string;
  /** In the order of the witness; empty where it has nothing of them. */
  readonly a: readonly Segment[];
  readonly b: readonly Segment[];
}

/** A pair with its differences; none where one side has nothing, or breaks off: that is a gap, no difference. */
export interface ComparedPair extends SegmentPair {
  /** Offsets in the segments' texts, where there are several joined by a line feed. */
  readonly comparison?: TextComparison;
}

/** Sets two witnesses of one document side by side, clause by clause, labels included. */
export function pairSegments(document: EditionDocument, a: Witness, b: Witness): SegmentPair[] {
  const units = document.units.flatMap(({ id, label, segments }) =>
    [...(label === undefined ? [] : [label]), ...segments].map((segment) => [segment, id] as const),
  );
  const root = merged([...a.segments, ...b.segments]);
  const pairs = new Map<string, { canonical: string[]; unit: string }>();
  for (const [segment, unit] of units) {
    const key = root(segment);
    const pair = pairs.get(key);
    if (pair) pair.canonical.push(segment);
    else pairs.set(key, { canonical: [segment], unit });
  }
  const of = ({ segments }: Witness, canonical: readonly string[]): Segment[] =>
    segments.filter(({ covers }) => covers.some((id) => canonical.includes(id)));
  return [...pairs.values()]
    .map((pair) => ({ ...pair, a: of(a, pair.canonical), b: of(b, pair.canonical) }))
    .filter((pair) => pair.a.length > 0 || pair.b.length > 0);
}

/** Canonical ids that some segment joins have one root. */
function merged(segments: readonly Segment[]): (id: string) => string {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    const above = parent.get(id);
    return above === undefined ? id : root(above);
  };
  for (const { covers } of segments) {
    for (const id of covers.slice(1)) {
      const [from, to] = [root(id), root(covers[0]!)];
      if (from !== to) parent.set(from, to);
    }
  }
  return root;
}

function isWhole(segments: readonly Segment[]): boolean {
  return segments.length > 0 && segments.every(({ status }) => status !== 'gap');
}

function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('\n');
}

/** Throws a RangeError unless both are of one language. */
function commonLanguage(a: Witness, b: Witness): string {
  const [one, other] = [a, b].map(({ language }) => language.toLowerCase().split('-')[0]);
  if (one === other) return a.language;
  throw new RangeError(
    `${a.id} (${a.language}) and ${b.id} (${b.language}) are not of one language; compare them through terms or renderings.`,
  );
}

/** Compares two witnesses of one language clause by clause. Throws a RangeError for two languages. */
export function compareWitnesses(
  document: EditionDocument,
  a: Witness,
  b: Witness,
  options: Omit<CompareOptions, 'language'> = {},
): ComparedPair[] {
  const language = commonLanguage(a, b);
  return pairSegments(document, a, b).map((pair) => {
    if (!isWhole(pair.a) || !isWhole(pair.b)) return pair;
    const comparison = compareTexts(textOf(pair.a), textOf(pair.b), { ...options, language });
    return { ...pair, comparison };
  });
}

/**
 * The `distance` of two witnesses of one language, by unit and in all, over the clauses that both have whole.
 * Throws a RangeError for two languages.
 */
export function witnessDistance(document: EditionDocument, a: Witness, b: Witness): Distance {
  const language = commonLanguage(a, b);
  const pairs = pairSegments(document, a, b);
  const units = document.units.map(({ id: unit }) => {
    const own = pairs.filter((pair) => pair.unit === unit);
    const both = own.filter((pair) => isWhole(pair.a) && isWhole(pair.b));
    const side = (which: 'a' | 'b'): string | undefined => {
      const counted = both.length > 0 ? both : own.filter((pair) => isWhole(pair[which]));
      return counted.length > 0 ? counted.map((pair) => textOf(pair[which])).join('\n') : undefined;
    };
    const [left, right] = [side('a'), side('b')];
    return {
      unit,
      ...(left === undefined ? {} : { a: left }),
      ...(right === undefined ? {} : { b: right }),
    };
  });
  return distance(units, language);
}
