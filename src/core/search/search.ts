import type { SearchEntry } from './entries.ts';
import type { LanguageIndex, SearchIndex } from './index-of.ts';
import type { Lists } from './lists.ts';
import type { Query, Wanted } from './query.ts';

/** Texts that may be found. Absent: all. */
export interface SearchFilter {
  readonly languages?: readonly string[];
  /** `document/witness`. */
  readonly versions?: readonly string[];
  readonly documents?: readonly string[];
  readonly kinds?: readonly SearchEntry['kind'][];
}

/** Every text that has all that is wanted and nothing unwanted, in the order of the edition. */
export function search(
  index: SearchIndex,
  query: Query,
  filter: SearchFilter = {},
): readonly SearchEntry[] {
  if (query.wanted.length === 0) return [];
  /** How many of the wanted things an entry has, counted only while it has all before. */
  const found = new Uint8Array(index.entries.length);
  const passes = passesFilter(filter);
  for (const language of index.languages) {
    if (filter.languages && !filter.languages.includes(language.lexicon.language)) continue;
    for (const [step, wanted] of query.wanted.entries()) {
      eachWith(index.tokens, language, wanted, (entry) => {
        if (found[entry] === step) found[entry] = step + 1;
      });
    }
    for (const unwanted of query.unwanted) {
      eachWith(index.tokens, language, unwanted, (entry) => (found[entry] = 0));
    }
  }
  const all = query.wanted.length;
  return index.entries.filter((entry, number) => found[number] === all && passes(entry));
}

/** Visits the entries of a language that have a wanted thing, some more than once. */
function eachWith(
  tokens: Lists,
  { lexicon, postings }: LanguageIndex,
  { words, isPhrase, isPrefix }: Wanted,
  visit: (entry: number) => void,
): void {
  const last = words.length - 1;
  const options = words.map((word, at) =>
    lexicon.numbersFor(word, isPhrase, isPrefix && at === last),
  );
  const rarest = rarestOf(options, postings);
  const sets = options.map((numbers) => new Set(numbers));
  for (const word of options[rarest]!) {
    for (let at = postings.starts[word]!; at < postings.starts[word + 1]!; at += 1) {
      const entry = postings.values[at]!;
      if (last === 0 || hasInARow(tokens, entry, sets)) visit(entry);
    }
  }
}

/** Which word of a phrase stands in the fewest entries: only those need a closer look. */
function rarestOf(options: readonly (readonly number[])[], { starts }: Lists): number {
  const counts = options.map((numbers) =>
    numbers.reduce((sum, word) => sum + starts[word + 1]! - starts[word]!, 0),
  );
  return counts.indexOf(Math.min(...counts));
}

function hasInARow(
  { values, starts }: Lists,
  entry: number,
  sets: readonly ReadonlySet<number>[],
): boolean {
  const end = starts[entry + 1]! - sets.length;
  for (let at = starts[entry]!; at <= end; at += 1) {
    if (sets.every((options, step) => options.has(values[at + step]!))) return true;
  }
  return false;
}

function passesFilter({ versions, documents, kinds }: SearchFilter) {
  return (entry: SearchEntry): boolean =>
    (!versions || versions.includes(`${entry.document}/${entry.witness ?? ''}`)) &&
    (!documents || documents.includes(entry.document)) &&
    (!kinds || kinds.includes(entry.kind));
}
