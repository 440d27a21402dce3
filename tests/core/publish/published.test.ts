import { unzipSync, strFromU8 } from 'fflate';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { compileEdition } from '../../../src/edition/folder.ts';
import { siteFiles } from '../../../src/ui/pages/site.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'sources/german-soviet-pact-1939');
const compiled = compileEdition(folder);
if (!compiled.ok) throw new Error(compiled.faults.map(({ message }) => message).join('\n'));
const { edition } = compiled;
const texts = new Map(
  readdirSync(join(folder, 'texts')).map((name) => [
    name,
    readFileSync(join(folder, 'texts', name), 'utf8'),
  ]),
);
const assets = { scripts: [], styles: [], texts };
const SITE = 'https://example.org/some/place/';

type Files = ReadonlyMap<string, () => string | Uint8Array>;
const filesOf = (site?: string): Files =>
  new Map(
    [...siteFiles(edition, site ? { ...assets, site } : assets)].map(({ path, content }) => [
      path,
      content,
    ]),
  );
const bare = filesOf();
const placed = filesOf(SITE);

const textAt = (files: Files, path: string): string => {
  const content = files.get(path);
  if (!content) throw new Error(`the site has no ${path}`);
  return String(content());
};
const jsonAt = (files: Files, path: string): Record<string, unknown> =>
  JSON.parse(textAt(files, path)) as Record<string, unknown>;

/** The file that an address within the site leads to, from the file that names it. */
function target(from: string, address: string): string {
  const url = new URL(address, SITE + from);
  expect(url.href.startsWith(SITE), `${address} in ${from}`).toBe(true);
  const path = decodeURIComponent(url.pathname.slice(new URL(SITE).pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Every text value under one of these names, however deep. */
function valuesOf(value: unknown, names: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesOf(each, names));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    names.includes(name) && typeof each === 'string' ? [each] : valuesOf(each, names),
  );
}

/** The elements of an XML file in order. Throws where it is not well-formed. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes }));
  parser.write(xml).close();
  return found;
}

describe.each([
  ['without the site’s address', bare],
  ['with it', placed],
])('%s', (_name, files) => {
  test('every file of the JSON interface is reached from its first one', () => {
    const reached = new Set<string>();
    const follow = (path: string) => {
      if (reached.has(path)) return;
      reached.add(path);
      const content = jsonAt(files, path);
      const { page } = content;
      if (typeof page === 'string') expect(files.has(target(path, page)), path).toBe(true);
      for (const href of valuesOf(content, ['href'])) follow(target(path, href));
      if (path.split('/').length === 4) {
        for (const each of valuesOf(content, ['concepts', 'notes']))
          reached.add(target(path, each));
      }
    };
    follow('api/v1/index.json');
    const all = [...files.keys()].filter((path) => path.startsWith('api/v1/'));
    expect([...reached].sort()).toEqual(all.sort());
    expect(all.length).toBeGreaterThan(60);
  });

  test('Distributed Text Services: from the entry point to every passage', () => {
    const DTS = 'api/dts/v1/';
    const expand = (template: string, ...values: string[]) =>
      template.replace(/\{\/[a-z,]+\}/, values.map((value) => `/${value}`).join(''));
    const entry = jsonAt(files, `${DTS}index.json`);
    expect(entry).toMatchObject({ '@type': 'EntryPoint', dtsVersion: '1.0' });
    const reached = new Set([`${DTS}index.json`]);
    const visit = (from: string, template: unknown, ...values: string[]) => {
      const path = target(from, expand(String(template), ...values));
      expect(files.has(path), `${path} named in ${from}`).toBe(true);
      reached.add(path);
      return path;
    };
    const collect = (from: string, template: unknown, ...values: string[]): void => {
      const path = visit(from, template, ...values);
      const { member = [], ...own } = jsonAt(files, path);
      if (own['@type'] === 'Resource') resource(path, own);
      for (const each of member as Record<string, string>[]) {
        collect(path, each['collection']);
      }
    };
    const resource = (from: string, own: Record<string, unknown>) => {
      visit(from, own['document']);
      visit(from, own['download']);
      const navigation = visit(from, own['navigation']);
      const { member } = jsonAt(files, navigation) as {
        member: { identifier: string; level: number; parent: string | null }[];
      };
      const ids = member.map(({ identifier }) => identifier);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { identifier, level, parent } of member) {
        const passage = visit(from, own['document'], identifier);
        expect(textAt(files, passage)).toContain('<dts:wrapper');
        if (level === 1) visit(from, own['navigation'], identifier);
        else expect(ids).toContain(parent);
      }
    };
    collect(`${DTS}index.json`, entry['collection']);
    const all = [...files.keys()].filter((path) => path.startsWith(DTS));
    expect([...reached].sort()).toEqual(all.sort());
  });

  test('every passage of a version is well-formed and has the words of its clause', () => {
    for (const document of edition.documents) {
      for (const witness of document.witnesses) {
        for (const { id, text } of witness.segments) {
          const path = `api/dts/v1/document/${document.id}.${witness.id}/${id}/index.xml`;
          const xml = textAt(files, path);
          expect(elementsOf(xml)[0]?.name).toBe('TEI');
          const words = xml
            .replace(/<[^>]*>/g, '')
            .replace(/&quot;/g, '"')
            .replace(/&amp;/g, '&');
          expect(words).toContain(text);
        }
      }
    }
  });

  test('the feed has every published state, and its links lead to pages', () => {
    const path = `${edition.id}/feed.xml`;
    const elements = elementsOf(textAt(files, path));
    expect(elements.filter(({ name }) => name === 'entry')).toHaveLength(edition.history.length);
    for (const { attributes } of elements.filter(({ name }) => name === 'link')) {
      expect(files.has(target(path, attributes['href']!))).toBe(true);
    }
    const ids = [...textAt(files, path).matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(edition.history.length + 1);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });
});

test('sitemap, robots and OpenSearch name pages that are there', () => {
  const locations = [...textAt(placed, 'sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)];
  // Frames for other sites repeat what the pages have; no search engine need list them.
  const pages = [...placed.keys()].filter(
    (path) => path.endsWith('.html') && !/(^|\/)embed\//.test(path),
  );
  expect(locations.map(([, url]) => target('', url!)).sort()).toEqual(pages.sort());
  for (const { name, attributes } of elementsOf(textAt(placed, 'sitemap.xml'))) {
    if (name !== 'xhtml:link') continue;
    expect(placed.has(target('', attributes['href']!))).toBe(true);
  }
  expect(textAt(placed, 'robots.txt')).toContain(`Sitemap: ${SITE}sitemap.xml`);
  const path = `${edition.id}/opensearch.xml`;
  const url = elementsOf(textAt(placed, path)).find(({ name }) => name === 'Url');
  const template = url!.attributes['template']!;
  expect(template).toContain('{searchTerms}');
  expect(placed.has(target(path, template.replace(/\?.*/, '')))).toBe(true);
});

