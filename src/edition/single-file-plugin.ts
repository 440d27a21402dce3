import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Edition } from '../core/model/index.ts';
import { compileEdition } from './folder.ts';
import { oneScript } from './one-script.ts';

const ENTRY = 'src/single/main.ts';

export interface SingleFilePluginOptions {
  /** The folder of the edition, relative to the root of the project. */
  readonly sources: string;
  /** Path of the file below the site's root. */
  readonly path: (edition: Edition) => string;
  /** Makes the page around its script. */
  readonly page: (edition: Edition, script: string) => string;
}

/** Vite plugin: the edition as one HTML file with everything in it. Faults of the sources are the edition plugin's to report. */
export function singleFilePlugin({ sources, path, page }: SingleFilePluginOptions): Plugin {
  let root = '.';
  return {
    name: 'wortlaut-single-file',
    apply: 'build',
    configResolved(config) {
      ({ root } = config);
    },
    async generateBundle() {
      const result = compileEdition(resolve(root, sources));
      if (!result.ok) return;
      const script = (await oneScript(root, ENTRY)).trim();
      const { edition } = result;
      this.emitFile({ type: 'asset', fileName: path(edition), source: page(edition, script) });
    },
  };
}
