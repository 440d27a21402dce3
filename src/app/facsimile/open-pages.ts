import { TextLayer } from 'pdfjs-dist';
import type { PDFPageProxy, RenderTask } from 'pdfjs-dist';
import { openDocument } from '../pdf/open-document.ts';

/** How a page is looked at. */
export interface PageView {
  /** From 1. */
  readonly page: number;
  /** CSS pixels for each point; `fit`: as wide as the room. */
  readonly zoom: number | 'fit';
  /** Clockwise, beside the page's own rotation: 0, 90, 180, 270. */
  readonly rotation: number;
}

/** Where a page is drawn. */
export interface PageSheet {
  readonly canvas: HTMLCanvasElement;
  readonly words: HTMLElement;
  /** Width there is, in CSS pixels. */
  readonly room: number;
}

/** An opened PDF of which one page at a time is drawn: memory does not grow with the number of pages. */
export interface Pages {
  readonly count: number;
  /** Draws a page with its words over it. Returns the zoom; `undefined` where another page was asked for meanwhile. */
  show(view: PageView, sheet: PageSheet): Promise<number | undefined>;
  close(): Promise<void>;
}

/** Pixels of a canvas: more are drawn coarser, so that no page takes more than about 64 MB. */
const MOST_PIXELS = 16_000_000;

/** Opens a PDF for looking at its pages. `assets`: where the files of pdf.js stand. Rejects where it is none. */
export async function openPages(bytes: Uint8Array, assets: string): Promise<Pages> {
  const { task, close } = openDocument(bytes, assets);
  try {
    const document = await task.promise;
    let asked = 0;
    let drawing: RenderTask | undefined;
    return {
      count: document.numPages,
      close,
      async show({ page: number, zoom, rotation }, sheet) {
        asked += 1;
        const own = asked;
        drawing?.cancel();
        const page = await document.getPage(number);
        if (own !== asked) return undefined;
        const turned = (page.rotate + rotation) % 360;
        const scale =
          zoom === 'fit'
            ? sheet.room / page.getViewport({ scale: 1, rotation: turned }).width
            : zoom;
        drawing = draw(page, sheet, scale, turned);
        const finished = await isFinished(drawing);
        if (own !== asked || !finished) return undefined;
        await writeWords(page, sheet, scale, turned);
        page.cleanup();
        return scale;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function isFinished({ promise }: RenderTask): Promise<boolean> {
  try {
    await promise;
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'RenderingCancelledException') return false;
    throw error;
  }
}

function draw(
  page: PDFPageProxy,
  { canvas }: PageSheet,
  scale: number,
  rotation: number,
): RenderTask {
  const size = page.getViewport({ scale, rotation });
  const fine = Math.min(
    devicePixelRatio,
    Math.sqrt(MOST_PIXELS / Math.max(1, size.width * size.height)),
  );
  const viewport = page.getViewport({ scale: scale * fine, rotation });
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  canvas.style.inlineSize = `${Math.floor(size.width)}px`;
  canvas.style.blockSize = `${Math.floor(size.height)}px`;
  return page.render({ canvas, viewport });
}

/** Puts the words of the page over its picture, to be selected, searched and read out. */
async function writeWords(
  page: PDFPageProxy,
  { words }: PageSheet,
  scale: number,
  rotation: number,
): Promise<void> {
  words.replaceChildren();
  words.style.setProperty('--total-scale-factor', String(scale));
  words.style.setProperty('--scale-round-x', '1px');
  words.style.setProperty('--scale-round-y', '1px');
  const layer = new TextLayer({
    textContentSource: page.streamTextContent(),
    container: words,
    viewport: page.getViewport({ scale, rotation }),
  });
  await layer.render();
}
