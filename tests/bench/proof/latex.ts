import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOOTNOTE, HEAD } from './pages.ts';
import type { OfficeText } from './office.ts';

export type Engine = 'lualatex' | 'pdflatex';

const BABEL: Readonly<Record<string, string>> = {
  de: 'ngerman',
  ru: 'russian',
  en: 'english',
  vi: 'vietnamese',
};

const escaped = (text: string): string =>
  text.replace(/[\\{}#$%&_~^]/g, (sign) =>
    sign === '\\' ? '\\textbackslash{}' : /[~^]/.test(sign) ? `\\${sign}{}` : `\\${sign}`,
  );

function source({ language, columns, lines }: OfficeText, engine: Engine): string {
  const fonts =
    engine === 'pdflatex'
      ? '' // the fonts of the eighties: 128 signs each, ligatures among them, umlauts put together
      : `\\usepackage{fontspec}\\setmainfont{${language === 'ru' || language === 'vi' ? 'DejaVu Serif' : 'Latin Modern Roman'}}`;
  const body = lines.map(({ heading, text }, index) => {
    const note = index === 2 ? `\\footnote{${escaped(FOOTNOTE.text)}}` : '';
    return heading
      ? `\\begin{center}\\bfseries ${escaped(text)}\\end{center}`
      : `${escaped(text)}${note}\n`;
  });
  return `\\documentclass[10pt${columns === 2 ? ',twocolumn' : ''}]{article}
${fonts}\\usepackage[${BABEL[language]!}${engine === 'lualatex' ? ',provide=*' : ''}]{babel}
\\usepackage[paperwidth=148mm,paperheight=210mm,margin=18mm]{geometry}
\\usepackage{fancyhdr,microtype}\\pagestyle{fancy}\\fancyhf{}\\fancyhead[C]{\\footnotesize ${HEAD}}\\fancyfoot[C]{\\footnotesize -- \\thepage{} --}
\\begin{document}\\emergencystretch=1em
${body.join('\n')}
\\end{document}\n`;
}

/** The text as PDF; undefined where the program is not installed, or has no fonts for the language. */
export function byLatex(text: OfficeText, engine: Engine): Uint8Array | undefined {
  if (engine === 'pdflatex' && !['de', 'en'].includes(text.language)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-latex-'));
  try {
    writeFileSync(join(folder, 'text.tex'), source(text, engine));
    const args = ['-interaction=nonstopmode', '-halt-on-error', 'text.tex'];
    const { error, status } = spawnSync(engine, args, { cwd: folder, timeout: 300_000 });
    if (error || status !== 0) return undefined;
    return new Uint8Array(readFileSync(join(folder, 'text.pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
