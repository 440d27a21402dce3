import type { SearchEntry } from './entries.ts';
import type { Query } from './query.ts';
import { spansOf } from './search.ts';

/** One occurrence with what stands left and right of it in its text. */
export interface ConcordanceLine {
  readonly entry: SearchEntry;
  readonly left: string;
  readonly match: string;
  readonly right: string;
}

export type ConcordanceOrder = 'place' | 'left' | 'right';

/** Every occurrence of what was found, one a line, in the order of the texts or by what stands beside it. */
export function concordance(
  entries: readonly SearchEntry[],
  query: Query,
  order: ConcordanceOrder,
  locale: string,
): readonly ConcordanceLine[] {
  const lines = entries.flatMap((entry) =>
    spansOf(entry, query).map(({ start, end }) => ({
      entry,
      left: entry.text.slice(0, start).trimEnd(),
      match: entry.text.slice(start, end),
      right: entry.text.slice(end).trimStart(),
    })),
  );
  if (order === 'place') return lines;
  const { compare } = new Intl.Collator(locale);
  const key = (line: ConcordanceLine) =>
    order === 'right' ? line.right : line.left.split(/\s+/).reverse().join(' ');
  return [...lines].sort((a, b) => compare(key(a), key(b)));
}
