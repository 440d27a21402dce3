import { expect, test } from 'vitest';
import { pathOf } from '../../src/app/page.ts';
import { INTERFACE_LANGUAGES } from '../../src/core/model/index.ts';
import {
  attribute,
  builtPages,
  edition,
  find,
  textOf,
  unitPages,
  type BuiltPage,
} from './built-site.ts';

const HOST = 'https://example.org/';

const meta = (page: BuiltPage, name: string) => {
  const found = find(page, 'meta', 'name', name);
  return found && attribute(found, 'content');
};

const linked = (page: BuiltPage, rel: string, hreflang?: string) =>
  page.elements
    .filter((each) => each.tagName === 'link' && attribute(each, 'rel') === rel)
    .filter((each) => attribute(each, 'hreflang') === hreflang)
    .map((each) => new URL(attribute(each, 'href')!, HOST + page.path).href.slice(HOST.length));

test('every page says its language, its title and what it is, each title once in its language', () => {
  const titles = new Map<string, string>();
  for (const page of builtPages) {
    expect(attribute(page.elements[0]!, 'lang')).toBe(page.language);
    const title = textOf(find(page, 'title')!);
    expect(title).toMatch(/Wortlaut/);
    expect(meta(page, 'description')?.length, page.path).toBeGreaterThan(10);
    expect(meta(page, 'viewport')).toContain('width=device-width');
    const key = `${page.language} ${title}`;
    expect([key, titles.get(key)]).toEqual([key, undefined]);
    titles.set(key, page.path);
  }
});

test('every page names its English address as canonical and its four languages as alternates', () => {
  for (const page of builtPages) {
    const english = pathOf(page.page, 'en');
    expect(linked(page, 'canonical')).toEqual([english]);
    for (const language of INTERFACE_LANGUAGES) {
      expect(linked(page, 'alternate', language)).toEqual([pathOf(page.page, language)]);
    }
  }
});

test('every page forbids script, style and requests from elsewhere', () => {
  for (const page of builtPages) {
    const policy = find(page, 'meta', 'http-equiv', 'Content-Security-Policy');
    const content = attribute(policy!, 'content')!;
    expect(content).toContain("default-src 'self'");
    expect(content).toContain("object-src 'none'");
    expect(content).not.toMatch(/unsafe|https?:|\*/);
  }
});

test('every unit page says in its heading what its title says', () => {
  for (const page of unitPages) {
    const headings = page.elements.filter(({ tagName }) => tagName === 'h1').map(textOf);
    expect(headings).toHaveLength(1);
    expect(textOf(find(page, 'title')!).startsWith(`${headings[0]!.trim()} · `)).toBe(true);
  }
});

test('every unit page carries citation tags and schema.org data that name document, date and language', () => {
  for (const page of unitPages) {
    const { document: id } = page.page as { document: string };
    const document = edition.documents.find((each) => each.id === id)!;
    const title = document.title[page.language];
    expect(meta(page, 'citation_title'), page.path).toContain(title);
    expect(meta(page, 'citation_publication_date')).toBe(document.date.replaceAll('-', '/'));
    expect(meta(page, 'citation_language')).toBe(page.language);
    const script = find(page, 'script', 'type', 'application/ld+json')!;
    const data: unknown = JSON.parse(textOf(script));
    expect(data).toMatchObject({ '@context': expect.stringMatching(/schema\.org/) });
    expect(JSON.stringify(data)).toContain(document.date);
    expect(JSON.stringify(data)).toContain(JSON.stringify(title).slice(1, -1));
  }
});
