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

/**
 * Opens a PDF whose parts are read from the file as they are needed: the first page does not wait for the others.
 * `patience` in ms. Rejects with a PagesError.
 */
export async function openPdfPages(
  file: Blob,
  assets: string,
  patience: number,
): Promise<PageSource> {
  const { task, close } = openDocument(file, assets);
  try {
    const document = await within(patience, task.promise);
    if (document.numPages > MOST_PAGES) throw new PagesError('too-many', document.numPages);
    await within(patience, document.getPage(1));
    const title = await within(patience, titleOf(document));
    return { ...sourceOf(document), ...(title === '' ? {} : { title }), close };
  } catch (error) {
    await close();
    throw error instanceof PagesError ? error : new PagesError(faultOf(error), error);
  }
}

function sourceOf(document: PDFDocumentProxy): Omit<PageSource, 'close'> {
  return {
    kind: 'pdf',
    count: document.numPages,
    async size(number) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      return { width, height };
    },
    async draw(number, view, canvas, signal) {
      const page = await document.getPage(number);
      if (signal.aborted) return false;
      const isDone = await isFinished(draw(page, view, canvas), signal);
      page.cleanup();
      return isDone;
    },
    async writeWords(number, { scale, rotation }, layer, signal) {
      const page = await document.getPage(number);
      if (signal.aborted) return;
      layer.replaceChildren();
      layer.style.setProperty('--total-scale-factor', String(scale));
      layer.style.setProperty('--scale-round-x', '1px');
      layer.style.setProperty('--scale-round-y', '1px');
      const viewport = page.getViewport({ scale, rotation: turned(page, rotation) });
      const words = new TextLayer({
        textContentSource: page.streamTextContent(),
        container: layer,
        viewport,
      });
      signal.addEventListener('abort', () => words.cancel(), { once: true });
      await words.render().catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    },
    text: async (number) =>
      pageText(number, await pageOfPdf(document, { name: 'The file', number, room: Infinity })),
    outline: () => outlineOf(document),
  };
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
    timer = setTimeout(() => reject(new PagesError('too-slow', `${patience} ms`)), patience);
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
