import { pathOf, rootFrom, wayBetween, type Page } from '../../app/page.ts';
import type { SourceTexts } from '../../core/publish/index.ts';
import {
  INTERFACE_LANGUAGES,
  type Edition,
  type InterfaceLanguage,
} from '../../core/model/index.ts';

/** Files of the build that a page asks for, relative to the site's root. */
export interface Assets {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Absolute address of the site, with a closing slash, where the build knows it. */
  readonly site?: string;
  /** The edition's TEI texts by file name, to be taken away as they are. */
  readonly texts?: SourceTexts;
  /** Makes the whole edition one HTML file; absent while developing. */
  readonly wholeEdition?: (edition: Edition) => string;
  /** While developing, Vite puts its own inline script and styles into the page. */
  readonly development?: boolean;
}

export interface HeadData {
  readonly page: Page;
  readonly language: InterfaceLanguage;
  readonly title: string;
  readonly description: string;
  readonly meta: readonly { readonly name: string; readonly content: string }[];
}

/** No page runs script or loads anything but the site's own files. Source: Content Security Policy Level 3. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Text for HTML, in content or in a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The head of a page. */
export function headHtml(data: HeadData, assets: Assets): string {
  const path = pathOf(data.page, data.language);
  const root = rootFrom(path);
  const absolute = (target: string) =>
    escapeHtml(assets.site ? assets.site + target : wayBetween(path, target));
  const english = pathOf(data.page, 'en');
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    assets.development
      ? ''
      : `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`,
    `<title>${escapeHtml(data.title)}</title>`,
    `<meta name="description" content="${escapeHtml(data.description)}">`,
    ...assets.styles.map((file) => `<link rel="stylesheet" href="${root}${file}">`),
    ...assets.scripts.map(
      (file) => `<script type="module" src="${file.startsWith('/') ? '' : root}${file}"></script>`,
    ),
    `<link rel="canonical" href="${absolute(english)}">`,
    ...INTERFACE_LANGUAGES.map(
      (language) =>
        `<link rel="alternate" hreflang="${language}" href="${absolute(pathOf(data.page, language))}">`,
    ),
    ...headLinks(data.page, root, assets),
    ...data.meta.map(
      ({ name, content }) => `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">`,
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

/** The feed on the edition's page, the search in the browser's own field on the search page: elsewhere they are only weight. */
function headLinks(page: Page, root: string, { site }: Assets): readonly string[] {
  if (page.kind === 'edition') {
    return [
      `<link rel="alternate" type="application/atom+xml" href="${root}${page.edition}/feed.xml">`,
    ];
  }
  return page.kind === 'search' && site
    ? [
        `<link rel="search" type="application/opensearchdescription+xml" href="${root}${page.edition}/opensearch.xml">`,
      ]
    : [];
}
