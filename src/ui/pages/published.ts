import { pathOf, type Page } from '../../app/page.ts';
import {
  apiFiles,
  downloadsOf,
  dtsFiles,
  feedFile,
  openSearchFile,
  robotsFile,
  sitemapFile,
  sha256Hex,
  zipDownloads,
  type Download,
  type PagePaths,
  type PublishedFile,
} from '../../core/publish/index.ts';
import { INTERFACE_LANGUAGES, type Edition } from '../../core/model/index.ts';
import type { Assets } from './head.ts';
import { pagesOf } from './site.ts';

/** The zip of all downloads, and what the page says of it. */
export interface ZipFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

const made = new WeakMap<Edition, ZipFile>();

/** Makes the zip once for each compiled edition. */
export function zipOf(edition: Edition, assets: Assets): ZipFile {
  const known = made.get(edition);
  if (known) return known;
  const bytes = zipDownloads(edition, allDownloads(edition, assets));
  const zip = { bytes, sha256: sha256Hex(bytes) };
  made.set(edition, zip);
  return zip;
}

const files = new WeakMap<Edition, readonly Download[]>();

/** Everything that can be taken away: what other programs read, and the edition as one HTML file. */
export function allDownloads(
  edition: Edition,
  { texts, wholeEdition }: Assets,
): readonly Download[] {
  const known = files.get(edition);
  if (known) return known;
  let page: string | undefined;
  const html: Download = {
    format: 'html',
    name: `wortlaut-${edition.id}.html`,
    content: () => (page ??= wholeEdition?.(edition) ?? ''),
  };
  const all = [...(wholeEdition ? [html] : []), ...downloadsOf(edition, texts)];
  files.set(edition, all);
  return all;
}

/** What is published beside the pages: downloads, interfaces, feed; with the site's address also what needs it. */
export function* publishedFiles(edition: Edition, assets: Assets): Generator<PublishedFile> {
  const { site } = assets;
  const folder = `${edition.id}/downloads/`;
  for (const { name, content } of allDownloads(edition, assets)) {
    yield { path: folder + name, content };
  }
  yield { path: `${folder}${edition.id}.zip`, content: () => zipOf(edition, assets).bytes };
  yield* apiFiles(edition, site);
  yield* dtsFiles(edition, site);
  yield feedFile(edition, site);
  yield robotsFile(site);
  if (site === undefined) return;
  yield sitemapFile(pagesOf(edition).map(pathsOf), site);
  const search = pathOf({ kind: 'search', edition: edition.id }, 'en');
  yield openSearchFile(edition, search, site);
}

function pathsOf(page: Page): PagePaths {
  const paths = INTERFACE_LANGUAGES.map((language) => [language, pathOf(page, language)]);
  return Object.fromEntries(paths) as PagePaths;
}
