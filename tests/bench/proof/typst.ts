import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOOTNOTE, HEAD } from './pages.ts';
import type { OfficeText } from './office.ts';

/** Everything that means something in Typst's markup, with a backslash before it. */
const escaped = (text: string): string => text.replace(/[\\#*_`$<>@[\]=\-+/~."']/g, '\\$&');

/** The text as PDF; undefined where Typst is not installed. */
export function byTypst({ language, columns, lines }: OfficeText): Uint8Array | undefined {
  const note = `#footnote[${escaped(FOOTNOTE.text)}]`;
  const body = lines.map(({ heading, text }, index) =>
    heading ? `#align(center)[*${escaped(text)}*]` : `${escaped(text)}${index === 2 ? note : ''}`,
  );
  const source = `#set page(width: 148mm, height: 210mm, margin: 20mm, columns: ${columns}, header: align(center)[${HEAD}], numbering: "- 1 -")
#set text(size: 10pt, lang: "${language}", hyphenate: true)
#set par(justify: true)
${body.join('\n\n')}\n`;
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-typst-'));
  try {
    const file = join(folder, 'text.typ');
    const target = join(folder, 'text.pdf');
    writeFileSync(file, source);
    const { error, status } = spawnSync('typst', ['compile', file, target], { timeout: 120_000 });
    return error || status !== 0 ? undefined : new Uint8Array(readFileSync(target));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
