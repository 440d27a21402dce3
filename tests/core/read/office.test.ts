import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { faultOf, notation, readFile, readGood } from './sources.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/read');
const fixture = (name: string) => new Uint8Array(readFileSync(join(FIXTURES, name)));

const BODY = [
  '# Probevertrag',
  '# Vertrag über den Handel',
  'Die Vertragschließenden Teile haben folgendes vereinbart:',
  '^ Die Fußnote, mit ß und ё.',
  '## Artikel I',
  'Die beiden Teile verpflichten sich, sich jeden Gewaltakts zu enthalten.',
  '* [1.] erstens;',
  '* [2.] zweitens:',
  '* [a)] unter a;',
  '* [b)] unter b;',
  '* [3.] drittens.',
  '## Статья II',
  'Обе стороны обязуются воздерживаться от всякого насилия.',
  '* [(a)] Hai bên ký kết cam kết;',
  '* [(b)] không tiến hành bạo lực.',
  '* [•] Punkt ohne Nummer',
  'Deutsch',
  'Русский',
  'Vertrag',
  'Договор',
];

describe('files made by word processors', () => {
  test.each(['pandoc.docx', 'libreoffice.docx', 'pandoc.odt', 'libreoffice.odt'])(
    '%s',
    async (name) => {
      const result = await readGood(name, fixture(name));
      expect(result).toMatchObject({ format: name.split('.')[1], title: 'Probevertrag' });
      const lines = notation(result.texts[0]!.blocks).map((line) =>
        line.replace(/^\^ \[1\] /, '^ '),
      );
      expect(lines).toEqual(BODY);
      expect(result.notices.map(({ kind }) => kind)).toContain('table');
    },
  );
});

const bytes = (text: string) => new TextEncoder().encode(text);
const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const files: Record<string, Uint8Array> = {
    '_rels/.rels': bytes(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${type}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': bytes(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
  };
  for (const [name, part] of Object.entries(parts)) files[name] = bytes(part);
  return zipSync(files);
}

const p = (runs: string) => `<w:p>${runs}</w:p>`;
const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('what Word can hide in a text', () => {
  test.each([
    [
      'tracked deletion',
      p(
        `${r('als ')}<w:del><w:r><w:delText>alt</w:delText></w:r></w:del><w:ins>${r('neu')}</w:ins>`,
      ),
      ['als neu'],
      [['alt'], undefined],
    ],
    [
      'hidden words',
      p(`${r('a')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>`),
      ['a'],
      [['geheim']],
    ],
    ['a field', p(`<w:r><w:instrText>PAGEREF _x</w:instrText></w:r>${r('7')}`), ['7'], []],
    [
      'no-break and soft hyphens, tabs, breaks',
      p(
        '<w:r><w:t>Nr.</w:t><w:tab/><w:t>5</w:t><w:noBreakHyphen/><w:t>a Ver</w:t><w:softHyphen/><w:t>trag</w:t><w:br/><w:t>Ende</w:t></w:r>',
      ),
      ['Nr. 5\u2011a Vertrag Ende'],
      [],
    ],
    [
      'a text box, in two forms',
      p(
        `${r('Satz')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp><pos>914400</pos></wp><w:txbxContent>${p(r('Kasten'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(r('Kasten'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r(' weiter')}`,
      ),
      ['Satz weiter', 'Kasten'],
      [],
    ],
    [
      'a symbol font',
      p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>ja</w:t></w:r>'),
      ['\ufffdja'],
      [undefined],
    ],
    [
      'nested controls and links',
      `<w:sdt><w:sdtContent>${p(`<w:hyperlink>${r('Link')}</w:hyperlink><w:smartTag>${r('!')}</w:smartTag>`)}</w:sdtContent></w:sdt>`,
      ['Link!'],
      [],
    ],
  ] as const)('%s', async (_, body, blocks, notices) => {
    const result = await readGood('a.docx', docx(body));
    expect(notation(result.texts[0]!.blocks)).toEqual(blocks);
    expect(
      result.notices.filter(({ kind }) => kind !== 'invisible-characters').map(({ text }) => text),
    ).toEqual(notices);
  });

  test('numbers that Word counts: levels, restarts, headings', async () => {
    const level = (n: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', 'Artikel %1')}${level(1, 'decimal', '(%2)')}${level(2, 'russianLower', '%3)')}${level(3, 'decimal', '%2.%4')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`;
    const styles = `<w:styles ${W}><w:style w:styleId="A"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:styleId="B"><w:name w:val="x"/><w:basedOn w:val="A"/></w:style></w:styles>`;
    const at = (list: number, depth: number, text: string) =>
      p(
        `<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${r(text)}`,
      );
    const body =
      p(`<w:pPr><w:pStyle w:val="B"/></w:pPr>${r('Zweck')}`) +
      at(5, 1, 'a') +
      at(5, 2, 'b') +
      at(5, 2, 'c') +
      at(5, 1, 'd') +
      at(5, 3, 'e') +
      p(`<w:pPr><w:pStyle w:val="A"/></w:pPr>${r('Frist')}`) +
      at(6, 1, 'f') +
      at(6, 1, 'g') +
      p(`<w:pPr><w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${r('Ohne')}`);
    const result = await readGood(
      'a.docx',
      docx(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles }),
    );
    expect(notation(result.texts[0]!.blocks)).toEqual([
      '## Artikel I Zweck',
      '* [(1)] a',
      '* [а)] b',
      '* [б)] c',
      '* [(2)] d',
      '* [2.1] e',
      '## Artikel II Frist',
      '* [(7)] f',
      '* [(8)] g',
      '## Ohne',
    ]);
  });

  test('heads, feet and comments are reported with their words', async () => {
    const result = await readGood(
      'a.docx',
      docx(p(r('Text')), {
        'word/header1.xml': `<w:hdr ${W}>${p(r('Kopf'))}</w:hdr>`,
        'word/comments.xml': `<w:comments ${W}><w:comment>${p(r('Bemerkung'))}</w:comment></w:comments>`,
      }),
    );
    expect(result.notices.map(({ kind, text }) => [kind, text])).toEqual([
      ['page-furniture', ['Kopf']],
      ['left-out', ['Bemerkung']],
    ]);
  });
});

