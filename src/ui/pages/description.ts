import { pathOf, type Page } from '../../app/page.ts';
import { pageMetadata } from '../../core/cite/index.ts';
import { findDocument } from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';
import { dateName, ownLanguageName, unitName } from '../names.ts';

/** What a page says of itself to search engines and citation managers. */
export interface PageDescription {
  readonly title: string;
  readonly description: string;
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  /** schema.org data. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * The tags that stand in the head; what else there is to say stands in the schema.org data at the end of the page, so that
 * the text comes early.
 */
const HEAD_TAGS: ReadonlySet<string> = new Set([
  'z:itemType',
  'citation_title',
  'citation_publication_date',
  'citation_language',
  'citation_public_url',
]);

/** Title, description and citation metadata of a page. */
export function describePage(
  setting: EditionSetting,
  page: Page,
  site: string | undefined,
): PageDescription {
  const { m, edition } = setting;
  const language = m.language;
  switch (page.kind) {
    case 'home':
      return { title: `Wortlaut: ${m.tagline}`, description: m.aboutTool, meta: [] };
    case 'desk':
    case 'desk-read':
      return { title: `${m.ownTexts} · Wortlaut`, description: m.ownTextsLead, meta: [] };
    case 'edition':
      return {
        title: `${edition.title[language]} · Wortlaut`,
        description: edition.description[language],
        meta: [],
      };
    case 'versions':
      return {
        title: `${m.ledger.title} · ${edition.title[language]} · Wortlaut`,
        description: m.ledger.intro,
        meta: [],
      };
    case 'proof':
      return {
        title: `${m.proof} · ${edition.title[language]} · Wortlaut`,
        description: m.proofLead,
        meta: [],
      };
    case 'document':
    case 'unit': {
      const document = findDocument(edition, page.document)!;
      const unit = page.kind === 'unit' && document.units.find((each) => each.id === page.unit);
      const languages = [
        ...new Set(document.witnesses.map((witness) => ownLanguageName(witness.language))),
      ].join(', ');
      const url = site && site + pathOf(page, 'en');
      const cited = pageMetadata({
        edition,
        document,
        language,
        ...(unit ? { unit } : {}),
        ...(url ? { url } : {}),
      });
      const place = unit ? `${unitName(m, unit)} · ` : '';
      const date = dateName(m, document.date);
      return {
        title: `${place}${document.title[language]} · Wortlaut`,
        description: `${place}${date} · ${languages}`,
        meta: cited.tags.filter(({ name }) => HEAD_TAGS.has(name)),
        data: cited.jsonLd,
      };
    }
  }
}
