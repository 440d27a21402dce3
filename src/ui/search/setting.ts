import type { SearchView } from '../../app/search/search-view.ts';
import type { Query, SearchEntry } from '../../core/search/index.ts';
import type { EditionSetting } from '../context.ts';
import type { SearchWords } from './words.ts';

/** What the templates of the search need. */
export interface SearchSetting extends EditionSetting {
  readonly s: SearchWords;
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
