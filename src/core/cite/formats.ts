import type { InterfaceLanguage } from '../model/index.ts';
import { bibtex } from './bibtex.ts';
import type { Citable } from './citable.ts';
import { cslJson } from './csl-json.ts';
import { mediawiki } from './mediawiki.ts';
import { plainCitation } from './plain-styles.ts';
import { ris } from './ris.ts';

/** What a citation can be copied as. */
export const CITATION_FORMATS = [
  'chicago',
  'apa',
  'mla',
  'oscola',
  'bluebook',
  'bibtex',
  'ris',
  'csl-json',
  'wikipedia-vi',
  'wikipedia-en',
  'wikipedia-de',
  'wikipedia-ru',
  'link',
] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** A citation in a format. The interface language decides the words, except for a Wikipedia, which has its own. */
export function cite(cited: Citable, format: CitationFormat, language: InterfaceLanguage): string {
  switch (format) {
    case 'bibtex':
      return bibtex(cited, language);
    case 'ris':
      return ris(cited, language);
    case 'csl-json':
      return cslJson(cited, language);
    case 'wikipedia-vi':
      return mediawiki(cited, 'vi');
    case 'wikipedia-en':
      return mediawiki(cited, 'en');
    case 'wikipedia-de':
      return mediawiki(cited, 'de');
    case 'wikipedia-ru':
      return mediawiki(cited, 'ru');
    case 'link':
      return cited.url;
    default:
      return plainCitation(cited, format, language);
  }
}
