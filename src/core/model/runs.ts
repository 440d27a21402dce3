import type { Span } from './span.ts';

/** Something to be shown at a stretch of a text: a term, doubtful words, a note, a difference. */
export interface Mark<Kind extends string = string> {
  readonly kind: Kind;
  readonly span: Span;
  /** What it points at: a concept, a note, a variant. */
  readonly ref?: string;
  /** Which sort of its kind: how it is underlined. */
  readonly variety?: string;
  /** What it says in words, for those who point at it. */
  readonly label?: string;
}

/** A piece of text over which the same marks lie. */
export interface Run<Kind extends string = string> {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark<Kind>[];
  /** The marks that begin with this run. */
  readonly begins: readonly Mark<Kind>[];
}

/** Cuts a text where marks begin and end, so that marks may overlap freely. The runs joined are the text. */
export function runs<Kind extends string>(
  text: string,
  marks: readonly Mark<Kind>[],
): readonly Run<Kind>[] {
  const inside = marks.filter(
    ({ span }) => span.start >= 0 && span.start < span.end && span.end <= text.length,
  );
  const cuts = new Set([0, text.length]);
  for (const { span } of inside) cuts.add(span.start).add(span.end);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1]!;
    const over = inside.filter(({ span }) => span.start <= start && span.end >= end);
    return {
      start,
      text: text.slice(start, end),
      marks: over,
      begins: over.filter(({ span }) => span.start === start),
    };
  });
}
