import { compileSources, formatFault } from '../../src/edition/index.ts';
import type { SourceFiles } from '../../src/edition/index.ts';

/** The sources of an edition as text, by path. */
export type Texts = Readonly<Record<string, string>>;

const all = (text: string) => ({ en: text, vi: text, de: text, ru: text });

const LANGUAGES = { de: 'German', en: 'English' };

function tei(id: string, language: 'de' | 'en', authority: string, relation: string, body: string) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}" xml:lang="${language}">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>A treaty</title></titleStmt>
      <publicationStmt><publisher>Wortlaut</publisher><availability><licence target="PD">Public domain.</licence></availability></publicationStmt>
      <sourceDesc><bibl>Made up for a test.</bibl>${relation}</sourceDesc>
    </fileDesc>
    <profileDesc>
      <langUsage><language ident="${language}">${LANGUAGES[language]}</language></langUsage>
      <textClass><catRef scheme="#authority" target="#${authority}"/></textClass>
    </profileDesc>
  </teiHeader>
  <text><body>
${body}
  </body></text>
</TEI>
`;
}

const witness = (id: string, language: string, authority: string, derivations: unknown[]) => ({
  id,
  language,
  authority,
  name: all('A version'),
  date: '1939',
  source: all('A source'),
  standing: all('A standing'),
  collation: all('A collation'),
  extent: all('Complete'),
  derivations,
  rights: all('Public domain'),
  licence: 'PD',
  references: ['rgbl'],
});

const document = (id: string, kind: string, units: unknown[], witnesses: { id: string }[]) => ({
  id,
  kind,
  title: all('A treaty'),
  shortTitle: all('Treaty'),
  date: '1939-08-23',
  description: all('A treaty between powers'),
  defaultWitnesses: witnesses.map((each) => each.id),
  units,
  witnesses,
});

const edition = {
  id: 'small',
  title: all('A small edition'),
  description: all('Made up for a test'),
  rights: all('Public domain'),
  state: '2026.1',
  copies: [{ id: 'print', name: all('A print') }],
  documents: [
    document(
      'treaty',
      'treaty',
      [
        { id: 'title', kind: 'title', segments: ['title'] },
        {
          id: 'art-1',
          kind: 'article',
          number: 1,
          label: 'art-1.label',
          segments: ['art-1.1', 'art-1.2'],
        },
        { id: 'art-2', kind: 'article', number: 2, segments: ['art-2.1'] },
      ],
      [
        witness('de', 'de', 'authentic', []),
        witness('en', 'en', 'translation', [
          { witness: 'de', relation: 'made-from', certainty: 'high' },
        ]),
      ],
    ),
    document(
      'draft',
      'draft',
      [{ id: 'art-1', kind: 'article', number: 1, segments: ['art-1.1'] }],
      [witness('de', 'de', 'draft', [])],
    ),
  ],
};

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const MADE_FROM_DE =
  '<listRelation><relation name="made-from" active="#treaty.en" passive="treaty.de" cert="high"/></listRelation>';

/** A valid edition with every kind of source; each test breaks one thing in it. */
export const SMALL_EDITION: Texts = {
  'edition.json': json(edition),
  'texts/treaty.de.xml': tei(
    'treaty.de',
    'de',
    'authentic',
    '',
    `<div type="title" n="title"><head xml:id="title" ana="#c">Vertrag</head></div>
<div type="article" n="art-1"><head xml:id="art-1.label" ana="#c">Artikel I.</head>
  <p><seg xml:id="art-1.1" ana="#c">Die Macht wird der Macht nicht schaden,</seg>
  <seg xml:id="art-1.2" ana="#u">auch nicht <seg type="doubtful">im Kriege</seg>.</seg></p></div>
<div type="article" n="art-2"><p><seg xml:id="art-2.1" ana="#c">Er gilt ab heute.</seg></p></div>`,
  ),
  'texts/treaty.en.xml': tei(
    'treaty.en',
    'en',
    'translation',
    MADE_FROM_DE,
    `<div type="title" n="title"><head xml:id="title" ana="#c">Treaty</head></div>
