import type { Span } from '../model/index.ts';
import { primaryLanguage, type SearchEntry } from './entries.ts';
import { foldedWord, formsOfQuery, formsOfWord } from './forms.ts';
import type { Query, Wanted } from './query.ts';
import { wordsOf, type Word } from './words.ts';

/** A text and its language (BCP 47). */
export type SearchedText = Pick<SearchEntry, 'text' | 'language'>;

/**
 * Where the wanted words stand in a text; none where one of them is not there, or an unwanted one is. Different wanted words
 * with nothing but space between them are one place.
 */
export function spansOf(entry: SearchedText, query: Query): readonly Span[] {
  return spanFinder(query)(entry);
}

/** `spansOf` for many texts: what was found out about a word is kept for the next text. */
export function spanFinder(query: Query): (entry: SearchedText) => readonly Span[] {
  const forms = remembered((spelling, language) =>
    formsOfWord(foldedWord(spelling, language), language),
  );
  const wanted = query.wanted.map((each) => placeFinder(each, forms));
  const unwanted = query.unwanted.map((each) => placeFinder(each, forms));
  return ({ text, language: tag }) => {
    const language = primaryLanguage(tag);
    const words = wordsOf(text);
    if (unwanted.some((places) => places(words, language).length > 0)) return [];
    const found = wanted.map((places) => places(words, language));
    const isNext = (gap: string) => gap === '' || (wanted.length > 1 && gap.trim() === '');
    return found.some((spans) => spans.length === 0) ? [] : joined(text, found.flat(), isNext);
  };
}

type Places = (words: readonly Word[], language: string) => readonly Span[];
type Forms = (spelling: string, language: string) => readonly string[];

function placeFinder({ words: asked, isPhrase, isPrefix }: Wanted, forms: Forms): Places {
  const last = asked.length - 1;
  const options = asked.map((typed) =>
    remembered((_, language) => formsOfQuery(typed, language, isPhrase)),
  );
  const fits = asked.map((_, step) =>
    remembered((spelling, language) => {
      const wanted = options[step]!('', language);
      return forms(spelling, language).some((form) =>
        isPrefix && step === last
          ? wanted.some((option) => form.startsWith(option))
          : wanted.includes(form),
      );
    }),
  );
  return (words, language) =>
    words.flatMap((word, at) =>
      fits.every((fit, step) => {
        const here = words[at + step];
        return here !== undefined && fit(here.text, language);
      })
        ? { start: word.start, end: words[at + last]!.end }
        : [],
    );
}

/** Keeps the answers of a function of a word and its language. */
function remembered<T>(
  answer: (spelling: string, language: string) => T,
): (spelling: string, language: string) => T {
  const known = new Map<string, Map<string, T>>();
  return (spelling, language) => {
    const ofLanguage = known.get(language) ?? new Map<string, T>();
    known.set(language, ofLanguage);
    if (ofLanguage.has(spelling)) return ofLanguage.get(spelling)!;
    const found = answer(spelling, language);
    ofLanguage.set(spelling, found);
    return found;
  };
}

/** Spans in order; overlapping ones, and those with nothing between that counts, as one. */
function joined(
  text: string,
  spans: readonly Span[],
  isNext: (gap: string) => boolean,
): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && (span.start < last.end || isNext(text.slice(last.end, span.start)))) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push({ start: span.start, end: span.end });
  }
  return result;
}
