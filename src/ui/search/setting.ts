import type { SearchView } from '../../app/search/search-view.ts';
import type { OwnNote } from '../../core/annotate/index.ts';
import type { EditionDocument } from '../../core/model/index.ts';
import { primaryLanguage, type Query, type SearchEntry } from '../../core/search/index.ts';
import type { EditionSetting } from '../context.ts';
import type { SearchWords } from './words.ts';

/** What the templates of the search need. */
export interface SearchSetting extends EditionSetting {
  readonly s: SearchWords;
  /** Documents that are texts of the reader's own, with the work each is of. */
  readonly works?: ReadonlyMap<string, string>;
  /** Notes of the reader's own. */
  readonly ownNotes?: readonly OwnNote[];
}

/** What a document is called: of the reader's own texts, that they are that. */
export function documentName({ m, s, works }: SearchSetting, document: EditionDocument): string {
  const title = document.shortTitle[m.language];
  return works?.has(document.id) ? s.ownText(title) : title;
}

/** Languages of all texts that can be found, each once. */
export function languagesOf({ edition }: SearchSetting): readonly string[] {
  const tags = edition.documents.flatMap(({ witnesses }) => witnesses.map((w) => w.language));
  return [...new Set(tags.map(primaryLanguage))];
}

/** A search as it is shown. */
export interface Shown {
  readonly view: SearchView;
  readonly query: Query;
  /** What was found under the filters; and without any, for the counts beside the filters. */
  readonly found: readonly SearchEntry[];
  readonly foundAnywhere: readonly SearchEntry[];
  /** Language of the clause beside a hit; undefined: none is shown. */
  readonly beside: string | undefined;
  /** How many clauses or lines are shown at most. */
  readonly most: number;
}
