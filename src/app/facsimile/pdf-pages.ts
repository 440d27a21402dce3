import { TextLayer } from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';
import { pageText } from '../../core/facsimile/index.ts';
import { pageOfPdf } from '../../core/read/index.ts';
import { openDocument } from '../pdf/open-document.ts';
import { outlineOf } from './outline.ts';
import {
  fineness,
  MOST_PAGES,
  PagesError,
  type PageSource,
  type PagesFault,
  type SheetView,
} from './page-source.ts';

/** UTF-16 units of the text of a page. */
const MOST_TEXT = 1_000_000;

/** Waits for the worker of pdf.js, and gives the file up where that takes too long or the worker breaks down. */
type InTime = <T>(work: Promise<T>) => Promise<T>;

/**
 * Opens a PDF whose parts are read from the file as they are needed: the first page does not wait for the others.
 * `patience`, in ms, is what the opening and each page may take. Rejects with a PagesError.
 */
export async function openPdfPages(
  file: Blob,
  assets: string,
  patience: number,
): Promise<PageSource> {
  const { task, broken, close } = openDocument(file, assets);
  const inTime: InTime = async (work) => {
    try {
      return await within(patience, Promise.race([work, broken]));
    } catch (error) {
      if (error instanceof PagesError) await close();
      throw error;
    }
  };
  try {
    const document = await inTime(task.promise);
    if (document.numPages > MOST_PAGES) throw new PagesError('too-many', document.numPages);
    await inTime(document.getPage(1));
    const title = await inTime(titleOf(document));
    return { ...sourceOf(document, inTime), ...(title === '' ? {} : { title }), close };
  } catch (error) {
    await close();
    throw error instanceof PagesError ? error : new PagesError(faultOf(error), error);
  }
}

function sourceOf(document: PDFDocumentProxy, inTime: InTime): Omit<PageSource, 'close'> {
  return {
    kind: 'pdf',
    count: document.numPages,
    async size(number) {
      const page = await inTime(document.getPage(number));
      const { width, height } = page.getViewport({ scale: 1 });
      return { width, height };
    },
    async draw(number, view, canvas, signal) {
      const page = await inTime(document.getPage(number));
      if (signal.aborted) return false;
      const isDone = await inTime(isFinished(draw(page, view, canvas), signal));
      page.cleanup();
      return isDone;
    },
    async writeWords(number, view, layer, signal) {
      const page = await inTime(document.getPage(number));
      if (!signal.aborted) await inTime(writeWords(page, view, layer, signal));
    },
    async text(number) {
      const wish = { name: 'The file', number, room: MOST_TEXT };
      return pageText(number, await inTime(pageOfPdf(document, wish)));
    },
    outline: () => inTime(outlineOf(document)),
  };
}

async function writeWords(
  page: PDFPageProxy,
  { scale, rotation }: SheetView,
  layer: HTMLElement,
  signal: AbortSignal,
): Promise<void> {
  layer.replaceChildren();
  layer.style.setProperty('--total-scale-factor', String(scale));
  layer.style.setProperty('--scale-round-x', '1px');
  layer.style.setProperty('--scale-round-y', '1px');
  const viewport = page.getViewport({ scale, rotation: turned(page, rotation) });
  const textContentSource = page.streamTextContent();
  const words = new TextLayer({ textContentSource, container: layer, viewport });
  signal.addEventListener('abort', () => words.cancel(), { once: true });
  try {
    await words.render();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function turned(page: PDFPageProxy, rotation: number): number {
  return (page.rotate + rotation) % 360;
}

function draw(page: PDFPageProxy, view: SheetView, canvas: HTMLCanvasElement): RenderTask {
  const rotation = turned(page, view.rotation);
  const scale = view.scale * fineness(page.getViewport({ scale: 1 }), view);
  const viewport = page.getViewport({ scale, rotation });
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  return page.render({ canvas, viewport });
}

async function isFinished(task: RenderTask, signal: AbortSignal): Promise<boolean> {
  const stop = (): void => task.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await task.promise;
    return !signal.aborted;
  } catch (error) {
    if (error instanceof Error && error.name === 'RenderingCancelledException') return false;
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function titleOf(document: PDFDocumentProxy): Promise<string> {
  const { info } = await document.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
  return title.replace(/\s+/gu, ' ').trim().slice(0, 200);
}

async function within<T>(patience: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const wait = (): void => {
      timer = setTimeout(() => {
        // Where nobody looks, the browser draws nothing.
        if (document.hidden) wait();
        else reject(new PagesError('too-slow', `${patience} ms`));
      }, patience);
    };
    wait();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function faultOf(error: unknown): PagesFault {
  return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';
}
