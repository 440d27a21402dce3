import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Authority, Derivation, DocumentKind, Localized } from '../../src/core/model/index.ts';
import { readSegments } from './tei-segments.ts';

const SOURCES = resolve(import.meta.dirname, '../../sources/german-soviet-pact-1939');

interface LedgerWitness {
  readonly id: string;
  readonly language: string;
  readonly authority: Authority;
  readonly source: Localized;
  readonly derivations: readonly Derivation[];
  readonly licence: string;
}

interface LedgerDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly date: string;
  readonly units: readonly { readonly id: string; readonly numeral?: string }[];
  readonly witnesses: readonly LedgerWitness[];
}

const edition = JSON.parse(readFileSync(join(SOURCES, 'edition.json'), 'utf8')) as {
  readonly documents: readonly LedgerDocument[];
};

/**
 * What is established of each witness: language, authority, made from (`?` before a doubtful one,
 * `=` before one it was only checked against, `*` a source outside the edition), words of its source.
 */
const LEDGER: Readonly<
  Record<string, readonly [language: string, Authority, from: string, source: string]>
> = {
  'treaty/de-signed': [
    'de',
    'authentic',
    '',
    'BILAT R SOW 18; promulgated in Reichsgesetzblatt 1939 II, p. 968',
  ],
  'treaty/ru-signed': ['ru', 'authentic', '', 'XXII-1 (number not confirmed)'],
  'treaty/en-nsr': [
    'en',
    'translation',
    'de-signed',
    'Nazi-Soviet Relations 1939-1941 (1948), pp. 76-77',
  ],
  'treaty/en-tc25': [
    'en',
    'translation',
    'de-signed',
    'Nazi Conspiracy and Aggression VIII (1946), pp. 375-376',
  ],
  'treaty/vi-working': ['vi', 'working-translation', 'de-signed =ru-signed', 'This project'],
  'treaty/vi-wikipedia': ['vi', 'quotation', '?*', '"Hiệp ước Xô-Đức"'],
  'protocol/de-signed': [
    'de',
    'authentic',
    '',
    'originals found in 1992 (scans published 31 May 2019)',
  ],
  'protocol/ru-signed': ['ru', 'authentic', '', 'printed in Новая и новейшая история 1993 no. 1'],
  'protocol/en-nsr': [
    'en',
    'translation',
    'de-signed',
    'Nazi-Soviet Relations 1939-1941 (1948), p. 78',
  ],
  'protocol/en-dgfp': [
    'en',
    'translation',
    'de-signed',
    "VII (1956), no. 229 (volume and number are the editor's attribution)",
  ],
  'protocol/ru-backtranslation': [
    'ru',
    'back-translation',
    'en-nsr',
    'Izvestia no. 156, 5 June 1989',
  ],
  'protocol/vi-working': ['vi', 'working-translation', 'de-signed =ru-signed', 'This project'],
  'protocol/vi-wikipedia': ['vi', 'summary', '?*', '"Nghị định thư Phụ lục Bí mật"'],
  'soviet-draft/ru-draft': ['ru', 'draft', '', 'Soviet draft of 19 August 1939'],
  'soviet-draft/en-nsr': [
    'en',
    'translation',
    '*',
    'pp. 65-66 (telegram no. 190 of 19 August 1939)',
  ],
  'german-draft/ru-translation': [
    'ru',
    'draft-translation',
    '?*',
    'Гитлер и Сталин перед схваткой',
  ],
  'berlin-1926/de-text': ['de', 'quotation', '', 'not recorded'],
  'berlin-1926/ru-text': ['ru', 'quotation', '', 'not recorded'],
  'berlin-1926/en-lnts': ['en', 'translation', '', 'League of Nations Treaty Series 53'],
  'estonia-ussr-1932/en-lnts': ['en', 'translation', '', 'League of Nations Treaty Series'],
  'france-ussr-1932/ru-text': ['ru', 'quotation', '', 'not recorded'],
  'poland-ussr-1932/en-lnts': ['en', 'translation', '', 'League of Nations Treaty Series 3124'],
  'germany-latvia-1939/en-lnts': ['en', 'translation', '', 'League of Nations Treaty Series'],
};

