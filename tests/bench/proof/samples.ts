import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byLatex } from './latex.ts';
import { byLibreOffice } from './office.ts';
import type { OfficeText } from './office.ts';
import { linesOf, TEXTS } from './texts.ts';
import type { Line } from './texts.ts';
import { typst } from './typst.ts';

/** The lines of a sample: of one text, on two pages, so that page heads can be told. */
export function sampleLines(language: string): readonly Line[] {
  return linesOf(TEXTS.find((text) => text.language === language)!);
}

function sample(language: string, columns: 1 | 2): OfficeText {
  return { name: language, language, columns, lines: sampleLines(language) };
}

/** Writes `PROGRAM.LANGUAGE.pdf` for each program that can be run; returns the names. */
export function writeSamples(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const office = byLibreOffice([sample('de', 2)]);
  const byTypst = typst();
  const files: Readonly<Record<string, Uint8Array | undefined>> = {
    'libreoffice.de': office?.[0],
    'lualatex.ru': byLatex(sample('ru', 2), 'lualatex'),
    'lualatex.vi': byLatex(sample('vi', 2), 'lualatex'),
    'pdflatex.en': byLatex(sample('en', 2), 'pdflatex'),
    'typst.de': byTypst?.(sample('de', 2)),
    'typst.ru': byTypst?.(sample('ru', 1)),
  };
  const made = Object.entries(files).filter(([, bytes]) => bytes !== undefined);
  for (const [name, bytes] of made) writeFileSync(join(folder, `${name}.pdf`), bytes!);
  return made.map(([name]) => name);
}
