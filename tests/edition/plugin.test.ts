import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, createLogger, createServer } from 'vite';
import type { InlineConfig, ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { editionPlugin } from '../../src/edition/plugin.ts';
import type { SiteFiles } from '../../src/edition/site-files.ts';
import { SMALL_EDITION } from './small-edition.ts';

const DE = 'sources/small/texts/treaty.de.xml';

let root: string;
let server: ViteDevServer | undefined;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'wortlaut-site-')));
  for (const [path, text] of Object.entries(SMALL_EDITION)) write(`sources/small/${path}`, text);
  write('src/ui/main.ts', "import './look.css';\nimport('./later.ts');\nconsole.log('read');\n");
  write('src/ui/later.ts', 'export const later = 1;\n');
  write('src/ui/look.css', 'body { color: black }\n');
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** A site of one page for each segment of a witness, its script and style, and the edition as data. */
const pages: SiteFiles = function* (edition, { scripts, styles }) {
  const { segments } = edition.documents[0]!.witnesses[0]!;
  for (const { id, text } of segments) {
    const links = [
      ...styles.map((path) => `<link rel="stylesheet" href="../${path}">`),
      ...scripts.map((path) => `<script type="module" src="../${path}"></script>`),
    ];
    const content = () =>
      `<!doctype html><html><head>${links.join('')}</head><body><p>${text}</p></body></html>`;
    yield { path: `${id}/index.html`, content };
  }
  yield { path: 'data/edition.json', content: JSON.stringify(edition) };
};

const config = (): InlineConfig => ({
  root,
  configFile: false,
  base: './',
  customLogger: { ...createLogger('silent') },
  plugins: [editionPlugin({ sources: 'sources/small', pages })],
});

test('a build writes the pages with the names of script and style, and the data', async () => {
  await build(config());
  const page = readFileSync(join(root, 'dist/art-2.1/index.html'), 'utf8');
  expect(page).toContain('<p>Er gilt ab heute.</p>');
  const names = [...page.matchAll(/(?:href|src)="\.\.\/([^"]+)"/g)].map((match) => match[1]!);
  expect(names.map((name) => name.split('.').at(-1))).toEqual(['css', 'js']);
  for (const name of names) expect(readFileSync(join(root, 'dist', name), 'utf8')).not.toBe('');
  expect(JSON.parse(readFileSync(join(root, 'dist/data/edition.json'), 'utf8'))).toMatchObject({
    id: 'small',
  });
});

test('a build from sources with a fault fails with its place and writes nothing', async () => {
  write(DE, SMALL_EDITION['texts/treaty.de.xml']!.replace('ana="#u"', 'ana="#x"'));
  await expect(build(config())).rejects.toThrow(
    'sources/small/texts/treaty.de.xml:18:30: the status is "x"; expected one of #c, #u, #gap, #w',
  );
  expect(readdirSync(root)).not.toContain('dist');
});

async function serve(): Promise<(path: string) => Promise<{ status: number; body: string }>> {
  server = await createServer({ ...config(), server: { port: 0, host: '127.0.0.1' } });
  await server.listen();
  const address = server.httpServer?.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return async (path) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { accept: 'text/html' },
    });
    return { status: response.status, body: await response.text() };
  };
}

test('while editing, a page is served as it is in the build, and made anew after a change', async () => {
  const get = await serve();
  const page = await get('/art-2.1/');
  expect(page.status).toBe(200);
  expect(page.body).toContain('<p>Er gilt ab heute.</p>');
  expect(page.body).toContain('/@vite/client');
  expect((await get('/art-2.1')).body).toBe(page.body);
  expect((await get('/src/ui/main.ts')).body).toContain('console.log');
  expect(JSON.parse((await get('/data/edition.json')).body)).toMatchObject({ id: 'small' });
  expect((await get('/art-9/')).status).toBe(404);

  const sent = vi.spyOn(server!.ws, 'send');
  write(DE, SMALL_EDITION['texts/treaty.de.xml']!.replace('ab heute', 'ab morgen'));
  await vi.waitFor(
    async () => expect((await get('/art-2.1/')).body).toContain('<p>Er gilt ab morgen.</p>'),
    { timeout: 5000, interval: 50 },
  );
  expect(sent).toHaveBeenCalledWith({ type: 'full-reload' });
});

test('a fault made while editing stands on every page with its place, until it is put right', async () => {
  const get = await serve();
  const sent = vi.spyOn(server!.ws, 'send');
  write(DE, SMALL_EDITION['texts/treaty.de.xml']!.replace('ana="#u"', 'ana="#&lt;script>"'));
  await vi.waitFor(async () => expect((await get('/art-2.1/')).status).toBe(500), {
    timeout: 5000,
    interval: 50,
  });
  const { body } = await get('/');
  expect(body).toContain(
    'sources/small/texts/treaty.de.xml:18:30: the status is &quot;&lt;script&gt;&quot;; expected one of #c, #u, #gap, #w',
  );
  expect(body).toContain('/@vite/client');
  expect(sent.mock.calls.at(-1)![0]).toMatchObject({
    type: 'error',
    err: { plugin: 'wortlaut-edition', loc: { file: join(root, DE), line: 18, column: 30 } },
  });

  write(DE, SMALL_EDITION['texts/treaty.de.xml']!);
  await vi.waitFor(async () => expect((await get('/art-2.1/')).status).toBe(200), {
    timeout: 5000,
    interval: 50,
  });
});

test('sources broken from the start are told too', async () => {
  write('sources/small/edition.json', '{');
  const get = await serve();
  expect(await get('/art-2.1/')).toMatchObject({ status: 500 });
});
