import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { blocksOfPdf } from '../bench/proof/measure.ts';
import { FOOTNOTE } from '../bench/proof/pages.ts';
import { sampleLines } from '../bench/proof/samples.ts';

vi.setConfig({ testTimeout: 60_000 }); // pdf.js starts anew for each file

const FOLDER = join(import.meta.dirname, '../fixtures/programs');
const files = readdirSync(FOLDER);

test('there are files by four programs in four languages', () => {
  const parts = files.map((file) => file.split('.'));
  expect(new Set(parts.map(([program]) => program)).size).toBe(4);
  expect(new Set(parts.map(([, language]) => language)).size).toBe(4);
});

// Columns close together, page heads, page numbers, a footnote, words cut at line ends, ligatures.
test.each(files)('%s: every word comes back, and nothing else', async (file) => {
  const blocks = await blocksOfPdf(new Uint8Array(readFileSync(join(FOLDER, file))));
  const body = blocks.filter(({ kind }) => kind !== 'footnote');
  const words = body.flatMap(({ mark = '', text }) => `${mark} ${text}`.trim().split(/\s+/));
  const language = file.split('.')[1]!;
  expect(words).toEqual(sampleLines(language).flatMap(({ text }) => text.split(' ')));
  const notes = blocks.filter(({ kind }) => kind === 'footnote');
  expect(notes.map(({ mark, text }) => [mark, text])).toEqual([[FOOTNOTE.mark, FOOTNOTE.text]]);
});
