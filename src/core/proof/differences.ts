import { spanInOther } from '../compare/index.ts';
import type { TextEdit, WitnessComparison } from '../compare/index.ts';
import type { EditionDocument, Segment, Span, Witness } from '../model/index.ts';
import { findUnit } from '../model/index.ts';
import type { CopyText } from './copy-text.ts';
import type { MappedText } from './mapped-text.ts';
import type { Difference, HeldSegment, KnownVariant } from './report.ts';
import { countWords } from './versions.ts';
import { sortOf } from './sort.ts';
import type { Sorted } from './sort.ts';

/** A version compared with what a copy has of it. */
export interface Compared {
  readonly document: EditionDocument;
  readonly witness: Witness;
  /** `a` the version, `b` the text of `mapped`. */
  readonly comparison: WitnessComparison;
  readonly mapped: MappedText;
  readonly copy: CopyText;
}

const CONTEXT = 40;

/** Every difference of a copy from its version, in the order of the version: what was compared, and the noise taken out before. */
export function differencesOf(compared: Compared): Difference[] {
  const { edits } = compared.comparison;
  const found = edits.flatMap((edit, index) => fromEdit(compared, edit, index));
  const noise = noiseOf(compared);
  return [...found, ...noise].sort((x, y) => x.at - y.at).map(({ difference }) => difference);
}

interface Found {
  /** Offset in the version. */
  readonly at: number;
  readonly difference: Difference;
}

function fromEdit(compared: Compared, edit: TextEdit, index: number): Found[] {
  const { comparison, mapped, copy } = compared;
  const established = comparison.texts.a.slice(edit.a.start, edit.a.end);
  const there = trimmed(copy.text, mapped.inCopy(edit.b));
  const words = copy.text.slice(there.start, there.end);
  const [segment] = segmentsAt(comparison, edit.a);
  // Where the version itself breaks off, nothing can be said of what the copy has there.
  if (statusOf(compared, segment!) === 'gap' && endsAt(comparison, segment!, edit.a)) return [];
  const line = copy.lines[copy.lineAt(there.start)]!;
  const sorted = sortOf(edit, {
    established,
    copy: words,
    heading: comparison.runIns.some(({ label }) => label === segment) && edit.a.end > edit.a.start,
    ownLine: words.trim() !== '' && copy.text.slice(line.span.start, line.span.end) === words,
    item:
      copy.blocks[line.block]!.kind === 'item' && there.start - line.span.start <= line.mark + 1,
  });
  const known = comparison.known.find(({ edits }) => edits.includes(index));
  const variant = known && {
    variant: known.variant.id,
    copies: known.reading.copies,
    ...(known.reading.remark ? { remark: known.reading.remark } : {}),
  };
  return [{ at: edit.a.start, difference: difference(compared, edit.a, there, sorted, variant) }];
}

