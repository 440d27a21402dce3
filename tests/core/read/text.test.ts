import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinLines, vocabularyOf } from '../../../src/core/read/lines/join.ts';
import { faultOf, lost, notation, readFile, readGood, WORDS } from './sources.ts';

/** Breaks a text at word ends to a width. */
function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line.trim() === '' ? line + word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

describe('plain text', () => {
  test('a line is a paragraph where lines are not broken to a width', async () => {
    const result = await readGood(
      'a.txt',
      `Article 1\n\n${WORDS.en}\n(a) one;\n(b) two.\n${WORDS.en}\n`,
    );
    expect(notation(result.texts[0]!.blocks)).toEqual([
      'Article 1',
      WORDS.en,
      '(a) one;',
      '(b) two.',
      WORDS.en,
    ]);
  });

  test.each(['de', 'ru', 'vi', 'en', 'fr'] as const)(
    '%s: lines broken to a width are put together',
    async (language) => {
      const words = WORDS[language].normalize('NFC');
      for (const width of [48, 60, 72, 90]) {
        const source = `Titel\n\n${wrap(words, width)}\n\n(1)\n\n${wrap(words, width)}\n${wrap(words, width, '    ')}\n`;
        const result = await readGood('a.txt', source);
        const texts = notation(result.texts[0]!.blocks);
        expect(texts.slice(0, 4)).toEqual(['Titel', words, '(1)', words]);
        expect(result.texts[0]!.language).toBe(language);
      }
    },
  );

  test('list marks after a stop begin a paragraph', async () => {
    const item = 'the Parties shall notify each other of every measure taken under this';
    const source = [1, 2, 3].map((n) => `(${n}) ${item}\nArticle within thirty days.`).join('\n');
    const result = await readGood('a.txt', source);
    expect(result.texts[0]!.blocks.map(({ text }) => text.slice(0, 4))).toEqual([
      '(1) ',
      '(2) ',
      '(3) ',
    ]);
  });

  test('form feeds are pages: heads and numbers are set apart, paragraphs go on', async () => {
    const page = (n: number, body: string) => `OFFICIAL JOURNAL No. 7\n\n${body}\n\n- ${n} -\n`;
    const [a, b, c] = [WORDS.en, WORDS.de, WORDS.fr].map((words) => wrap(words, 60)) as [
      string,
      string,
      string,
    ];
    const cut = b.indexOf('\n', b.indexOf('\n') + 1);
    const result = await readGood(
      'a.txt',
      [page(3, `${a}\n\n${b.slice(0, cut)}`), page(4, b.slice(cut).trim()), page(5, c)].join('\f'),
    );
    expect(notation(result.texts[0]!.blocks)).toEqual([
      `${WORDS.en} @1`,
      `${WORDS.de} @1`,
      `${WORDS.fr} @3`,
    ]);
    const furniture = result.notices.find(({ kind }) => kind === 'page-furniture')!;
    expect(furniture.text).toEqual([
      'OFFICIAL JOURNAL No. 7',
      '- 3 -',
      'OFFICIAL JOURNAL No. 7',
      '- 4 -',
      'OFFICIAL JOURNAL No. 7',
      '- 5 -',
    ]);
    expect(furniture.pages).toEqual([1, 2, 3]);
  });

  test('NFC, soft hyphens and zero-width spaces are said', async () => {
    const result = await readGood(
      'a.txt',
      'U\u0308ber Rati\u00adfi\u200bkation und ein\u00a0Komma',
    );
    expect(notation(result.texts[0]!.blocks)).toEqual(['Über Ratifikation und ein\u00a0Komma']);
    expect(result.notices.map(({ kind }) => kind)).toEqual(['normalised', 'invisible-characters']);
  });
});

test('a hundred thousand lines of one paragraph are joined in seconds', async () => {
  const line = 'Die beiden Teile verpflichten sich, sich jeden Gewaltakts zu ent-';
  const start = performance.now();
  const result = await readGood('a.txt', `${line}\nhalten `.repeat(50_000));
  expect(result.texts[0]!.blocks[0]!.text.match(/enthalten/g)).toHaveLength(50_000);
  expect(performance.now() - start).toBeLessThan(4000);
});

describe('hyphens at line ends', () => {
  test.each([
    ['de', 'völker-|rechtlich', 'völkerrechtlich'],
    ['de', 'Land-|und Seemacht', 'Land- und Seemacht'],
    ['de', 'deutsch-|sowjetisch, deutsch-sowjetisch', 'deutsch-sowjetisch, deutsch-sowjetisch'],
    ['de', 'Nicht-|Angriff', 'Nicht-Angriff'],
    ['de', 'NICHTAN-|GRIFFSPAKT', 'NICHTANGRIFFSPAKT'],
    ['en', 'German-|Soviet', 'German-Soviet'],
    ['en', 'aggres-|sion', 'aggression'],
    ['en', 'non-|aggression', 'non-aggression'],
    ['en', 'UN-|mandated', 'UN-mandated'],
    ['en', 'the war -|so it', 'the war - so it'],
    ['en', 'soft\u00ad|ware', 'software'],
    ['ru', 'договари-|вающиеся', 'договаривающиеся'],
    ['ru', 'какой-|либо', 'какой-либо'],
    ['ru', 'по-|прежнему', 'по-прежнему'],
    ['vi', 'Xô-|viết', 'Xô-viết'],
    ['fr', 'celui-|ci', 'celui-ci'],
    ['zh', '缔约|双方', '缔约双方'],
    ['en', '1939-|1941', '1939-1941'],
  ])('%s: %s becomes %s', (language, lines, whole) => {
    const [left, right] = lines.split('|') as [string, string];
    expect(joinLines(left, right, vocabularyOf([left, right], language)).text).toBe(whole);
  });
});

describe('what is no text', () => {
  test.each([
    ['a.txt', new Uint8Array(0), 'empty', 'a.txt is empty'],
    ['a.txt', Uint8Array.of(0x20, 0x0a, 0x0a), 'no-text', 'holds no text'],
    ['a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), 'binary', 'a PNG image'],
    ['a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'unsupported', 'before 2007'],
    ['a.txt', new TextEncoder().encode('{\\rtf1 x}'), 'unsupported', 'RTF'],
    [
      'a.txt',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
      'binary',
      'binary file',
    ],
    ['a.xml', new TextEncoder().encode('Artikel 1'), 'not-what-it-says', 'no XML'],
    [
      'a.xml',
      new TextEncoder().encode('<?xml version="1.0"?><invoice/>'),
      'unsupported',
      '<invoice>',
    ],
  ] as const)('%s: %s', async (name, bytes, kind, words) => {
    const fault = await faultOf(name, bytes);
    expect(fault.kind).toBe(kind);
    expect(fault.message).toContain(words);
  });

  test('a file over the limit is not read', async () => {
    const fault = await faultOf('a.txt', new Uint8Array(3_000_000).fill(65), {
      limits: { bytes: 2 ** 21 },
    });
    expect(fault).toEqual({
      kind: 'too-large',
      message: expect.stringContaining('3 MB; at most 2 MB'),
      said: { code: 'tooLarge', values: { name: 'a.txt', has: 3, most: 2 } },
    });
  });

  test('law: random bytes give a result or a fault, and no character of a valid text is lost', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.uint8Array({ maxLength: 300 }),
        async (text, bytes) => {
          await readFile('a.txt', bytes);
          const result = await readFile('a.txt', `Artikel 1\n${text.replaceAll('\ufeff', '')}`);
          if (result.ok) expect(lost(text.replace(/\p{Cs}/gu, '\ufffd'), result)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    ));
});
