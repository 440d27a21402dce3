import { expect, test } from 'vitest';
import { asBytes, faultsOf, withChange } from './small-edition.ts';
import type { BrokenCase } from './small-edition.ts';

const ALIGNMENT = 'alignment/draft--treaty.json';
const TERMS = 'terms/terms.json';
const APPARATUS = 'apparatus/treaty.de.json';
const RENDERING = 'renderings/treaty.de.en-x-lit-de.json';
const NOTE = 'notes/powers.json';

const CASES: readonly BrokenCase[] = [
  [
    'a link to nowhere',
    ALIGNMENT,
    '"art-2.1"',
    '"art-2.3"',
    ['alignment/draft--treaty.json:18:9: no segment "art-2.3" in treaty; did you mean "art-2.1"?'],
  ],
  [
    'an alignment with an unknown document',
    ALIGNMENT,
    '"to": "treaty"',
    '"to": "traety"',
    [
      'alignment/draft--treaty.json:1:1: the file is named "draft--treaty" and is about "draft--traety"',
      'alignment/draft--treaty.json:3:9: no document "traety" in the edition; did you mean "treaty"?',
    ],
  ],
  [
    'a link without a side',
    ALIGNMENT,
    '"art-2.1"\n',
    '',
    ['alignment/draft--treaty.json:15:5: the link has no segment on either side'],
  ],
  [
    'a segment linked and called new',
    ALIGNMENT,
    '"art-2.1"',
    '"art-1.1"',
    [
      'alignment/draft--treaty.json:18:9: "art-1.1" of treaty corresponds to nothing here and to a segment in another link',
    ],
  ],
  [
    'a term that does not occur',
    TERMS,
    '"words": "Macht"',
    '"words": "Mächte"',
    ['terms/terms.json:15:22: "Mächte" does not occur in the segment (treaty/de, art-1.1)'],
  ],
  [
    'a term inside a word only',
    TERMS,
    '"words": "Macht"',
    '"words": "Mach"',
    ['terms/terms.json:15:22: "Mach" stands only inside a longer word (treaty/de, art-1.1)'],
  ],
  [
    'a term that occurs twice without nth',
    TERMS,
    ',\n            "nth": 1',
    '',
    [
      'terms/terms.json:15:22: "Macht" occurs 2 times in the segment: say which with "nth", from 1 to 2 (treaty/de, art-1.1)',
    ],
  ],
  [
    'an nth too high',
    TERMS,
    '"nth": 2',
    '"nth": 3',
    [
      'terms/terms.json:20:22: "Macht" occurs 2 times in the segment: say which with "nth", from 1 to 2 (treaty/de, art-1.1)',
    ],
  ],
  [
    'a place marked twice',
    TERMS,
    '"nth": 2',
    '"nth": 1',
    ['terms/terms.json:20:22: "Macht" is marked twice at the same place of art-1.1 (treaty/de)'],
  ],
  [
    'a term in an unknown segment',
    TERMS,
    '"segment": "art-1.1"',
    '"segment": "art-1.4"',
    ['terms/terms.json:14:24: no segment "art-1.4" in treaty/de; did you mean "art-1.1"?'],
  ],
  [
    'a term in an unknown witness',
    TERMS,
    '"treaty/de"',
    '"treaty/fr"',
    ['terms/terms.json:12:9: no witness "fr" in treaty'],
  ],
  [
    'a remark on an unknown witness',
    TERMS,
    '"draft/de"',
    '"draft/dee"',
    ['terms/terms.json:26:9: no witness "dee" in draft; did you mean "de"?'],
  ],
  [
    'a lemma that does not occur',
    APPARATUS,
    '"lemma": "schaden"',
    '"lemma": "schadet"',
    ['apparatus/treaty.de.json:7:16: "schadet" does not occur in the segment (treaty/de, art-1.1)'],
  ],
  [
    'a reading that is the lemma',
    APPARATUS,
    '"text": "Schaden"',
    '"text": "schaden"',
    ['apparatus/treaty.de.json:15:19: the reading "schaden" is the lemma itself'],
  ],
  [
    'an unknown copy',
    APPARATUS,
    '"print"',
    '"prints"',
    ['apparatus/treaty.de.json:17:13: no copy "prints" in edition.json; did you mean "print"?'],
  ],
  [
    'an addition without its place',
    APPARATUS,
    ',\n          "after": "wird"',
    '',
    [
      'apparatus/treaty.de.json:27:9: the lemma is empty: name the words before it in "after" ("" for the start of the segment)',
    ],
  ],
  [
    'a variant twice',
    APPARATUS,
    '"id": "never"',
    '"id": "harm"',
    [
      'apparatus/treaty.de.json:24:13: the variant "harm" stands twice; first in apparatus/treaty.de.json, line 6',
    ],
  ],
  [
    'a rendering of an unknown segment',
    RENDERING,
    '"art-2.1"',
    '"art-2.2"',
    [
      'renderings/treaty.de.en-x-lit-de.json:6:5: no segment "art-2.2" in treaty/de; did you mean "art-2.1"?',
    ],
  ],
  [
    'a rendering from another language',
    RENDERING,
    '"language": "en-x-lit-de"',
    '"language": "en-x-lit-ru"',
    [
      'renderings/treaty.de.en-x-lit-de.json:1:1: the file is named "treaty.de.en-x-lit-de" and is about "treaty.de.en-x-lit-ru"',
      'renderings/treaty.de.en-x-lit-de.json:4:15: the language is "en-x-lit-ru"; treaty/de is in "de": expected "en-x-lit-de"',
    ],
  ],
  [
    'a note without a source',
    NOTE,
    '{\n      "reference": "rgbl",\n      "locator": "p. 1"\n    }',
    '',
    ['notes/powers.json:32:14: sources has 0 entries; expected at least 1'],
  ],
  [
    'a note without Vietnamese',
    NOTE,
    ',\n    "vi": "Một ghi chú."',
    '',
    ['notes/powers.json:11:11: body lacks "vi"'],
  ],
  [
    'HTML in a note',
    NOTE,
    '*power*',
    '<b>power</b>',
    [
      'notes/powers.json:12:11: body.en has HTML ("<b"): write paragraphs, *emphasis* and "quotations" only',
    ],
  ],
  [
    'a citation of an unknown source',
    NOTE,
    '[@rgbl, p. 1]',
    '[@rgbll, p. 1]',
    ['notes/powers.json:12:11: no entry "rgbll" in bibliography.json; did you mean "rgbl"?'],
  ],
  [
    'a broken citation',
    NOTE,
    '[@rgbl, p. 1]',
    '[@rgbl, p. 1',
    [
      'notes/powers.json:12:11: body.en has a broken citation "[@rgbl, p. 1."; expected [@key] or [@key, locator]',
    ],
  ],
  [
    'a note on an unknown segment',
    NOTE,
    '"segments": [\n        "art-1.1"',
    '"segments": [\n        "art-7.1"',
    [
      'notes/powers.json:19:9: no segment "art-7.1" in treaty; did you mean "art-1.1"?',
      'notes/powers.json:24:24: the words stand in "art-1.1", which is not among the segments of this target',
    ],
  ],
  [
    'a note whose words do not occur',
    NOTE,
    '"words": "Macht"',
    '"words": "Kraft"',
    ['notes/powers.json:25:22: "Kraft" does not occur in the segment (treaty/de, art-1.1)'],
  ],
  [
    'an unknown kind of note',
    NOTE,
    '"translation"',
    '"translate"',
    [
      'notes/powers.json:4:5: kinds[0] is "translate"; expected one of drafting, translation, error, divergence, authenticity, law, fact, omission, form, interpretation, history; did you mean "translation"?',
    ],
  ],
  [
    'a note under another name',
    NOTE,
    '"id": "powers"',
    '"id": "power"',
    ['notes/powers.json:1:1: the file is named "powers" and is about "power"'],
  ],
  [
    'a decomposed text in an escape',
    NOTE,
    '"en": "Powers"',
    '"en": "Ma\\u0308chte"',
    ['notes/powers.json:8:11: title.en is not NFC: normalise it'],
  ],
];

test.each(CASES)('%s', (_name, path, from, to, lines) => {
  expect(faultsOf(asBytes(withChange(path, from, to)))).toEqual(lines);
});
