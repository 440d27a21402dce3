import {
  CONCORDANCE_ORDERS,
  LONGEST_QUERY,
  type ConcordanceOrder,
} from '../../core/search/index.ts';

/** What a reader looks for and how it is shown; all of it stands in the URL. */
export interface SearchView {
  readonly typed: string;
  /** Texts that may be found; empty: all. Versions as `document/witness`. */
  readonly languages: readonly string[];
  readonly documents: readonly string[];
  readonly versions: readonly string[];
  /** Language of the clause beside a hit: BCP 47, `none`, or absent for the reader's own. */
  readonly beside?: string;
  readonly shown: 'list' | 'concordance';
  readonly order: ConcordanceOrder;
  /** A concept whose words the concordance shows, instead of what was typed. */
  readonly concept?: string;
}

export const EMPTY_SEARCH: SearchView = {
  typed: '',
  languages: [],
  documents: [],
  versions: [],
  shown: 'list',
  order: 'place',
};

const NAME = /^[a-z0-9][a-z0-9-]*$/;
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/;
const VERSION = /^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/;
/** More names than these are left out: an address may come from anywhere. */
const MOST_NAMES = 100;

/** Writes the query of the URL, `''` for the empty search. */
export function searchToUrl(view: SearchView): string {
  const pairs: readonly (readonly [string, string])[] = [
    ['q', view.typed],
    ['lang', view.languages.join(',')],
    ['doc', view.documents.join(',')],
    ['in', view.versions.join(',')],
    ['with', view.beside ?? ''],
    ['view', view.shown === 'list' ? '' : view.shown],
    ['order', view.order === 'place' ? '' : view.order],
    ['term', view.concept ?? ''],
  ];
  const written = pairs
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${plainly(value)}`);
  return written.length === 0 ? '' : `?${written.join('&')}`;
}

/** Reads it back; what is no name, no language or too long is left out. */
export function urlToSearch(search: string): SearchView {
  const query = new URLSearchParams(search);
  const beside = query.get('with') ?? '';
  const concept = query.get('term') ?? '';
  return {
    typed: wellFormed((query.get('q') ?? '').slice(0, LONGEST_QUERY)),
    languages: names(query.get('lang'), LANGUAGE),
    documents: names(query.get('doc'), NAME),
    versions: names(query.get('in'), VERSION),
    ...(LANGUAGE.test(beside) ? { beside } : {}),
    shown: query.get('view') === 'concordance' ? 'concordance' : 'list',
    order: CONCORDANCE_ORDERS.find((order) => order === query.get('order')) ?? 'place',
    ...(NAME.test(concept) ? { concept } : {}),
  };
}

function names(listed: string | null, pattern: RegExp): readonly string[] {
  const found = (listed ?? '').split(',').filter((name) => pattern.test(name));
  return [...new Set(found)].slice(0, MOST_NAMES);
}

/** Percent-encoded but for the signs that lists and versions are made of. */
function plainly(value: string): string {
  return encodeURIComponent(wellFormed(value)).replace(/%(2C|2F)/g, (code) =>
    decodeURIComponent(code),
  );
}

/** Without halves of surrogate pairs: they cannot stand in an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}
