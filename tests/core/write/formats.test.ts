import { describe, expect, test } from 'vitest';
import type { EditionDocument, Segment, Witness } from '../../../src/core/model/index.ts';
import {
  writeAkomaNtoso,
  writeCsv,
  writePlainText,
  writeTei,
  writeTmx,
} from '../../../src/core/write/index.ts';
import { readGood } from '../read/sources.ts';
import { firstEdition } from './edition.ts';

const edition = firstEdition();
const witnesses = edition.documents.flatMap((document) =>
  document.witnesses.map((witness) => ({
    name: `${document.id}.${witness.id}`,
    document,
    witness,
  })),
);
const idsAndTexts = (segments: readonly { readonly id?: string; readonly text: string }[]) =>
  segments.map(({ id, text }) => [id, text]);

describe('law: what is written is read again, segment by segment', () => {
  test.each(witnesses)('TEI: $name', async ({ name, document, witness }) => {
    const result = await readGood('a.xml', writeTei(document, witness));
    expect(result.format).toBe('tei');
    expect(result.texts).toMatchObject([{ name, language: witness.language, segmented: true }]);
    expect(idsAndTexts(result.texts[0]!.blocks)).toEqual(idsAndTexts(witness.segments));
    const gaps = result.notices.filter(({ kind }) => kind === 'gap').flatMap(({ text }) => text);
    expect(gaps).toHaveLength(witness.gaps.length);
  });

  test.each(witnesses)('Akoma Ntoso: $name', async ({ document, witness }) => {
    const result = await readGood('a.xml', writeAkomaNtoso(document, witness));
    expect(result.format).toBe('akoma-ntoso');
    expect(result.texts).toMatchObject([{ name: witness.id, language: witness.language }]);
    const sorted = (pairs: unknown[][]) => pairs.map(String).sort();
    expect(sorted(idsAndTexts(result.texts[0]!.blocks))).toEqual(
      sorted(idsAndTexts(witness.segments)),
    );
  });

  test.each(edition.documents)('TMX: $id', async (document) => {
    const result = await readGood('a.tmx', writeTmx(document));
    expect(result).toMatchObject({ format: 'tmx', aligned: true, title: document.title.en });
    for (const witness of document.witnesses) {
      const text = result.texts.find(({ name }) => name === witness.id)!;
      expect(text.language).toBe(witness.language);
      const words = (texts: readonly { readonly text: string }[]) =>
        texts.flatMap((each) => each.text.split(' ')).sort();
      expect(words(text.blocks)).toEqual(words(witness.segments));
    }
  });
});

const named = { en: 'T', vi: 'T', de: 'T', ru: 'T' };
const segment = (id: string, text: string, covers = [id]): Segment => ({
  id,
  covers,
  text,
  status: 'c',
  hash: '',
});

/** A document of one article with two clauses, and a witness of it. */
function small(...texts: readonly (readonly Segment[])[]): EditionDocument {
  const [base] = edition.documents;
  const made = texts.map((segments, i): Witness => ({
    ...base!.witnesses[i]!,
    gaps: [],
    variants: [],
    derivations: [],
    segments,
  }));
  return {
    ...base!,
    title: named,
    units: [
      { id: 'art-1', kind: 'article', label: 'art-1.label', segments: ['art-1.1', 'art-1.2'] },
    ],
    witnesses: made,
  };
}

describe('TMX', () => {
  test('clauses that one witness merges are one unit; a second quotation says of which it is a part', async () => {
    const document = small(
      [segment('art-1.1', 'eins'), segment('art-1.2', 'zwei')],
      [
        segment('art-1.1-2', 'одно', ['art-1.1', 'art-1.2']),
        segment('art-1.1-b', 'снова', ['art-1.1']),
      ],
    );
    const { texts } = await readGood('a.tmx', writeTmx(document));
    expect(texts.map(({ blocks }) => idsAndTexts(blocks))).toEqual([
      [['art-1.1+art-1.2', 'eins zwei']],
      [
        ['art-1.1+art-1.2', 'одно'],
        ['art-1.1+art-1.2', 'снова'],
      ],
    ]);
  });
});

describe('CSV', () => {
  const rows = (...texts: readonly string[]) =>
    writeCsv(small(texts.map((text, i) => segment(`art-1.${i + 1}`, text)))).split('\r\n');

  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2', "'-2"],
    ['+49', "'+49"],
    ['a, "b"', '"a, ""b"""'],
    ['=HYPERLINK("x";"y")', `"'=HYPERLINK(""x"";""y"")"`],
    ['  @SUM(A1)', "'  @SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['1=1', '1=1'],
    ['ruhig', 'ruhig'],
  ])('%s', (text, cell) => {
    expect(rows(text)[2]).toBe(`art-1,art-1.1,${cell}`);
  });

  test('gaps and merged clauses are said', () => {
    const [one] = small([segment('art-1.1-2', 'одно', ['art-1.1', 'art-1.2'])]).witnesses;
    const gap = { segments: ['art-1.label'], reason: 'not-quoted' as const, remark: named };
    const document = small([]);
    expect(
      writeCsv(document, [{ ...one!, gaps: [gap] }])
        .split('\r\n')
        .slice(1, 4),
    ).toEqual([
      'art-1,art-1.label,[not-quoted]',
      'art-1,art-1.1,одно',
      'art-1,art-1.2,[in art-1.1]',
    ]);
  });
});

test('plain text: a segment a line, an empty line between units', () => {
  const { document, witness } = witnesses[0]!;
  const blocks = writePlainText(document, witness).split('\n\n');
  expect(blocks.length).toBeGreaterThan(8);
  expect(blocks.flatMap((block) => block.trimEnd().split('\n'))).toEqual(
    witness.segments.map(({ text }) => text),
  );
});
