import type { SearchEntry } from './entries.ts';
import { Lexicon } from './lexicon.ts';
import { postingsOf, type Lists } from './lists.ts';
import { wordsOf } from './words.ts';

/** What an index has of one language. */
export interface LanguageIndex {
  readonly lexicon: Lexicon;
  /** By word number of the lexicon: the entries that have it. */
  readonly postings: Lists;
}

/** An index that can be searched, and the texts behind it. */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  readonly languages: readonly LanguageIndex[];
  /** By entry: its words in order, as numbers of its language's lexicon. */
  readonly tokens: Lists;
}

/** Makes an index of texts; an entry's number is its place in the list. */
export function indexOf(entries: readonly SearchEntry[]): SearchIndex {
  const steps = indexing(entries);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Like `indexOf`, yielding how many entries are done after every thousand. */
export function* indexing(entries: readonly SearchEntry[]): Generator<number, SearchIndex> {
  const lexicons = new Map<string, Lexicon>();
  const starts = new Uint32Array(entries.length + 1);
  const values: number[] = [];
  for (const [number, entry] of entries.entries()) {
    const lexicon = lexicons.get(entry.language) ?? new Lexicon(entry.language);
    lexicons.set(entry.language, lexicon);
    for (const word of wordsOf(entry.text)) values.push(lexicon.numberOf(word.text));
    starts[number + 1] = values.length;
    if (number % 1000 === 999) yield number + 1;
  }
  return assembled(entries, [...lexicons.values()], { values: Uint32Array.from(values), starts });
}

/** Puts an index together from its words and where they stand. */
export function assembled(
  entries: readonly SearchEntry[],
  lexicons: readonly Lexicon[],
  tokens: Lists,
): SearchIndex {
  const byLanguage = new Map<string, number[]>(lexicons.map(({ language }) => [language, []]));
  for (const [number, { language }] of entries.entries()) byLanguage.get(language)?.push(number);
  const languages = lexicons.map((lexicon) => ({
    lexicon,
    postings: postingsOf(tokens, byLanguage.get(lexicon.language)!, lexicon.words.length),
  }));
  return { entries, languages, tokens };
}
