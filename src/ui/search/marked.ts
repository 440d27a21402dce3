import { html, type TemplateResult } from 'lit';
import { runs, type Span } from '../../core/model/index.ts';

/** A text with what was found in it marked. */
export function markedText(text: string, spans: readonly Span[]): TemplateResult {
  const pieces = runs(
    text,
    spans.map((span) => ({ kind: 'found' as const, span })),
  );
  // prettier-ignore
  return html`${pieces.map((piece) => piece.marks.length > 0 ? html`<mark>${piece.text}</mark>` : piece.text)}`;
}
