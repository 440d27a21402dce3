import type { Span } from '../model/index.ts';
import type { SearchEntry } from './entries.ts';
import { formsOfQuery, formsOfWord } from './forms.ts';
import type { SearchIndex } from './index-of.ts';
import type { Query, Wanted } from './query.ts';
import { wordsOf, type Word } from './words.ts';

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
  const { entries } = index;
  const isSettled =
    query.unwanted.length === 0 && query.wanted.every(({ words }) => words.length === 1);
  return candidates(index, query)
    .map((id) => entries[id]!)
    .filter((entry) => passes(entry, filter) && (isSettled || spansOf(entry, query).length > 0));
}

/** Where the wanted words stand in a text; none where one of them is not there, or an unwanted one is. */
export function spansOf(entry: SearchEntry, query: Query): readonly Span[] {
  const words = wordsOf(entry.text);
  const forms = words.map((word) => formsOfWord(word.text, entry.language));
  const places = (wanted: Wanted) => placesOf(wanted, words, forms, entry.language);
  if (query.unwanted.some((unwanted) => places(unwanted).length > 0)) return [];
  const found = query.wanted.map(places);
  return found.some((spans) => spans.length === 0) ? [] : joined(found.flat());
}

/** Ids of the entries that have every wanted word somewhere, in order; whether as a phrase is seen later. */
function candidates({ postings, languages }: SearchIndex, query: Query): number[] {
  const queries = query.wanted.flatMap((wanted) =>
    wanted.words.map((word, at) => {
      const isLast = at === wanted.words.length - 1;
      const forms = languages.flatMap((language) => formsOfQuery(word, language, wanted.isPhrase));
      return {
        queries: [...new Set(forms)],
        combineWith: 'OR' as const,
        prefix: wanted.isPrefix && isLast,
      };
    }),
  );
  const results = postings.search({ combineWith: 'AND', queries });
  return results.map(({ id }) => id as number).sort((a, b) => a - b);
}

function passes(
  entry: SearchEntry,
  { languages, versions, documents, kinds }: SearchFilter,
): boolean {
  const version = `${entry.document}/${entry.witness ?? ''}`;
  return (
    (!languages || languages.includes(entry.language)) &&
    (!versions || versions.includes(version)) &&
    (!documents || documents.includes(entry.document)) &&
    (!kinds || kinds.includes(entry.kind))
  );
}

function placesOf(
  wanted: Wanted,
  words: readonly Word[],
  forms: readonly (readonly string[])[],
  language: string,
): readonly Span[] {
  const asked = wanted.words.map((word) => formsOfQuery(word, language, wanted.isPhrase));
  const last = asked.length - 1;
  const fits = (at: number) =>
    asked.every((options, step) =>
      forms[at + step]?.some((form) =>
        options.some((option) =>
          wanted.isPrefix && step === last ? form.startsWith(option) : form === option,
        ),
      ),
    );
  return words.flatMap((word, at) =>
    fits(at) ? { start: word.start, end: words[at + last]!.end } : [],
  );
}

/** Spans in order, overlapping ones as one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && span.start < last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push({ start: span.start, end: span.end });
  }
  return result;
}
