import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';

const EDITION = resolve(import.meta.dirname, '../../sources/german-soviet-pact-1939');
const NOTES = resolve(EDITION, 'notes');
const TEXTS = resolve(EDITION, 'texts');

const LANGUAGES = ['en', 'vi', 'de', 'ru'] as const;
type Language = (typeof LANGUAGES)[number];

interface Place {
  readonly segment: string;
  readonly words: string;
  readonly nth?: number;
}

interface NoteSource {
  readonly id: string;
  readonly contested: boolean;
  readonly title: Readonly<Record<Language, string>>;
  readonly body: Readonly<Record<Language, string>>;
  readonly targets: readonly {
    readonly document: string;
    readonly segments: readonly string[];
    readonly witnesses?: readonly string[];
    readonly words?: Readonly<Record<string, readonly Place[]>>;
  }[];
  readonly sources: readonly { readonly reference: string; readonly locator?: string }[];
}

interface SourceSegment {
  readonly text: string;
  readonly covers: readonly string[];
}

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
const TO_THE_LETTER: Readonly<Record<Language, RegExp>> = {
  en: /“([^”]*)”/g,
  vi: /“([^”]*)”/g,
  de: /„([^“]*)“/g,
  ru: /«((?:[^«»]|«[^»]*»)*)»/g,
};

/** How each language says that an inference or a remark is the editors' own. */
const OUR_OWN: Readonly<Record<Language, RegExp>> = {
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
function quotedIn(body: string, language: Language): string[] {
  const quotations = [...body.replace(CITATION, '').matchAll(TO_THE_LETTER[language])];
  return quotations.flatMap(([, words]) => words!.split(/\s*…\s*/)).filter(Boolean);
}

function segmentsOf(xml: string): Map<string, SourceSegment> {
  const segments = new Map<string, SourceSegment>();
  const parser = new SaxesParser();
  let open: { id: string; covers: readonly string[]; name: string; text: string } | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    const id = attributes['xml:id'];
    if ((name !== 'seg' && name !== 'head') || id === undefined) return;
    open = { id, covers: (attributes['n'] ?? id).split(' '), name, text: '' };
  });
  parser.on('text', (text) => {
    if (open !== undefined) open.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (open?.name !== name || name === undefined) return;
    segments.set(open.id, { text: open.text, covers: open.covers });
    open = undefined;
  });
  parser.write(xml).close();
  return segments;
}

function witnesses(): Map<string, Map<string, SourceSegment>> {
  const files = readdirSync(TEXTS).filter((name) => name.endsWith('.xml'));
  return new Map(
    files.map((name) => [
      basename(name, '.xml').replace('.', '/'),
      segmentsOf(readFileSync(resolve(TEXTS, name), 'utf8')),
    ]),
  );
}

const files = readdirSync(NOTES).filter((name) => name.endsWith('.json'));
const notes = files.map((file) => {
  const json = readFileSync(resolve(NOTES, file), 'utf8');
  return { file, json, note: JSON.parse(json) as NoteSource };
});

test('every promised note is there, under its own name', () => {
  expect(notes.map(({ note }) => note.id).sort()).toEqual([...PROMISED].sort());
  for (const { file, note } of notes) expect(file).toBe(`${note.id}.json`);
});

describe.each(notes)('$note.id', ({ json, note }) => {
  test.each(LANGUAGES)('has a title and a body of a readable length in %s', (language) => {
    const body = note.body[language];
    expect(note.title[language]).toMatch(/\S/);
    expect(wordsIn(body.replace(CITATION, ''))).toBeGreaterThanOrEqual(60);
    // Vietnamese puts a space after each syllable, so the same note counts more of them.
    expect(wordsIn(body)).toBeLessThanOrEqual(language === 'vi' ? 260 : 180);
  });

  test('cites the same sources in every language, and lists just these', () => {
    const listed = note.sources.map(({ reference }) => reference);
    expect(new Set(listed)).toEqual(new Set(keysIn(note.body.en)));
    for (const source of note.sources) expect(citedIn(note.body.en)).toContainEqual(source);
    for (const source of citedIn(note.body.en)) expect(note.sources).toContainEqual(source);
    for (const language of LANGUAGES) {
      expect(keysIn(note.body[language]), language).toEqual(keysIn(note.body.en));
    }
  });

  test('marks what is our own in every language or in none', () => {
    const own = LANGUAGES.filter((language) => OUR_OWN[language].test(note.body[language]));
    expect(own).toEqual(OUR_OWN.en.test(note.body.en) ? LANGUAGES : []);
  });

  test('is NFC, without markup', () => {
    expect(json).toBe(json.normalize('NFC'));
    for (const language of LANGUAGES) {
      expect(note.title[language] + note.body[language]).not.toMatch(/[<>]|&\w+;|\]\(/);
    }
  });
});

// The notes stand on the texts: without them there is nothing to check their words against.
describe.skipIf(!existsSync(TEXTS))('against the texts', () => {
  const texts = existsSync(TEXTS) ? witnesses() : new Map<string, Map<string, SourceSegment>>();
  const everything = [...texts.values()].flatMap((segments) =>
    [...segments.values()].map(({ text }) => text),
  );

  test.each(notes)('$note.id targets clauses that a witness has', ({ note }) => {
    for (const { document, segments } of note.targets) {
      const known = [...texts]
        .filter(([address]) => address.startsWith(`${document}/`))
        .flatMap(([, all]) => [...all.values()].flatMap(({ covers }) => covers));
      for (const segment of segments) expect(known, document).toContain(segment);
    }
  });

  test.each(notes)('$note.id finds its words where it says', ({ note }) => {
    for (const { document, segments, witnesses: only, words } of note.targets) {
      for (const [witness, places] of Object.entries(words ?? {})) {
        if (only !== undefined) expect(only).toContain(witness);
        for (const place of places) {
          const segment = texts.get(`${document}/${witness}`)?.get(place.segment);
          const at = `${document}/${place.segment}@${witness}`;
          expect(
            segment?.covers.some((id) => segments.includes(id)),
            at,
          ).toBe(true);
          const found = segment!.text.split(place.words).length - 1;
          if (place.nth === undefined) expect(found, at).toBe(1);
          else expect(found, at).toBeGreaterThanOrEqual(Math.max(2, place.nth));
        }
      }
    }
  });

  test.each(notes)('$note.id quotes to the letter', ({ note }) => {
    const elsewhere = QUOTED_FROM_ELSEWHERE[note.id] ?? [];
    const wrong = LANGUAGES.flatMap((language) => quotedIn(note.body[language], language)).filter(
      (words) => !elsewhere.includes(words) && !everything.some((text) => text.includes(words)),
    );
    expect(wrong).toEqual([]);
  });
});
