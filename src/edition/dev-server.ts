import type { ServerResponse } from 'node:http';
import { relative, sep } from 'node:path';
import type { Connect, ViteDevServer } from 'vite';
import type { CompileResult } from './compile.ts';
import { faultPage } from './fault-page.ts';
import { formatFault } from './fault.ts';
import { compileEdition, facsimileFiles } from './folder.ts';
import { contentOf, filesByPath } from './site-files.ts';
import type { SiteAssets, SiteFile, SiteFiles } from './site-files.ts';

/** One save of an editor is several file events; they are compiled together. Milliseconds. */
const SETTLE = 60;

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml',
  jsonld: 'application/ld+json; charset=utf-8',
  zip: 'application/zip',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** Serves the site from the sources while they are edited: each page is made when it is asked for, and made anew after a change. */
export class EditionDevServer {
  private result: CompileResult;
  private files: ReadonlyMap<string, SiteFile> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly server: ViteDevServer,
    private readonly folder: string,
    private readonly assets: SiteAssets,
    private readonly makeFiles: SiteFiles,
  ) {
    this.result = compileEdition(folder, { isDraft: true });
    this.report();
  }

  /** Watches the sources and answers requests for pages. */
  start(): void {
    const { watcher, middlewares } = this.server;
    watcher.add(this.folder);
    watcher.on('all', (_event, path) => {
      if (path === this.folder || path.startsWith(this.folder + sep)) this.changed();
    });
    watcher.once('ready', () => this.changed()); // what was saved before the watcher was
    middlewares.use((request, response, next) => {
      this.answer(request, response, next).catch(next);
    });
  }

  private changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.recompile(), SETTLE);
  }

  private recompile(): void {
    try {
      this.result = compileEdition(this.folder, { isDraft: true });
    } catch (error) {
      // A folder may be gone for a moment while it is being replaced; the next event compiles again.
      this.server.config.logger.error(error instanceof Error ? error.message : String(error));
      return;
    }
    this.files = undefined;
    this.report();
    if (this.result.ok) this.server.ws.send({ type: 'full-reload' });
  }

  private get shownFolder(): string {
    return relative(this.server.config.root, this.folder).split(sep).join('/');
  }

  /** Says the faults in the terminal and over the open page. */
  private report(): void {
    if (this.result.ok) return;
    const { faults } = this.result;
    const lines = faults.map((fault) => formatFault(fault, this.shownFolder));
    this.server.config.logger.error(lines.join('\n'), { timestamp: true });
    const [first] = faults;
    if (!first) return;
    const { file, line, column } = first;
    const loc = { file: `${this.folder}/${file}`, line, column };
    const err = { message: lines.join('\n'), stack: '', loc, plugin: 'wortlaut-edition' };
    this.server.ws.send({ type: 'error', err });
  }

  private async answer(
    request: Connect.IncomingMessage,
    response: ServerResponse,
    next: Connect.NextFunction,
  ): Promise<void> {
    const path = sitePath(request.url ?? '/', this.server.config.base);
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (path === undefined || !reading) {
      next();
      return;
    }
    const page = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!this.result.ok) {
      if (page.endsWith('.html'))
        await this.send(response, 500, page, faultPage(this.result.faults, this.shownFolder));
      else next();
      return;
    }
    const { edition } = this.result;
    this.files ??= filesByPath([
      ...this.makeFiles(edition, this.assets),
      ...facsimileFiles(this.folder, edition),
    ]);
    const file = this.files.get(page);
    if (file) await this.send(response, 200, page, contentOf(file));
    else if (this.files.has(`${page}/index.html`)) redirectToFolder(response, request.url ?? '/');
    else next();
  }

  private async send(
    response: ServerResponse,
    status: number,
    path: string,
    content: string | Uint8Array,
  ): Promise<void> {
    const isPage = path.endsWith('.html') && typeof content === 'string';
    const body = isPage ? await this.server.transformIndexHtml(`/${path}`, content) : content;
    response.statusCode = status;
    response.setHeader(
      'Content-Type',
      TYPES[path.split('.').at(-1)!] ?? 'text/plain; charset=utf-8',
    );
    response.setHeader('Cache-Control', 'no-store');
    response.end(body);
  }
}

/** Path inside the site that a URL asks for; `undefined` where it cannot be read or is outside. */
export function sitePath(url: string, base: string): string | undefined {
  const path = url.replace(/[?#].*$/, '');
  const root = base.startsWith('/') ? base : '/';
  if (!path.startsWith(root)) return undefined;
  try {
    return decodeURIComponent(path.slice(root.length));
  } catch {
    return undefined;
  }
}

/** Sends the browser to the address with a slash at its end: links of a page are relative to that. */
export function redirectToFolder(response: ServerResponse, url: string): void {
  const [path, query] = url.split('?', 2);
  response.statusCode = 302;
  response.setHeader(
    'Location',
    `${path!.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`,
  );
  response.end();
}
