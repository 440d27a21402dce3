import type { InterfaceLanguage } from '../model/index.ts';
import { locator } from './citable.ts';
import type { Citable } from './citable.ts';
import { writtenDate } from './dates.ts';
import { citedLanguage, oneLine, safeUrl } from './key.ts';
import { citationWords } from './words.ts';

type Field = readonly [name: string, value: string];

/**
 * A reference for the Wikipedia of a language, by the template its editors use for web pages: Cite web (en, ru; the
 * Vietnamese Chú thích web takes the same names) and Internetquelle (de). The words are those of that Wikipedia.
 */
export function mediawiki(cited: Citable, wiki: InterfaceLanguage): string {
  const { name, fields } = TEMPLATES[wiki](cited);
  const given = fields.filter(([, value]) => value !== '');
  return `<ref>{{${name} ${given.map(([key, value]) => `|${key}=${value}`).join(' ')}}}</ref>`;
}

const TEMPLATES: Readonly<
  Record<
    InterfaceLanguage,
    (cited: Citable) => { readonly name: string; readonly fields: readonly Field[] }
  >
> = {
  en: (cited) => ({ name: 'Cite web', fields: citationStyle1(cited, 'en') }),
  vi: (cited) => ({ name: 'Chú thích web', fields: citationStyle1(cited, 'vi') }),
  de: (cited) => ({
    name: 'Internetquelle',
    fields: [
      ['url', safeUrl(cited.url)],
      ['titel', plain(title(cited, 'de'))],
      ['werk', plain(container(cited, 'de'))],
      ['hrsg', 'Wortlaut'],
      ['datum', cited.document.date],
      ['sprache', citedLanguage(cited, 'de')],
      ['abruf', cited.accessed],
      ['kommentar', plain(textOf(cited, 'de'))],
    ],
  }),
  ru: (cited) => ({
    name: 'Cite web',
    fields: [
      ['url', safeUrl(cited.url)],
      ['title', plain(title(cited, 'ru'))],
      ['date', cited.document.date],
      ['website', plain(container(cited, 'ru'))],
      ['publisher', 'Wortlaut'],
      ['lang', citedLanguage(cited, 'ru')],
      ['access-date', cited.accessed],
      ['description', plain(textOf(cited, 'ru'))],
    ],
  }),
};

function citationStyle1(cited: Citable, wiki: 'en' | 'vi'): readonly Field[] {
  return [
    ['url', safeUrl(cited.url)],
    ['title', plain(title(cited, wiki))],
    ['date', writtenDate(cited.document.date, wiki)],
    ['website', plain(container(cited, wiki))],
    ['publisher', 'Wortlaut'],
    ['language', citedLanguage(cited, wiki)],
    ['access-date', writtenDate(cited.accessed, wiki)],
    ['id', plain(textOf(cited, wiki))],
  ];
}

function title(cited: Citable, language: InterfaceLanguage): string {
  return [cited.document.title[language], locator(cited, language)].filter(Boolean).join(', ');
}

function container({ edition }: Citable, language: InterfaceLanguage): string {
  return `${edition.title[language]}, ${citationWords(language).state} ${edition.state}`;
}

function textOf({ hash }: Citable, language: InterfaceLanguage): string {
  return `${citationWords(language).text} ${hash}`;
}

/** Text in which MediaWiki finds no template, link, tag, table, signature or emphasis. */
function plain(text: string): string {
  return oneLine(text).replace(/[|{}[\]<>&~]|''+|__/g, (marks) =>
    [...marks].map((mark) => `&#${mark.charCodeAt(0)};`).join(''),
  );
}
