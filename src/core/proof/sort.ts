import type { TextEdit, VariantClass } from '../compare/index.ts';
import type { Sort } from './report.ts';

/** A difference as it is sorted. */
export interface Sorted {
  readonly sort: Sort;
  readonly rule: string;
}

/** What the place of a difference in the copy tells of it. */
export interface Setting {
  readonly established: string;
  readonly copy: string;
  /** The established text's words are a heading, and all of it. */
  readonly heading: boolean;
  /** The copy's words are a line of their own. */
  readonly ownLine: boolean;
  /** In the copy a list item begins here, whose number the file keeps apart. */
  readonly item: boolean;
}

const SORT_OF: Readonly<Record<VariantClass, Sort>> = {
  substantive: 'substance',
  addition: 'added',
  omission: 'missing',
  order: 'order',
  'word-form': 'word-form',
  spelling: 'spelling',
  capitals: 'capitals',
  punctuation: 'punctuation',
};

const NOTE_MARK = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|[¹²³⁰⁴-⁹]+|[*†‡]+)$/u;
const PAGE_NUMBER = /^[-–—[(]?\s*\d{1,4}\s*[-–—\])]?$/u;

/** What a difference that core/compare found amounts to in a copy. A heading left out runs two articles together: substance. */
export function sortOf(edit: TextEdit, setting: Setting): Sorted {
  const copy = setting.copy.trim();
  if (setting.heading && copy === '') {
    return setting.item
      ? { sort: 'noise', rule: 'list-number' }
      : { sort: 'substance', rule: 'run-in' };
  }
  if (edit.class === 'addition' && NOTE_MARK.test(copy))
    return { sort: 'noise', rule: 'note-mark' };
  if (edit.class === 'addition' && setting.ownLine && PAGE_NUMBER.test(copy)) {
    return { sort: 'noise', rule: 'page-number' };
  }
  return { sort: SORT_OF[edit.class], rule: edit.rule };
}
