// Prints the edition as PDF from the built site's style sheets with a local Chromium.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';
import { CHROMIUM_FLAGS, chromiumPath } from '../../tests/set-up/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

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

/**
 * Returns the PDF as bytes: tagged, with bookmarks. `address`: where the built site is served; `built`: its folder;
 * `site`: where it will stand, for the links, which are left out without it.
 */
export async function printEdition({
  address,
  built,
  edition,
  language,
  versions,
  documents,
  site,
}) {
  const { module } = await runnerImport(join(root, 'src/ui/paper/paper.ts'), {
    configFile: false,
    root,
    logLevel: 'error',
  });
  const text = JSON.parse(readFileSync(join(built, edition, 'edition.json'), 'utf8'));
  const first = readFileSync(join(built, 'index.html'), 'utf8');
  const styles = [...first.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, file]) => new URL(file, address).href,
  );
  const html = module.paperHtml(text, { language, versions, documents, styles });
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
function arrangeLinks({ address, site }) {
  /* global document, HTMLDetailsElement */
  for (const part of document.querySelectorAll('[data-document]')) {
    const { document: id } = part.dataset;
    for (const each of part.querySelectorAll('[id]')) each.id = `${id}.${each.id}`;
    for (const link of part.querySelectorAll('a[href^="#"]')) {
      link.setAttribute('href', `#${id}.${link.getAttribute('href').slice(1)}`);
    }
  }
  for (const link of document.querySelectorAll('a[href]')) {
    const inside = link.getAttribute('href').startsWith('#');
    if (inside && document.getElementById(link.getAttribute('href').slice(1))) continue;
    if (inside || (link.href.startsWith(address) && !site)) link.removeAttribute('href');
    else if (link.href.startsWith(address)) link.href = site + link.href.slice(address.length);
  }
  for (const each of document.querySelectorAll('details')) {
    if (each instanceof HTMLDetailsElement) each.open = true;
  }
}
