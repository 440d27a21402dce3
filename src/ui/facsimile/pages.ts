import './pages.css';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { openPages } from '../../app/facsimile/open-pages.ts';
import {
  PagesError,
  type OutlineEntry,
  type PageSource,
  type PagesFault,
} from '../../app/facsimile/page-source.ts';
import { PageTexts } from '../../app/facsimile/page-texts.ts';
import type { PageBox } from '../../core/model/index.ts';
import { boxAfterKey, BoxGesture, firstBox, type PagePoint } from './box-drawing.ts';
import { DraftChanged, PageShown, PagesMoved, PagesOpened, PlaceChosen } from './events.ts';
import './find-bar.ts';
import { PlacesFound } from './find-bar.ts';
import { outlineList } from './outline-list.ts';
import { pagesTools } from './pages-tools.ts';
import { SHEET_GAP, SheetLayout, type Zoom } from './sheet-layout.ts';
import { Sheets, type ShownBox } from './sheets.ts';
import './thumbnails.ts';
import type { PagesWords } from './words.ts';

const SMALLEST = 0.1;
const LARGEST = 8;
const STEP = 1.25;
/** Part of the window above the line at which a page is read. */
const READING_LINE = 0.25;

/** The pages of a PDF or of images under one another: zoom, fit, turn, find, outline, words to be selected. */
export class FacsimilePages extends LitElement {
  /** A PDF, or images as one page each. */
  @property({ attribute: false }) files!: readonly Blob[];
  /** Address of the files of pdf.js, with a closing slash. */
  @property({ attribute: false }) assets!: string;
  @property({ attribute: false }) words!: PagesWords;
  /** Boxes to be shown on the pages. */
  @property({ attribute: false }) boxes: readonly ShownBox[] = [];
  /** A box being drawn; `null`: one is to be drawn, from the middle of the page. Absent: none. */
  @property({ attribute: false }) draft: PageBox | null | undefined;
  /** The page shown first, from 1. */
  @property({ attribute: false }) first = 1;
  @state() private current = 1;
  @state() private zoom: Zoom = 'width';
  @state() private rotation = 0;
  @state() private source: PageSource | undefined;
  @state() private fault: PagesFault | undefined;
  @state() private side: 'thumbnails' | 'outline' | undefined;
  @state() private outline: readonly OutlineEntry[] = [];
  @state() private isFinding = false;
  @state() private found: readonly ShownBox[] = [];
  @state() private failed: readonly number[] = [];
  private texts: PageTexts | undefined;
  private layout: SheetLayout | undefined;
  private sheets: Sheets | undefined;
  private opened: readonly Blob[] | undefined;
  private gesture: BoxGesture | undefined;
  private readonly resizing = new ResizeObserver(() => this.onResize());
  private waiting = 0;

