import { expect, test } from 'vitest';
import { asBytes, faultsOf, withChange } from './small-edition.ts';
import type { BrokenCase } from './small-edition.ts';

const DE = 'texts/treaty.de.xml';
const EN = 'texts/treaty.en.xml';
const DRAFT = 'texts/draft.de.xml';

const CASES: readonly BrokenCase[] = [
  [
    'a segment twice',
    DE,
    'xml:id="art-1.2"',
    'xml:id="art-1.1"',
    [
      'texts/treaty.de.xml:2:1: "art-1.2" of treaty stands neither in the text nor in a <gap>',
      'texts/treaty.de.xml:18:16: the segment "art-1.1" stands twice in this text',
    ],
  ],
  [
    'an unknown segment',
    DE,
    'xml:id="art-1.2"',
    'xml:id="art-1.3"',
    [
      'texts/treaty.de.xml:2:1: "art-1.2" of treaty stands neither in the text nor in a <gap>',
      'texts/treaty.de.xml:18:16: no segment "art-1.3" in treaty; did you mean "art-1.1"?',
    ],
  ],
  [
    'a clause neither there nor a gap',
    EN,
    'n="art-1.1 art-1.2"',
    'n="art-1.1"',
    ['texts/treaty.en.xml:2:1: "art-1.2" of treaty stands neither in the text nor in a <gap>'],
  ],
  [
    'a gap of a clause that is there',
    EN,
    'n="art-2.1"',
    'n="art-2.1 title"',
    ['texts/treaty.en.xml:18:26: "title" is declared a gap and stands also in the text'],
  ],
  [
    'a gap of an unknown clause',
    EN,
    'n="art-2.1"',
    'n="art-2.1 art-2.2"',
    ['texts/treaty.en.xml:18:26: no segment "art-2.2" in treaty; did you mean "art-2.1"?'],
  ],
  [
    'a gap without a reason we know',
    EN,
    'reason="omitted"',
    'reason="lost"',
    [
      'texts/treaty.en.xml:18:14: the gap has the reason "lost"; expected one of not-established, omitted, not-quoted, absent',
    ],
  ],
  [
    'a gap without Russian',
    EN,
    '<desc xml:lang="ru">Нет.</desc>',
    '',
    ['texts/treaty.en.xml:18:1: the gap lacks a text (<desc>) in ru'],
  ],
  [
    'an unknown status',
    DE,
    'ana="#u"',
    'ana="#x"',
    ['texts/treaty.de.xml:18:30: the status is "x"; expected one of #c, #u, #gap, #w'],
  ],
  [
    'a text that breaks off without a remark in German',
    DRAFT,
    '  <note type="remark" target="#art-1.1" xml:lang="de">Bricht ab.</note>\n',
    '',
    ['texts/draft.de.xml:15:34: the remark on "art-1.1" lacks a text (<note>) in de'],
  ],
  [
    'a remark on another segment',
    DRAFT,
    'target="#art-1.1" xml:lang="vi"',
    'target="#art-1.2" xml:lang="vi"',
    [
      'texts/draft.de.xml:17:31: the remark is on "#art-1.2" but follows "art-1.1"; expected "#art-1.1"',
    ],
  ],
  [
    'a clause a second time without a remark',
    DE,
    '<seg xml:id="art-2.1" ana="#c">',
    '<seg xml:id="art-2.1-b" n="art-2.1" ana="#c">Er gilt.</seg> <seg xml:id="art-2.1" ana="#c">',
    [
      'texts/treaty.de.xml:19:47: "art-2.1-b" has "art-2.1" a second time: say where it stands in a remark',
    ],
  ],
  [
    'a clause in another article',
    DE,
    'n="art-2">',
    'n="art-1">',
    ['texts/treaty.de.xml:19:47: "art-2.1" stands in the unit "art-1" and belongs to "art-2"'],
  ],
  [
    'an unknown article',
    DE,
    'n="art-2">',
    'n="art-3">',
    ['texts/treaty.de.xml:19:24: no unit "art-3" in treaty; did you mean "art-1"?'],
  ],
  [
    'a unit of another type',
    DE,
    'type="title" n',
    'type="point" n',
    [
      'texts/treaty.de.xml:15:22: the unit "title" is of type "point" here and "title" in edition.json',
    ],
  ],
  [
    'an unknown element',
    DE,
    '<p><seg xml:id="art-2.1" ana="#c">Er gilt ab heute.</seg></p>',
    '<p><sge xml:id="art-2.1" ana="#c">Er gilt ab heute.</sge></p>',
    [
      'texts/treaty.de.xml:19:34: <sge> may not stand in <p>; expected <seg>, <note>, <gap>, <pb>; did you mean "seg"?',
    ],
  ],
  [
    'an unknown attribute',
    DE,
    'ana="#u"',
    'anna="#u"',
    [
      'texts/treaty.de.xml:18:3: <seg> lacks the attribute "ana"',
      'texts/treaty.de.xml:18:31: <seg> has no attribute "anna"; expected xml:id, n, ana; did you mean "ana"?',
    ],
  ],
  [
    'words outside a segment',
    DE,
    'schaden,</seg>',
    'schaden</seg>,',
    ['texts/treaty.de.xml:17:81: the words "," stand in <p>, outside any segment'],
  ],
  [
    'a line break in a segment',
    DE,
    'der Macht',
    'der\nMacht',
    [
      'texts/treaty.de.xml:17:6: the text of "art-1.1" has a line break or a tab: write it in one line',
    ],
  ],
  [
    'white space at an edge',
    DE,
    '>Vertrag<',
    '> Vertrag<',
    [
      'texts/treaty.de.xml:15:29: the text of "title" has white space at its edge: it would become part of the text',
    ],
  ],
  [
    'an empty segment',
    DE,
    '>Vertrag<',
    '><',
    [
      'texts/treaty.de.xml:15:29: the text of "title" is empty: declare what a witness lacks in a <gap>',
    ],
  ],
  [
    'a tag not closed',
    DE,
    'heute.</seg>',
    'heute.',
    ['texts/treaty.de.xml:19:85: the XML is not well formed: <seg> of line 19 is not closed'],
  ],
  [
    'an entity',
    DE,
    'heute',
    '&heute;',
    ['texts/treaty.de.xml:19:76: the XML is not well formed: undefined entity'],
  ],
  [
    'the language of the header',
    DE,
    'ident="de"',
    'ident="en"',
    ['texts/treaty.de.xml:10:35: the language is "en" here and "de" in edition.json'],
  ],
  [
    'the authority of the header',
    EN,
    '#translation',
    '#authentic',
    [
      'texts/treaty.en.xml:11:54: the authority is "authentic" here and "translation" in edition.json',
    ],
  ],
  [
    'the licence of the header',
    DE,
    'target="PD"',
    'target="CC0-1.0"',
    ['texts/treaty.de.xml:6:86: the licence is "CC0-1.0" here and "PD" in edition.json'],
  ],
  [
    'no licence in the header',
    DE,
    '<availability><licence target="PD">Public domain.</licence></availability>',
    '',
    ['texts/treaty.de.xml:6:7: <publicationStmt> lacks <availability>'],
  ],
  [
    'the derivation of the header',
    EN,
    'passive="treaty.de"',
    'passive="draft.de"',
    [
      'texts/treaty.en.xml:7:7: edition.json derives the text (made-from treaty.de high); the header has no such <relation>',
      'texts/treaty.en.xml:7:65: the relation "made-from draft.de high" is not among the derivations of edition.json; did you mean "made-from treaty.de high"?',
    ],
  ],
  [
    'the id of the text',
    DE,
    'xml:id="treaty.de"',
    'xml:id="treaty.en"',
    ['texts/treaty.de.xml:2:50: xml:id is "treaty.en"; the file belongs to "treaty.de"'],
  ],
];

test.each(CASES)('%s', (_name, path, from, to, lines) => {
  expect(faultsOf(asBytes(withChange(path, from, to)))).toEqual(lines);
});
