import type { Plugin } from 'vite';
import { oneScript } from './one-script.ts';
import { sitePath } from './dev-server.ts';

const ENTRY = 'src/embed/main.ts';
/** A stable address: it stands in the pages of others. */
const SCRIPT = 'embed/wortlaut-clause.js';

/** Vite plugin: the script that shows a clause of the edition in any web page. */
export function embedPlugin(): Plugin {
  let root = '.';
  return {
    name: 'wortlaut-embed',
    configResolved(config) {
      ({ root } = config);
    },
    /** While developing it is made whenever it is asked for; pages of other sites may load it then, too. */
    configureServer({ middlewares, config }) {
      middlewares.use((request, response, next) => {
        if (sitePath(request.url ?? '/', config.base) !== SCRIPT) return next();
        oneScript(root, ENTRY).then((source) => {
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
          response.setHeader('Cache-Control', 'no-store');
          response.end(source);
        }, next);
      });
    },
    async generateBundle() {
      const source = await oneScript(root, ENTRY);
      this.emitFile({ type: 'asset', fileName: SCRIPT, source });
    },
  };
}
