import { html, nothing, type TemplateResult } from 'lit';
import {
  runs,
  type Edition,
  type Mark,
  type Run,
  type Segment,
  type Span,
} from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';

/** What can lie over the words of a clause. */
export type TextMark = Mark<'term' | 'doubtful' | 'cited'>;

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
): TemplateResult {
  const marks: TextMark[] = [...editionMarks(setting.edition, document, witness, segment)];
  if (cited) marks.push({ kind: 'cited', span: cited });
  const pieces = runs(segment.text, marks);
  return html`${pieces.map((piece) => runTemplate(setting, piece))}`;
}

function runTemplate(setting: EditionSetting, run: Run<TextMark['kind']>): unknown {
  if (run.marks.length === 0) return run.text;
  const of = (kind: TextMark['kind']) => run.marks.filter((mark) => mark.kind === kind);
  const concepts = of('term').map((mark) => mark.ref!);
  const classes = [...new Set(run.marks.map((mark) => mark.kind))].join(' ');
  const title = of('doubtful').length > 0 ? setting.m.statusMark.doubtful : nothing;
  if (concepts.length === 0) {
    return html`<span class=${classes} title=${title}>${run.text}</span>`;
  }
  const begins = run.begins.some((mark) => mark.kind === 'term');
  // prettier-ignore
  return html`<span class=${classes} data-concept=${concepts.join(' ')} title=${title} tabindex=${setting.live && begins ? '-1' : nothing}>${run.text}</span>`;
}
