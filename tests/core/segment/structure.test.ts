import { describe, expect, test } from 'vitest';
import { blocksFromText, cut, structure } from '../../../src/core/segment/index.ts';

/** Units of a text in one line: `name[kinds of its pieces]`, h heading, p paragraph, i item, f footnote. */
function units(text: string): string {
  const found = structure(blocksFromText(text).blocks);
  return found.units
    .map(({ name }, at) => {
      const kinds = found.pieces.filter(({ unit }) => unit === at).map(({ kind }) => kind[0]);
      return `${name}[${kinds.join('')}]`;
    })
    .join(' ');
}

describe('units of a text', () => {
  test.each([
    [
      'title, preamble, articles',
      'Treaty\n\nThe Parties,\nhave agreed:\n\nArticle I\nPeace.\n\nArticle II\nTrade.',
      'title[h] pre[pp] 1[hp] 2[hp]',
    ],
    [
      'title alone is no preamble',
      'Licence\n\nSection 1 – Terms.\na. One.\nb. Two.\n\nSection 2 – End.\nNo.',
      'title[h] 1[hii] 2[hp]',
    ],
    [
      'a headed preamble',
      'Декларация\nПринята 10 декабря.\nПРЕАМБУЛА\nСчитая,\n\nСтатья 1\nВсе.\nСтатья 2\nКаждый.',
      'title[hp] pre[hp] 1[hp] 2[hp]',
    ],
    [
      'numbered items inside an article',
      'Điều 1:\n1. Một.\n2. Hai.\n\nĐiều 2:\n1. Ba.\n2. Bốn.',
      '1[hii] 2[hii]',
    ],
    ['a missing article', 'Artikel 1\nA.\nArtikel 3\nC.\nArtikel 4\nD.', '1[hp] 3[hp] 4[hp]'],
    [
      'articles in another order',
      'Artikel 1\nA.\nArtikel 3\nC.\nArtikel 2\nB.\nArtikel 4\nD.',
      '1[hp] 3[hp] 2[hp] 4[hp]',
    ],
    [
      'a protocol starts again at 1',
      'Article 1\nA.\nArticle 2\nB.\n\nSecret Additional Protocol\n\nOn signing,\n\nArticle 1\nC.\nArticle 2\nD.',
      '1[hp] 2[hp] 2:title[h] 2:pre[p] 2:1[hp] 2:2[hp]',
    ],
    [
      'points of a protocol without articles',
      'Статья I\nА.\nСтатья II\nБ.\n\nСекретный дополнительный протокол\n\n1. В.\n2. Г.',
      '1[hp] 2[hp] 2:title[h] 2:1[i] 2:2[i]',
    ],
    [
      'a chapter heading goes with the article after it',
      'CHAPTER I\nArticle 1\nA.\nCHAPTER II\nArticle 2\nB.',
      '1[hhp] 2[hhp]',
    ],
    [
      'text on the line of the label',
      'Art. 1. Poland is a republic.\nArt. 2. It is a state of law.\nArt. 3. It is unitary.',
      '1[hp] 2[hp] 3[hp]',
    ],
    [
      'Chinese, text on the line',
      '第一条 中华人民共和国是社会主义国家。\n第二条 一切权力属于人民。\n第三条 实行民主集中制。',
      '1[hp] 2[hp] 3[hp]',
    ],
    [
      'a reference is no heading',
      'Article 1\nAs laid down in\nArticle 5 of the Charter, peace.\nArticle 2\nEnd.',
      '1[hpp] 2[hp]',
    ],
    [
      'no structure',
      'One line.\nAnother line.\nA third, longer than the others.\nAnd more.',
      'pre[pppp]',
    ],
    [
      'a list of contents',
      'Article 1\nArticle 2\nArticle 3\nArticle 1\nA.\nArticle 2\nB.\nArticle 3\nC.',
      'title[hhh] 1[hp] 2[hp] 3[hp]',
    ],
  ])('%s', (_, text, expected) => {
    expect(units(text)).toBe(expected);
  });

  test('every unit says why it was found', () => {
    const { units: found } = structure(blocksFromText('Artikel 1\nA.\nArtikel 2\nB.').blocks);
    expect(found.map(({ evidence }) => evidence)).toEqual([
      '"Artikel 1", a line of its own',
      '"Artikel 2", a line of its own',
    ]);
  });
});

describe('marks of list items', () => {
  const marks = (text: string): string =>
    blocksFromText(text)
      .blocks.map(({ mark, text: words }) => `${mark ?? '.'}|${words}`)
      .join(' ');

  test.each([
    ['(1) one\n(2) two', '(1)|one (2)|two'],
    ['a) một\nb) hai\nc) ba\nd) bốn\nđ) năm\ne) sáu', 'a)|một b)|hai c)|ba d)|bốn đ)|năm e)|sáu'],
    ['1. x\na. y\nb. z\n2. w', '1.|x a.|y b.|z 2.|w'],
    ['1. x\n1. y\n2. z\n2. w', '1.|x 1.|y 2.|z 2.|w'],
    ['В. Молотов\nИ. Риббентроп', '.|В. Молотов .|И. Риббентроп'],
    ['23. August 1939', '.|23. August 1939'],
    ['一、甲\n二、乙', '一、|甲 二、|乙'],
  ])('%j', (text, expected) => {
    expect(marks(text)).toBe(expected);
  });
});

describe('texts broken into lines and pages', () => {
  const page = (head: string, number: number, body: readonly string[]): string =>
    [head, '', ...body, '', String(number), '\f'].join('\n');
  const body = (name: string): readonly string[] => [
    `The Government of ${name} and the Government of the oth-`,
    'er side, desirous of strengthening the cause of peace between',
    `their peoples, have reached the agreement of ${name}, which is`,
    `laid down here in full for ${name}:`,
  ];
  const names = ['Italy', 'Japan', 'Spain', 'Yemen'];
  const text = names.map((name, at) => page('Official Journal', at + 1, body(name))).join('');

  test('heads and page numbers are set aside, paragraphs joined, hyphens taken out', () => {
    const { blocks, furniture } = blocksFromText(text);
    expect(furniture).toHaveLength(8);
    expect(blocks.map(({ text: words }) => words)).toEqual(
      names.map(
        (name) =>
          `The Government of ${name} and the Government of the other side, desirous of strengthening the cause of peace between their peoples, have reached the agreement of ${name}, which is laid down here in full for ${name}:`,
      ),
    );
    expect(blocks.map(({ page: at }) => at)).toEqual([1, 2, 3, 4]);
  });
});

test('levels, from coarse to fine', () => {
  const found = structure(
    blocksFromText('Article 1\nFirst; second. Third.\nArticle 2\nEnd.').blocks,
  );
  const count = (level: Parameters<typeof cut>[1]): number => cut(found, level, 'en').length;
  expect([count('article'), count('paragraph'), count('sentence'), count('clause')]).toEqual([
    2, 4, 5, 6,
  ]);
});
