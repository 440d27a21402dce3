import type { InterfaceLanguage } from '../model/index.ts';
import { locator } from './citable.ts';
import type { Citable } from './citable.ts';
import { writtenDate } from './dates.ts';
import { citationWords } from './words.ts';

/**
 * Citations as plain text. The styles' own rules for treaties are few, and what is cited here has only these shapes, so
 * each is one line of code. A CSL processor would draw on thousands of styles, but citeproc-js is CPAL or AGPL,
 * `@citation-js/plugin-csl` (MIT) needs it, `citeproc-plus` is LGPL and holds it too, and none of them sets an article of
 * a treaty with its version and the hash of its text; CSL-JSON is there for who wants another style.
 */
export type PlainStyle = 'chicago' | 'apa' | 'mla' | 'oscola' | 'bluebook';

type Writer = (parts: Parts) => string;

/** What every style puts in its own order. */
interface Parts {
  readonly title: string;
  readonly place: string;
  /** The place inside a sentence, and as OSCOLA has it, without points: English "art. II", "art II". */
  readonly inner: string;
  readonly legal: string;
  readonly date: string;
  readonly shortDate: string;
  readonly legalDate: string;
  readonly monthFirst: string;
  readonly container: string;
  readonly within: string;
  readonly state: string;
  readonly hash: string;
  readonly url: string;
  readonly accessedOn: string;
  readonly accessed: string;
  readonly shortAccessed: string;
  readonly legalAccessed: string;
  readonly retrieved: string;
}

/** One citation in a style, in the words of the interface language. */
export function plainCitation(
  cited: Citable,
  style: PlainStyle,
  language: InterfaceLanguage,
): string {
  const line = WRITERS[style](parts(cited, language)).replace(/\s+/g, ' ');
  // An abbreviation at the end of a sentence ("1939 г.") has its point already.
  return line.replace(/(\p{L}\.)\.(?=\s|$)/gu, '$1');
}

function parts(cited: Citable, language: InterfaceLanguage): Parts {
  const words = citationWords(language);
  const { document, edition, hash, url, accessed } = cited;
  const date = (style: 'month-first' | 'short' | 'short-month-first') =>
    writtenDate(document.date, language, style);
  const access = writtenDate(accessed, language, 'month-first');
  const place = locator(cited, language);
  return {
    title: document.title[language],
    place,
    inner: language === 'en' ? place.replace(/^Art\. /, 'art. ') : place,
    legal: language === 'en' ? place.replace(/^Art\. /, 'art ') : place,
    date: writtenDate(document.date, language),
    shortDate: date('short'),
    legalDate: date('short-month-first'),
    monthFirst: date('month-first'),
    container: edition.title[language],
    within: words.within,
    state: `${words.state} ${edition.state}`,
    hash: `${words.text} ${hash}`,
    url,
    accessedOn: `${words.accessed} ${access}`,
    accessed: `${words.accessed} ${writtenDate(accessed, language)}`,
    shortAccessed: `${words.accessed} ${writtenDate(accessed, language, 'short')}`,
    legalAccessed: `${words.accessed} ${writtenDate(accessed, language, 'short-month-first')}`,
    retrieved: `${words.retrieved[0]} ${access}, ${words.retrieved[1]} ${url}`,
  };
}

const WRITERS: Readonly<Record<PlainStyle, Writer>> = {
  chicago: (p) =>
    `${listed(p.title, p.monthFirst, p.inner)}, ${p.within} ${p.container}, ${p.state}, ${p.hash}, ${p.accessedOn}, ${p.url}.`,
  apa: (p) =>
    `${listed(p.title, p.place, p.monthFirst)}. ${p.container} (${p.state}; ${p.hash}). Wortlaut. ${p.retrieved}`,
  mla: (p) =>
    `${sentence(p.place)}${listed(p.title, p.shortDate)}. ${p.container}, ${p.state}, ${p.hash}, Wortlaut, ${p.url}. ${capital(p.shortAccessed)}.`,
  oscola: (p) =>
    `${p.title} (${p.date}) ${p.legal} (${p.container}, ${p.state}, ${p.hash}) <${p.url}> ${p.accessed}`,
  bluebook: (p) =>
    `${listed(p.title, p.inner, p.legalDate)}, ${p.container} (${p.state}, ${p.hash}), ${p.url} (${p.legalAccessed}).`,
};

function listed(...items: readonly string[]): string {
  return items.filter(Boolean).join(', ');
}

function sentence(text: string): string {
  return text === '' ? '' : `${capital(text)}. `;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
