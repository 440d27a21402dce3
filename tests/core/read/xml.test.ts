import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf, lost, notation, readFile, readGood } from './sources.ts';

const TEI = (body: string, rest = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="treaty.de" xml:lang="de"><teiHeader><fileDesc><titleStmt><title>Vertrag</title></titleStmt></fileDesc></teiHeader><text>${rest}<body>${body}</body></text></TEI>`;

const blocksOf = async (name: string, source: string) =>
  notation((await readGood(name, source)).texts[0]!.blocks);

describe('TEI', () => {
  test('segments with ids are blocks of their own', async () => {
    const result = await readGood(
      'a.xml',
      TEI(`<div type="article" n="art-2"><head xml:id="art-2.label" ana="#c">Artikel II.</head>
      <p><seg xml:id="art-2.1" ana="#c">Eins,</seg> <seg xml:id="art-2.2" ana="#c">als <seg type="doubtful">zwei gilt</seg>.</seg></p></div>`),
    );
    expect(result).toMatchObject({ format: 'tei', title: 'Vertrag', aligned: false });
    expect(result.texts[0]).toMatchObject({
      name: 'treaty.de',
      language: 'de',
      languageGround: 'declared',
      segmented: true,
    });
    expect(notation(result.texts[0]!.blocks)).toEqual([
      '# {art-2.label} Artikel II.',
      '{art-2.1} Eins,',
      '{art-2.2} als zwei gilt.',
    ]);
  });

  test.each([
    ['<p>ver<lb break="no"/>tragen und<lb/>halten</p>', ['vertragen und halten']],
    ['<p>Er sagt <quote>so</quote> und <hi>anders</hi>.</p>', ['Er sagt so und anders.']],
    [
      '<p>Text<note place="bottom" n="1">Fußnote</note> weiter.</p><p>B</p>',
      ['Text weiter.', '^ [1] Fußnote', 'B'],
    ],
    [
      '<list><label>a)</label><item>eins</item><label>b)</label><item><p>zwei</p><p>drei</p></item></list>',
      ['* [a)] eins', '* [b)] zwei', 'drei'],
    ],
    [
      '<div><head>I</head><div><head>1</head>lose Worte<p>C</p></div></div>',
      ['# I', '## 1', 'lose Worte', 'C'],
    ],
    ['<pb/><p>eins</p><pb n="8"/><p>zwei<pb/> drei</p>', ['eins @1', 'zwei drei @8']],
    ['<lg><l>Zeile</l><l>Zeile zwei</l></lg>', ['Zeile', 'Zeile zwei']],
    ['<p><choice><sic>irgend einer</sic><corr>irgendeiner</corr></choice></p>', ['irgend einer']],
    ['<p>a<app><lem>b</lem><rdg wit="#x">c</rdg></app></p>', ['ab']],
  ])('%s', async (body, expected) => {
    expect(await blocksOf('a.tei', TEI(body))).toEqual(expected);
  });

  test('what is left out is said with its words', async () => {
    const body =
      '<p>a<note type="remark">bemerkt</note></p><fw>Kopf</fw><gap reason="omitted" n="art-2.1"><desc>fehlt</desc></gap><p><choice><sic>x</sic><corr>y</corr></choice></p>';
    const result = await readGood('a.xml', TEI(body));
    expect(result.notices.map(({ kind, text }) => [kind, text])).toEqual([
      ['left-out', ['bemerkt']],
      ['left-out', ['Kopf']],
      ['gap', ['art-2.1 fehlt']],
      ['left-out', ['y']],
    ]);
  });

  test('divisions in two languages are two texts', async () => {
    const result = await readGood(
      'a.xml',
      TEI('<div xml:lang="de"><p>Der Vertrag</p></div><div xml:lang="ru"><p>Договор</p></div>'),
    );
    expect(result.texts.map(({ language, blocks }) => [language, notation(blocks)])).toEqual([
      ['de', ['Der Vertrag']],
      ['ru', ['Договор']],
    ]);
  });
});

const TMX = (body: string, doctype = '') =>
  `<?xml version="1.0"?>${doctype}<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="block" o-tmf="x" adminlang="en" srclang="de" datatype="plaintext"/><body>${body}</body></tmx>`;

describe('TMX', () => {
  const UNIT =
    '<tu tuid="art-1.1"><tuv xml:lang="de"><seg>Der <bpt i="1">&lt;b></bpt>Vertrag<ept i="1">&lt;/b></ept></seg></tuv><tuv xml:lang="en"><seg>The <hi>treaty</hi></seg></tuv></tu>';

  test('one text a language; blocks of one unit share the id; codes of formatting are left out', async () => {
    const result = await readGood(
      'a.tmx',
      TMX(
        `${UNIT}<tu><tuv xml:lang="de"><seg>Zwei</seg></tuv></tu>`,
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
      ),
    );
    expect(result.aligned).toBe(true);
    expect(
      result.texts.map(({ language, segmented, blocks }) => [
        language,
        segmented,
        notation(blocks),
      ]),
    ).toEqual([
      ['de', true, ['{art-1.1} Der Vertrag', '{tu-2} Zwei']],
      ['en', true, ['{art-1.1} The treaty']],
    ]);
    expect(result.notices[0]?.text).toEqual(['<b>', '</b>']);
  });

  test('two versions of one language are two texts', async () => {
    const variant = (words: string, witness: string) =>
      `<tuv xml:lang="en"><prop type="x-witness">${witness}</prop><seg>${words}</seg></tuv>`;
    const result = await readGood(
      'a.tmx',
      TMX(
        `<tu tuid="a">${variant('one', 'nsr')}${variant('two', 'dgfp')}</tu><tu tuid="b">${variant('three', 'dgfp')}</tu>`,
      ),
    );
    expect(result.texts.map(({ name, blocks }) => [name, notation(blocks)])).toEqual([
      ['nsr', ['{a} one']],
      ['dgfp', ['{a} two', '{b} three']],
    ]);
  });
});

const AKN = (body: string) =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#x"><FRBRExpression><FRBRlanguage language="deu"/></FRBRExpression></identification></meta>${body}</act></akomaNtoso>`;

describe('Akoma Ntoso', () => {
  test('numbers and headings, paragraphs and points with their marks, notes apart', async () => {
    const source =
      AKN(`<preface><p eId="t"><docTitle>Gesetz</docTitle></p></preface><preamble><p>In der Erwägung</p></preamble><body>
      <chapter eId="chp_1"><num>Kapitel I</num><heading>Allgemeines</heading>
      <article eId="art_1"><num>Artikel 1</num><heading>Gegenstand</heading>
        <paragraph eId="art_1__para_1"><num>(1)</num><content><p>Erster<authorialNote marker="1"><p>Note</p></authorialNote> Absatz.</p><p>Zweiter.</p></content></paragraph>
        <paragraph eId="art_1__para_2"><num>(2)</num><list eId="l"><intro><p>Dies:</p></intro><point eId="pt_a"><num>a)</num><content><p>eins</p></content></point></list></paragraph>
        <paragraph eId="art_1__para_3"><num>(3)</num><point eId="pt_x"><num>a)</num><content><p>direkt</p></content></point></paragraph>
      </article></chapter></body><conclusions><p>Moskau</p></conclusions>`);
    const result = await readGood('a.xml', source);
    expect(result).toMatchObject({ format: 'akoma-ntoso', title: 'Gesetz' });
    expect(result.texts[0]!.language).toBe('de');
    expect(notation(result.texts[0]!.blocks)).toEqual([
      '# {t} Gesetz',
      'In der Erwägung',
      '# {chp_1} Kapitel I',
      '# Allgemeines',
      '## {art_1} Artikel 1',
      '## Gegenstand',
      '* {art_1__para_1} [(1)] Erster Absatz.',
      '^ [1] Note',
      'Zweiter.',
      '* {l} [(2)] Dies:',
      '* {pt_a} [a)] eins',
      '* {pt_x} [(3) a)] direkt',
      'Moskau',
    ]);
  });
});

describe('hostile XML', () => {
  const laughs = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
  test.each([
    ['entities defined', `${laughs}<TEI>&b;</TEI>`, 'doctype', 1],
    ['a document type', '<!DOCTYPE TEI SYSTEM "file:///etc/passwd"><TEI/>', 'doctype', 1],
    [
      'TMX with an internal subset',
      TMX('', '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a "b">]>'),
      'doctype',
      1,
    ],
    ['an entity nobody defined', TEI('<p>\n&nbsp;</p>'), 'xml', 3],
    ['a wrong end tag', TEI('<p>\n\n</q>'), 'xml', 4],
    ['no end', '<?xml version="1.0"?>\n<TEI><text>', 'xml', 2],
    ['an attribute twice', '<TEI a="1" a="2"/>', 'xml', 1],
    ['elements in elements', `<TEI>${'<div>'.repeat(100_000)}`, 'bomb', 1],
  ] as const)('%s', async (_, source, kind, line) => {
    const fault = await faultOf('a.xml', source);
    expect(fault).toMatchObject({ kind, line });
    expect(fault.column).toBeGreaterThan(0);
    expect(fault.message).toContain(`a.xml, line ${line}`);
  });

  test('too many elements', async () => {
    const fault = await faultOf('a.xml', TEI('<p>a</p>'.repeat(600)), { limits: { nodes: 1000 } });
    expect(fault.kind).toBe('too-large');
  });

  test('30,000 units are read in seconds', async () => {
    const unit = (n: number) =>
      `<tu tuid="u${n}"><tuv xml:lang="de"><seg>Wort ${n}</seg></tuv><tuv xml:lang="en"><seg>word ${n}</seg></tuv></tu>`;
    const start = performance.now();
    const result = await readGood(
      'a.tmx',
      TMX(Array.from({ length: 30_000 }, (_, n) => unit(n)).join('')),
    );
    expect(result.texts[1]!.blocks).toHaveLength(30_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  const tag = fc.constantFrom(
    'p',
    'div',
    'head',
    'item',
    'list',
    'seg',
    'note',
    'lb',
    'article',
    'paragraph',
    'num',
    'point',
    'content',
    'tu',
    'tuv',
    'quote',
    'choice',
    'gap',
    'table',
    'cell',
    'authorialNote',
    'label',
    'body',
  );
  const tree: fc.Memo<string> = fc.memo((depth) =>
    depth <= 1
      ? fc.constantFrom('Wort', ' wörtlich ', '1.', 'ё', '&amp;')
      : fc
          .tuple(tag, fc.array(tree(depth - 1), { maxLength: 4 }), fc.boolean())
          .map(
            ([name, children, named]) =>
              `<${name}${named ? ` n="7" xml:id="x${name}"` : ''}>${children.join('')}</${name}>`,
          ),
  );

  test('the number of a paragraph that begins with a note alone waits for its words', async () => {
    const body =
      '<paragraph><p><authorialNote>N</authorialNote></p><num><p>Wort</p></num></paragraph>';
    expect(lost('N Wort', await readFile('a.xml', AKN(body)))).toEqual([]);
  });

  test('law: whatever the elements, no character is lost', () =>
    fc.assert(
      fc.asyncProperty(tree(5), fc.constantFrom(TEI, AKN), async (body, make) => {
        const result = await readFile('a.xml', make(`<p>Anfang</p>${body}`));
        const words = body.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&');
        expect(lost(words, result)).toEqual([]);
      }),
      { numRuns: 400 },
    ));

  test('law: a damaged file gives a result or a fault with its place', () =>
    fc.assert(
      fc.asyncProperty(
        fc.nat(600),
        fc.nat(40),
        fc.string({ maxLength: 6 }),
        async (at, length, instead) => {
          const source = TEI(
            '<div><head>I</head><p>eins <seg xml:id="a">zwei</seg></p></div><list><item>drei</item></list>',
          );
          const result = await readFile(
            'a.xml',
            source.slice(0, at) + instead + source.slice(at + length),
          );
          if (!result.ok && result.fault.kind === 'xml')
            expect(result.fault.line).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    ));
});
