import { describe, expect, test } from 'vitest';
import { asBytes, faultsOf, SMALL_EDITION, withChange } from './small-edition.ts';
import type { BrokenCase, Texts } from './small-edition.ts';

const DE = 'texts/treaty.de.xml';
const TERMS = 'terms/terms.json';
const NOTE = 'notes/powers.json';

const CASES: readonly BrokenCase[] = [
  [
    'a witness without rights',
    'edition.json',
    '          "licence": "PD",\n',
    '',
    ['edition.json:88:9: documents[0].witnesses[0] lacks "licence"'],
  ],
  [
    'a mistyped key',
    'edition.json',
    '"shortTitle"',
    '"shortTitel"',
    [
      'edition.json:34:5: documents[0] lacks "shortTitle"',
      'edition.json:43:7: unknown key "shortTitel"; did you mean "shortTitle"?',
    ],
  ],
  [
    'an unknown authority',
    'edition.json',
    '"translation"',
    '"translaton"',
    [
      'edition.json:138:24: documents[0].witnesses[1].authority is "translaton"; expected one of authentic, official-translation, translation, working-translation, back-translation, draft, draft-translation, quotation, summary; did you mean "translation"?',
    ],
  ],
  [
    'a title without Russian',
    'edition.json',
    ',\n    "ru": "A small edition"',
    '',
    ['edition.json:3:12: title lacks "ru"'],
  ],
  [
    'a unit twice',
    'edition.json',
    '"id": "art-2"',
    '"id": "art-1"',
    [
      'edition.json:79:17: the unit "art-1" stands twice; first in edition.json, line 69',
      'texts/treaty.de.xml:19:24: no unit "art-2" in treaty; did you mean "art-1"?',
    ],
  ],
  [
    'a canonical segment twice',
    'edition.json',
    '"art-2.1"',
    '"art-1.2"',
    [
      'alignment/draft--treaty.json:18:9: no segment "art-2.1" in treaty; did you mean "art-1.1"?',
      'edition.json:83:13: the segment "art-1.2" stands twice; first in edition.json, line 75',
      'texts/treaty.de.xml:18:16: "art-1.2" stands in the unit "art-1" and belongs to "art-2"',
      'texts/treaty.de.xml:19:47: no segment "art-2.1" in treaty; did you mean "art-1.1"?',
      'texts/treaty.en.xml:18:26: no segment "art-2.1" in treaty; did you mean "art-1.1"?',
    ],
  ],
  [
    'an unknown default witness',
    'edition.json',
    '        "en"\n',
    '        "fr"\n',
    ['edition.json:58:9: no witness "fr" in treaty'],
  ],
  [
    'a derivation from an unknown witness',
    'edition.json',
    '"witness": "de"',
    '"witness": "di"',
    [
      'edition.json:172:26: no witness "di" in treaty; did you mean "de"?',
      'texts/treaty.en.xml:7:7: edition.json derives the text (made-from treaty.di high); the header has no such <relation>',
      'texts/treaty.en.xml:7:65: the relation "made-from treaty.de high" is not among the derivations of edition.json; did you mean "made-from treaty.di high"?',
    ],
  ],
  [
    'an unknown reference',
    'edition.json',
    '"rgbl"',
    '"rgb"',
    ['edition.json:132:13: no entry "rgb" in bibliography.json; did you mean "rgbl"?'],
  ],
  [
    'a comma too many',
    'edition.json',
    '"state": "2026.1",',
    '"state": "2026.1",,',
    ['edition.json:21:21: the JSON cannot be read: property name expected, found ","'],
  ],
  [
    'a comment',
    'edition.json',
    '"state": "2026.1",',
    '"state": "2026.1", // now',
    ['edition.json:21:22: the JSON cannot be read: invalid comment token, found "// now"'],
  ],
  [
    'a key twice',
    'edition.json',
    '"state": "2026.1",',
    '"state": "2026.1", "state": "2026.2",',
    ['edition.json:21:22: the key "state" stands twice in one object'],
  ],
  [
    'a date that is none',
    'edition.json',
    '"date": "1939-08-23"',
    '"date": "23.8.1939"',
    [
      'edition.json:49:15: documents[0].date is "23.8.1939"; expected an ISO date such as 1939-08-23, 1939-08 or 1939',
    ],
  ],
  [
    'an unknown field of a book',
    'bibliography.json',
    '"title"',
    '"titel"',
    [
      'bibliography.json:2:3: [0] lacks "title"',
      'bibliography.json:5:5: unknown key "titel"; did you mean "title"?',
    ],
  ],
  [
    'a published state that has changed',
    'history.json',
    '[]',
    '[{"state": "2026.1", "date": "2026-01-01", "hash": "000000000000", "remark": {"en": "x", "vi": "x", "de": "x", "ru": "x"}, "earlier": {}}]',
    [
      'history.json:1:52: the texts of state "2026.1" have the hash "6d5b0cde68a5" now and "000000000000" here: a published state never changes; give edition.json a new state, or correct the hash before it is published',
    ],
  ],
];

