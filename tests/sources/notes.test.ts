import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/core/model/index.ts';
import type { InterfaceLanguage, Localized, Note } from '../../src/core/model/index.ts';
import { compileEdition, readSourceFolder } from '../../src/edition/folder.ts';
import { compileSources, formatFault } from '../../src/edition/index.ts';

const EDITION = resolve(import.meta.dirname, '../../sources/german-soviet-pact-1939');
const NOTES = resolve(EDITION, 'notes');

/** The part of a note's file that its readers read; the compiler checks the rest. */
interface NoteText {
  readonly id: string;
  readonly title: Localized;
  readonly body: Localized;
  readonly sources: Note['sources'];
}

const compiled = compileEdition(EDITION);
const texts = compiled.ok
  ? compiled.edition.documents.flatMap(({ witnesses }) =>
      witnesses.flatMap(({ segments }) => segments.map(({ text }) => text)),
    )
  : [];

const files = readdirSync(NOTES).filter((name) => name.endsWith('.json'));
const notes = files.map((file) => {
  const json = readFileSync(resolve(NOTES, file), 'utf8');
  return { file, json, note: JSON.parse(json) as NoteText };
});

/** The disputed and remarkable places that the edition promises to annotate. */
const PROMISED = [
  'art-2-attack-or-action',
  'art-2-no-release-clause',
  'art-2-vietnamese-negation',
  'art-2-renderings',
  'preamble-alternat',
  'preamble-friendship',
  'art-3-split',
  'art-4-no-saving-clause',
  'art-5-peaceful-means',
  'art-5-arbitration',
  'art-6-ten-years',
  'art-7-in-force-at-once',
  'postscript-dropped',
  'high-contracting-parties',
  'signing-date',
  'sphere-interest-influence',
  'back-translation',
  'rearrangement',
  'finland-baltic',
  'vilna',
  'pissa',
  'polish-state',
  'bessarabia-assignment',
  'disinterest',
  'typing-slips',
  'latin-signature',
  'how-it-became-known',
];

/** Words that the notes quote from the press, from studies and from other copies: no witness has them. */
const QUOTED_FROM_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'art-2-attack-or-action': ['in the event of an attack'],
  'art-2-vietnamese-negation': ['станет не объектом нападения, но «объектом военных действий', '»'],
  'art-2-renderings': ['warlike action'],
  'signing-date': ['early this morning'],
  'sphere-interest-influence': ['phạm vi quyền lợi', 'сферы интересов'],
  pissa: ['Four-River Line', 'Писсы, Нарева, Вислы и Сана'],
  'polish-state': ['đi xa hơn sự phát triển chính trị'],
  'typing-slips': ['обоих', 'обоими', 'раграничении', 'Нарево', 'ungefährt'],
};

/** Outer quotation marks hold words to the letter; inner ones hold the meaning of foreign words. */
const TO_THE_LETTER: Readonly<Record<InterfaceLanguage, RegExp>> = {
  en: /“([^”]*)”/g,
  vi: /“([^”]*)”/g,
  de: /„([^“]*)“/g,
  ru: /«((?:[^«»]|«[^»]*»)*)»/g,
};

/** How each language says that an inference or a remark is the editors' own. */
const OUR_OWN: Readonly<Record<InterfaceLanguage, RegExp>> = {
  en: /our (inference|remark)/i,
  vi: /(suy luận|nhận xét) của chúng tôi/i,
  de: /unsere (Folgerung|Bemerkung)/i,
  ru: /наш вывод|наше замечание/i,
};

const CITATION = /\s*\[@([a-z0-9-]+)(?:, ([^\]]*))?\]/g;

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function citedIn(body: string): { reference: string; locator?: string }[] {
  return [...body.matchAll(CITATION)].map(([, reference, locator]) =>
    locator === undefined ? { reference: reference! } : { reference: reference!, locator },
  );
}

function keysIn(body: string): string[] {
  return citedIn(body)
    .map(({ reference }) => reference)
    .sort();
}

/** What a body quotes to the letter, cut where the note itself leaves words out. */
function quotedIn(body: string, language: InterfaceLanguage): string[] {
  const quotations = [...body.replace(CITATION, '').matchAll(TO_THE_LETTER[language])];
  return quotations.flatMap(([, words]) => words!.split(/\s*…\s*/)).filter(Boolean);
}

test('every promised note is there, under its own name', () => {
  expect(notes.map(({ note }) => note.id).sort()).toEqual([...PROMISED].sort());
  for (const { file, note } of notes) expect(file).toBe(`${note.id}.json`);
});

test('the notes find their clauses, words and sources', () => {
  expect(compiled.ok ? [] : compiled.faults.map((fault) => formatFault(fault))).toEqual([]);
});

test('a changed word of a text names every note that is about it', () => {
  const sources = new Map(readSourceFolder(EDITION));
  const path = 'texts/treaty.de-signed.xml';
  const text = new TextDecoder().decode(sources.get(path));
  const changed = text.replace('kriegerischer Handlungen', 'feindlicher Handlungen');
  const result = compileSources(sources.set(path, new TextEncoder().encode(changed)));
  const named = result.ok ? [] : result.faults.map(({ file }) => file);
  expect(named.filter((file) => file.startsWith('notes/'))).toEqual([
    'notes/art-2-attack-or-action.json',
    'notes/art-2-renderings.json',
  ]);
});

describe.each(notes)('$note.id', ({ json, note }) => {
  test.each(INTERFACE_LANGUAGES)(
    'has a title and a body of a readable length in %s',
    (language) => {
      const body = note.body[language];
      expect(note.title[language]).toMatch(/\S/);
      expect(wordsIn(body.replace(CITATION, ''))).toBeGreaterThanOrEqual(60);
      // Vietnamese puts a space after each syllable, so the same note counts more of them.
      expect(wordsIn(body)).toBeLessThanOrEqual(language === 'vi' ? 260 : 180);
    },
  );

  test('cites the same sources in every language, and lists just these', () => {
    const listed = note.sources.map(({ reference }) => reference);
    expect(new Set(listed)).toEqual(new Set(keysIn(note.body.en)));
    for (const source of note.sources) expect(citedIn(note.body.en)).toContainEqual(source);
    for (const source of citedIn(note.body.en)) expect(note.sources).toContainEqual(source);
    for (const language of INTERFACE_LANGUAGES) {
      expect(keysIn(note.body[language]), language).toEqual(keysIn(note.body.en));
    }
  });

  test('marks what is our own in every language or in none', () => {
    const own = INTERFACE_LANGUAGES.filter((language) =>
      OUR_OWN[language].test(note.body[language]),
    );
    expect(own).toEqual(OUR_OWN.en.test(note.body.en) ? INTERFACE_LANGUAGES : []);
  });

  test.each(INTERFACE_LANGUAGES)('quotes to the letter in %s', (language) => {
    const elsewhere = QUOTED_FROM_ELSEWHERE[note.id] ?? [];
    const invented = quotedIn(note.body[language], language).filter(
      (words) => !elsewhere.includes(words) && !texts.some((text) => text.includes(words)),
    );
    expect(invented).toEqual([]);
  });

  test('is NFC, without markup', () => {
    expect(json).toBe(json.normalize('NFC'));
    for (const language of INTERFACE_LANGUAGES) {
      expect(note.title[language] + note.body[language]).not.toMatch(/[<>]|&\w+;|\]\(/);
    }
  });
});
