import { expect, test } from 'vitest';
import { jsonLdText, pageMetadata } from '../../../src/core/cite/index.ts';
import type { CitedPage, MetaTag } from '../../../src/core/cite/index.ts';
import { INTERFACE_LANGUAGES } from '../../../src/core/model/index.ts';
import { SAMPLE, same } from '../annotate/sample-edition.ts';

const [TREATY, DRAFT] = SAMPLE.documents;
const ART_2 = TREATY!.units.find(({ id }) => id === 'art-2')!;
const PAGE: CitedPage = { edition: SAMPLE, document: TREATY!, unit: ART_2, language: 'en' };

/**
 * Reads tags in the order of precedence of Zotero's Embedded Metadata translator: a named item type first, then
 * Highwire fields over Dublin Core; a title alone is taken for a journal article.
 */
function asTranslator(tags: readonly MetaTag[]) {
  const value = (...names: string[]) =>
    names.map((name) => tags.find((tag) => tag.name === name)?.content).find(Boolean);
  const guess = value('citation_title') ? 'journalArticle' : 'webpage';
  return {
    type: value('z:itemType') ?? guess,
    title: value('citation_title', 'DC.title'),
    date: value('citation_date', 'citation_publication_date', 'DC.date'),
    language: value('citation_language', 'DC.language'),
    url: value('citation_public_url', 'citation_fulltext_html_url'),
  };
}

test('a translator reads a treaty page as a treaty, not as a journal article', () => {
  const url = 'https://example.org/german-soviet-pact-1939/treaty/art-2/';
  expect(asTranslator(pageMetadata({ ...PAGE, url }).tags)).toEqual({
    type: 'statute',
    title:
      'Art. II, Treaty of Non-Aggression between Germany and the Union of Soviet Socialist Republics',
    date: '1939/08/23',
    language: 'en',
    url,
  });
});

test('a draft is no law', () => {
  const page = { edition: SAMPLE, document: DRAFT!, language: 'en' } as const;
  const { tags, jsonLd } = pageMetadata(page);
  expect(asTranslator(tags).type).toBe('document');
  expect(jsonLd).toMatchObject({ '@type': 'CreativeWork', dateCreated: '1939-08-19' });
});

test('the title is in the language of the page', () => {
  const titles = INTERFACE_LANGUAGES.map(
    (language) => asTranslator(pageMetadata({ ...PAGE, language }).tags).title,
  );
  expect(titles).toEqual([
    'Art. II, Treaty of Non-Aggression between Germany and the Union of Soviet Socialist Republics',
    'Điều II, Hiệp ước không xâm lược giữa Đức và Liên bang Cộng hòa Xã hội chủ nghĩa Xô viết',
    'Art. II, Nichtangriffsvertrag zwischen Deutschland und der Union der Sozialistischen Sowjetrepubliken',
    'Ст. II, Договор о ненападении между Германией и Советским Союзом',
  ]);
});

test('without a known address of the site no address is claimed', () => {
  const { tags, jsonLd } = pageMetadata(PAGE);
  expect(tags.map(({ name }) => name)).not.toContain('citation_public_url');
  expect(jsonLd['url']).toBeUndefined();
  expect(jsonLd['identifier']).toBe('german-soviet-pact-1939/treaty/art-2');
});

test('schema.org names each version that has the unit, with its words and their language', () => {
  const { jsonLd } = pageMetadata(PAGE);
  const versions = jsonLd['workExample'] as readonly Record<string, string>[];
  expect(versions.map(({ inLanguage }) => inLanguage)).toEqual(['de', 'ru', 'en', 'vi']);
  expect(versions[0]!['text']).toMatch(/^Artikel II\. Falls einer .* unterstützen\.$/);
  const preamble = TREATY!.units.find(({ id }) => id === 'preamble')!;
  const fewer = pageMetadata({ ...PAGE, unit: preamble }).jsonLd['workExample'];
  expect(fewer).toHaveLength(2);
});

test('no text ends the script element that holds the JSON', () => {
  const document = { ...TREATY!, title: same('</script><script>alert(1)</script>') };
  const text = jsonLdText(pageMetadata({ ...PAGE, document }).jsonLd);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ isPartOf: { name: document.title.en } });
});
