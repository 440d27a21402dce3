import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxesOf, findOnPage, pageText } from '../../../src/core/facsimile/index.ts';
import { printed } from './printed.ts';

/** `|` stands for the end of a line; what is found stands in brackets. */
test.each([
  ['[Macht] und [macht]', 'macht'],
  ['die Ver[trag-|schlie]ssenden', 'tragschlie'],
  ['die [Vertrag\u00AD|schliessenden] Teile', 'vertragschliessenden'],
  ['[Nord-|West] und [Nord-|West]', 'nord- west'],
  ['[den ,,Schutz” der|Macht]', 'den ,,schutz" der macht'],
  ['er [muß] und [muss]', 'muss'],
  ['[Договаривающиеся Стороны]', 'договаривающиеся стороны'],
  ['[Điều II]. [điều II]I', 'điều ii'],
  ['[ﬁnden]', 'finden'],
  ['nichts davon', ' '],
])('%s', (marked, query) => {
  const lines = marked.replaceAll('|', '\n');
  const text = lines.replace(/[[\]]/g, '');
  const expected = [...lines.matchAll(/\[([^\]]*)\]/g)].map(([, words]) => words);
  const found = findOnPage(text, query).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(expected);
});

test('law: what is found reads as what was looked for', () => {
  const words = fc.array(fc.constantFrom('Macht', 'und', 'Стороны', 'Điều', 'not'), {
    minLength: 3,
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, fc.nat(), (list, at) => {
      const text = list.join(' ');
      const query = list.slice(at % list.length, (at % list.length) + 2).join(' ');
      const found = findOnPage(text, query);
      expect(found.length).toBeGreaterThan(0);
      for (const { start, end } of found) expect(text.slice(start, end)).toBe(query);
    }),
  );
});

test('the box of a word lies on its line, at its place', () => {
  const text = 'The High Contracting Parties undertake to refrain';
  const { pages, words } = printed([{ id: 'a', text }], { columns: 1, hyphens: false, head: 'p.' });
  const page = pageText(1, pages[0]!);
  const [span] = findOnPage(page.text, 'Contracting');
  const [box] = boxesOf(page, span!);
  const middle = box!.x + box!.width / 2;
  expect(Math.abs(middle - words[2]!.x)).toBeLessThan(12);
  expect(box!.y).toBeLessThan(words[2]!.y);
  expect(box!.y + box!.height).toBeGreaterThan(words[2]!.y);
});

test('what is written across the page is no text of it; runs that touch are one word', () => {
  const run = { y: 100, height: 10, fontSize: 10, hasEOL: false };
  const items = [
    { ...run, text: 'Ver', x: 10, width: 15 },
    { ...run, text: 'trag', x: 25, width: 20 },
    { ...run, text: 'COPY', x: 60, width: 20, turned: true },
    { ...run, text: 'und', x: 50, width: 15 },
    { ...run, text: 'Protokoll', x: 10, y: 120, width: 40 },
  ];
  expect(pageText(1, { width: 100, height: 200, items }).text).toBe('Vertrag und\nProtokoll');
});
