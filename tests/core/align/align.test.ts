import { describe, expect, test } from 'vitest';
import { align, alignInSteps, alignMany } from '../../../src/core/align/index.ts';
import { book, plain, strictF1, version } from './versions.ts';

/** Links of units in one line: `1=1 2= 3=2`. */
const unitLinks = (a: string, b: string): string =>
  align(version(a, 'en'), version(b, 'de'))
    .units.map((link) => `${link.a.join('+')}=${link.b.join('+')}`)
    .join(' ');

const EN = {
  war: 'The Parties shall refrain from any act of war against each other for 10 years from 1939.',
  trade:
    'Trade between Berlin and Moscow shall be free of all customs duties and of any other charge whatsoever.',
  courts: 'Disputes are settled by a commission of 3 arbitrators.',
  rivers:
    'The rivers Narew, Vistula and San form the border of the spheres of interest of both sides in the region, whatever may happen there.',
};
const DE = {
  war: 'Die Parteien enthalten sich für 10 Jahre ab 1939 jeder kriegerischen Handlung gegeneinander.',
  trade:
    'Der Handel zwischen Berlin und Moskau ist frei von allen Zöllen und von jeder anderen Abgabe gleich welcher Art.',
  courts: 'Streitigkeiten schlichtet eine Kommission von 3 Schiedsrichtern.',
  rivers:
    'Die Flüsse Narew, Weichsel und San bilden die Grenze der Interessensphären beider Seiten in dem Gebiet, was immer dort geschehen mag.',
};

describe('units', () => {
  const all = `# 1\n${EN.war}\n\n# 2\n${EN.trade}\n\n# 3\n${EN.courts}\n\n# 4\n${EN.rivers}`;

  test('same order', () => {
    const other = `# 1\n${DE.war}\n\n# 2\n${DE.trade}\n\n# 3\n${DE.courts}\n\n# 4\n${DE.rivers}`;
    expect(unitLinks(all, other)).toBe('1=1 2=2 3=3 4=4');
  });

  test('a missing article shifts nothing', () => {
    const other = `# 1\n${DE.war}\n\n# 3\n${DE.courts}\n\n# 4\n${DE.rivers}`;
    expect(unitLinks(all, other)).toBe('1=1 2= 3=3 4=4');
  });

  test('articles in another order cross', () => {
    const other = `# 1\n${DE.war}\n\n# 4\n${DE.rivers}\n\n# 3\n${DE.courts}\n\n# 2\n${DE.trade}`;
    expect(unitLinks(all, other)).toBe('1=1 2=2 3=3 4=4');
  });

  test('a renumbered version in the same language is linked by its words', () => {
    const other = `# 1\n${EN.trade}\n\n# 2\n${EN.courts}\n\n# 3\n${EN.rivers}`;
    expect(unitLinks(all, other)).toBe('1= 2=1 3=2 4=3');
  });
});

describe('clauses', () => {
  const links = (a: readonly string[], b: readonly string[]): string =>
    align(plain(a, 'en'), plain(b, 'de'))
      .links.map((link) => `${link.a.join('+')}=${link.b.join('+')}`)
      .join(' ');

  test('one with one, two with one, one alone', () => {
    expect(links([EN.war, EN.trade, EN.courts], [DE.war, DE.trade, DE.courts])).toBe('0=0 1=1 2=2');
    expect(
      links(
        [
          EN.war,
          'Trade between Berlin and Moscow shall be free of all customs duties',
          'and of any other charge whatsoever.',
          EN.courts,
        ],
        [DE.war, DE.trade, DE.courts],
      ),
    ).toBe('0=0 1+2=1 3=2');
  });

  test('evidence is named', () => {
    const [first] = align(plain([EN.war, EN.trade]), plain([DE.war, DE.trade])).links;
    expect(first!.by).toContain('number');
    expect(first!.confidence).toBeGreaterThan(0.8);
  });

  test('texts of different scripts: equal numbers and like names', () => {
    const a = [
      'Molotov signed in Moscow.',
      'The treaty of 1926 stays in force.',
      'Ribbentrop left on 24 August.',
    ];
    const b = [
      'Подписал Молотов в Москве.',
      'Остаётся в силе договор 1926 года.',
      'Риббентроп уехал 24 августа.',
    ];
    expect(links(a, b)).toBe('0=0 1=1 2=2');
  });

  test('an empty version and one without words', () => {
    expect(links([], ['x'])).toBe('=0');
    expect(links(['—'], ['…'])).toMatch(/^(0=0|0= =0|=0 0=)$/);
  });
});

describe('books of verses cut at other places, a lexicon to be learnt', { timeout: 60_000 }, () => {
  test.each([
    [600, 0, 0.93],
    [2500, 0, 0.95],
    [2500, 0.15, 0.9],
  ])('%i verses, %f of them missing: strict F1 at least %f', (verses, drop, least) => {
    const { a, b, links } = book(verses, 42, drop);
    expect(strictF1(links, align(plain(a), plain(b)).links)).toBeGreaterThanOrEqual(least);
  });
});

test('several versions make one grid', () => {
  const { rows } = alignMany([
    plain([EN.war, EN.trade, EN.courts], 'en'),
    plain([DE.war, DE.trade, DE.courts], 'de'),
    plain([EN.war, EN.courts], 'en'),
  ]);
  expect(rows.map(({ cells }) => cells.map((cell) => cell.join('+')).join('/'))).toEqual([
    '0/0/0',
    '1/1/',
    '2/2/1',
  ]);
});

test('what the fullest of several versions lacks is linked among the others', () => {
  const { rows } = alignMany([
    plain([EN.war, EN.trade, EN.courts, 'Done at Moscow.', 'In two copies.', 'End.']),
    plain([EN.war, EN.rivers, EN.trade, EN.courts]),
    plain([EN.war, EN.rivers.replace('San', 'Bug'), EN.trade, EN.courts]),
  ]);
  const lines = rows.map(({ cells }) => cells.map((cell) => cell.join('+')).join('/'));
  expect(lines).toEqual(['0/0/0', '/1/1', '1/2/2', '2/3/3', '3//', '4//', '5//']);
});

describe('articles that were numbered anew', () => {
  const numbered = (...articles: readonly string[]): string =>
    articles.map((text, at) => `# ${at + 1}\n${text}`).join('\n\n');
  const before = numbered(EN.war, EN.trade, EN.courts, EN.rivers);

  test('one put before the others', () => {
    const after = numbered(EN.rivers, EN.war, EN.trade, EN.courts);
    expect(unitLinks(before, after)).toBe('1=2 2=3 3=4 4=1');
  });

  test('two made one', () => {
    const after = numbered(EN.war, `${EN.trade}\n${EN.courts}`, EN.rivers);
    expect(unitLinks(before, after)).toBe('1=1 2+3=2 4=3');
  });
});

test('an alignment goes on in steps that can be stopped', () => {
  const { a, b } = book(400, 7);
  const steps = alignInSteps(plain(a), plain(b));
  const phases = new Set<string>();
  let count = 0;
  for (let step = steps.next(); !step.done; step = steps.next()) {
    phases.add(step.value.phase);
    expect(step.value.done).toBeLessThanOrEqual(1);
    count += 1;
  }
  expect(count).toBeGreaterThan(3);
  expect([...phases]).toEqual(expect.arrayContaining(['reading', 'linking', 'explaining']));
});
