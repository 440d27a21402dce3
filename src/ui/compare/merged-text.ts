import { html, nothing, type TemplateResult } from 'lit';
import type { TextComparison, TextEdit } from '../../core/compare/index.ts';
import { isGrave } from './differences.ts';

/** A piece of two texts read as one: common to both, only in the first, only in the second. */
export interface MergedPiece {
  readonly kind: 'same' | 'first' | 'second';
  readonly text: string;
  readonly minor: boolean;
}

/** Reads two compared texts as one; the pieces that are not `second` joined are the first text, and the other way round. */
export function mergedPieces({ texts, edits }: TextComparison): readonly MergedPiece[] {
  const pieces: MergedPiece[] = [];
  const add = (kind: MergedPiece['kind'], text: string, edit?: TextEdit) => {
    const minor = edit !== undefined && !isGrave(edit) && edit.class !== 'order';
    if (text !== '') pieces.push({ kind, text, minor });
  };
  let at = 0;
  for (const edit of edits) {
    add('same', texts.a.slice(at, edit.a.start));
    add('first', texts.a.slice(edit.a.start, edit.a.end), edit);
    add('second', texts.b.slice(edit.b.start, edit.b.end), edit);
    at = edit.a.end;
  }
  add('same', texts.a.slice(at));
  return pieces;
}

/** The merged text of two versions, what went struck out and what came underlined. */
export function mergedText(comparison: TextComparison): TemplateResult {
  const pieces = mergedPieces(comparison);
  return html`${pieces.map((piece, index) => pieceTemplate(piece, pieces[index - 1]))}`;
}

function pieceTemplate(
  { kind, text, minor }: MergedPiece,
  before: MergedPiece | undefined,
): unknown {
  const shown = text.replace(/\s+/gu, ' ');
  if (kind === 'same') return shown;
  const name = minor ? 'minor' : nothing;
  // Words that take the place of others stand apart from them; no sign of the text's own is added.
  const apart =
    before?.kind === 'first' && !before.text.endsWith(' ') && /^[\p{L}\p{N}]/u.test(text);
  return kind === 'first'
    ? html`<del class=${name}>${shown}</del>`
    : html`${apart ? ' ' : nothing}<ins class=${name}>${shown}</ins>`;
}
