import type { PageText } from '../../core/facsimile/index.ts';

/** Size of a page as it stands unturned: points in a PDF, pixels in an image. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

/** How a page is looked at. */
export interface SheetView {
  /** CSS pixels for each unit of the page. */
  readonly scale: number;
  /** Clockwise, beside the page's own rotation: 0, 90, 180, 270. */
  readonly rotation: number;
  /** The most pixels of the canvas; a page that would have more is drawn coarser. */
  readonly pixels: number;
}

/** An entry of a PDF's outline. */
export interface OutlineEntry {
  readonly title: string;
  /** From 1; absent where it leads nowhere in this file. */
  readonly page?: number;
  readonly entries: readonly OutlineEntry[];
}

/** Opened pages, of a PDF or of images. Nothing is kept of a page that is not asked for. */
export interface PageSource {
  readonly kind: 'pdf' | 'images';
  readonly count: number;
  /** As the file itself has it. */
  readonly title?: string;
  size(page: number): Promise<SheetSize>;
  /** Draws a page. False where it was given up for the signal. */
  draw(
    page: number,
    view: SheetView,
    canvas: HTMLCanvasElement,
    signal: AbortSignal,
  ): Promise<boolean>;
  /** Puts the words of a page over its picture, to be selected; nothing where there is no text layer. */
  writeWords(page: number, view: SheetView, layer: HTMLElement, signal: AbortSignal): Promise<void>;
  /** The text layer; undefined of an image. */
  text(page: number): Promise<PageText | undefined>;
  outline(): Promise<readonly OutlineEntry[]>;
  close(): Promise<void>;
}

/** Why pages cannot be shown. */
export type PagesFault =
  'encrypted' | 'damaged' | 'too-many' | 'too-slow' | 'too-large' | 'unknown';

/** A file whose pages cannot be shown. */
export class PagesError extends Error {
  override name = 'PagesError';

  constructor(
    readonly fault: PagesFault,
    cause?: unknown,
  ) {
    super(`The pages cannot be shown (${fault}): ${String(cause ?? '')}`, { cause });
  }
}

/** The most pages of a file. */
export const MOST_PAGES = 10_000;

/** Canvas of a page in pixels: as fine as the screen, as far as `pixels` allows. */
export function fineness({ width, height }: SheetSize, { scale, pixels }: SheetView): number {
  const shown = Math.max(1, width * height * scale * scale);
  return Math.min(devicePixelRatio, Math.sqrt(pixels / shown));
}
