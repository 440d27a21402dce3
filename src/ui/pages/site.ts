import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';
import { pathOf, rootFrom, type Page } from '../../app/page.ts';
import { defaultColumns } from '../../app/view.ts';
import { jsonLdText } from '../../core/cite/index.ts';
import {
  findDocument,
  INTERFACE_LANGUAGES,
  type Edition,
  type InterfaceLanguage,
} from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';
import { deskPage } from '../desk/desk-page.ts';
import { deskWordsIn } from '../desk/words/all.ts';
import { editionPage, homePage } from '../home/home-page.ts';
import { messagesIn } from '../messages/all.ts';
import { singleUnit, wholeDocument } from '../reading/document-page.ts';
import { proofPage } from '../proof/proof-page.ts';
import { proofWordsIn } from '../proof/words/all.ts';
import { frame } from '../shell/frame.ts';
import { versionsPage } from '../versions/versions-page.ts';
import { headHtml, type Assets } from './head.ts';
import { describePage } from './description.ts';

/** A file of the site: its path below the root and what stands in it. */
export interface SiteFile {
  readonly path: string;
  readonly content: () => string;
}

/** Every page of an edition in every interface language, and the edition's data for the reading room. */
export function* siteFiles(edition: Edition, assets: Assets): Generator<SiteFile> {
  yield { path: `${edition.id}/edition.json`, content: () => JSON.stringify(edition) };
  for (const language of INTERFACE_LANGUAGES) {
    for (const page of pagesOf(edition)) {
      yield {
        path: `${pathOf(page, language)}index.html`,
        content: () => pageHtml(edition, page, language, assets),
      };
    }
  }
}

/** The pages of an edition, the site's first page included. */
export function pagesOf(edition: Edition): readonly Page[] {
  const { id } = edition;
  return [
    { kind: 'home' },
    { kind: 'desk' },
    { kind: 'desk-read' },
    { kind: 'edition', edition: id },
    { kind: 'versions', edition: id },
    { kind: 'proof', edition: id },
    ...edition.documents.flatMap((document): Page[] => [
      { kind: 'document', edition: id, document: document.id },
      ...document.units.map((unit): Page => ({
        kind: 'unit',
        edition: id,
        document: document.id,
        unit: unit.id,
      })),
    ]),
  ];
}

/** One page as a file: readable and citable without script. */
export function pageHtml(
  edition: Edition,
  page: Page,
  language: InterfaceLanguage,
  assets: Assets,
): string {
  const path = pathOf(page, language);
  const setting: EditionSetting = { m: messagesIn(language), base: { page: path }, edition };
  const { title, description, meta, data } = describePage(setting, page, assets.site);
  const head = headHtml({ page, language, title, description, meta }, assets);
  const body = serialise(frame(setting, page, mainOf(setting, page)));
  const block = data ? `<script type="application/ld+json">${jsonLdText(data)}</script>` : '';
  return `<!doctype html>\n<html lang="${language}" data-root="${rootFrom(path)}">\n<head>\n${head}\n</head>\n<body>\n${body}\n${block}</body>\n</html>\n`;
}

function mainOf(setting: EditionSetting, page: Page): TemplateResult {
  switch (page.kind) {
    case 'home':
      return homePage(setting);
    case 'desk':
    case 'desk-read':
      return deskPage({ ...setting, d: deskWordsIn(setting.m.language) }, page.kind);
    case 'edition':
      return editionPage(setting);
    case 'versions':
      return versionsPage(setting);
    case 'proof':
      return proofPage({ ...setting, p: proofWordsIn(setting.m.language) });
    case 'document':
    case 'unit': {
      const document = findDocument(setting.edition, page.document)!;
      const columns = defaultColumns(document);
      const unit = page.kind === 'unit' && document.units.find((each) => each.id === page.unit);
      const reading = { ...setting, document, columns };
      return unit ? singleUnit(reading, unit) : wholeDocument(reading);
    }
  }
}

/** Line breaks beside the tags of blocks, where white space has no meaning. */
const BLOCK_EDGES =
  /\n?(<\/?(?:table|thead|tbody|tr|th|td|caption|section|div|p|h1|h2)\b[^>]*>)\n?/g;

/**
 * Renders a template in Node. Lit's markers are for taking over the nodes in the browser; the reading room renders anew
 * instead, so they would only be weight, as would the line breaks of the templates. Neither can be mistaken for text: a
 * `<` in text is escaped, and a source's segments are single lines.
 */
export function serialise(template: TemplateResult): string {
  return collectResultSync(render(template))
    .replace(/<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\n(>|\/>)/g, '$1')
    .replace(/ +>/g, '>')
    .replace(BLOCK_EDGES, '$1');
}
