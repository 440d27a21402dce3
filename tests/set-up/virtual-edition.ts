import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { compileEdition } from '../../src/edition/folder.ts';

const NAME = 'virtual:edition';

/** Gives element tests the first edition as its sources stand: `import { edition } from 'virtual:edition'`. */
export function virtualEdition(): Plugin {
  const folder = resolve(import.meta.dirname, '../../sources/german-soviet-pact-1939');
  return {
    name: 'wortlaut-virtual-edition',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const result = compileEdition(folder);
      if (!result.ok) this.error('the sources have faults; `npx wortlaut check` lists them');
      return `export const edition = ${JSON.stringify(result.edition)};`;
    },
  };
}
