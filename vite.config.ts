import { defineConfig } from 'vite';
import { editionPlugin } from './src/edition/plugin.ts';
import { pdfFiles } from './src/edition/pdf-files.ts';
import { siteFiles } from './src/ui/pages/site.ts';

/** Where the site will stand, for canonical links and citation metadata; without it they are relative. */
const site = process.env['WORTLAUT_SITE'];

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
      sources: 'sources/german-soviet-pact-1939',
      pages: (edition, assets) =>
        siteFiles(edition, {
          ...assets,
          ...(site ? { site } : {}),
          development: command === 'serve',
        }),
    }),
  ],
}));