  constructor() {
    super();
    this.addEventListener('click', (event) => this.onClick(event));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizing.disconnect();
    this.shut();
    this.opened = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override render(): unknown {
    const { words, source } = this;
    return html`<section class="pages" aria-label=${words.title} @keydown=${this.onKey}>
      ${source ? this.tools(source) : nothing}
      ${this.isFinding && this.texts ? this.findBar(this.texts) : nothing}
      <div class="pages-body" ?data-side=${this.side !== undefined}>
        ${source && this.side ? this.sidePanel(source) : nothing}
        <div
          class="sheet-room"
          tabindex="0"
          role="group"
          aria-label=${`${words.page} ${this.current}`}
          ?data-drawing=${this.draft !== undefined}
          @scroll=${this.onScroll}
          @wheel=${{ handleEvent: this.onWheel, passive: false }}
          @pointerdown=${this.onPointer}
          @pointermove=${this.onPointer}
          @pointerup=${this.onPointer}
          @pointercancel=${this.onPointer}
        >
          <div class="leaves"></div>
        </div>
      </div>
      <p
        class="pages-keys"
        role="status"
        ?data-notable=${!this.source || this.failed.includes(this.current)}
      >
        ${this.status()}
      </p>
    </section>`;
  }

  private status(): string {
    const { words } = this;
    if (this.fault) return words.faults[this.fault];
    if (!this.source) return words.opening;
    const failed = this.failed.includes(this.current) ? `${words.pageFailed(this.current)} ` : '';
    return failed + words.keys;
  }

  private tools({ count }: PageSource): unknown {
    const turnSide = (side: 'thumbnails' | 'outline') =>
      (this.side = this.side === side ? undefined : side);
    return pagesTools({
      words: this.words,
      current: this.current,
      count,
      zoom: this.zoom,
      side: this.side,
      hasOutline: this.outline.length > 0,
      hasText: this.texts !== undefined,
      isFinding: this.isFinding,
      turnTo: (page) => this.turnTo(page),
      zoomBy: (steps) => this.zoomBy(STEP ** steps),
      fit: (zoom) => (this.zoom = zoom),
      turn: () => this.turn(),
      turnSide,
      turnFind: () => this.turnFind(),
    });
  }

  private sidePanel(source: PageSource): unknown {
    const { words } = this;
    const choose = (page: number): void => this.turnTo(page);
    return this.side === 'outline'
      ? html`<nav class="pages-outline" aria-label=${words.outline} tabindex="0">
          ${outlineList(this.outline, choose)}
        </nav>`
      : html`<wl-thumbnails
          role="group"
          aria-label=${words.thumbnails}
          .source=${source}
          .words=${words}
          .current=${this.current}
          .choose=${choose}
        ></wl-thumbnails>`;
  }

  private findBar(texts: PageTexts): unknown {
    return html`<wl-find-bar
      .texts=${texts}
      .words=${this.words}
      .current=${this.current}
      .close=${() => this.turnFind()}
      @wl-places-found=${this.onFound}
    ></wl-find-bar>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (this.opened !== this.files) void this.open();
    else if (changed.has('zoom') || changed.has('rotation')) this.arrange();
    if (changed.has('boxes') || changed.has('found') || changed.has('draft')) this.showBoxes();
    if (changed.has('draft') && this.draft === null) this.beginDraft();
  }

  private get room(): HTMLElement {
    return this.querySelector<HTMLElement>('.sheet-room')!;
  }

  private shut(): void {
    this.sheets?.close();
    void this.source?.close();
    Object.assign(this, { source: undefined, sheets: undefined, layout: undefined });
    Object.assign(this, { texts: undefined, side: undefined, isFinding: false });
  }

  private async open(): Promise<void> {
    const { files } = this;
    this.opened = files;
    this.shut();
    Object.assign(this, { fault: undefined, failed: [], found: [], outline: [], rotation: 0 });
    try {
      const source = await openPages(files, this.assets);
      if (this.opened !== files) return void source.close();
      this.begin(source, new SheetLayout(source.count, await source.size(1)));
    } catch (error) {
      if (this.opened !== files) return;
      this.fault = error instanceof PagesError ? error.fault : 'damaged';
    }
  }

  private begin(source: PageSource, layout: SheetLayout): void {
    const column = this.querySelector<HTMLElement>('.leaves')!;
    this.source = source;
    this.layout = layout;
    this.texts = source.kind === 'pdf' ? new PageTexts(source) : undefined;
    this.sheets = new Sheets(column, source, layout, {
      drawn: (page) => this.dispatchEvent(new PageShown(page)),
      resized: () => this.arrange(),
      failed: (page, error) => this.onFailed(page, error),
    });
    this.arrange();
    this.resizing.observe(this.room);
    this.turnTo(this.first);
    this.showBoxes();
    this.dispatchEvent(new PagesOpened(source));
    void source.outline().then(
      (outline) => {
        if (this.source === source) this.outline = outline;
      },
      () => undefined, // a file without a readable outline is shown without one
    );
  }

  /** A page that cannot be drawn is said to be one; a file that keeps its reader busy is given up. */
  private onFailed(page: number, error: unknown): void {
    this.failed = [...this.failed, page];
    if (!(error instanceof PagesError) || error.fault !== 'too-slow') return;
    this.shut();
    this.fault = error.fault;
  }

  /** The text layers of the file that is opened; absent of images. */
  get pageTexts(): PageTexts | undefined {
    return this.texts;
  }

  /** Lays the pages out at the zoom and rotation; what is at the reading line stays there. */
  private arrange(): void {
    const { layout, room } = this;
    if (!layout) return;
    const held = this.placeInView();
    const scale = layout.scaleFor(this.zoom, held.page, {
      width: room.clientWidth,
      height: room.clientHeight,
    });
    layout.arrange(Math.min(LARGEST, Math.max(SMALLEST / 4, scale)), this.rotation);
    // The first layout of a turned page fits the page as it was.
    const fitted = layout.scaleFor(this.zoom, held.page, {
      width: room.clientWidth,
      height: room.clientHeight,
    });
    if (fitted !== layout.scale) layout.arrange(fitted, this.rotation);
    this.querySelector<HTMLElement>('.leaves')!.style.blockSize = `${layout.height}px`;
    const { top, height } = layout.place(held.page);
    room.scrollTop = top + held.part * height - READING_LINE * room.clientHeight;
    this.refresh();
  }

  /** The page at the reading line, and how far down it the line is, from 0 to 1. */
  private placeInView(): { page: number; part: number } {
    const { layout, room } = this;
    const y = room.scrollTop + READING_LINE * room.clientHeight;
    const page = layout?.pageAt(y) ?? 1;
    const { top = 0, height = 1 } = layout?.place(page) ?? {};
    return { page, part: Math.min(1, Math.max(0, (y - top) / height)) };
  }

  /** Shows the sheets that are near the view. */
  private refresh(): void {
    const { layout, sheets, room } = this;
    if (!layout || !sheets) return;
    const view = room.clientHeight;
    const first = layout.pageAt(room.scrollTop - view / 2);
    const last = layout.pageAt(room.scrollTop + 1.5 * view);
    this.current = this.placeInView().page;
    sheets.show(first, last, this.current, this.rotation);
  }

  private readonly onScroll = (): void => {
    if (this.waiting) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      if (!this.layout) return;
      this.refresh();
      const { page, part } = this.placeInView();
      this.dispatchEvent(new PagesMoved(page, part * this.layout.size(page).height));
    });
  };

  private onResize(): void {
    // In the next frame: a scroll bar that comes or goes with the pages would change their width again.
    requestAnimationFrame(() => (typeof this.zoom === 'string' ? this.arrange() : this.refresh()));
  }

  /** Shows another page from its top, as far as there is one. */
  turnTo(page: number): void {
    const { layout } = this;
    if (!layout) {
      this.first = page;
      return;
    }
    const asked = Math.min(Math.max(1, Math.round(page) || 1), layout.count);
    this.room.scrollTop = layout.place(asked).top - SHEET_GAP;
    this.refresh();
    // Of a page that is shorter than the window another one lies at the reading line.
    this.current = asked;
  }

  /** Brings a box to the reading line. */
  showBox(box: PageBox): void {
    const { layout, room } = this;
    if (!layout || box.page > layout.count) return;
    const { top, height } = layout.place(box.page);
    const { x, y, width } = layout.turnedBox(box);
    room.scrollTop = top + y * height - READING_LINE * room.clientHeight + 1;
    const across = (x + width / 2) * layout.place(box.page).width;
    room.scrollLeft = across - room.clientWidth / 2;
    this.refresh();
  }

  private zoomBy(factor: number): void {
    const scale = this.layout?.scale ?? 1;
    this.zoom = Math.min(LARGEST, Math.max(SMALLEST, scale * factor));
  }

  private turn(): void {
    this.rotation = (this.rotation + 90) % 360;
  }

  private turnFind(): void {
    this.isFinding = !this.isFinding;
    this.found = [];
    if (!this.isFinding) this.room.focus({ preventScroll: true });
  }

  private readonly onFound = (event: Event): void => {
    if (!(event instanceof PlacesFound)) return;
    const { places, here, isMove } = event;
    this.found = places.flatMap((place) =>
      place.map((box) => ({ ...box, as: place === here ? 'found-here' : 'found' }) as const),
    );
    if (isMove && here?.[0]) this.showBox(here[0]);
  };

  private showBoxes(): void {
    const draft = this.draft ? [{ ...this.draft, as: 'draft' } as const] : [];
    this.sheets?.showBoxes([...this.boxes, ...this.found, ...draft]);
  }

  private beginDraft(): void {
    if (!this.layout) return;
    const { page } = this.placeInView();
    this.dispatchEvent(new DraftChanged(firstBox(page, this.layout.size(page)), false));
  }

  /** Moves or resizes the box being drawn with an arrow key; true where the key was one. */
  moveDraft(event: KeyboardEvent): boolean {
    const { draft, layout } = this;
    const box = draft && layout && boxAfterKey(draft, event, layout.size(draft.page));
    if (box) this.dispatchEvent(new DraftChanged(box, false));
    return Boolean(box);
  }

  /** The point of a page that a pointer is at. */
  private pointOf(event: MouseEvent, page?: number): PagePoint | undefined {
    const number = page ?? this.sheets?.pageOf(event.target as Element);
    const sheet = number && this.sheets?.element(number);
    if (!sheet || !this.layout) return undefined;
    const { left, top, width, height } = sheet.getBoundingClientRect();
    const [across, down] = [(event.clientX - left) / width, (event.clientY - top) / height];
    return { page: number, ...this.layout.pointAt(number, across, down) };
  }

  private onClick(event: MouseEvent): void {
    if (this.draft !== undefined || String(getSelection()) !== '') return;
    const point = this.pointOf(event);
    if (point) this.dispatchEvent(new PlaceChosen(point.page, point.x, point.y));
  }

  private readonly onPointer = (event: PointerEvent): void => {
    if (this.draft === undefined || !this.layout) return;
    if (event.type === 'pointerdown') {
      const from = this.pointOf(event);
      if (!from || event.button !== 0) return;
      event.preventDefault();
      this.gesture = new BoxGesture(from, this.draft ?? undefined, this.layout.size(from.page));
      this.room.setPointerCapture(event.pointerId);
      return;
    }
    const point = this.gesture && this.pointOf(event, this.gesture.page);
    if (!this.gesture || !point) return;
    const isSet = event.type !== 'pointermove';
    this.dispatchEvent(new DraftChanged(this.gesture.at(point), isSet));
    if (isSet) this.gesture = undefined;
  };

  private readonly onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.zoomBy(event.deltaY < 0 ? STEP : 1 / STEP);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element).closest('input, select, textarea')) return;
    const acts: Readonly<Record<string, () => void>> = {
      PageDown: () => this.turnTo(this.current + 1),
      PageUp: () => this.turnTo(this.current - 1),
      Home: () => this.turnTo(1),
      End: () => this.turnTo(Infinity),
      '+': () => this.zoomBy(STEP),
      '-': () => this.zoomBy(1 / STEP),
      '0': () => (this.zoom = 'width'),
      '9': () => (this.zoom = 'page'),
      r: () => this.turn(),
      f: () => {
        if (this.texts && !this.isFinding) this.turnFind();
      },
    };
    const act = acts[event.key];
    if (!act || !this.source) return;
    event.preventDefault();
    act();
  };
}

customElements.define('wl-pages', FacsimilePages);

declare global {
  interface HTMLElementTagNameMap {
    'wl-pages': FacsimilePages;
  }
}
