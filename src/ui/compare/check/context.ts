import type { TextComparison, TextEdit } from '../../../core/compare/index.ts';

/** A difference with the words around it. */
export interface EditInContext {
  readonly edit: TextEdit;
  readonly before: string;
  readonly first: string;
  readonly second: string;
  readonly after: string;
}

const AROUND = 60;

/** The words of an edit with some of the first text on both sides, cut between words. */
export function inContext({ texts }: TextComparison, edit: TextEdit): EditInContext {
  const { a, b } = edit;
  const from = Math.max(0, a.start - AROUND);
  const to = Math.min(texts.a.length, a.end + AROUND);
  const before = texts.a.slice(from, a.start);
  const after = texts.a.slice(a.end, to);
  return {
    edit,
    before: from === 0 ? before : `… ${before.replace(/^\S*\s/u, '')}`,
    first: texts.a.slice(a.start, a.end),
    second: texts.b.slice(b.start, b.end),
    after: to === texts.a.length ? after : `${after.replace(/\s\S*$/u, '')} …`,
  };
}
