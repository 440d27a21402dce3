import type { EditionDocument, Reading, Span, Variant, Witness } from '../model/index.ts';
import { compareTokens } from './edits.ts';
import { partners } from './present.ts';
import { spanInOther, widestSpanInOther } from './positions.ts';
import { compareTexts } from './text.ts';
import type { CompareOptions, TextComparison, TextEdit } from './comparison.ts';
import { tokenize, Vocabulary } from './tokens.ts';

/** A stretch of the joined text that is one segment of the witness. */
export interface SegmentPlace {
  readonly segment: string;
  readonly span: Span;
}

/** A difference that the apparatus knows: these edits are this reading of these copies. */
export interface KnownReading {
  readonly variant: Variant;
  readonly reading: Reading;
  readonly segment: string;
  /** Indices of the edits. */
  readonly edits: readonly number[];
}

/** A heading that the other text lacks, so that one unit runs into the next. */
export interface RunIn {
  readonly label: string;
  readonly into: string;
  /** The unit before, where the text has one. */
  readonly unit?: string;
}

/** A text compared with the established witness: `a` is the witness, `b` the text. */
export interface WitnessComparison extends TextComparison {
  /** The segments that the text covers, in the witness's order; offsets in `texts.a`. */
  readonly segments: readonly SegmentPlace[];
  readonly known: readonly KnownReading[];
  /** Copies by how many of their known readings the text has, most first. */
  readonly copies: readonly { readonly copy: string; readonly readings: number }[];
  readonly runIns: readonly RunIn[];
}

/**
 * Compares a text (a web copy, a quotation: of a segment, a unit or the whole) with a witness: finds the part it covers,
 * says where it departs from it, and names the departures that other copies are known for. Differences of white space
 * alone are not listed. A segment that breaks off counts with what there is of it.
 */
export function compareWithWitness(
  text: string,
  document: EditionDocument,
  witness: Witness,
  options: Omit<CompareOptions, 'language'> = {},
): WitnessComparison {
  const language = witness.language;
  const { joined, places } = join(witness, coveredSegments(text, witness));
  const { classes, ...rest } = options;
  const all = compareTexts(joined, text, { ...rest, language });
  const edits = all.edits.filter(
    ({ rule, class: name }) => rule !== 'space' && (!classes || classes.includes(name)),
  );
  const known = knownReadings(witness, places, all, edits);
  return {
    ...all,
    edits: renumbered(all.edits, edits),
    counts: { ...all.counts, punctuation: countOf(all.edits) },
    segments: places,
    known,
    copies: copiesOf(known),
    runIns: runIns(document, places, all),
  };
}

function countOf(edits: readonly TextEdit[]): number {
  return edits.filter((edit) => edit.class === 'punctuation' && edit.rule !== 'space').length;
}

/** Partners by their place in the shorter list; none where the partner is not listed. */
function renumbered(all: readonly TextEdit[], kept: readonly TextEdit[]): TextEdit[] {
  const index = new Map(kept.map((edit, place) => [edit, place]));
  return kept.map(({ partner, ...edit }) => {
    const place = partner === undefined ? undefined : index.get(all[partner]!);
    return place === undefined ? edit : { ...edit, partner: place };
  });
}

function join(
  witness: Witness,
  segments: ReadonlySet<string>,
): { joined: string; places: SegmentPlace[] } {
  let joined = '';
  const places: SegmentPlace[] = [];
  for (const { id, text } of witness.segments) {
    if (!segments.has(id)) continue;
    if (joined !== '') joined += '\n';
    places.push({ segment: id, span: { start: joined.length, end: joined.length + text.length } });
    joined += text;
  }
  return { joined, places };
}

/** A segment at the edge is covered if three tenths of its tokens are found, one inside if others on both sides are. */
const COVERED = 0.3;

