import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode, faultOf, readGood, WORDS } from './sources.ts';

const ITALIAN =
  'Ciò che può essere più utile è già così: la libertà, la verità e la virtù. Perché però no?';
const ICELANDIC =
  'Það er því miður ekki rétt að síðan þá hafi orðið miklar breytingar á þessum samningi við önnur ríki.';
const UKRAINIAN =
  'Сторони зобов’язуються утримуватися від будь-якого насильства; її землі є недоторканні.';

const CASES: readonly (readonly [string, string, string])[] = [
  ['German', WORDS.de, 'windows-1252'],
  ['French', WORDS.fr, 'windows-1252'],
  ['Italian with its ò and ì', ITALIAN, 'windows-1252'],
  ['Icelandic with its ð and ý', ICELANDIC, 'windows-1252'],
  ['Russian', WORDS.ru, 'windows-1251'],
  ['Russian capitals', WORDS.ru.toUpperCase(), 'windows-1251'],
  ['Ukrainian', UKRAINIAN, 'windows-1251'],
  ['Russian', WORDS.ru, 'koi8-r'],
  ['Russian capitals', WORDS.ru.toUpperCase(), 'koi8-r'],
  ['Vietnamese', WORDS.vi, 'windows-1258'],
];

describe('encodings', () => {
  test.each(CASES)('%s: %j in %s is told and read to the letter', async (_, words, label) => {
    const result = await readGood('a.txt', encode(words, label));
    expect(result.encoding).toEqual({ label, ground: 'guessed' });
    expect(result.texts[0]?.blocks[0]?.text).toBe(words.normalize('NFC'));
    expect(result.notices.map(({ kind }) => kind)).toContain('encoding');
  });

  const wide = (text: string, big: boolean) =>
    Uint8Array.from(
      [...text].flatMap((letter) => {
        const unit = letter.charCodeAt(0);
        return big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
      }),
    );

  test.each([
    ['utf-16le', '', false],
    ['utf-16be', '', true],
    ['utf-16le', '\ufeff', false],
    ['utf-16be', '\ufeff', true],
  ])('%s with mark %j is told in every script', async (label, mark, big) => {
    for (const words of Object.values(WORDS)) {
      const result = await readGood('a.txt', wide(mark + words, big));
      expect(result.encoding).toEqual({ label, ground: 'recognised' });
      expect(result.texts[0]?.blocks.map(({ text }) => text)).toEqual([words.normalize('NFC')]);
    }
  });

  test('the reader overrules what was recognised, and an unknown label is named', async () => {
    const bytes = encode(WORDS.ru, 'koi8-r');
    const result = await readGood('a.txt', bytes, { encoding: 'windows-1251' });
    expect(result.encoding).toEqual({ label: 'windows-1251', ground: 'given' });
    expect(result.texts[0]?.blocks[0]?.text).not.toBe(WORDS.ru);
    const fault = await faultOf('a.txt', bytes, { encoding: 'rot13' });
    expect(fault.message).toContain('"rot13"');
  });

  test('bytes that mean nothing in the encoding are counted', async () => {
    const bytes = Uint8Array.of(...new TextEncoder().encode('Artikel I'), 0xff, 0x41);
    const result = await readGood('a.txt', bytes, { encoding: 'utf-8' });
    expect(result.notices.find(({ kind }) => kind === 'undecodable')?.message).toMatch(/^1 /);
  });

  test('a Polish text in windows-1250, which is not recognised, is called doubtful', async () => {
    const polish =
      'Wysokie Umawiające się Strony zobowiązują się powstrzymać od użycia siły; każda łączność, żądanie i święto będą właśnie sądzone.';
    const result = await readGood('a.txt', encode(polish, 'windows-1250'));
    expect(result.notices.find(({ kind }) => kind === 'encoding')?.message).toContain('look wrong');
  });

  test('law: any text in UTF-8 and UTF-16 with a mark comes back, in NFC', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(...Object.values(WORDS).flatMap((w) => w.split(' ')), 'é', '丁', '😀'),
        ),
        async (words) => {
          const text = `Artikel ${words.join(' ')}`;
          for (const bytes of [new TextEncoder().encode(text), wide2(text)]) {
            const result = await readGood('a.txt', bytes);
            expect(result.texts.flatMap(({ blocks }) => blocks.map((b) => b.text))).toEqual([
              text.normalize('NFC').trim(),
            ]);
          }
        },
      ),
      { numRuns: 60 },
    ));
});

function wide2(text: string): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return Uint8Array.from([0xff, 0xfe, ...units.flatMap((unit) => [unit & 255, unit >> 8])]);
}
