import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Edition, InterfaceLanguage } from '../model/index.ts';
import { rootOf, type PublishedFile } from './published-file.ts';

/** The history of an edition as an Atom feed (RFC 4287). Its ids are made from names, so that they never depend on a host. */
export function feedFile(edition: Edition, site?: string): PublishedFile {
  const path = `${edition.id}/feed.xml`;
  const content = () => {
    const root = rootOf(path, site);
    const states = [...edition.history].reverse();
    const page = `${root}${edition.id}/`;
    const entries = states.map(
      (state) => `  <entry>
    <id>${nameId(`${edition.id} ${state.state}`)}</id>
    <title>${escaped(`${edition.title.en}: ${state.state}`)}</title>
    <updated>${dateTime(state.date)}</updated>
    <link href="${escaped(page)}"/>
    <summary>${escaped(`${state.remark.en} Text ${state.hash}.`)}</summary>
  </entry>`,
    );
    return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${nameId(edition.id)}</id>
  <title>${escaped(edition.title.en)}</title>
  <updated>${dateTime(states[0]?.date ?? '1970-01-01')}</updated>
  <author><name>Wortlaut</name></author>
  <link rel="self" href="${escaped(`${root}${path}`)}"/>
  <link href="${escaped(page)}"/>
${entries.join('\n')}
</feed>
`;
  };
  return { path, content };
}

/** A page in all the languages it has. */
export type PagePaths = Readonly<Record<InterfaceLanguage, string>>;

/** `sitemap.xml` (sitemaps.org 0.9, with the languages of each page). It needs absolute addresses. */
export function sitemapFile(pages: readonly PagePaths[], site: string): PublishedFile {
  const content = () => {
    const urls = pages.flatMap((paths) => {
      const others = Object.entries(paths).map(
        ([language, path]) =>
          `    <xhtml:link rel="alternate" hreflang="${language}" href="${escaped(site + path)}"/>`,
      );
      return Object.values(paths).map(
        (path) => `  <url>
    <loc>${escaped(site + path)}</loc>
${others.join('\n')}
  </url>`,
      );
    });
    return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
  };
  return { path: 'sitemap.xml', content };
}

/** `robots.txt` (RFC 9309): everything may be read; where the sitemap is, if there is one. */
export function robotsFile(site?: string): PublishedFile {
  const map = site === undefined ? '' : `\nSitemap: ${site}sitemap.xml\n`;
  return { path: 'robots.txt', content: () => `User-agent: *\nAllow: /\n${map}` };
}

/** How a browser searches the edition from its address line (OpenSearch 1.1). It needs absolute addresses. */
export function openSearchFile(edition: Edition, searchPage: string, site: string): PublishedFile {
  const content = () => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Wortlaut</ShortName>
  <Description>${escaped(edition.title.en)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escaped(`${site}icon.svg`)}</Image>
  <Url type="text/html" template="${escaped(`${site}${searchPage}?q={searchTerms}`)}"/>
</OpenSearchDescription>
`;
  return { path: `${edition.id}/opensearch.xml`, content };
}

/** A UUID made from a name (RFC 9562, version 8). */
function nameId(name: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(`wortlaut ${name}`)));
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An ISO date, exact to the day, as RFC 3339 wants it. */
function dateTime(date: string): string {
  return `${date}T00:00:00Z`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
