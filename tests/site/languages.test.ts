import { defaultTreeAdapter as tree, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../src/core/model/index.ts';
import { messagesIn } from '../../src/ui/messages/all.ts';
import { attribute, builtPages, edition } from './built-site.ts';

type Node = DefaultTreeAdapterMap['node'];
const OTHERS = INTERFACE_LANGUAGES.filter((language) => language !== 'en');

/** The words of each place on screen, by file; each file exports its catalogue under the language's name. */
const PLACES = import.meta.glob<Readonly<Record<string, object>>>('../../src/ui/*/words/*.ts', {
  eager: true,
});

/** All words of the tool in a language. */
function catalogue(language: InterfaceLanguage): readonly (readonly [string, string])[] {
  const places = Object.entries(PLACES).filter(([file]) => file.endsWith(`/${language}.ts`));
  return [
    ...phrases(messagesIn(language)),
    ...places.flatMap(([file, words]) => phrases(words[language]!, `${file.split('/').at(-3)}: `)),
  ];
}

/** Every word of a catalogue by its name; see `said` for a phrase with gaps. */
function phrases(words: object, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[prefix + name, value] as const];
    if (typeof value === 'function') return [[prefix + name, said(value as Phrase)] as const];
    return typeof value === 'object' && value !== null ? phrases(value, `${prefix}${name}.`) : [];
  });
}

type Phrase = (...gaps: readonly string[]) => string;

/** A phrase with numbers in its gaps; one whose gaps are no words is left out. */
function said(phrase: Phrase): string {
  try {
    return phrase('7', '8');
  } catch {
    return '';
  }
}

/** What the editors wrote in all four languages, in the edition's data. */
function* localized(value: unknown): Generator<Record<InterfaceLanguage, string>> {
  if (typeof value !== 'object' || value === null) return;
  const each = value as Record<string, unknown>;
  if (INTERFACE_LANGUAGES.every((tag) => typeof each[tag] === 'string')) {
    yield each as Record<InterfaceLanguage, string>;
  } else for (const child of Object.values(each)) yield* localized(child);
}

/** What a reader of a page sees or hears in the page's own language, piece by piece. */
function* spoken(node: Node, language: string): Generator<string> {
  if (tree.isTextNode(node)) yield node.value;
  if (!tree.isElementNode(node)) return;
  const own = attribute(node, 'lang');
  if ((own !== undefined && own !== language) || ['script', 'style'].includes(node.tagName)) return;
  for (const { name, value } of node.attrs) {
    const isMeta = name === 'content' && node.tagName === 'meta';
    if (['aria-label', 'title', 'alt', 'placeholder'].includes(name) || isMeta) yield value;
  }
  for (const child of node.childNodes) yield* spoken(child, language);
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** English phrases by what ought to stand in their place; a phrase that is the same in both is no fault. */
function englishPhrases(language: InterfaceLanguage): ReadonlyMap<string, string> {
  const own = new Map(catalogue(language));
  const ours = catalogue('en').map(([name, text]) => [text, own.get(name)!] as const);
  const theirs = [...localized(edition)].map((each) => [each.en, each[language]] as const);
  const same = new Set(
    [...ours, ...theirs].filter(([en, other]) => en === other).map(([en]) => en),
  );
  return new Map([...ours, ...theirs].filter(([en]) => !same.has(en)));
}

describe.each(OTHERS)('in %s', (language) => {
  test('no page has an English phrase where there is one of its own', () => {
    const english = englishPhrases(language);
    const seen = builtPages
      .filter((page) => page.language === 'en')
      .flatMap(({ elements }) => [...spoken(elements[0]!, 'en')].map(plain));
    expect(new Set(seen.filter((text) => english.has(text))).size).toBeGreaterThan(150);
    for (const { path, elements, ...page } of builtPages) {
      if (page.language !== language) continue;
      const found = [...spoken(elements[0]!, language)]
        .map(plain)
        .filter((text) => english.has(text));
      expect({ path, found }).toEqual({ path, found: [] });
    }
  });

  test('a clause, a gap and a version are named in it', () => {
    const own = messagesIn(language);
    const path = `${language}/german-soviet-pact-1939/treaty/art-6/`;
    const page = builtPages.find((each) => each.path === path)!;
    const heard = [...spoken(page.elements[0]!, language)].map(plain);
    for (const phrase of [own.article('VI'), own.furtherVersions, own.skipToText, own.contents]) {
      expect(heard).toContain(phrase);
    }
    expect(heard.some((text) => text.includes(own.gapReasons['not-established']))).toBe(true);
  });
});

test('what is the same in English and another language is so for a reason', () => {
  const same = OTHERS.flatMap((language) => {
    const own = new Map(catalogue(language));
    return catalogue('en')
      .filter(([name, text]) => own.get(name) === text && /\p{L}/u.test(text))
      .map(([name, text]) => `${language} ${name}: ${text}`);
  });
  expect(same).toEqual(['de ledger.stemmaLabel: Stemma: 7']);
});
