import { expect, test } from 'vitest';
import { keepPreference, preferredLanguage, readPreferences } from '../../src/app/preferences.ts';
import { locate, pagePath } from '../../src/app/site.ts';

/** A browser's storage, as far as preferences use it. */
function storage(content?: string): Storage {
  const kept = new Map<string, string>();
  if (content !== undefined) kept.set('wortlaut.preferences', content);
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const refusing: Storage = {
  ...storage(),
  getItem: () => {
    throw new Error('refused');
  },
  setItem: () => {
    throw new Error('full');
  },
};

test('choices are kept beside one another', () => {
  const store = storage();
  expect(keepPreference(store, { language: 'vi' })).toBe(true);
  expect(keepPreference(store, { columns: { treaty: '?v=ru-signed' } })).toBe(true);
  expect(keepPreference(store, { singleKeys: false })).toBe(true);
  expect(readPreferences(store)).toEqual({
    language: 'vi',
    columns: { treaty: '?v=ru-signed' },
    singleKeys: false,
  });
});

test.each([
  '',
  'no json',
  'null',
  '[]',
  '"vi"',
  '{"language":"fr","colours":"red","singleKeys":"no","columns":7}',
  '{"columns":{"treaty":{"v":1}}}',
])('what is damaged is left out: %s', (content) => {
  expect(readPreferences(storage(content))).toEqual({ columns: {} });
});

test('without storage, or where it refuses, a choice is not kept and nothing breaks', () => {
  expect(readPreferences(undefined)).toEqual({ columns: {} });
  expect(keepPreference(undefined, { language: 'vi' })).toBe(false);
  expect(readPreferences(refusing)).toEqual({ columns: {} });
  expect(keepPreference(refusing, { language: 'vi' })).toBe(false);
});

test.each([
  [['vi-VN', 'en'], 'vi'],
  [['fr-FR', 'de-AT', 'en'], 'de'],
  [['RU'], 'ru'],
  [['fr', 'ja'], 'en'],
  [[], 'en'],
])('a browser of %j is spoken to in %s', (languages, expected) => {
  expect(preferredLanguage(languages)).toBe(expected);
});

test.each([
  ['https://a.org/vi/pact/treaty/', '../../../', '/', 'vi'],
  ['https://a.org/some/where/pact/treaty/#art-2.1', '../../', '/some/where/', 'en'],
])('a page at %s finds its root by the way it carries', (address, way, root, language) => {
  const found = locate(new URL(address), way)!;
  expect(found).toEqual({
    root,
    language,
    page: { kind: 'document', edition: 'pact', document: 'treaty' },
  });
  expect(pagePath(found, { kind: 'home' })).toBe(language === 'en' ? root : `${root}${language}/`);
});

test('an address that is no page has no place in the site', () => {
  expect(locate(new URL('https://a.org/Pact/'), '../')).toBeUndefined();
});
