import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PdfItem, PdfPage } from '../../../src/core/read/index.ts';
import { faultOf, lost, notation, readGood, WORDS } from './sources.ts';

const EM = 10;

/**
 * A page drawn with letters: each column of the drawing is half an em, each line 1.3 em. Runs are divided at two spaces;
 * `~` before a line sets it in small print, `^1` a raised figure.
 */
function page(drawing: string): PdfPage {
  const items = drawing.split('\n').flatMap((line, row) => {
    const small = line.startsWith('~');
    const size = small ? 0.8 * EM : EM;
    const text = small ? line.slice(1) : line;
    return [...text.matchAll(/\^\d|(?:[^\s^]| (?! ))+/g)].flatMap((run): PdfItem[] => {
      const raised = run[0].startsWith('^');
      const words = raised ? run[0].slice(1) : run[0].trimEnd();
      if (words === '') return [];
      const fontSize = raised ? 0.6 * size : size;
      const y = 40 + row * 1.3 * EM - (raised ? 0.35 * size : 0);
      const x = 40 + run.index * 0.5 * EM;
      return [
        {
          text: words,
          x,
          y,
          width: words.length * 0.5 * EM,
          height: fontSize,
          fontSize,
          hasEOL: false,
        },
      ];
    });
  });
  return { width: 600, height: 800, items };
}

const PDF = '%PDF-1.7';
const readPages = (pages: readonly PdfPage[]) =>
  readGood('a.pdf', PDF, { openPdf: () => Promise.resolve({ ok: true, pages }) });
const blocksOf = async (...drawings: readonly string[]) =>
  notation((await readPages(drawings.map(page))).texts[0]!.blocks);