test('without the site’s address there is nothing that needs it', () => {
  expect(bare.has('sitemap.xml')).toBe(false);
  expect(bare.has(`${edition.id}/opensearch.xml`)).toBe(false);
  expect(textAt(bare, 'robots.txt')).not.toContain('Sitemap');
});

test('the zip has every download, the sources as they are, and hashes that hold', () => {
  const files = unzipSync(bare.get(`${edition.id}/downloads/${edition.id}.zip`)!() as Uint8Array);
  const sums = strFromU8(files[`${edition.id}/SHA256SUMS`]!).trim().split('\n');
  expect(sums.length).toBe(Object.keys(files).length - 1);
  for (const line of sums) {
    const [hash, name] = line.split('  ');
    const bytes = files[`${edition.id}/${name}`]!;
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
  }
  for (const [name, text] of texts) {
    expect(strFromU8(files[`${edition.id}/${name}`]!)).toBe(text);
    expect(textAt(bare, `${edition.id}/downloads/${name}`)).toBe(text);
  }
  expect(strFromU8(files[`${edition.id}/README.txt`]!)).toContain(edition.hash);
});

test('every XML file to be taken away is well-formed, every JSON file can be read', () => {
  for (const [path, content] of bare) {
    if (!path.includes('/downloads/')) continue;
    if (/\.(xml|tmx)$/.test(path)) expect(elementsOf(String(content())).length).toBeGreaterThan(1);
    if (/\.json(ld)?$/.test(path)) expect(JSON.parse(String(content()))).toBeTruthy();
  }
});