/** What was taken out of the copy before it was compared, where the words then agree with the version's. */
function noiseOf(compared: Compared): Found[] {
  const { comparison, mapped } = compared;
  const turned = comparison.edits.map((edit) => ({ ...edit, a: edit.b, b: edit.a }));
  return mapped.chunks.flatMap(({ span, copy, rule }) => {
    if (rule === undefined || comparison.edits.some(({ b }) => overlaps(b, span))) return [];
    const here = spanInOther(turned, span);
    if (here.start === here.end) return [];
    const sorted: Sorted = { sort: 'noise', rule };
    return [{ at: here.start, difference: difference(compared, here, copy, sorted) }];
  });
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

function difference(
  compared: Compared,
  here: Span,
  there: Span,
  sorted: Sorted,
  known?: KnownVariant,
): Difference {
  const { comparison, copy, document } = compared;
  const { a } = comparison.texts;
  const words = trimmed(a, here);
  const segments = segmentsAt(comparison, here);
  const [first] = segments;
  const { span } = comparison.segments.find(({ segment }) => segment === first)!;
  const within = (offset: number): number => Math.max(0, Math.min(offset, span.end) - span.start);
  return {
    ...sorted,
    unit: unitOf(compared, document, first!),
    segments,
    span: { start: within(here.start), end: within(here.end) },
    established: a.slice(here.start, here.end).trim(),
    copy: copy.text.slice(there.start, there.end).trim(),
    before: lastWords(a.slice(Math.max(0, words.start - CONTEXT), words.start)),
    after: firstWords(a.slice(words.end, words.end + CONTEXT)),
    place: copy.placeOf(there),
    status: statusOf(compared, first!),
    ...(known ? { known } : {}),
  };
}

/** Ids of the segments that a stretch of the version touches; of an empty one, the segment it stands in or after. */
function segmentsAt({ segments, texts }: WitnessComparison, span: Span): string[] {
  const here = trimmed(texts.a, span);
  const touched = segments.filter((place) => overlaps(place.span, here));
  if (touched.length > 0) return touched.map(({ segment }) => segment);
  const before = segments.filter((place) => place.span.start <= here.start).at(-1);
  return [(before ?? segments[0]!).segment];
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  if (words.trim() === '') return { start, end };
  return {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  };
}

function segmentOf({ witness }: Compared, id: string): Segment {
  return witness.segments.find((segment) => segment.id === id)!;
}

function statusOf(compared: Compared, id: string): Segment['status'] {
  return segmentOf(compared, id).status;
}

function endsAt({ segments }: WitnessComparison, id: string, span: Span): boolean {
  const place = segments.find(({ segment }) => segment === id)!;
  return span.end >= place.span.end - 1;
}

function unitOf(compared: Compared, document: EditionDocument, segment: string): string {
  const [canonical] = segmentOf(compared, segment).covers;
  return findUnit(document, canonical ?? segment)?.id ?? segment;
}

function lastWords(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return text.length < CONTEXT ? line : line.slice(line.indexOf(' ') + 1);
}

function firstWords(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return text.length < CONTEXT ? line : line.slice(0, Math.max(line.lastIndexOf(' '), 0));
}

/** From this part of a version's words on, a copy is of the whole version, and what it lacks at either end is missing. */
const WHOLE = 0.5;

/**
 * The clauses before the first and after the last that the copy has, one difference for each end; none for an extract,
 * which is meant to be shorter.
 */
export function missingEnds(compared: Compared): Difference[] {
  const { comparison, witness } = compared;
  const whole = witness.segments.filter(({ status }) => status !== 'gap');
  const words = whole.reduce((sum, { text }) => sum + countWords(text), 0);
  if (countWords(comparison.texts.a) < WHOLE * words) return [];
  const covered = new Set(comparison.segments.map(({ segment }) => segment));
  const first = whole.findIndex(({ id }) => covered.has(id));
  const last = whole.findLastIndex(({ id }) => covered.has(id));
  return [
    ...missingEnd(compared, whole.slice(0, first), 0),
    ...missingEnd(compared, whole.slice(last + 1), comparison.texts.b.length),
  ];
}

function missingEnd(compared: Compared, segments: readonly Segment[], at: number): Difference[] {
  const { copy, mapped, document } = compared;
  const [first] = segments;
  if (!first) return [];
  const there = mapped.inCopy({ start: at, end: at });
  return [
    {
      sort: 'missing',
      rule: 'not-held',
      unit: unitOf(compared, document, first.id),
      segments: segments.map(({ id }) => id),
      span: { start: 0, end: first.text.length },
      established: segments.map(({ text }) => text).join('\n'),
      copy: '',
      before: '',
      after: '',
      place: copy.placeOf(there),
      status: first.status,
    },
  ];
}

/** Where each clause of the version stands in the copy; not those that the copy has nothing of. */
export function heldSegments(compared: Compared): HeldSegment[] {
  const { comparison, mapped, copy, document } = compared;
  return comparison.segments.flatMap(({ segment, span }) => {
    const there = mapped.inCopy(spanInOther(comparison.edits, span));
    if (copy.text.slice(there.start, there.end).trim() === '') return [];
    const place = copy.placeOf(trimmed(copy.text, there));
    return [{ unit: unitOf(compared, document, segment), segment, place }];
  });
}
