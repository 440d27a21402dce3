import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** A plain file server as any static host is, that a test can stop and start again at the same address. */
export class StaticServer {
  private server: Server | undefined;
  private port = 0;

  /** `prefix` is the path that the folder stands under, e.g. `/some/place/`. */
  constructor(
    public folder: string,
    private readonly prefix: string,
  ) {}

  get address(): string {
    return `http://127.0.0.1:${this.port}${this.prefix}`;
  }

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      void this.contentOf(request.url ?? '/').then(
        ({ type, content }) => {
          response.writeHead(200, { 'Content-Type': type }).end(content);
        },
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((done) => this.server!.listen(this.port, '127.0.0.1', done));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  }

  private async contentOf(url: string): Promise<{ type: string; content: Buffer }> {
    const path = decodeURIComponent(new URL(url, 'http://host').pathname);
    if (!path.startsWith(this.prefix)) throw new Error('outside');
    const asked = normalize(path.slice(this.prefix.length));
    const file = asked === '.' || asked.endsWith('/') ? join(asked, 'index.html') : asked;
    if (file.startsWith('..')) throw new Error('outside');
    const content = await readFile(join(this.folder, file));
    return { type: TYPES[extname(file)] ?? 'application/octet-stream', content };
  }
}
