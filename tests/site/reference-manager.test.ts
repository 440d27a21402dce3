import { expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/core/model/index.ts';
import { attribute, builtPages, type BuiltPage } from './built-site.ts';

/** What Zotero's Embedded Metadata translator takes from a page's head: item type first, then Highwire Press tags. */
function imported(page: BuiltPage): Readonly<Record<string, string | undefined>> {
  const metas = page.elements.filter(({ tagName }) => tagName === 'meta');
  const content = (name: string) => {
    const found = metas.find((each) => attribute(each, 'name') === name);
    return found && attribute(found, 'content');
  };
  return {
    itemType: content('z:itemType'),
    title: content('citation_title'),
    date: content('citation_publication_date'),
    language: content('citation_language'),
  };
}

const pageAtPath = (path: string) => builtPages.find((page) => page.path === path)!;

test('Article II is taken as a law with its title, date and language', () => {
  expect(imported(pageAtPath('german-soviet-pact-1939/treaty/art-2/'))).toEqual({
    itemType: 'statute',
    title:
      'Art. II, Treaty of Non-Aggression between Germany and the Union of Soviet Socialist Republics',
    date: '1939/08/23',
    language: 'en',
  });
});

test.each(INTERFACE_LANGUAGES)('each unit in %s has a title of its own and a date', (language) => {
  const units = builtPages.filter(
    (page) => page.page.kind === 'unit' && page.language === language,
  );
  const items = units.map(imported);
  expect(new Set(items.map(({ title, date }) => `${title} ${date}`)).size).toBe(units.length);
  for (const item of items) {
    expect(item).toMatchObject({
      itemType: expect.stringMatching(/^(statute|document)$/),
      date: expect.stringMatching(/^\d{4}(\/\d\d(\/\d\d)?)?$/),
      language,
    });
  }
});