test.each(CASES)('%s', (_name, path, from, to, lines) => {
  expect(faultsOf(asBytes(withChange(path, from, to)))).toEqual(lines);
});

/** Files that are there or not, and what is said of it. */
const FILES: readonly (readonly [string, Texts, readonly string[]])[] = [
  [
    'a file that is no source',
    { ...SMALL_EDITION, 'notes/powers.txt': 'x' },
    [
      'notes/powers.txt:1:1: no source of an edition is named "notes/powers.txt"; sources/README.md says which are',
    ],
  ],
  [
    'a text without a witness',
    { ...SMALL_EDITION, 'texts/treaty.fr.xml': SMALL_EDITION[DE]! },
    [
      'texts/treaty.fr.xml:1:1: edition.json has no witness for the text "treaty.fr"; did you mean "treaty.de"?',
    ],
  ],
  [
    'a witness without a text',
    without('texts/draft.de.xml'),
    ['edition.json:227:17: the witness "draft/de" has no text: texts/draft.de.xml is missing'],
  ],
  [
    'no edition.json',
    without('edition.json'),
    ['edition.json:1:1: there is no edition.json: it names the documents and witnesses'],
  ],
  [
    'no bibliography',
    without('bibliography.json'),
    [
      'edition.json:132:13: no entry "rgbl" in bibliography.json',
      'edition.json:185:13: no entry "rgbl" in bibliography.json',
      'edition.json:270:13: no entry "rgbl" in bibliography.json',
      'notes/powers.json:12:11: no entry "rgbl" in bibliography.json',
      'notes/powers.json:34:20: no entry "rgbl" in bibliography.json',
    ],
  ],
];

function without(path: string): Texts {
  return Object.fromEntries(Object.entries(SMALL_EDITION).filter(([name]) => name !== path));
}

test.each(FILES)('%s', (_name, texts, lines) => {
  expect(faultsOf(asBytes(texts))).toEqual(lines);
});

describe('the stemma', () => {
  const EN_FROM_DE = '"witness": "de",\n              "relation": "made-from"';

  test('no text is in the end made from itself', () => {
    const derivations =
      '"derivations": [{"witness": "en", "relation": "made-from", "certainty": "low"}]';
    const texts = withChange('edition.json', '"derivations": []', derivations);
    expect(faultsOf(asBytes(texts)).filter((line) => line.includes('circle'))).toEqual([
      'edition.json:172:26: the stemma goes in a circle: treaty/de from treaty/en from treaty/de',
    ]);
  });

  test('a text is not made from itself', () => {
    const texts = withChange('edition.json', EN_FROM_DE, EN_FROM_DE.replace('"de"', '"en"'));
    expect(faultsOf(asBytes(texts))).toContain(
      'edition.json:172:26: the stemma goes in a circle: treaty/en from treaty/en',
    );
  });

  test('two texts may be checked against one another', () => {
    const derivations =
      '"derivations": [{"witness": "en", "relation": "checked-against", "certainty": "low"}]';
    const texts = withChange('edition.json', '"derivations": []', derivations);
    expect(faultsOf(asBytes(texts)).filter((line) => line.includes('circle'))).toEqual([]);
  });

  test('a derivation names a witness or a source', () => {
    const texts = withChange('edition.json', '"witness": "de",\n', '');
    expect(faultsOf(asBytes(texts))).toContain(
      'edition.json:171:13: a derivation names either "witness" or "source"; this one has neither',
    );
  });
});

test('all faults are told at once, in the order of files and lines', () => {
  const texts: Texts = {
    ...SMALL_EDITION,
    [DE]: SMALL_EDITION[DE]!.replace('#u', '#x').replace('"PD"', '"CC0-1.0"'),
    [NOTE]: SMALL_EDITION[NOTE]!.replace('"Macht"', '"Kraft"'),
    [TERMS]: '{',
  };
  expect(faultsOf(asBytes(texts)).map((line) => line.split(': ')[0])).toEqual([
    'notes/powers.json:25:22',
    'terms/terms.json:1:2',
    'texts/treaty.de.xml:6:86',
    'texts/treaty.de.xml:18:30',
  ]);
});

test('a text that cannot be read is one fault, not one for every link to it', () => {
  expect(faultsOf(asBytes({ ...SMALL_EDITION, [DE]: '<TEI' }))).toHaveLength(1);
});

test('the edition that the others are broken from has no fault', () => {
  expect(faultsOf(asBytes(SMALL_EDITION))).toEqual([]);
});
