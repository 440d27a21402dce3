import type { ConcordanceOrder } from '../../core/search/index.ts';
import type { InterfaceLanguage } from '../../core/model/index.ts';

/** Every word of searching. */
export interface SearchWords {
  readonly title: string;
  readonly intro: string;
  readonly needsScript: string;
  readonly field: string;
  readonly hint: string;
  readonly find: string;
  readonly loading: string;
  readonly languages: string;
  readonly documents: string;
  readonly versions: string;
  readonly filters: string;
  readonly clearFilters: string;
  readonly beside: string;
  readonly besideNone: string;
  readonly view: string;
  readonly views: Readonly<Record<'list' | 'concordance', string>>;
  readonly order: string;
  readonly orders: Readonly<Record<ConcordanceOrder, string>>;
  /** "12 clauses", of versions counted apart. */
  readonly hits: (count: number) => string;
  readonly occurrences: (count: number) => string;
  readonly nothingFound: string;
  readonly nothingTyped: string;
  readonly shownOf: (shown: number, all: number) => string;
  readonly more: string;
  readonly termFound: (term: string) => string;
  readonly termConcordance: string;
  readonly notTheTerm: string;
  readonly notes: string;
  /** A text of the reader's own by its title, as it stands among the documents. */
  readonly ownText: (title: string) => string;
  readonly ownIndexed: (done: number, all: number) => string;
  readonly ownFailed: string;
  readonly exportCsv: string;
  readonly place: string;
  readonly left: string;
  readonly match: string;
  readonly right: string;
  readonly aligned: string;
  readonly marked: (count: number, query: string) => string;
  readonly noneMarked: (query: string) => string;
  readonly hitOf: (hit: number, count: number) => string;
  readonly nextHit: string;
  readonly previousHit: string;
  readonly endMarks: string;
  readonly keyOpen: string;
  readonly keyHits: string;
}

/** Loads the words of one language. */
export async function loadSearchWords(language: InterfaceLanguage): Promise<SearchWords> {
  switch (language) {
    case 'en':
      return (await import('./words/en.ts')).en;
    case 'vi':
      return (await import('./words/vi.ts')).vi;
    case 'de':
      return (await import('./words/de.ts')).de;
    case 'ru':
      return (await import('./words/ru.ts')).ru;
  }
}
