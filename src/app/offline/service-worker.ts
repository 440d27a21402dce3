/**
 * Keeps one state of the site on the reader's device and answers from it: pages, data, scripts and fonts of one build
 * belong together. A newer state is fetched beside it and waits until the reader asks for it. The build puts the name of
 * the state before this file and the list of its files into `offline.json`. Source: W3C Service Workers (2022).
 */
interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly registration: { readonly scope: string; readonly active: unknown };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', act: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', act: (event: RequestEvent) => void): void;
  addEventListener(
    type: 'message',
    act: (event: MessageEvent<unknown> & WaitingEvent) => void,
  ): void;
}
interface FileList {
  readonly files: readonly string[];
}

declare const WORTLAUT_BUILD: string;

const scope = globalThis as unknown as WorkerScope;
const root = scope.registration.scope;
/** Caches of this site at this address; other sites of the same host have their own. */
const PREFIX = `wortlaut ${root} `;
const KEPT = PREFIX + WORTLAUT_BUILD;
/** PDFs of the site that were opened, and what was needed to show them; they outlast a change of state. */
const OPENED = `${PREFIX}opened`;
/** Fonts, character maps and decoders that a PDF may need: too many to be kept before one does. */
const PDF_FILES = `${root}pdf/`;
/** Files fetched at once while a state is taken in. */
const TOGETHER = 8;

scope.addEventListener('install', (event) => event.waitUntil(takeIn()));
scope.addEventListener('activate', (event) => event.waitUntil(settle()));
scope.addEventListener('message', (event) => {
  if (event.data === 'use-newer-state') event.waitUntil(scope.skipWaiting());
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === 'GET' && url.href.startsWith(root)) event.respondWith(answer(request));
});

async function takeIn(): Promise<void> {
  const list = await fetch(`${root}offline.json`, { cache: 'no-store' });
  const { files } = (await list.json()) as FileList;
  const cache = await caches.open(KEPT);
  const left = files.map((file) => new Request(root + file, { cache: 'no-cache' }));
  const worker = async () => {
    for (let next = left.pop(); next; next = left.pop()) await cache.add(next);
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
  await takeInPdfFiles(cache);
}

/** What PDFs needed so far goes with the script that reads them: it is fetched anew for a new state, where it still is there. */
async function takeInPdfFiles(cache: Cache): Promise<void> {
  const opened = await (await caches.open(OPENED)).keys();
  const needed = opened.filter(({ url }) => url.startsWith(PDF_FILES));
  await Promise.allSettled(needed.map(({ url }) => cache.add(url)));
}

/** Lets the state before this one stay: another tab may still show it and load the rest of its scripts from there. */
async function settle(): Promise<void> {
  const own = (await caches.keys()).filter((key) => key.startsWith(PREFIX) && key !== OPENED);
  const old = own.filter((key) => key !== KEPT).slice(0, -1);
  await Promise.all(old.map((key) => caches.delete(key)));
  await scope.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const kept = await keptAnswer(request);
  if (kept) return kept;
  try {
    const response = await fetch(request);
    // A part of a file (206) is not the file.
    if (response.status === 200 && isOpened(request.url)) await keepOpened(request, response);
    return response;
  } catch (error) {
    const opened = await (await caches.open(OPENED)).match(pathOf(request.url));
    if (opened) return opened;
    const home = request.mode === 'navigate' ? await caches.match(root) : undefined;
    if (home) return Response.redirect(root);
    throw error;
  }
}

function isOpened(url: string): boolean {
  return url.startsWith(PDF_FILES) || pathOf(url).endsWith('.pdf');
}

/** A full disk is no reason not to show what was fetched. */
async function keepOpened(request: Request, response: Response): Promise<void> {
  const cache = await caches.open(OPENED);
  await cache.put(pathOf(request.url), response.clone()).catch(() => undefined);
}

/** The address without query and fragment. */
function pathOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

async function keptAnswer(request: Request): Promise<Response | undefined> {
  const url = new URL(request.url);
  const cache = await caches.open(KEPT);
  const path = pathOf(request.url);
  const here = await cache.match(path);
  if (here) return here;
  if (request.mode === 'navigate' && !path.endsWith('/') && (await cache.match(`${path}/`))) {
    return Response.redirect(`${path}/${url.search}`);
  }
  // A PDF of the site may have changed: what was opened answers only where the network does not.
  return isOpened(path) ? undefined : caches.match(path);
}
