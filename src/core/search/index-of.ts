import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { formsOfWord } from './forms.ts';
import type { SearchEntry } from './entries.ts';
import { wordsOf } from './words.ts';

/** An entry as the index holds it: its forms are made beforehand, since only here its language is known. */
interface Indexed {
  readonly id: number;
  readonly forms: string;
}

const SEPARATOR = ' ';

const OPTIONS: Options<Indexed> = {
  fields: ['forms'],
  tokenize: (text) => text.split(SEPARATOR),
  processTerm: (term) => term,
};

/** An index that can be searched, and the texts behind it. */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  readonly languages: readonly string[];
  readonly postings: MiniSearch<Indexed>;
}

/** What is stored of an index, as JSON; the entries are stored apart. */
export type StoredIndex = AsPlainObject;

/** Makes an index of texts; entry `i` has the id `i`. */
export function indexOf(entries: readonly SearchEntry[]): SearchIndex {
  const steps = indexing(entries);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Like `indexOf`, yielding how many entries are done after every thousand. */
export function* indexing(entries: readonly SearchEntry[]): Generator<number, SearchIndex> {
  const postings = new MiniSearch<Indexed>(OPTIONS);
  for (const [id, entry] of entries.entries()) {
    postings.add({ id, forms: formsIn(entry).join(SEPARATOR) });
    if (id % 1000 === 999) yield id + 1;
  }
  return { entries, languages: languagesOf(entries), postings };
}

/** Takes an index up again that was stored with these entries. */
export function openIndex(stored: StoredIndex, entries: readonly SearchEntry[]): SearchIndex {
  return {
    entries,
    languages: languagesOf(entries),
    postings: MiniSearch.loadJS<Indexed>(stored, OPTIONS),
  };
}

function formsIn({ text, language }: SearchEntry): readonly string[] {
  return [...new Set(wordsOf(text).flatMap((word) => formsOfWord(word.text, language)))];
}

function languagesOf(entries: readonly SearchEntry[]): readonly string[] {
  return [...new Set(entries.map((entry) => entry.language))];
}
