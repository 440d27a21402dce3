import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  runs,
  type Edition,
  type Mark,
  type Run,
  type Segment,
  type Span,
} from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';

/**
 * What can lie over the words of a clause. The kind becomes a class of the words; `ref` is a concept of a term, and for
 * the other kinds whatever their part of the room points at (`data-KIND`).
 */
export type TextMark = Mark<
  'term' | 'doubtful' | 'cited' | 'note' | 'own-note' | 'variant' | 'found' | 'selected'
>;

/** The marks that the edition itself puts on a segment. */
export function editionMarks(
  edition: Edition,
  document: string,
  witness: string,
  segment: Segment,
): readonly TextMark[] {
  const terms = edition.concepts.flatMap((concept) =>
    concept.occurrences
      .filter(
        (term) =>
          term.document === document && term.witness === witness && term.segment === segment.id,
      )
      .map((term) => ({ kind: 'term' as const, span: term.span, ref: concept.id })),
  );
  const doubtful = (segment.doubtful ?? []).map((span) => ({ kind: 'doubtful' as const, span }));
  return [...terms, ...doubtful];
}

/** The words of a segment, to the letter, with what is marked on them. No white space but the text's own. */
export function segmentText(
  setting: EditionSetting,
  document: string,
  witness: string,
  segment: Segment,
  cited?: Span,
  more: readonly TextMark[] = [],
): TemplateResult {
  const marks: TextMark[] = [...editionMarks(setting.edition, document, witness, segment), ...more];
  if (cited) marks.push({ kind: 'cited', span: cited });
  const pieces = runs(segment.text, marks);
  // By their place in the text: when marks come or go, what has the focus keeps its words.
  return html`${repeat(
    pieces,
    ({ start }) => start,
    (piece) => runTemplate(setting, piece),
  )}`;
}

/** Marks that the keyboard can go to. */
const FOCUSABLE: ReadonlySet<TextMark['kind']> = new Set(['term', 'note', 'own-note']);

function runTemplate(setting: EditionSetting, run: Run<TextMark['kind']>): unknown {
  if (run.marks.length === 0) return run.text;
  const refs = (kind: TextMark['kind']) => {
    const found = run.marks.filter((mark) => mark.kind === kind).flatMap((mark) => mark.ref ?? []);
    return found.length > 0 ? [...new Set(found)].join(' ') : nothing;
  };
  const kinds = [...new Set(run.marks.map((mark) => mark.kind))];
  const varieties = run.marks.flatMap((mark) => mark.variety ?? []);
  const labels = run.marks.flatMap((mark) => mark.label ?? []);
  if (kinds.includes('doubtful')) labels.unshift(setting.m.statusMark.doubtful);
  const title = labels.length > 0 ? [...new Set(labels)].join('; ') : nothing;
  const begins = run.begins.some((mark) => FOCUSABLE.has(mark.kind));
  // prettier-ignore
  return html`<span class=${[...kinds, ...varieties].join(' ')} data-concept=${refs('term')} data-note=${refs('note')} data-own-note=${refs('own-note')} data-variant=${refs('variant')} title=${title} tabindex=${setting.live && begins ? '-1' : nothing}>${run.text}</span>`;
}
