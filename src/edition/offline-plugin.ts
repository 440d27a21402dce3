import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { transformWithOxc, type Plugin } from 'vite';

/** The worker's source: no imports, so that it is one file at a name that never changes. */
const WORKER = 'src/app/offline/service-worker.ts';

export interface OfflinePluginOptions {
  /** Whether a file of the site is kept on the reader's device. */
  readonly keeps: (path: string) => boolean;
}

/** Vite plugin, to stand after all that emit files: the service worker, and the list of files it keeps. */
export function offlinePlugin({ keeps }: OfflinePluginOptions): Plugin {
  let root = '.';
  return {
    name: 'wortlaut-offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      ({ root } = config);
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const source = readFileSync(resolve(root, WORKER), 'utf8');
        const { code } = await transformWithOxc(source, 'service-worker.ts', { target: 'es2022' });
        const hash = createHash('sha256').update(code);
        const files: string[] = [];
        const outputs = Object.values(bundle).filter(({ fileName }) => keeps(fileName));
        // In the order of their names: the same build has the same name, whatever was finished first.
        for (const output of outputs.sort((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
          const content = output.type === 'chunk' ? output.code : output.source;
          hash.update(output.fileName).update('\0').update(content).update('\0');
          files.push(output.fileName.replace(/(^|\/)index\.html$/, '$1'));
        }
        const build = JSON.stringify(hash.digest('hex').slice(0, 12));
        const name = `const WORTLAUT_BUILD = ${build};\n`;
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: name + code });
        const list = JSON.stringify({ files: files.sort() });
        this.emitFile({ type: 'asset', fileName: 'offline.json', source: list });
      },
    },
  };
}
