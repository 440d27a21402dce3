import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPdf } from '../../src/cli/pdf.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '../../src/cli/chromium.mjs';
import { faultOf, readFile, readGood } from '../core/read/sources.ts';
import { circularTable, HOSTILE, scripted } from '../set-up/made-pdf.ts';

vi.setConfig({ testTimeout: 60_000 }); // pdf.js starts anew for each file

const ROOT = join(import.meta.dirname, '../..');
const FONTS = join(ROOT, 'node_modules/@fontsource-variable/source-serif-4/files');
const TEXTS = join(ROOT, 'sources/german-soviet-pact-1939/texts');
const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(ROOT, 'tests/fixtures/read', name)));

const RANGES = {
  latin: 'U+0000-00FF,U+2000-206F',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+1EA0-1EF9',
};
const faces = Object.entries(RANGES).map(([subset, range]) => {
  const data = readFileSync(join(FONTS, `source-serif-4-${subset}-opsz-normal.woff2`)).toString(
    'base64',
  );
  return `@font-face{font-family:S;src:url(data:font/woff2;base64,${data});unicode-range:${range}}`;
});

/** Soft hyphens inside long words, where a browser without a dictionary may break them. */
function breakable(text: string): string {
  return text.replace(/\p{L}{8,}/gu, (word) => word.replace(/(..\p{L})(?=\p{L}{3})/gu, '$1\u00ad'));
}

interface Paragraph {
  readonly heading: boolean;
  readonly text: string;
}

/** Paragraphs of a text of the edition, as the TEI reader gives them. */
async function paragraphs(file: string): Promise<Paragraph[]> {
  const result = await readGood(file, new Uint8Array(readFileSync(join(TEXTS, file))));
  return result.texts[0]!.blocks.map(({ kind, text }) => ({ heading: kind === 'heading', text }));
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function html(parts: readonly Paragraph[], language: string, columns: boolean): string {
  const body = parts.map(({ heading, text }, i) => {
    const words = escaped(language === 'vi' ? text : breakable(text));
    return heading ? `<h2>${words}</h2>` : `<p>${words}${i === 2 ? '<sup>1</sup>' : ''}</p>`;
  });
  const note = `<div class="note"><sup>1</sup> ${escaped(parts[1]!.text)}</div>`;
  const css = `body{font:11pt/1.35 S;text-align:justify;margin:0}h2{font-size:11pt;text-align:center}p{margin:0;text-indent:1.2em}sup{font-size:.65em;line-height:0}.note{font-size:8.5pt;margin-top:24pt}main{${columns ? 'columns:2;column-gap:9mm' : ''}}`;
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Probe</title><style>${faces.join('')}${css}</style><main>${body.join('')}</main>${note}`;
}

const available = readdirSync(TEXTS);
const CASES = [
  'treaty.de-signed.xml',
  'treaty.ru-signed.xml',
  'protocol.vi-working.xml',
  'treaty.en-nsr.xml',
]
  .filter((file) => available.includes(file))
  .flatMap((file, i) => (i === 0 ? [false, true] : [true]).map((columns) => ({ file, columns })));

describe('PDFs printed by Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  }, 60_000);
  afterAll(() => browser.close());

  test('the texts are there', () => expect(CASES).toHaveLength(5));

  test.each(CASES)('$file, columns: $columns: every word comes back', async ({ file, columns }) => {
    const parts = await paragraphs(file);
    const page = await browser.newPage();
    await page.setContent(html(parts, file.split('.')[1]!.slice(0, 2), columns));
    await page.evaluate(() => document.fonts.ready);
    const bytes = await page.pdf({
      width: '148mm',
      height: '180mm',
      margin: { top: '22mm', bottom: '22mm', left: '15mm', right: '15mm' },
      displayHeaderFooter: true,
      headerTemplate:
        '<div style="font-size:8pt;width:100%;text-align:center">Reichsgesetzblatt 1939</div>',
      footerTemplate:
        '<div style="font-size:8pt;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>',
    });
    await page.close();
    const result = await readGood('a.pdf', new Uint8Array(bytes), { openPdf });
    const blocks = result.texts[0]!.blocks;
    const body = blocks.filter(({ kind }) => kind !== 'footnote').map(({ text }) => text);
    const words = parts.flatMap(({ text }) => text.split(' '));
    // Paragraphs may part otherwise than they were written; their words, in their order, may not.
    expect(body.join(' ').split(' ')).toEqual(words);
    const notes = blocks.filter(({ kind }) => kind === 'footnote');
    expect(notes.map(({ mark, text }) => [mark, text])).toEqual([['1', parts[1]!.text]]);
    expect(result.notices.find(({ kind }) => kind === 'note-marks')?.text).toEqual(['1']);
    const furniture = result.notices.find(({ kind }) => kind === 'page-furniture')?.text ?? [];
    expect(furniture.filter((line) => /^- \d -$/.test(line))).toHaveLength(furniture.length / 2);
  });
});

describe('PDFs from elsewhere', () => {
  test('one by LibreOffice, and one that only forbids printing, are read', async () => {
    for (const name of ['libreoffice.pdf', 'restricted.pdf']) {
      const result = await readGood(name, fixture(name), { openPdf });
      expect(result.texts[0]!.blocks).toEqual([
        {
          kind: 'paragraph',
          text: 'Der Vertrag tritt sofort mit der Unterzeichnung in Kraft.',
          page: 1,
        },
      ]);
    }
  });

  test('one with a password is said to have one', async () => {
    const fault = await faultOf('a.pdf', fixture('encrypted.pdf'), { openPdf });
    expect(fault).toEqual({
      kind: 'encrypted',
      message: 'a.pdf is protected by a password; save it without one.',
    });
  });

  test('too many pages are refused before they are read', async () => {
    const fault = await faultOf('a.pdf', fixture('libreoffice.pdf'), {
      openPdf,
      limits: { pages: 0 },
    });
    expect(fault.kind).toBe('too-large');
  });

  test('damaged files end in a result or a fault', async () => {
    const whole = fixture('libreoffice.pdf');
    for (const length of [10, 400, 3000, 6000, 7200]) {
      const result = await readFile('a.pdf', whole.slice(0, length), { openPdf });
      if (!result.ok) expect(['damaged', 'no-text']).toContain(result.fault.kind);
    }
    for (let seed = 1; seed <= 12; seed++) {
      const damaged = whole.slice();
      for (let i = 0; i < 20; i++)
        damaged[(seed * 7919 + i * 104729) % damaged.length] = (seed * i) % 256;
      await readFile('a.pdf', damaged, { openPdf });
    }
  });
});

describe('PDFs made to do harm', () => {
  // The endless one is given up after eight seconds.
  test.each(Object.entries(HOSTILE))(
    '%s',
    async (_name, [kind, make]) => {
      const fault = await faultOf('a.pdf', make(), { openPdf });
      expect(fault.message).toMatch(/^a\.pdf /);
      expect(fault.kind).toBe(kind);
    },
    40_000,
  );

  test('what can be read of a broken one is read', async () => {
    const result = await readGood('a.pdf', circularTable(), { openPdf });
    expect(result.texts[0]!.blocks[0]!.text).toBe('Article I. The parties keep the peace.');
  });

  test('no script of a PDF runs', async () => {
    const bytes = scripted('globalThis.ran = true; app.alert\\(1\\);');
    const result = await readGood('a.pdf', bytes, { openPdf });
    expect(result.texts[0]!.blocks[0]!.text).toBe('Article I. The parties keep the peace.');
    expect(globalThis).not.toHaveProperty('ran');
  });
});
