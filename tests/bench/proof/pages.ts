import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Line } from './texts.ts';

const FONTS = 'node_modules/@fontsource-variable/source-serif-4/files';
const RANGES = {
  latin: 'U+0000-00FF,U+2000-206F',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+1EA0-1EF9',
};

const faces = Object.entries(RANGES).map(([subset, range]) => {
  const file = join(FONTS, `source-serif-4-${subset}-opsz-normal.woff2`);
  const data = readFileSync(file).toString('base64');
  return `@font-face{font-family:S;src:url(data:font/woff2;base64,${data});unicode-range:${range}}`;
});

/** How a page is laid out. */
export interface Layout {
  readonly name: string;
  readonly columns: 1 | 2;
  /** Page heads, page numbers and a footnote. */
  readonly furnished: boolean;
  /** Headings hang in the margin before the paragraph they belong to. */
  readonly hanging?: boolean;
  /** Headings are set in small capitals. */
  readonly smallCapitals?: boolean;
  /** Letters and their marks are signs of their own (Unicode NFD). */
  readonly decomposed?: boolean;
}

export const LAYOUTS: readonly Layout[] = [
  { name: 'one column', columns: 1, furnished: false },
  { name: 'one column, page heads and numbers, footnote', columns: 1, furnished: true },
  { name: 'two columns, page heads and numbers, footnote', columns: 2, furnished: true },
  { name: 'headings hanging in the margin', columns: 1, furnished: true, hanging: true },
  { name: 'small capitals', columns: 1, furnished: true, smallCapitals: true },
  { name: 'two columns, decomposed letters', columns: 2, furnished: true, decomposed: true },
];

/** What the page head says: the text's own words would be found too easily. */
export const HEAD = 'Reichsgesetzblatt 1939';
export const FOOTNOTE = { mark: '1', text: 'Printed here after the copy in the archive.' };

/** Soft hyphens inside long words, where a browser without a dictionary may break them. */
export function breakable(text: string): string {
  return text.replace(/\p{L}{8,}/gu, (word) => word.replace(/(..\p{L})(?=\p{L}{3})/gu, '$1\u00ad'));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function html(lines: readonly Line[], language: string, layout: Layout): string {
  const { columns, furnished, hanging, smallCapitals, decomposed } = layout;
  const body = lines.map(({ heading, text }, index) => {
    const form = decomposed ? text.normalize('NFD') : text;
    const words = escaped(language === 'vi' ? form : breakable(form));
    const mark = furnished && index === 2 ? `<sup>${FOOTNOTE.mark}</sup>` : '';
    const hangs = hanging && text.length < 16;
    return heading
      ? `<h2${hangs ? ' class="hanging"' : ''}>${words}</h2>`
      : `<p>${words}${mark}</p>`;
  });
  const note = `<div class="note"><sup>${FOOTNOTE.mark}</sup> ${escaped(FOOTNOTE.text)}</div>`;
  const css = `body{font:11pt/1.35 S;text-align:justify;margin:0;font-variant-ligatures:common-ligatures}
    h2{font-size:11pt;text-align:center}p{margin:0;text-indent:${hanging ? 0 : '1.2em'}}
    ${hanging ? 'main{padding-inline-start:24mm}h2.hanging{position:absolute;margin:0 0 0 -24mm;inline-size:22mm;text-align:start}' : ''}
    ${smallCapitals ? 'h2{font-variant-caps:small-caps}' : ''}sup{font-size:.65em;line-height:0}
    .note{font-size:8.5pt;margin-top:24pt}main{${columns === 2 ? 'columns:2;column-gap:9mm' : ''}}`;
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Probe</title>
    <style>${faces.join('')}${css}</style><main>${body.join('')}</main>${furnished ? note : ''}`;
}

/** Prints a text as PDF on A5 pages. */
export async function printed(
  browser: Browser,
  lines: readonly Line[],
  language: string,
  layout: Layout,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(html(lines, language, layout));
  await page.evaluate('document.fonts.ready.then(() => true)');
  const edge = 'font-size:8pt;width:100%;text-align:center';
  const bytes = await page.pdf({
    width: '148mm',
    height: '210mm',
    margin: { top: '22mm', bottom: '22mm', left: '15mm', right: '15mm' },
    displayHeaderFooter: layout.furnished,
    headerTemplate: `<div style="${edge}">${HEAD}</div>`,
    footerTemplate: `<div style="${edge}">- <span class="pageNumber"></span> -</div>`,
  });
  await page.close();
  return new Uint8Array(bytes);
}