<div type="article" n="art-1"><head xml:id="art-1.label" ana="#c">Article I.</head>
  <p><seg xml:id="art-1.1-2" n="art-1.1 art-1.2" ana="#c">The power will not harm the power, in war neither.</seg></p></div>
<gap reason="omitted" n="art-2.1"><desc xml:lang="en">Not there.</desc><desc xml:lang="vi">Không có.</desc><desc xml:lang="de">Fehlt.</desc><desc xml:lang="ru">Нет.</desc></gap>`,
  ),
  'texts/draft.de.xml': tei(
    'draft.de',
    'de',
    'draft',
    '',
    `<div type="article" n="art-1"><p><seg xml:id="art-1.1" ana="#gap">Die Macht wird …</seg>
  <note type="remark" target="#art-1.1" xml:lang="en">Breaks off.</note>
  <note type="remark" target="#art-1.1" xml:lang="vi">Bị ngắt.</note>
  <note type="remark" target="#art-1.1" xml:lang="de">Bricht ab.</note>
  <note type="remark" target="#art-1.1" xml:lang="ru">Обрывается.</note></p></div>`,
  ),
  'alignment/draft--treaty.json': json({
    from: 'draft',
    to: 'treaty',
    links: [
      { from: ['art-1.1'], to: ['art-1.1'], by: 'editor', certainty: 'high' },
      { from: [], to: ['art-2.1'], by: 'editor', certainty: 'low', remark: all('New') },
    ],
  }),
  'terms/terms.json': json({
    concepts: [
      {
        id: 'power',
        label: all('power'),
        occurrences: {
          'treaty/de': [
            { segment: 'art-1.1', words: 'Macht', nth: 1 },
            { segment: 'art-1.1', words: 'Macht', nth: 2 },
          ],
        },
        remarks: { 'draft/de': all('Once') },
      },
    ],
  }),
  'apparatus/treaty.de.json': json({
    document: 'treaty',
    witness: 'de',
    variants: [
      {
        id: 'harm',
        lemma: 'schaden',
        places: [{ segment: 'art-1.1' }],
        readings: [{ text: 'Schaden', copies: ['print'], slip: 'certain' }],
      },
      {
        id: 'never',
        lemma: '',
        places: [{ segment: 'art-1.1', after: 'wird' }],
        readings: [{ text: 'nie', copies: ['print'] }],
      },
    ],
  }),
  'renderings/treaty.de.en-x-lit-de.json': json({
    document: 'treaty',
    witness: 'de',
    language: 'en-x-lit-de',
    segments: { 'art-2.1': 'It is valid from today.' },
  }),
  'notes/powers.json': json({
    id: 'powers',
    kinds: ['translation'],
    contested: false,
    title: { en: 'Powers', vi: 'Cường quốc' },
    body: { en: 'It says *power* [@rgbl, p. 1].', vi: 'Một ghi chú.' },
    targets: [
      {
        document: 'treaty',
        segments: ['art-1.1'],
        words: { de: [{ segment: 'art-1.1', words: 'Macht', nth: 1 }] },
      },
    ],
    sources: [{ reference: 'rgbl', locator: 'p. 1' }],
  }),
  'bibliography.json': json([{ id: 'rgbl', type: 'book', title: 'Reichsgesetzblatt' }]),
  'history.json': json([]),
};

/** The files as bytes. */
export function asBytes(texts: Texts): SourceFiles {
  const encoder = new TextEncoder();
  return new Map(Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)]));
}

/** The edition with one thing replaced in one file. Throws where there is nothing to replace. */
export function withChange(path: string, from: string, to: string): Texts {
  const text = SMALL_EDITION[path];
  if (!text?.includes(from)) throw new Error(`${path} has no ${from}`);
  return { ...SMALL_EDITION, [path]: text.replace(from, () => to) };
}

/** Every fault as `wortlaut check` prints it. */
export function faultsOf(files: SourceFiles): string[] {
  const result = compileSources(files);
  return result.ok ? [] : result.faults.map((fault) => formatFault(fault));
}

/** What is broken; the file; what is replaced in it; by what; every line that is then printed. */
export type BrokenCase = readonly [string, string, string, string, readonly string[]];
