import type { Plugin } from 'vite';
import { oneScript } from './one-script.ts';

const ENTRY = 'src/embed/main.ts';
/** A stable address: it stands in the pages of others. */
const SCRIPT = 'embed/wortlaut-clause.js';

/** Vite plugin: the script that shows a clause of the edition in any web page. */
export function embedPlugin(): Plugin {
  let root = '.';
  return {
    name: 'wortlaut-embed',
    apply: 'build',
    configResolved(config) {
      ({ root } = config);
    },
    async generateBundle() {
      const source = await oneScript(root, ENTRY);
      this.emitFile({ type: 'asset', fileName: SCRIPT, source });
    },
  };
}