/** Ids of the segments from the first to the last that the text has something of; all, if it has nothing of any. */
function coveredSegments(text: string, witness: Witness): ReadonlySet<string> {
  const ids = witness.segments.map(({ id }) => id);
  const { joined, places } = join(witness, new Set(ids));
  const a = tokenize(joined.toLowerCase());
  const b = tokenize(text.normalize('NFC').toLowerCase());
  const vocabulary = new Vocabulary();
  const codes = vocabulary.encode(a);
  const edits = compareTokens(codes, vocabulary.encode(b));
  const match = partners(edits, codes.length);
  let token = 0;
  const covered = places.map(({ span }) => {
    let found = 0;
    let total = 0;
    for (; token < a.starts.length && a.starts[token]! < span.end; token += 1) {
      total += 1;
      if (match[token]! >= 0) found += 1;
    }
    // A heading of two tokens is found anywhere by chance: it goes with its neighbours.
    return total > 3 && found >= total * COVERED;
  });
  const first = covered.indexOf(true);
  if (first < 0) return new Set(ids);
  const last = covered.lastIndexOf(true);
  const here = bare(text).toLowerCase();
  const opening = places.findIndex(
    ({ span }, index) => index < first && here.startsWith(bareOf(joined, span)),
  );
  const closing = places.findLastIndex(
    ({ span }, index) => index > last && here.endsWith(bareOf(joined, span)),
  );
  return new Set(ids.slice(opening < 0 ? first : opening, Math.max(closing, last) + 1));
}

/** A segment in small letters: a title or heading that the text begins with, or a name it ends with. */
function bareOf(joined: string, span: Span): string {
  return bare(joined.slice(span.start, span.end)).toLowerCase();
}

function knownReadings(
  witness: Witness,
  segments: readonly SegmentPlace[],
  { texts, edits }: TextComparison,
  listed: readonly TextEdit[],
): KnownReading[] {
  const known: KnownReading[] = [];
  for (const variant of witness.variants) {
    for (const { segment, span } of variant.places) {
      const place = segments.find((one) => one.segment === segment);
      if (!place) continue;
      const start = place.span.start + span.start;
      const here = { start, end: start + span.end - span.start };
      const wordings = [spanInOther(edits, here), widestSpanInOther(edits, here)].map((there) =>
        bare(texts.b.slice(there.start, there.end)),
      );
      const reading = variant.readings.find(({ text }) => wordings.includes(bare(text)));
      if (!reading || bare(reading.text) === bare(variant.lemma)) continue;
      const touched = listed.flatMap((edit, index) => (touches(edit, here) ? [index] : []));
      known.push({ variant, reading, segment, edits: touched });
    }
  }
  return known;
}

function touches({ a }: TextEdit, span: Span): boolean {
  if (a.start === a.end || span.start === span.end) {
    return a.start <= span.end && a.end >= span.start;
  }
  return a.start < span.end && a.end > span.start;
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function copiesOf(known: readonly KnownReading[]): { copy: string; readings: number }[] {
  const counts = new Map<string, number>();
  for (const { reading } of known) {
    for (const copy of reading.copies) counts.set(copy, (counts.get(copy) ?? 0) + 1);
  }
  return [...counts]
    .map(([copy, readings]) => ({ copy, readings }))
    .sort((a, b) => b.readings - a.readings || (a.copy < b.copy ? -1 : 1));
}

/** The headings of which the text has nothing, though it has what follows them. */
function runIns(
  document: EditionDocument,
  segments: readonly SegmentPlace[],
  { texts, edits }: TextComparison,
): RunIn[] {
  return document.units.flatMap((unit, index) => {
    const place = segments.find(({ segment }) => segment === unit.label);
    if (unit.label === undefined || !place) return [];
    const there = spanInOther(edits, place.span);
    if (bare(texts.b.slice(there.start, there.end)) !== '') return [];
    const before = document.units[index - 1]?.id;
    return [
      { label: unit.label, into: unit.id, ...(before === undefined ? {} : { unit: before }) },
    ];
  });
}
