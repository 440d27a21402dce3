import { findDocument, findWitness, type Concept, type Edition } from '../model/index.ts';
import { primaryLanguage, type SearchEntry } from './entries.ts';
import type { Query } from './query.ts';
import { spanFinder } from './spans.ts';
import { wordsOf } from './words.ts';

/** One occurrence with what stands left and right of it in its text. */
export interface ConcordanceLine {
  readonly entry: Pick<SearchEntry, 'document' | 'witness' | 'place' | 'language'>;
  readonly left: string;
  readonly match: string;
  readonly right: string;
}

export const CONCORDANCE_ORDERS = ['place', 'left', 'right'] as const;
export type ConcordanceOrder = (typeof CONCORDANCE_ORDERS)[number];

/** Every occurrence of what was found, one a line, in the order of the texts or by the words that stand beside it. */
export function concordance(
  entries: readonly SearchEntry[],
  query: Query,
  order: ConcordanceOrder,
  locale: string,
): readonly ConcordanceLine[] {
  const spansIn = spanFinder(query);
  const lines = entries.flatMap((entry) =>
    spansIn(entry).map(({ start, end }) => ({
      entry,
      left: entry.text.slice(0, start),
      match: entry.text.slice(start, end),
      right: entry.text.slice(end),
    })),
  );
  return inOrder(lines, order, locale);
}

/** Every occurrence of a concept's words, in every version that has some. */
export function conceptConcordance(
  edition: Edition,
  concept: Concept,
  order: ConcordanceOrder,
  locale: string,
): readonly ConcordanceLine[] {
  const lines = concept.occurrences.flatMap(({ document, witness, segment, span }) => {
    const owner = findDocument(edition, document);
    const version = owner && findWitness(owner, witness);
    const text = version?.segments.find(({ id }) => id === segment)?.text;
    if (!version || text === undefined) return [];
    return {
      entry: { document, witness, place: segment, language: primaryLanguage(version.language) },
      left: text.slice(0, span.start),
      match: text.slice(span.start, span.end),
      right: text.slice(span.end),
    };
  });
  return inOrder(lines, order, locale);
}

function inOrder(
  lines: readonly ConcordanceLine[],
  order: ConcordanceOrder,
  locale: string,
): readonly ConcordanceLine[] {
  if (order === 'place') return lines;
  const { compare } = new Intl.Collator(locale);
  const keyed = lines.map((line) => ({ line, key: sortKey(line, order) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ line }) => line);
}

/** The words beside an occurrence, from it outwards: neither punctuation nor space decides the order. */
function sortKey({ left, right }: ConcordanceLine, order: ConcordanceOrder): string {
  const words = wordsOf(order === 'right' ? right : left).map((word) => word.text);
  return (order === 'right' ? words : words.reverse()).join(' ');
}
