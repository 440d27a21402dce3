import type { InterfaceLanguage } from '../model/index.ts';
import { locator } from './citable.ts';
import type { Citable } from './citable.ts';
import { dateParts } from './dates.ts';
import { citationKey, citedLanguage } from './key.ts';
import { citationWords, unitNumber } from './words.ts';

/** A CSL-JSON item (schema 1.0.2) of the fields used here. */
export interface CslItem {
  readonly id: string;
  readonly type: 'treaty' | 'document' | 'webpage';
  readonly title: string;
  readonly 'title-short': string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'container-title': string;
  readonly version: string;
  readonly publisher: string;
  readonly language: string;
  readonly URL: string;
  readonly section?: string;
  readonly note: string;
}

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** How a processor cites a place in the item: the label of articles is `article-locator`; `article` is a kind of paper. */
export interface CslCitationItem {
  readonly id: string;
  readonly itemData: CslItem;
  readonly locator?: string;
  readonly label?: 'article-locator' | 'paragraph';
}

/** The cited document as a CSL item. Drafts are no treaties. */
export function cslItem(cited: Citable, language: InterfaceLanguage): CslItem {
  const { document, edition, unit, hash, url, accessed } = cited;
  const issued = cslDate(document.date);
  const access = cslDate(accessed);
  const place = locator(cited, language);
  return {
    id: citationKey(cited),
    type: typeOf(cited),
    title: document.title[language],
    'title-short': document.shortTitle[language],
    ...(issued ? { issued } : {}),
    ...(access ? { accessed: access } : {}),
    'container-title': edition.title[language],
    version: edition.state,
    publisher: 'Wortlaut',
    language: citedLanguage(cited, language),
    URL: url,
    ...(unit ? { section: unitNumber(unit) } : {}),
    note: [place, `${citationWords(language).text} ${hash}`].filter(Boolean).join(', '),
  };
}

/** The item with its locator, as word processors' plug-ins and pandoc's processors take it. */
export function cslCitationItem(cited: Citable, language: InterfaceLanguage): CslCitationItem {
  const { unit } = cited;
  const itemData = cslItem(cited, language);
  const isNumbered = unit?.kind === 'article' || unit?.kind === 'point';
  return {
    id: itemData.id,
    itemData,
    ...(isNumbered
      ? {
          locator: unitNumber(unit),
          label: unit.kind === 'article' ? 'article-locator' : 'paragraph',
        }
      : {}),
  };
}

/** A file of CSL-JSON with the one item. */
export function cslJson(cited: Citable, language: InterfaceLanguage): string {
  return JSON.stringify([cslItem(cited, language)], undefined, 2);
}

function typeOf({ subject, document }: Citable): CslItem['type'] {
  if (subject.kind !== 'text') return 'webpage';
  return document.kind === 'draft' ? 'document' : 'treaty';
}

function cslDate(iso: string): CslDate | undefined {
  const date = dateParts(iso);
  if (!date) return undefined;
  const { year, month, day } = date;
  const parts = [
    Number(year),
    ...(month === undefined ? [] : [month]),
    ...(day === undefined ? [] : [day]),
  ];
  return { 'date-parts': [parts] };
}
