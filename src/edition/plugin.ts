import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { EditionDevServer, redirectToFolder, sitePath } from './dev-server.ts';
import type { Fault } from './fault.ts';
import { formatFault } from './fault.ts';
import { compileEdition, facsimileFiles, readSourceFolder } from './folder.ts';
import { oneScript } from './one-script.ts';
import { contentOf, filesByPath } from './site-files.ts';
import type { SiteAssets, SiteFiles } from './site-files.ts';
import type { Edition } from '../core/model/index.ts';

/** The script that turns a static page into the reading room. */
const ENTRY = 'src/ui/main.ts';
/** The script of the edition's single file. */
const INLINE_ENTRY = 'src/single/main.ts';

export interface EditionPluginOptions {
  /** The folder of the edition, relative to the root of the project. */
  readonly sources: string;
  /** Makes every file of the site that is not a script, a style or a font. */
  readonly pages: SiteFiles;
}

/** Vite plugin: compiles the edition, refuses to build from sources with faults, and makes the site's pages from them. */
export function editionPlugin({ sources, pages }: EditionPluginOptions): Plugin {
  let root = '.';
  let folder = resolve(sources);
  let building = false;
  let edition: Edition | undefined;
  return {
    name: 'wortlaut-edition',
    enforce: 'post', // after the names of scripts and styles are known
    config: () => ({ appType: 'mpa', build: { rolldownOptions: { input: ENTRY } } }),
    configResolved(config) {
      ({ root } = config);
      folder = resolve(root, sources);
      building = config.command === 'build';
    },
    buildStart() {
      if (!building) return;
      for (const path of readSourceFolder(folder).keys()) this.addWatchFile(resolve(folder, path));
      const result = compileEdition(folder);
      if (!result.ok) this.error(buildError(result.faults, sources));
      edition = result.edition;
    },
    async generateBundle(_options, bundle) {
      if (!edition) return;
      const inlineScript = (await oneScript(root, INLINE_ENTRY)).trim();
      const assets = { ...builtAssets(bundle), inlineScript };
      const files = [...pages(edition, assets), ...facsimileFiles(folder, edition)];
      for (const file of filesByPath(files).values()) {
        this.emitFile({ type: 'asset', fileName: file.path, source: contentOf(file) });
      }
    },
    configureServer(server) {
      const assets = { scripts: [ENTRY], styles: [], preloads: [] };
      new EditionDevServer(server, folder, assets, pages).start();
    },
    configurePreviewServer({ config, middlewares }) {
      const built = resolve(config.root, config.build.outDir);
      middlewares.use((request, response, next) => {
        const path = sitePath(request.url ?? '/', config.base);
        const page =
          path === undefined || path.endsWith('/') ? '' : join(built, path, 'index.html');
        if (page.startsWith(built + sep) && path !== '' && existsSync(page)) {
          redirectToFolder(response, request.url ?? '/');
        } else next();
      });
    },
  };
}

function buildError(faults: readonly Fault[], sources: string): Rolldown.RolldownError {
  const lines = faults.map((fault) => formatFault(fault, sources));
  const { file, line, column } = faults[0]!;
  const message = `the sources have faults\n${lines.join('\n')}`;
  return Object.assign(new Error(message), { loc: { file: `${sources}/${file}`, line, column } });
}

/** Names of the entry's script, of its styles and of the modules it imports at once. */
function builtAssets(bundle: Rolldown.OutputBundle): SiteAssets {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error(`the build has no script: is ${ENTRY} there?`);
  const preloads = imported(entry, bundle);
  const styles = [entry.fileName, ...preloads].flatMap((name) => {
    const chunk = bundle[name];
    return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : [];
  });
  return { scripts: [entry.fileName], styles: [...new Set(styles)], preloads };
}

/** Chunks that a chunk imports statically, each once, whatever lies between. */
function imported(entry: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>();
  const waiting = [...entry.imports];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== 'chunk') continue;
    found.add(name);
    waiting.push(...chunk.imports);
  }
  return [...found];
}
