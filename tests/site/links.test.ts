import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/core/model/index.ts';
import { pagesOf } from '../../src/ui/pages/site.ts';
import { attribute, built, builtPages, edition, isThere, textOf } from './built-site.ts';

const HOST = 'https://example.org/some/folder/';

/** Where a link of a page leads, below the site's root; undefined where it leaves the site. */
function targetOf(path: string, href: string): { path: string; fragment: string } | undefined {
  const url = new URL(href, HOST + path);
  if (!url.href.startsWith(HOST)) return undefined;
  // Words of a clause have no id of their own: the room finds them by their offsets.
  const fragment = decodeURIComponent(url.hash.slice(1)).replace(/(@[^:]+):\d+-\d+$/, '$1');
  return { path: url.href.slice(HOST.length).replace(/[?#].*$/, ''), fragment };
}

test('every page of the edition is built in every language, and no other', () => {
  expect(builtPages).toHaveLength(pagesOf(edition).length * INTERFACE_LANGUAGES.length);
});

test('no id stands twice in a page', () => {
  for (const { path, elements } of builtPages) {
    const ids = elements.flatMap((each) => attribute(each, 'id') ?? []);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    expect({ path, twice }).toEqual({ path, twice: [] });
  }
});

test('every link leads to a page that is there and to a place that it has', () => {
  const ids = new Map(
    builtPages.map(({ path, elements }) => [
      path,
      new Set(elements.flatMap((each) => attribute(each, 'id') ?? [])),
    ]),
  );
  let links = 0;
  for (const { path, elements } of builtPages) {
    const broken = elements
      .filter(({ tagName }) => tagName === 'a')
      .flatMap((each) => attribute(each, 'href') ?? [])
      .filter((href) => {
        const target = targetOf(path, href);
        if (!target) return !/^https:\/\//.test(href);
        links += 1;
        if (!/(^|\/)$/.test(target.path)) return target.fragment !== '' || !isThere(target.path);
        const there = ids.get(target.path);
        if (!there && target.fragment === '' && isThere(target.path)) return false; // a file
        return !there || (target.fragment !== '' && !there.has(target.fragment));
      });
    expect({ path, broken }).toEqual({ path, broken: [] });
  }
  expect(links).toBeGreaterThan(builtPages.length * 10);
});

test('a link with columns names versions that the document has', () => {
  for (const { path, elements } of builtPages) {
    const queries = elements.flatMap((each) =>
      [...(attribute(each, 'href') ?? '').matchAll(/[?&](?:v|base)=([^#&]*)/g)].map(
        (match) => match[1]!,
      ),
    );
    const known = edition.documents.flatMap(({ witnesses }) => witnesses.map(({ id }) => id));
    const unknown = queries
      .flatMap((query) => query.split(','))
      .filter((id) => !known.includes(id));
    expect({ path, unknown }).toEqual({ path, unknown: [] });
  }
});

test('what a page loads is there, and belongs to the site', () => {
  for (const { path, elements } of builtPages) {
    const loaded = elements.flatMap((each) => {
      const isLoaded = ['link', 'script', 'img', 'source', 'iframe', 'object'].includes(
        each.tagName,
      );
      return isLoaded ? [attribute(each, 'href') ?? attribute(each, 'src') ?? []].flat() : [];
    });
    const missing = loaded.filter((href) => {
      const target = targetOf(path, href);
      return !target || !isThere(target.path);
    });
    expect({ path, missing }).toEqual({ path, missing: [] });
  }
});

test('styles load nothing but files of the site, fonts without blocking the text', () => {
  const files = readdirSync(join(built, 'assets')).filter((file) => file.endsWith('.css'));
  const css = files.map((file) => readFileSync(join(built, 'assets', file), 'utf8')).join('\n');
  const urls = [...css.matchAll(/url\(\s*['"]?([^'")]+)/g)].map((match) => match[1]!);
  expect(urls.length).toBeGreaterThan(5);
  for (const url of urls) {
    if (url.startsWith('data:')) continue;
    expect(url).toMatch(/^\.\/[\w.-]+$/);
    expect(isThere(`assets/${url.slice(2)}`)).toBe(true);
  }
  const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  expect(faces.length).toBeGreaterThan(5);
  for (const face of faces) expect(face).toMatch(/font-display:\s*(swap|fallback|optional)/);
  expect(css).not.toMatch(/@import/);
});

test('no page has a script or a style of its own, nor a handler in an attribute', () => {
  for (const { path, elements } of builtPages) {
    const inline = elements.filter((each) => {
      const isData = attribute(each, 'type') === 'application/ld+json';
      const isScript = each.tagName === 'script' && !isData && textOf(each) !== '';
      const isStyle = each.tagName === 'style' || attribute(each, 'style') !== undefined;
      return isScript || isStyle || each.attrs.some(({ name }) => name.startsWith('on'));
    });
    expect({ path, inline: inline.map((each) => each.tagName) }).toEqual({ path, inline: [] });
  }
});
