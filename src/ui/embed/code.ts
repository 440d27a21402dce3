import { pathOf } from '../../app/page.ts';
import {
  segmentsFor,
  type EditionDocument,
  type InterfaceLanguage,
  type Unit,
  type Witness,
} from '../../core/model/index.ts';

/** Where the script for other web pages stands below the site's root. */
export const EMBED_SCRIPT = 'embed/wortlaut-clause.js';

/** What a web page is to show. */
export interface Embedded {
  /** Absolute address of the site's root, with a closing slash. */
  readonly site: string;
  readonly edition: string;
  readonly document: EditionDocument;
  readonly unit: Unit;
  /** Canonical id of a clause of the unit; absent: all of them. */
  readonly place?: string;
  readonly versions: readonly Witness[];
  readonly language: InterfaceLanguage;
}

/** Path of the page of a unit that is made to stand in a frame. */
export function framePath(
  { edition, document, unit }: { edition: string; document: string; unit: string },
  language: InterfaceLanguage,
): string {
  return `${language === 'en' ? '' : `${language}/`}embed/${edition}/${document}/${unit}/`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The element with its script; inside, for pages where it does not run, the first version's words and a link. */
export function scriptCode(shown: Embedded): string {
  const { site, edition, document, unit, place, versions, language } = shown;
  const address = `${edition}/${document.id}/${place ?? unit.id}`;
  const names = versions.map(({ id }) => id).join(',');
  const path = pathOf({ kind: 'unit', edition, document: document.id, unit: unit.id }, language);
  const page = `${site}${path}${place === undefined ? '' : `#${place}`}`;
  const link = `<a href="${escaped(page)}">${escaped(document.title[language])}</a>`;
  return [
    `<script async src="${escaped(site + EMBED_SCRIPT)}"></script>`,
    `<wortlaut-clause address="${escaped(address)}" versions="${escaped(names)}">`,
    ...quotation(shown),
    `  <p>${link}</p>`,
    '</wortlaut-clause>',
    '',
  ].join('\n');
}

function quotation({ versions, unit, place }: Embedded): readonly string[] {
  const [first] = versions;
  const places = place === undefined ? unit.segments : [place];
  const segments = first ? places.flatMap((each) => segmentsFor(first, each)) : [];
  const texts = [...new Set(segments)].map(({ text }) => `<p>${escaped(text)}</p>`);
  if (!first || texts.length === 0) return [];
  return [`  <blockquote lang="${escaped(first.language)}">${texts.join('')}</blockquote>`];
}

/** A frame with the unit's page for frames; versions other than those shown first are asked for in its address. */
export function frameCode(shown: Embedded): string {
  const { site, edition, document, unit, place, versions, language } = shown;
  const names = versions.map(({ id }) => id).join(',');
  const query = names === document.defaultWitnesses.join(',') ? '' : `?versions=${names}`;
  const path = framePath({ edition, document: document.id, unit: unit.id }, language);
  const address = `${site}${path}${query}${place === undefined ? '' : `#${place}`}`;
  const title = escaped(document.title[language]);
  return `<iframe src="${escaped(address)}" title="${title}" width="100%" height="480" loading="lazy"></iframe>\n`;
}
