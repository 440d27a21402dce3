import { describe, expect, test } from 'vitest';
import { matchHeading, readNumeral } from '../../../src/core/segment/index.ts';

/** `family number` or `-`, as a heading is read from its line alone. */
function read(line: string): string {
  const match = matchHeading(line);
  const value = match && readNumeral(match.numeral)?.value;
  return match && value !== undefined ? `${match.family} ${value}${match.suffix}` : '-';
}

describe('headings of articles by language', () => {
  test.each([
    ['en', 'Article IV', 'article 4'],
    ['en', 'Article the first', 'article 1'],
    ['en', 'Section 2 – Scope.', 'section 2'],
    ['de', 'Artikel 12', 'article 12'],
    ['de', '§ 5', 'paragraph 5'],
    ['de', 'Art. 5a', 'article 5a'],
    ['ru', 'Статья VII.', 'article 7'],
    ['ru', 'Статья первая', 'article 1'],
    ['uk', 'Стаття 3', 'article 3'],
    ['be', 'Артыкул 3', 'article 3'],
    ['bg', 'Член 8', 'article 8'],
    ['vi', 'Điều 1:', 'article 1'],
    ['vi', 'Điều thứ nhất', 'article 1'],
    ['fr', 'Article premier', 'article 1'],
    ['fr', 'Article 3 bis', 'article 3bis'],
    ['es', 'Artículo 1.º', 'article 1'],
    ['es', 'Artículo primero', 'article 1'],
    ['pt', 'Artigo 2.º', 'article 2'],
    ['it', 'Articolo 9', 'article 9'],
    ['pl', 'Artykuł XI', 'article 11'],
    ['cs', 'Článek 4', 'article 4'],
    ['cs', 'Čl. 4', 'article 4'],
    ['nl', 'Artikel 7', 'article 7'],
    ['nb', 'Artikkel 7', 'article 7'],
    ['hu', '5. cikk', 'article 5'],
    ['fi', '5 artikla', 'article 5'],
    ['lt', '5 straipsnis', 'article 5'],
    ['el', 'Άρθρο 6', 'article 6'],
    ['tr', 'Madde 10', 'article 10'],
    ['id', 'Pasal 33', 'article 33'],
    ['ar', 'المادة ١٢', 'article 12'],
    ['ar', 'المادة الأولى', 'article 1'],
    ['ar', 'القسم ٢ - النطاق:', 'section 2'],
    ['fa', 'مادهٔ ۳', 'article 3'],
    ['he', 'סעיף 5', 'article 5'],
    ['hi', 'अनुच्छेद १४', 'article 14'],
    ['th', 'มาตรา ๑', 'article 1'],
    ['zh', '第十二条 定义', 'article 12'],
    ['zh-Hant', '第二十條', 'article 20'],
    ['ja', '第一章 総則', 'chapter 1'],
    ['ko', '제5조 목적', 'article 5'],
  ])('%s: %s', (_, line, expected) => {
    expect(read(line)).toBe(expected);
  });

  test.each([
    'Articles of war',
    'Article in force',
    'Artikeln folgen',
    '23. August 1939',
    'Статьями',
  ])('no heading: %s', (line) => {
    expect(read(line)).toBe('-');
  });
});

test.each([
  ['MCMXXXIX', 1939],
  ['Ⅳ', 4],
  ['一百零三', 103],
  ['二十', 20],
  ['١٢', 12],
  ['première', 1],
  ['twelfth', 12],
  ['xyz', undefined],
])('number %s', (text, value) => {
  expect(readNumeral(text)?.value).toBe(value);
});