describe('pages of a PDF', () => {
  test('two columns between lines across both', async () => {
    expect(
      await blocksOf(`Die beiden Teile haben folgendes vereinbart und unterzeichnet

Erster Satz, der in der       Zweiter Artikel steht in
linken Spalte steht und       der rechten Spalte und
dort auch weitergeht.         endet hier unten auch.

Dieser Satz geht über die ganze Breite der Seite hinweg.`),
    ).toEqual([
      'Die beiden Teile haben folgendes vereinbart und unterzeichnet @1',
      'Erster Satz, der in der linken Spalte steht und dort auch weitergeht. @1',
      'Zweiter Artikel steht in der rechten Spalte und endet hier unten auch. @1',
      'Dieser Satz geht über die ganze Breite der Seite hinweg. @1',
    ]);
  });

  test('three columns', async () => {
    expect(
      await blocksOf(`eins eins eins    vier vier vier    acht acht acht
zwei zwei zwei    fünf fünf fünf    neun neun neun
drei drei drei    sechs sechs se    zehn zehn zehn.`),
    ).toEqual([
      'eins eins eins zwei zwei zwei drei drei drei vier vier vier fünf fünf fünf sechs sechs se acht acht acht neun neun neun zehn zehn zehn. @1',
    ]);
  });

  test('a wide gap in one line, a table of numbers: no columns', async () => {
    expect(
      await blocksOf(`Deutschland erhält              100
Die Sowjetunion                  20
Die baltischen Staaten            3
Finnland und Bessarabien        999`),
    ).toHaveLength(4);
  });

  test('hyphens over lines, columns and pages; those that belong are kept', async () => {
    expect(
      await blocksOf(
        `Die Vertragschließenden Teile verpflich-
ten sich, den deutsch-sowjetischen Ver-`,
        `trag zu halten, den deutsch-
sowjetischen Handel und die Land-
und Seewege.`,
      ),
    ).toEqual([
      'Die Vertragschließenden Teile verpflichten sich, den deutsch-sowjetischen Vertrag zu halten, den deutsch-sowjetischen Handel und die Land- und Seewege. @1',
    ]);
  });

  test('footnotes are told apart and their raised marks taken out, and only theirs', async () => {
    const result = await readPages([
      page(`Der Vertrag^1 gilt für 5 km^2 rund um die Stadt und ihre Um-
gebung. Er gilt auch für alle Nebenabreden und Zusätze, die
beide Teile später noch vereinbaren.



~1 Siehe die Note des Außenministers, abgedruckt in dem
~Bande der Akten.`),
    ]);
    expect(notation(result.texts[0]!.blocks)).toEqual([
      'Der Vertrag gilt für 5 km2 rund um die Stadt und ihre Umgebung. Er gilt auch für alle Nebenabreden und Zusätze, die beide Teile später noch vereinbaren. @1',
      '^ [1] Siehe die Note des Außenministers, abgedruckt in dem Bande der Akten. @1',
    ]);
    expect(result.notices.find(({ kind }) => kind === 'note-marks')?.text).toEqual(['1']);
  });

  test('heads and numbers are told apart on pages left and right', async () => {
    const body = [WORDS.de, WORDS.en, WORDS.fr, 'Der Schluss.'];
    const result = await readPages(
      body.map((words, i) =>
        page(
          `${i % 2 ? 'Reichsgesetzblatt' : 'Jahrgang 1939, Teil II'}\n\n${words}\n\n\n      - ${968 + i} -`,
        ),
      ),
    );
    expect(notation(result.texts[0]!.blocks)).toEqual(body.map((words, i) => `${words} @${i + 1}`));
    expect(result.notices.find(({ kind }) => kind === 'page-furniture')?.text).toHaveLength(8);
  });

  test('an article that begins with a number at the edge of a page is no page number', async () => {
    expect(
      await blocksOf('5\nDie Teile halten Frieden.', '12\nDie Teile geben Nachricht.'),
    ).toEqual(['5 @1', 'Die Teile halten Frieden. @1', '12 @2', 'Die Teile geben Nachricht. @2']);
  });

  test('columns closer than the gaps between words', async () => {
    expect(
      await blocksOf(`Die beiden  Teile haben folgendes  Zweiter Artikel steht in der
vereinbart und auch unterzeichnet  rechten Spalte und geht dort
in der Stadt Moskau am dritten     weiter. Er handelt von Grenzen
Tag des Monats. Sie erklären zwei  zwischen den beiden Teilen hier
Dinge, die  hier  stehen  sollen.  und endet am Ende der Spalte.`),
    ).toEqual([
      'Die beiden Teile haben folgendes vereinbart und auch unterzeichnet in der Stadt Moskau am dritten Tag des Monats. Sie erklären zwei Dinge, die hier stehen sollen. @1',
      'Zweiter Artikel steht in der rechten Spalte und geht dort weiter. Er handelt von Grenzen zwischen den beiden Teilen hier und endet am Ende der Spalte. @1',
    ]);
  });

  test('headings that hang before paragraphs are no column', async () => {
    const blocks = await blocksOf(`Artikel IX.     Die beiden Teile halten Frieden und
                tun einander nichts zuleide.
Artikel X.      Sie geben einander Nachricht von
                allem, was geschieht.
Artikel XI.     Der Vertrag tritt in Kraft, sobald
                er unterzeichnet worden ist.`);
    expect(blocks.join(' ').replaceAll(' @1', '')).toBe(
      'Artikel IX. Die beiden Teile halten Frieden und tun einander nichts zuleide. Artikel X. Sie geben einander Nachricht von allem, was geschieht. Artikel XI. Der Vertrag tritt in Kraft, sobald er unterzeichnet worden ist.',
    );
  });

  test('soft hyphens that were drawn, and umlauts put together', async () => {
    expect(
      await blocksOf(`Die deutsch\u00adsowjetischen Vereinba\u00ad
rungen \u00a8uber Frieden und die M\u00a8achte, jene d\u00b4accord.`),
    ).toEqual([
      'Die deutsch-sowjetischen Vereinbarungen über Frieden und die Mächte, jene d´accord. @1',
    ]);
  });

  test('a list number at the foot of each page is no page number', async () => {
    expect(
      await blocksOf('Die Teile halten Frieden.\n3)\n\n- 1 -', 'Sie geben Nachricht.\n4)\n\n- 2 -'),
    ).toEqual(['Die Teile halten Frieden. 3) @1', 'Sie geben Nachricht. 4) @2']);
  });

  test('ligatures and the modifier apostrophe are print', async () => {
    expect(await blocksOf('Angriﬀe, Eﬃzienz, ﬁnden, l\u02bcarticle')).toEqual([
      'Angriffe, Effizienz, finden, l’article @1',
    ]);
  });

  test('a scan is said to be one; a page without text is named', async () => {
    const openPdf = () => Promise.resolve({ ok: true as const, pages: [page(''), page('')] });
    expect((await faultOf('a.pdf', PDF, { openPdf })).message).toMatch(
      /^a\.pdf is a scan without a text layer \(2 pages\)/,
    );
    const result = await readPages([page('Artikel 1'), page('')]);
    expect(result.notices).toEqual([
      expect.objectContaining({ kind: 'no-text-layer', pages: [2] }),
    ]);
  });

  test('letters of a second font drawn into gaps of the first are put back and reported', async () => {
    const run = (text: string, x: number, width: number, y: number) => ({
      text,
      x,
      y,
      width,
      height: 10,
      fontSize: 10,
      hasEOL: false,
    });
    const items = [20, 40, 60].flatMap((y) => [run('Xã h i ch', 0, 42, y), run('ộ', 20, 5, y)]);
    const result = await readPages([{ width: 400, height: 400, items }]);
    expect(result.notices).toEqual([expect.objectContaining({ kind: 'incomplete', pages: [1] })]);
    expect(result.texts[0]!.blocks.map(({ text }) => text)).toEqual([
      'Xã hội ch Xã hội ch Xã hội ch',
    ]);
    expect((await readPages([page(WORDS.vi)])).notices).toEqual([]);
  });

  test('Arabic lines are read from the right', async () => {
    const items = ['المادة', 'الأولى'].map((text, i) => ({
      text,
      x: 200 - 50 * i,
      y: 50,
      width: 40,
      height: 10,
      fontSize: 10,
      hasEOL: false,
    }));
    const result = await readPages([{ width: 400, height: 400, items }]);
    expect(result.texts[0]!.blocks[0]!.text).toBe('المادة الأولى');
  });

  const item = fc.record({
    text: fc.constantFrom('Wort', 'ё', '1', 'ver-', 'Ende.', ' ', 'ﬁn'),
    x: fc.double({ min: -50, max: 700, noNaN: true }),
    y: fc.double({ min: -50, max: 900, noNaN: true }),
    width: fc.double({ min: 0, max: 300, noNaN: true }),
    height: fc.constantFrom(0, 8, 12),
    fontSize: fc.constantFrom(0, 6, 8, 10, 10, 16),
    hasEOL: fc.boolean(),
    turned: fc.boolean(),
  });

  test('law: wherever the runs stand, no letter is lost', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(item, { maxLength: 25 }), { minLength: 1, maxLength: 4 }),
        async (pages) => {
          const result = await readPages([
            page('Artikel 1'),
            ...pages.map((items) => ({ width: 600, height: 800, items })),
          ]);
          const source = pages
            .flat()
            .map(({ text }) => text.replaceAll('ﬁ', 'fi').replaceAll('-', ''))
            .join(' ');
          expect(lost(source, result)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    ));

  test('a page of 20,000 runs is read in seconds', async () => {
    const items = Array.from({ length: 20_000 }, (_, n) => ({
      text: `w${n}`,
      x: (n % 200) * 30,
      y: Math.floor(n / 200) * 12,
      width: 25,
      height: 10,
      fontSize: 10,
      hasEOL: false,
    }));
    const start = performance.now();
    await readPages([{ width: 6000, height: 2000, items }]);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
