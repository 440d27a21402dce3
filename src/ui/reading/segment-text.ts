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

type TextMarkKind =
  'term' | 'doubtful' | 'cited' | 'note' | 'own-note' | 'variant' | 'found' | 'selected';

/**
 * What can lie over the words of a clause. The kind becomes a class of the words; `ref` is a concept of a term, and for
 * the other kinds whatever their part of the room points at (`data-KIND`).
 */
export interface TextMark extends Mark<TextMarkKind> {
  /** Of a variant: how it is shown. With an empty span the words of another version stand, or are missing, at a place. */
  readonly change?: TextChange;
}

/** A difference from another version, as it lies over the words of a clause. */
export interface TextChange {
  /** Words that the other version does not have, has instead, or that only it has (`missing`). */
  readonly as: 'added' | 'removed' | 'compared' | 'missing';
  /** Whether it is only how the words are written. */
  readonly minor?: boolean;
  /** Of what is missing: the words of the other version, to be shown here. Absent: a caret. */
  readonly words?: string;
  /** What the caret says to those who do not see it. */
  readonly label?: string;
}

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
  const points = marks.filter(({ change }) => change?.as === 'missing');
  const pieces = runs(segment.text, marks).flatMap((piece) => cutAt(piece, points));
  // By their place in the text: when marks come or go, what has the focus keeps its words.
  const shown = repeat(
    pieces,
    ({ start }) => start,
    (piece) => [
      points
        .filter(({ span }) => span.start === piece.start)
        .map((point) => missing(setting, point)),
      runTemplate(setting, piece),
    ],
  );
  const last = points.filter(({ span }) => span.start === segment.text.length);
  return html`${shown}${last.map((point) => missing(setting, point))}`;
}

/** Cuts a run at the places where words of another version stand. */
function cutAt(
  run: Run<TextMark['kind']>,
  points: readonly TextMark[],
): readonly Run<TextMark['kind']>[] {
  const end = run.start + run.text.length;
  const inside = points.map(({ span }) => span.start).filter((at) => at > run.start && at < end);
  const cuts = [run.start, ...new Set(inside.sort((a, b) => a - b)), end];
  return cuts.slice(0, -1).map((start, index) => ({
    ...run,
    start,
    text: run.text.slice(start - run.start, cuts[index + 1]! - run.start),
    begins: index === 0 ? run.begins : [],
  }));
}

/** Words of another version, or a caret where they are missing: no part of the text, so not counted in offsets. */
function missing({ live }: EditionSetting, { ref, change }: TextMark): TemplateResult {
  const focusable = live ? '-1' : nothing;
  const kind = `other-words${change?.minor ? ' minor' : ''}`;
  // prettier-ignore
  return change?.words === undefined
    ? html`<span class=${`caret ${kind}`} data-skip data-variant=${ref ?? nothing} role="img" aria-label=${change?.label ?? ''} tabindex=${focusable}></span>`
    : html`<ins class=${kind} data-skip data-variant=${ref ?? nothing} tabindex=${focusable}>${change.words}</ins>`;
}

/** Marks that the keyboard can go to. */
const FOCUSABLE: ReadonlySet<TextMark['kind']> = new Set(['term', 'note', 'own-note', 'variant']);

function runTemplate(setting: EditionSetting, run: Run<TextMark['kind']>): unknown {
  if (run.marks.length === 0) return run.text;
  const marks: readonly TextMark[] = run.marks;
  const changes = marks.flatMap(({ change }) => change ?? []);
  const refs = (kind: TextMark['kind']) => {
    const found = run.marks.filter((mark) => mark.kind === kind).flatMap((mark) => mark.ref ?? []);
    return found.length > 0 ? [...new Set(found)].join(' ') : nothing;
  };
  const kinds: string[] = [...new Set(run.marks.map((mark) => mark.kind))];
  const varieties = run.marks.flatMap((mark) => mark.variety ?? []);
  const labels = run.marks.flatMap((mark) => mark.label ?? []);
  if (kinds.includes('doubtful')) labels.unshift(setting.m.statusMark.doubtful);
  const title = labels.length > 0 ? [...new Set(labels)].join('; ') : nothing;
  const begins = run.begins.some((mark) => FOCUSABLE.has(mark.kind));
  const classes = [...kinds, ...varieties, ...changeClasses(changes)].join(' ');
  const words = changedWords(changes, run.text);
  // prettier-ignore
  return html`<span class=${classes} data-concept=${refs('term')} data-note=${refs('note')} data-own-note=${refs('own-note')} data-variant=${refs('variant')} title=${title} tabindex=${setting.live && begins ? '-1' : nothing}>${words}</span>`;
}

function changeClasses(changes: readonly TextChange[]): readonly string[] {
  const minor = changes.length > 0 && changes.every((change) => change.minor);
  return [...changes.map(({ as }) => as), ...(minor ? ['minor'] : [])];
}

/** What was added or taken out says so to those who do not see it, too. */
function changedWords(changes: readonly TextChange[], text: string): unknown {
  if (changes.some(({ as }) => as === 'removed')) return html`<del>${text}</del>`;
  return changes.some(({ as }) => as === 'added') ? html`<ins>${text}</ins>` : text;
}
