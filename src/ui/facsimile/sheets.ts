import type { PageSource } from '../../app/facsimile/page-source.ts';
import type { PageBox } from '../../core/model/index.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** A box to be shown on a page, and as what. */
export interface ShownBox extends PageBox {
  readonly as: 'zone' | 'current' | 'found' | 'found-here' | 'draft';
}

/** Pixels of all canvases together: about 160 MB, however many pages a file has. */
const ALL_PIXELS = 40_000_000;
const MOST_PIXELS = 16_000_000;

interface Sheet {
  readonly element: HTMLElement;
  canvas: HTMLCanvasElement;
  readonly words: HTMLElement;
  readonly boxes: HTMLElement;
  /** Scale and rotation that it is drawn with. */
  drawn: string;
  failed: boolean;
}

/** What the sheets tell of. */
export interface SheetsReport {
  drawn(page: number): void;
  /** A page is of another size than it was taken to be. */
  resized(): void;
  failed(page: number, error: unknown): void;
}

/** The pages near the view, and no others: the rest of a file has neither an element nor a canvas. */
export class Sheets {
  readonly #shown = new Map<number, Sheet>();
  #boxes: readonly ShownBox[] = [];
  #rotation = 0;
  #order: readonly number[] = [];
  #working: { readonly page: number; readonly stop: AbortController } | undefined;
  #isClosed = false;

  constructor(
    private readonly room: HTMLElement,
    private readonly source: PageSource,
    private readonly layout: SheetLayout,
    private readonly report: SheetsReport,
  ) {}

  /** Lays out the pages from `first` to `last` as the layout has them, lets go of the others, and draws what is missing. */
  show(first: number, last: number, current: number, rotation: number): void {
    this.#rotation = rotation;
    for (const [page, sheet] of this.#shown) {
      if (page < first || page > last) this.#release(page, sheet);
    }
    for (let page = first; page <= last; page += 1) this.#lay(page);
    const pages = [...this.#shown.keys()];
    this.#order = pages.sort((a, b) => Math.abs(a - current) - Math.abs(b - current));
    const working = this.#working?.page;
    if (working !== undefined && !this.#shown.has(working)) this.#working?.stop.abort();
    void this.#draw();
  }

  showBoxes(boxes: readonly ShownBox[]): void {
    this.#boxes = boxes;
    for (const [page, sheet] of this.#shown) this.#putBoxes(page, sheet);
  }

  /** The page whose sheet an element lies in. */
  pageOf(element: Element): number | undefined {
    const page = Number(element.closest<HTMLElement>('.leaf')?.dataset['page']);
    return this.#shown.has(page) ? page : undefined;
  }

  element(page: number): HTMLElement | undefined {
    return this.#shown.get(page)?.element;
  }

  close(): void {
    this.#isClosed = true;
    this.#working?.stop.abort();
    for (const [page, sheet] of this.#shown) this.#release(page, sheet);
  }

  #lay(page: number): void {
    const { top, width, height } = this.layout.place(page);
    const sheet = this.#shown.get(page) ?? this.#make(page);
    const { style } = sheet.element;
    style.insetBlockStart = `${top}px`;
    style.inlineSize = `${width}px`;
    style.blockSize = `${height}px`;
    this.#putBoxes(page, sheet);
  }

  #make(page: number): Sheet {
    const element = document.createElement('div');
    element.className = 'leaf';
    element.dataset['page'] = String(page);
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    const words = document.createElement('div');
    words.className = 'sheet-words';
    const boxes = document.createElement('div');
    boxes.className = 'sheet-boxes';
    element.append(canvas, boxes, words);
    // In the order of the pages, for those who read them one after the other.
    const next = [...this.#shown.keys()].filter((other) => other > page).sort((a, b) => a - b)[0];
    this.room.insertBefore(element, next ? this.#shown.get(next)!.element : null);
    const sheet = { element, canvas, words, boxes, drawn: '', failed: false };
    this.#shown.set(page, sheet);
    return sheet;
  }

  #release(page: number, { element, canvas }: Sheet): void {
    canvas.width = 0;
    canvas.height = 0;
    element.remove();
    this.#shown.delete(page);
  }

  #putBoxes(page: number, { boxes }: Sheet): void {
    const own = this.#boxes.filter((box) => box.page === page);
    boxes.replaceChildren(
      ...own.map((box) => {
        const element = document.createElement('div');
        element.dataset['as'] = box.as;
        const { x, y, width, height } = this.layout.turnedBox(box);
        const percent = (part: number): string => `${100 * part}%`;
        element.style.insetInlineStart = percent(x);
        element.style.insetBlockStart = percent(y);
        element.style.inlineSize = percent(width);
        element.style.blockSize = percent(height);
        return element;
      }),
    );
  }

  /** Draws the sheets that are not drawn as they are shown, one after the other, the one being read first. */
  async #draw(): Promise<void> {
    if (this.#working) return;
    for (let page = this.#next(); page !== undefined; page = this.#next()) {
      const stop = new AbortController();
      this.#working = { page, stop };
      const sheet = this.#shown.get(page)!;
      try {
        await this.#drawOne(page, sheet, stop.signal);
      } catch (error) {
        if (stop.signal.aborted) continue;
        sheet.failed = true;
        this.report.failed(page, error);
      }
    }
    this.#working = undefined;
  }

  #next(): number | undefined {
    if (this.#isClosed) return undefined;
    return this.#order.find((page) => {
      const sheet = this.#shown.get(page);
      return sheet && !sheet.failed && sheet.drawn !== this.#state(page);
    });
  }

  #state(page: number): string {
    const { width } = this.layout.place(page);
    return `${Math.round(width)} ${this.#rotation}`;
  }

  async #drawOne(page: number, sheet: Sheet, signal: AbortSignal): Promise<void> {
    const isOther = this.layout.learn(page, await this.source.size(page));
    if (isOther) this.report.resized();
    const state = this.#state(page);
    const pixels = Math.min(MOST_PIXELS, ALL_PIXELS / Math.max(1, this.#shown.size));
    const view = { scale: this.layout.scale, rotation: this.#rotation, pixels };
    // Drawn apart, so that a page already seen does not go blank while it is drawn anew.
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    const isDone = await this.source.draw(page, view, canvas, signal);
    if (!isDone || !sheet.element.isConnected) return void (canvas.width = 0);
    sheet.canvas.replaceWith(canvas);
    sheet.canvas.width = 0;
    sheet.canvas = canvas;
    await this.source.writeWords(page, view, sheet.words, signal);
    if (signal.aborted) return;
    sheet.drawn = state;
    this.report.drawn(page);
  }
}
