import type { Edition, EditionDocument, InterfaceLanguage, Unit, Witness } from '../model/index.ts';
import { unitName } from './words.ts';

/** A page that shows one unit of a document, or (without `unit`) the whole of it. */
export interface CitedPage {
  readonly edition: Edition;
  readonly document: EditionDocument;
  readonly unit?: Unit;
  /** Language of the page, not of the versions on it. */
  readonly language: InterfaceLanguage;
  /** Address of the page; absent where the site's own address is not known when the page is made. */
  readonly url?: string;
}

/** One `<meta name content>` of a page's head. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

export interface PageMetadata {
  readonly tags: readonly MetaTag[];
  /** A schema.org object; `jsonLdText` writes it for a script element. */
  readonly jsonLd: Readonly<Record<string, unknown>>;
}

const PUBLISHER = 'Wortlaut';

/**
 * What reference managers and search engines read from a page: Highwire Press tags, Dublin Core, and schema.org.
 * `z:itemType` is the name that Zotero's Embedded Metadata translator looks for first: without it
 * `citation_title` alone makes every page a journal article. Zotero keeps treaties as statutes.
 */
export function pageMetadata(page: CitedPage): PageMetadata {
  return { tags: tags(page), jsonLd: jsonLd(page) };
}

/** JSON for `<script type="application/ld+json">`: no `<` in it, so that no text can end the element. */
export function jsonLdText(object: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(object).replaceAll('<', '\\u003c');
}

/** Title of a page as it is cited: "Art. II, Treaty of Non-Aggression between ...". */
export function pageTitle({ document, unit, language }: CitedPage): string {
  const title = document.title[language];
  return unit ? `${capital(unitName(unit, language))}, ${title}` : title;
}

function tags(page: CitedPage): MetaTag[] {
  const { edition, document, language, url } = page;
  const title = pageTitle(page);
  const source = `${edition.title[language]}, ${edition.state}`;
  const tag = (name: string, content: string): MetaTag => ({ name, content });
  return [
    tag('z:itemType', isLaw(document) ? 'statute' : 'document'),
    tag('citation_title', title),
    tag('citation_publication_date', document.date.replaceAll('-', '/')),
    tag('citation_language', language),
    tag('citation_publisher', PUBLISHER),
    ...(url === undefined
      ? []
      : [tag('citation_public_url', url), tag('citation_fulltext_html_url', url)]),
    tag('DC.title', title),
    tag('DC.type', 'Text'),
    tag('DC.date', document.date),
    tag('DC.language', language),
    tag('DC.publisher', PUBLISHER),
    tag('DC.identifier', url ?? addressOf(page)),
    tag('DC.source', source),
    tag('DC.rights', edition.rights[language]),
    tag('DCTERMS.isPartOf', document.title[language]),
    tag('DCTERMS.bibliographicCitation', `${title}. ${source}`),
  ];
}

function jsonLd(page: CitedPage): Readonly<Record<string, unknown>> {
  const { edition, document, unit, language, url } = page;
  const whole = {
    '@type': schemaType(document),
    name: document.title[language],
    ...dateOf(document),
    isPartOf: {
      '@type': 'Collection',
      name: edition.title[language],
      version: edition.state,
      identifier: edition.hash,
    },
  };
  const work = unit
    ? {
        '@type': schemaType(document),
        name: pageTitle(page),
        ...dateOf(document),
        isPartOf: whole,
      }
    : whole;
  return {
    '@context': 'https://schema.org',
    ...(url === undefined ? {} : { '@id': url, url }),
    ...work,
    identifier: addressOf(page),
    publisher: { '@type': 'Organization', name: PUBLISHER },
    workExample: document.witnesses.flatMap((witness) => version(witness, unit, language)),
  };
}

/** One version of the cited text; none where the witness lacks the unit. */
function version(
  witness: Witness,
  unit: Unit | undefined,
  language: InterfaceLanguage,
): Readonly<Record<string, unknown>>[] {
  const wanted = unit && new Set([...(unit.label ? [unit.label] : []), ...unit.segments]);
  const segments = witness.segments.filter(({ covers }) => covers.some((id) => wanted?.has(id)));
  if (wanted && segments.length === 0) return [];
  return [
    {
      '@type': 'CreativeWork',
      name: witness.name[language],
      inLanguage: witness.language,
      creditText: witness.source[language],
      ...(/^https?:/.test(witness.licence) ? { license: witness.licence } : {}),
      ...(wanted ? { text: segments.map(({ text }) => text).join(' ') } : {}),
    },
  ];
}

function addressOf({ edition, document, unit }: CitedPage): string {
  return [edition.id, document.id, ...(unit ? [unit.id] : [])].join('/');
}

/** A draft never bound anyone; everything else the edition holds is a treaty or a clause of one. */
function isLaw(document: EditionDocument): boolean {
  return document.kind !== 'draft';
}

function schemaType(document: EditionDocument): 'Legislation' | 'CreativeWork' {
  return isLaw(document) ? 'Legislation' : 'CreativeWork';
}

function dateOf(document: EditionDocument): Readonly<Record<string, string>> {
  return isLaw(document) ? { legislationDate: document.date } : { dateCreated: document.date };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
