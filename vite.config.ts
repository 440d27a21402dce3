import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vite';
import { editionPlugin } from './src/edition/plugin.ts';
import { embedPlugin } from './src/edition/embed-plugin.ts';
import { offlinePlugin } from './src/edition/offline-plugin.ts';
import { pdfFiles } from './src/edition/pdf-files.ts';
import { singlePage } from './src/single/page.ts';
import { siteAddress } from './src/edition/site-address.ts';
import { siteFiles } from './src/ui/pages/site.ts';

/** Where the site will stand, for canonical links and citation metadata; without it they are relative. */
const site = siteAddress(process.env['WORTLAUT_SITE']);

const SOURCES = 'sources/german-soviet-pact-1939';

/** The TEI texts as their editors wrote them. */
function sourceTexts(): ReadonlyMap<string, string> {
  const folder = resolve(import.meta.dirname, SOURCES, 'texts');
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Everything that is read or searched; what is large, taken away or built upon (facsimiles, downloads, interfaces) stays on the server. */
function isKept(path: string): boolean {
  if (/(^|\/)embed\//.test(path)) return false;
  if (path.endsWith('.html')) return true;
  return !/(^|\/)(downloads|api|pdf|facsimiles)\/|\.map$|-greek(-ext)?-|^\.vite\/|\.(xml|txt)$/.test(
    path,
  );
}

const sha256Base64 = (text: string) => createHash('sha256').update(text).digest('base64');

export default defineConfig(({ command }) => ({
  base: './',
  oxc: { decorator: { legacy: true } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Making the pages is the build: that it takes the most time is no warning.
    rolldownOptions: {
      checks: { pluginTimings: false },
      // Core does nothing by being loaded: a page takes from a module of core what it uses, not all that its index lists.
      treeshake: { moduleSideEffects: (id) => !id.includes('/src/core/') },
    },
  },
  preview: { port: 4173 },
  worker: { format: 'es' },
  plugins: [
    pdfFiles(),
    editionPlugin({
      sources: SOURCES,
      pages: (edition, { inlineScript, ...assets }) =>
        siteFiles(edition, {
          ...assets,
          texts: sourceTexts(),
          ...(inlineScript === undefined
            ? {}
            : { wholeEdition: (whole) => singlePage(whole, inlineScript, sha256Base64) }),
          ...(site ? { site } : {}),
          development: command === 'serve',
        }),
    }),
    embedPlugin(),
    offlinePlugin({ keeps: isKept }),
  ],
}));
