import type { Concept, Edition } from '../model/index.ts';
import { bareForm } from './fold.ts';
import { wordsOf } from './words.ts';

/** Concepts whose name, or whose words in some version, are what was typed: they are found in every language. */
export function conceptsNamed(edition: Edition, typed: string): readonly Concept[] {
  const wanted = bare(typed);
  if (wanted === '') return [];
  return edition.concepts.filter(
    (concept) =>
      Object.values(concept.label).some((label) => bare(label) === wanted) ||
      concept.occurrences.some((occurrence) => bare(occurrence.text) === wanted),
  );
}

function bare(text: string): string {
  return wordsOf(text)
    .map((word) => bareForm(word.text))
    .join(' ');
}