/** Witnesses that are not complete, with the segments at which they break off. */
const INCOMPLETE: Readonly<Record<string, readonly string[]>> = {
  'treaty/en-tc25': ['art-5.1'],
  'treaty/vi-wikipedia': [],
  'protocol/ru-backtranslation': ['p-2.2'],
  'protocol/vi-wikipedia': [],
  'german-draft/ru-translation': ['art-3.2'],
};

const witnesses = edition.documents.flatMap((document) =>
  document.witnesses.map((witness) => [`${document.id}/${witness.id}`, witness] as const),
);

test('the ledger has these documents in this order, with what they are and their dates', () => {
  expect(edition.documents.map(({ id, kind, date }) => `${id} ${kind} ${date}`)).toEqual([
    'treaty treaty 1939-08-23',
    'protocol protocol 1939-08-23',
    'soviet-draft draft 1939-08-19',
    'german-draft draft 1939-08',
    'berlin-1926 comparandum 1926',
    'estonia-ussr-1932 comparandum 1932',
    'france-ussr-1932 comparandum 1932',
    'poland-ussr-1932 comparandum 1932',
    'germany-latvia-1939 comparandum 1939-06-07',
  ]);
});

test('the ledger has these witnesses and no other', () => {
  expect(witnesses.map(([name]) => name)).toEqual(Object.keys(LEDGER));
});

describe.each(witnesses)('%s', (name, witness) => {
  const [language, authority, from, source] = LEDGER[name] ?? [];

  test('has the authority and language of the ledger', () => {
    expect([witness.language, witness.authority]).toEqual([language, authority]);
  });

  test('is made from what the ledger says', () => {
    expect(witness.derivations.map(asArrow).join(' ')).toBe(from);
  });

  test('names its source', () => {
    expect(witness.source.en).toContain(source);
  });

  test('breaks off only where the ledger says', () => {
    const segments = readSegments(join(SOURCES, 'texts', `${name.replace('/', '.')}.xml`));
    const broken = segments.filter(({ status }) => status === 'gap').map(({ id }) => id);
    expect(broken).toEqual(INCOMPLETE[name] ?? []);
  });

  test('lacks passages only where the ledger says', () => {
    const xml = readFileSync(join(SOURCES, 'texts', `${name.replace('/', '.')}.xml`), 'utf8');
    const incomplete = name in INCOMPLETE && name !== 'german-draft/ru-translation';
    expect(xml.includes('<gap ')).toBe(incomplete);
  });
});

test('only the two signed languages are authentic', () => {
  const authentic = witnesses.filter(([, { authority }]) => authority === 'authentic');
  expect(authentic.map(([name]) => name)).toEqual([
    'treaty/de-signed',
    'treaty/ru-signed',
    'protocol/de-signed',
    'protocol/ru-signed',
  ]);
});

test("this project's translations carry CC0, the encyclopedia's words its own licence", () => {
  for (const [name, { licence }] of witnesses) {
    const expected = name.endsWith('/vi-working')
      ? 'CC0-1.0'
      : name.endsWith('/vi-wikipedia')
        ? 'CC-BY-SA-4.0'
        : 'PD';
    expect([name, licence]).toEqual([name, expected]);
  }
});

test('numbers are printed as the documents print them', () => {
  const numerals = edition.documents.slice(0, 4).map(({ id, units }) => {
    const printed = units.flatMap(({ numeral }) => numeral ?? []);
    return `${id} ${printed.join(' ')}`;
  });
  expect(numerals).toEqual([
    'treaty I II III IV V VI VII',
    'protocol 1 2 3 4',
    'soviet-draft 1 2 3 4 5',
    'german-draft I II III',
  ]);
});

function asArrow({ witness, relation, certainty }: Derivation): string {
  const doubt = certainty === 'high' ? '' : '?';
  return `${doubt}${relation === 'checked-against' ? '=' : ''}${witness ?? '*'}`;
}