describe('hostile archives', () => {
  const big = zipSync({
    'word/document.xml': new Uint8Array(60_000_000),
    '_rels/.rels': bytes('<a/>'),
  });
  const lying = big.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 30; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50 && view.getUint32(at + 24, true) > 1e6)
      view.setUint32(at + 24, 1000, true);
    if (signature === 0x04034b50 && view.getUint32(at + 22, true) > 1e6)
      view.setUint32(at + 22, 1000, true);
  }
  const encrypted = docx(p(r('x')));
  encrypted.forEach((_, at) => {
    if (
      new DataView(encrypted.buffer).getUint32(Math.min(at, encrypted.length - 4), true) ===
      0x02014b50
    )
      encrypted[at + 8] = 1;
  });
  const whole = fixture('pandoc.docx');

  test.each([
    ['a zip bomb', big, 'bomb'],
    ['a bomb that understates its size', lying, 'bomb'],
    ['an encrypted part', encrypted, 'encrypted'],
    ['a DOCX cut off', whole.slice(0, 6000), 'zip'],
    ['a zip of pictures', zipSync({ 'a.png': bytes('x') }), 'unsupported'],
    ['a workbook', zipSync({ 'xl/workbook.xml': bytes('<a/>') }), 'unsupported'],
    [
      'a document type in a part',
      docx('').length > 0
        ? zipSync({
            '_rels/.rels': bytes('<a/>'),
            'word/document.xml': bytes('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
          })
        : big,
      'doctype',
    ],
    [
      'an encrypted ODT',
      zipSync({
        'content.xml': bytes('x'),
        'META-INF/manifest.xml': bytes('<manifest:encryption-data/>'),
      }),
      'encrypted',
    ],
    ['no text in it', docx(p('')), 'no-text'],
  ] as const)('%s', async (_, archive, kind) => {
    const start = performance.now();
    expect((await faultOf('a.docx', archive)).kind).toBe(kind);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('many parts', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, n) => [`${n}`, new Uint8Array(0)]),
    );
    expect((await faultOf('a.docx', zipSync(files), { limits: { entries: 100 } })).kind).toBe(
      'bomb',
    );
  });

  test('law: damaged files give their words or a fault, never anything else', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('pandoc.docx', 'libreoffice.odt'),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (name, changes) => {
          const damaged = fixture(name);
          for (const [at, byte] of changes) damaged[at % damaged.length] = byte;
          const result = await readFile(name, damaged);
          if (result.ok) expect(notation(result.texts[0]!.blocks).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    ));
});
