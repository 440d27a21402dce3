import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the files of pdf.js stand below the site's root. */
const FOLDER = 'pdf/';
/** Character maps, the standard fonts, decoders of images, colour profiles: what a PDF may need that is not in it. */
const KINDS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];
const FILE = /^(?:cmaps|standard_fonts|wasm|iccs)\/[\w.-]+$/;

/** Vite plugin: the files pdf.js loads besides its script, as files of this site; no page asks another site for them. */
export function pdfFiles(): Plugin {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    name: 'wortlaut-pdf-files',
    generateBundle() {
      for (const kind of KINDS) {
        for (const name of readdirSync(join(folder, kind))) {
          const source = readFileSync(join(folder, kind, name));
          this.emitFile({ type: 'asset', fileName: `${FOLDER}${kind}/${name}`, source });
        }
      }
    },
    configureServer({ middlewares, config }) {
      middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0]!.slice(config.base.length);
        const file = path.startsWith(FOLDER) ? path.slice(FOLDER.length) : '';
        if (FILE.test(file) && existsSync(join(folder, file))) {
          response.end(readFileSync(join(folder, file)));
        } else next();
      });
    },
  };
}
