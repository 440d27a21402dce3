import type { Span } from '../model/index.ts';
import { compareTexts } from './text.ts';
import type { CompareOptions, TextComparison, TextEdit } from './comparison.ts';
import { VARIANT_CLASSES } from './rules/rule.ts';
import type { VariantClass } from './rules/rule.ts';

/** A text to be collated. */
export interface CollatedWitness {
  readonly id: string;
  readonly text: string;
}

/** What some witnesses have in a place where the base has something else. */
export interface CollatedReading {
  /** As the first of the witnesses has it. */
  readonly text: string;
  readonly witnesses: readonly string[];
  /** The gravest class of the differences from the base in this place, and its rule. */
  readonly class: VariantClass;
  readonly rule: string;
}

/** A stretch of the text: where each witness has it. The stretches of a witness, one after another, are its whole text. */
export interface CollationColumn {
  readonly cells: Readonly<Record<string, Span>>;
  /** Absent where all agree. */
  readonly variant?: CollatedPlace;
}

/** A place of variation: the base's words, who agrees with them, who has what instead. */
export interface CollatedPlace {
  /** In the base text; empty where others have more than it. */
  readonly span: Span;
  readonly lemma: string;
  readonly agree: readonly string[];
  readonly readings: readonly CollatedReading[];
}

/** A passage that a witness has elsewhere: numbers of two columns. */
export interface Transposition {
  readonly witness: string;
  readonly from: number;
  readonly to: number;
}

export interface Collation {
  readonly base: string;
  /** NFC, by witness. */
  readonly texts: Readonly<Record<string, string>>;
  readonly columns: readonly CollationColumn[];
  readonly transpositions: readonly Transposition[];
}

/**
 * Collates witnesses of one language with the base that the reader chose, into one table. Each witness is compared with
 * the base; differences that overlap in the base are one place. The order of the witnesses changes nothing but the order
 * in which they are named. Throws a RangeError if the base is none of them or two have one id.
 */
export function collate(
  witnesses: readonly CollatedWitness[],
  base: string,
  options: Omit<CompareOptions, 'classes'>,
): Collation {
  const foundation = witnesses.find(({ id }) => id === base);
  if (!foundation) throw new RangeError(`The base "${base}" is none of the witnesses.`);
  if (new Set(witnesses.map(({ id }) => id)).size < witnesses.length) {
    throw new RangeError('Two witnesses have the same id.');
  }
  const comparisons = witnesses.map(({ id, text }) => ({
    id,
    comparison: compareTexts(foundation.text, text, options),
  }));
  const texts = Object.fromEntries(
    comparisons.map(({ id, comparison }) => [id, comparison.texts.b]),
  );
  const places = mergedPlaces(comparisons.flatMap(({ comparison }) => comparison.edits));
  const columns = columnsOf(places, texts[base]!, comparisons);
  return { base, texts, columns, transpositions: transpositionsOf(columns, base, comparisons) };
}

interface Compared {
  readonly id: string;
  readonly comparison: TextComparison;
}

/** The stretches of the base that any edit changes; those that overlap, or touch at an insertion, are one. */
function mergedPlaces(edits: readonly TextEdit[]): Span[] {
  const spans = edits.map(({ a }) => a).sort((x, y) => x.start - y.start || x.end - y.end);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    const touching = last && span.start === last.end;
    const point = last && (last.start === last.end || span.start === span.end);
    if (last && (span.start < last.end || (touching && point))) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}

function columnsOf(
  places: readonly Span[],
  base: string,
  comparisons: readonly Compared[],
): CollationColumn[] {
  const columns: CollationColumn[] = [];
  const positions = new Map(comparisons.map(({ id, comparison }) => [id, walk(comparison.edits)]));
  const add = (span: Span, varies: boolean): void => {
    const cells = Object.fromEntries(
      comparisons.map(({ id }) => [id, positions.get(id)!(span, varies)]),
    );
    const variant = varies ? { variant: placeOf(span, base, cells, comparisons) } : {};
    columns.push({ cells, ...variant });
  };
  let at = 0;
  for (const span of places) {
    if (span.start > at) add({ start: at, end: span.start }, false);
    add(span, true);
    at = span.end;
  }
  if (at < base.length) add({ start: at, end: base.length }, false);
  return columns;
}

