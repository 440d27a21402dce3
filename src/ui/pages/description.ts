import type { Page } from '../../app/page.ts';
import { findDocument } from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';
import { dateName, unitName } from '../names.ts';

/** What a page says of itself to search engines and citation managers. */
export interface PageDescription {
  readonly title: string;
  readonly description: string;
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  /** schema.org data. */
  readonly data?: unknown;
}

/** Title, description and citation metadata of a page. */
export function describePage(
  setting: EditionSetting,
  page: Page,
  _site: string | undefined,
): PageDescription {
  const { m, edition } = setting;
  const language = m.language;
  switch (page.kind) {
    case 'home':
      return { title: `Wortlaut: ${m.tagline}`, description: m.aboutTool, meta: [] };
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
    case 'document':
    case 'unit': {
      const document = findDocument(edition, page.document)!;
      const unit = page.kind === 'unit' && document.units.find((each) => each.id === page.unit);
      const place = unit ? `${unitName(m, unit)} · ` : '';
      const date = dateName(m, document.date);
      return {
        title: `${place}${document.title[language]} · Wortlaut`,
        description: `${place}${document.title[language]}, ${date}. ${m.aboutTool}`,
        meta: [],
      };
    }
  }
}
