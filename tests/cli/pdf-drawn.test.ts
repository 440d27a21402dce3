import { describe, expect, test, vi } from 'vitest';
import { openPdf } from '../../src/cli/pdf.ts';
import { seeded } from '../bench/compare/random.ts';
import type { Random } from '../bench/compare/random.ts';
import { firstEdition, witnessOf } from '../core/compare/edition.ts';
import { readGood } from '../core/read/sources.ts';
import { madePdf } from '../set-up/made-pdf.ts';

vi.setConfig({ testTimeout: 60_000 }); // pdf.js starts anew for each file

const SIZE = 10;
/** Every letter of Courier is so wide, in points. */
const ADVANCE = 6;
const LINE = 58;

const text = witnessOf(firstEdition(), 'treaty', 'de-signed')
  .segments.slice(0, 9)
  .map((segment) => segment.text);

/** A letter and where it stands: x from the left edge of the text, y downwards from its first line. */
interface Letter {
  readonly letter: string;
  readonly x: number;
  readonly y: number;
}

/** The text in lines of so many letters, each clause a paragraph moved in at its first line. */
function linesOf(clauses: readonly string[], width = LINE): string[] {
  return clauses.flatMap((clause) => {
    const lines = ['  '];
    for (const word of clause.split(' ')) {
      const line = lines.at(-1)!;
      if (line.length + word.length + 1 > width) lines.push(word);
      else lines[lines.length - 1] = /\S$/.test(line) ? `${line} ${word}` : line + word;
    }
    return lines;
  });
}

function lettersOf(lines: readonly string[]): Letter[] {
  return lines.flatMap((line, row) =>
    [...line].flatMap((letter, at) =>
      letter === ' ' ? [] : [{ letter, x: at * ADVANCE, y: row * 1.3 * SIZE }],
    ),
  );
}

type Matrix = readonly [number, number, number, number, number, number];

interface Drawing {
  /** The page's own rotation, clockwise. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Takes text space to the page, the origin at the first line's beginning. */
  readonly matrix: Matrix;
}

const OCTAL = (letter: string): string => `\\${letter.charCodeAt(0).toString(8).padStart(3, '0')}`;

/** A page on which each run is drawn for itself, in the order given. */
function drawn(runs: readonly Letter[], { rotate = 0, matrix }: Drawing): Uint8Array {
  const parts = runs.map(
    ({ letter, x, y }) => `1 0 0 1 ${x} ${-y} Tm (${[...letter].map(OCTAL).join('')}) Tj`,
  );
  const stream = `q ${matrix.join(' ')} cm BT /F ${SIZE} Tf\n${parts.join('\n')}\nET Q`;
  return madePdf([
    { entries: '/Type /Catalog /Pages 2 0 R' },
    { entries: '/Type /Pages /Kids [3 0 R] /Count 1' },
    {
      entries: `/Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Rotate ${rotate} /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >>`,
    },
    { entries: '', stream },
    { entries: '/Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding' },
  ]);
}

async function wordsIn(bytes: Uint8Array): Promise<string[]> {
  const { texts } = await readGood('a.pdf', bytes, { openPdf });
  return texts[0]!.blocks.flatMap((block) =>
    `${block.mark ?? ''} ${block.text}`.trim().split(/\s+/),
  );
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const words = text.flatMap((clause) => clause.split(' '));
const upright: Matrix = [1, 0, 0, 1, 60, 450];

describe('the words come back in their order', () => {
  test('letter by letter', async () => {
    expect(await wordsIn(drawn(lettersOf(linesOf(text)), { matrix: upright }))).toEqual(words);
  });

  test('letter by letter, closer and wider', async () => {
    const random = seeded(23);
    const letters = lettersOf(linesOf(text)).map((each) => ({
      ...each,
      x: each.x + (random() - 0.5) * 0.16 * ADVANCE,
    }));
    expect(await wordsIn(drawn(letters, { matrix: upright }))).toEqual(words);
  });

  test('lines drawn in any order', async () => {
    const lines = linesOf(text).map((line, row) => ({
      letter: line.trimStart(),
      x: (line.length - line.trimStart().length) * ADVANCE,
      y: row * 1.3 * SIZE,
    }));
    expect(await wordsIn(drawn(shuffled(lines, seeded(7)), { matrix: upright }))).toEqual(words);
  });

  test('words drawn in any order', async () => {
    const runs = linesOf(text).flatMap((line, row) =>
      [...line.matchAll(/\S+/g)].map(({ 0: letter, index }) => ({
        letter,
        x: index * ADVANCE,
        y: row * 1.3 * SIZE,
      })),
    );
    expect(await wordsIn(drawn(shuffled(runs, seeded(8)), { matrix: upright }))).toEqual(words);
  });

  const letters = lettersOf(linesOf(text));
  test.each<readonly [string, Drawing]>([
    ['a page turned right as a whole', { rotate: 90, matrix: [0, 1, -1, 0, 50, 60] }],
    ['a page turned left as a whole', { rotate: 270, matrix: [0, -1, 1, 0, 450, 440] }],
    ['a page on its head, turned back', { rotate: 180, matrix: [-1, 0, 0, -1, 440, 50] }],
    ['lines from bottom to top', { matrix: [0, 1, -1, 0, 50, 60] }],
    ['lines from top to bottom', { matrix: [0, -1, 1, 0, 450, 440] }],
    ['lines on their head', { matrix: [-1, 0, 0, -1, 440, 50] }],
  ])('%s', async (_name, drawing) => {
    expect(await wordsIn(drawn(letters, drawing))).toEqual(words);
  });

  test('a mark in the margin before each clause', async () => {
    const clauses = text.map((clause, index) => `${index + 1}. ${clause}`);
    const runs = text.flatMap((clause, index) => {
      const before = linesOf(text.slice(0, index), 50).length;
      return [
        { letter: `${index + 1}.`, x: -4 * ADVANCE, y: before * 1.3 * SIZE },
        ...linesOf([clause], 50).map((line, row) => ({
          letter: line.trim(),
          x: 0,
          y: (before + row) * 1.3 * SIZE,
        })),
      ];
    });
    const found = await wordsIn(drawn(runs, { matrix: [1, 0, 0, 1, 90, 450] }));
    expect(found).toEqual(clauses.flatMap((clause) => clause.split(' ')));
  });

  test('no-break spaces between words', async () => {
    const runs = linesOf(text).map((line, row) => ({
      letter: line.trim().replaceAll(' ', '\u00a0'),
      x: 0,
      y: row * 1.3 * SIZE,
    }));
    expect(await wordsIn(drawn(runs, { matrix: upright }))).toEqual(words);
  });
});