/** Reads off, for stretches of the base in ascending order, where the witness has them. */
function walk(edits: readonly TextEdit[]): (span: Span, varies: boolean) => Span {
  let index = 0;
  let at = 0;
  let shift = 0;
  return (span, varies) => {
    const start = at;
    while (varies && index < edits.length && edits[index]!.a.end <= span.end) {
      shift = edits[index]!.b.end - edits[index]!.a.end;
      index += 1;
    }
    at = span.end + shift;
    return { start, end: at };
  };
}

function placeOf(
  span: Span,
  base: string,
  cells: Readonly<Record<string, Span>>,
  comparisons: readonly Compared[],
): CollatedPlace {
  const lemma = base.slice(span.start, span.end);
  const agree: string[] = [];
  const readings = new Map<string, { witnesses: string[]; edits: readonly TextEdit[] }>();
  for (const { id, comparison } of comparisons) {
    const cell = cells[id]!;
    const text = comparison.texts.b.slice(cell.start, cell.end);
    const known = readings.get(text);
    if (text === lemma) agree.push(id);
    else if (known) known.witnesses.push(id);
    else readings.set(text, { witnesses: [id], edits: editsWithin(comparison.edits, span) });
  }
  return {
    span,
    lemma,
    agree,
    readings: [...readings].map(([text, { witnesses, edits }]) => ({
      text,
      witnesses,
      ...gravest(edits),
    })),
  };
}

function editsWithin(edits: readonly TextEdit[], span: Span): TextEdit[] {
  return edits.filter(({ a }) => a.start >= span.start && a.end <= span.end);
}

function gravest(edits: readonly TextEdit[]): { class: VariantClass; rule: string } {
  const rank = (edit: TextEdit): number => VARIANT_CLASSES.indexOf(edit.class);
  const [first] = edits.toSorted((x, y) => rank(x) - rank(y));
  return { class: first!.class, rule: first!.rule };
}

function transpositionsOf(
  columns: readonly CollationColumn[],
  base: string,
  comparisons: readonly Compared[],
): Transposition[] {
  const columnAt = (span: Span): number =>
    columns.findIndex(({ cells, variant }) => {
      const cell = cells[base]!;
      return variant && cell.start <= span.start && cell.end >= span.end;
    });
  return comparisons.flatMap(({ id, comparison: { edits } }) =>
    edits.flatMap((edit) => {
      if (edit.partner === undefined || edit.b.start !== edit.b.end) return [];
      return [{ witness: id, from: columnAt(edit.a), to: columnAt(edits[edit.partner]!.a) }];
    }),
  );
}

/** The places of variation in order. */
export function variantsOf({ columns }: Collation): CollatedPlace[] {
  return columns.flatMap(({ variant }) => (variant ? [variant] : []));
}

/**
 * An entry of a critical apparatus: `lemma ] reading B C; reading D`. A positive apparatus also names the witnesses that
 * agree with the base, a negative one only those that depart from it.
 */
export function apparatusEntry(place: CollatedPlace, style: 'positive' | 'negative'): string {
  const said = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  const agree = style === 'positive' ? ` ${place.agree.join(' ')}` : '';
  const readings = place.readings.map(({ text, witnesses }) => {
    const [lemma, reading] = [said(place.lemma), said(text)];
    // White space alone: shown between bars, because nothing else would be seen.
    const words = lemma === reading ? `|${text.replaceAll('\n', '\\n')}|` : reading || 'om.';
    return `${lemma === '' && words === reading ? 'add. ' : ''}${words} ${witnesses.join(' ')}`;
  });
  return `${said(place.lemma)}${agree} ] ${readings.join('; ')}`.trim();
}
