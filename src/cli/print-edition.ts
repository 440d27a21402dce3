import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Edition, InterfaceLanguage } from '../core/model/index.ts';
import { paperHtml } from '../ui/paper/paper.ts';
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.mjs';

/** What is printed, and where the built site is. */
export interface PrintOptions {
  /** Where the built site is served, with a closing slash. */
  readonly address: string;
  /** Folder of the built site. */
  readonly built: string;
  readonly edition: string;
  readonly language: InterfaceLanguage;
  readonly versions?: readonly string[] | undefined;
  readonly documents?: readonly string[] | undefined;
  /** Where the site will stand, for the links, which are left out without it. */
  readonly site?: string | undefined;
}

const STYLE = `
  .paper-title, .paper-part { max-inline-size: none; }
  .paper-part { break-before: page; }
  .paper-note { break-inside: avoid-page; }
  .paper-places { font-family: var(--sans); }
  .heads { display: none !important; }
  .paper a { text-decoration: none; }
  .paper .version { display: none; }
  .apparatus > summary { display: none; }
  .apparatus ul { border: 0; padding: 0; }
  .apparatus :is(ul, .lemma, .words, .copies) { font-size: 7.5pt; }
  .paper-part .unit { break-inside: auto; }
`;

/** Prints the edition with a local Chromium; returns the PDF as bytes: tagged, with bookmarks. */
export async function printEdition(options: PrintOptions): Promise<Uint8Array> {
  const { address, built, edition, language, versions, documents, site } = options;
  const text: Edition = JSON.parse(readFileSync(join(built, edition, 'edition.json'), 'utf8'));
  const first = readFileSync(join(built, 'index.html'), 'utf8');
  const styles = [...first.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, file]) => new URL(file!, address).href,
  );
  const html = paperHtml(text, {
    language,
    styles,
    ...(versions ? { versions } : {}),
    ...(documents ? { documents } : {}),
  });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({ javaScriptEnabled: true });
    const place = new URL(`${edition}/paper.html`, address).href;
    await page.route(place, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(place, { waitUntil: 'networkidle' });
    await page.addStyleTag({ content: STYLE });
    await page.evaluate(arrangeLinks, { address, site });
    await page.evaluate('document.fonts.ready.then(() => true)');
    const edge = 'font: 8pt serif; width: 100%; text-align: center; color: #555';
    const pdf = await page.pdf({
      format: 'A4',
      // Wide enough for columns side by side, and small enough for four of them.
      landscape: true,
      scale: 0.85,
      margin: { top: '14mm', bottom: '16mm', left: '14mm', right: '14mm' },
      tagged: true,
      outline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: `<div style="${edge}"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`,
    });
    return new Uint8Array(pdf);
  } finally {
    await browser.close();
  }
}

/** Runs in the page: ids become the documents' own, links lead to places of the PDF or to the site where it will stand. */
function arrangeLinks({ address, site }: Pick<PrintOptions, 'address' | 'site'>): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-document]')) {
    const id = part.dataset['document']!;
    for (const each of part.querySelectorAll('[id]')) each.id = `${id}.${each.id}`;
    for (const link of part.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      link.setAttribute('href', `#${id}.${link.hash.slice(1)}`);
    }
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href')!;
    const inside = href.startsWith('#');
    if (inside && document.getElementById(href.slice(1))) continue;
    if (inside || (link.href.startsWith(address) && !site)) link.removeAttribute('href');
    else if (link.href.startsWith(address)) link.href = site + link.href.slice(address.length);
  }
  for (const each of document.querySelectorAll('details')) {
    if (each instanceof HTMLDetailsElement) each.open = true;
  }
}
