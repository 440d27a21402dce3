import './pages.css';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Pages } from '../../app/facsimile/open-pages.ts';
import type { PagesWords } from './words.ts';

const SMALLEST = 0.25;
const LARGEST = 6;
const STEP = 1.25;

/** The pages of a PDF, one at a time: zoom, fit, turn, page by key, words to be selected over the picture. */
export class FacsimilePages extends LitElement {
  @property({ attribute: false }) bytes!: Uint8Array;
  /** Address of the files of pdf.js, with a closing slash. */
  @property({ attribute: false }) assets!: string;
  @property({ attribute: false }) words!: PagesWords;
  /** The page shown, from 1. */
  @property({ type: Number }) page = 1;
  @state() private zoom: number | 'fit' = 'fit';
  @state() private rotation = 0;
  @state() private pages: Pages | undefined;
  @state() private hasFailed = false;
  private shown = 1;
  private opened: Uint8Array | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.onResize);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.onResize);
    void this.pages?.close();
    this.pages = undefined;
    this.opened = undefined;
  }

  protected override render(): unknown {
    const { words } = this;
    return html`<section class="pages" aria-label=${words.title} @keydown=${this.onKey}>
      ${this.pages ? this.tools(this.pages) : html`<p class="pages-keys">${this.hasFailed ? words.failed : words.opening}</p>`}
      <div class="sheet-room" tabindex="0" role="group" aria-label=${`${words.page} ${this.page}`}>
        <div class="sheet">
          <canvas aria-hidden="true"></canvas>
          <div class="sheet-words"></div>
        </div>
      </div>
      ${this.pages ? html`<p class="pages-keys">${words.keys}</p>` : nothing}
    </section>`;
  }

  private tools({ count }: Pages): unknown {
    const { words } = this;
    const button = (label: string, act: () => void, off = false) =>
      html`<button type="button" ?disabled=${off} @click=${act}>${label}</button>`;
    return html`<div class="pages-tools">
      ${button(words.previous, () => this.turnTo(this.page - 1), this.page <= 1)}
      <label
        >${words.page}
        <input
          type="number"
          min="1"
          max=${count}
          .value=${String(this.page)}
          @change=${(event: Event) => this.turnTo(Number((event.target as HTMLInputElement).value))}
        />
        ${words.of(count)}</label
      >
      ${button(words.next, () => this.turnTo(this.page + 1), this.page >= count)}
      ${button(words.smaller, () => this.zoomBy(1 / STEP))}
      ${button(words.larger, () => this.zoomBy(STEP))}
      ${button(words.fit, () => (this.zoom = 'fit'))}
      ${button(words.turn, () => (this.rotation = (this.rotation + 90) % 360))}
    </div>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (this.opened !== this.bytes) void this.open();
    else if (['page', 'zoom', 'rotation', 'pages'].some((name) => changed.has(name))) {
      void this.show();
    }
  }

  private async open(): Promise<void> {
    const { bytes } = this;
    this.opened = bytes;
    void this.pages?.close();
    this.pages = undefined;
    this.hasFailed = false;
    try {
      // pdf.js is large: it is loaded when there is something to be looked at.
      const { openPages } = await import('../../app/facsimile/open-pages.ts');
      const pages = await openPages(bytes, this.assets);
      if (this.opened !== bytes) return void pages.close();
      this.pages = pages;
      this.page = Math.min(Math.max(1, this.page), pages.count);
    } catch {
      this.hasFailed = true;
    }
  }

  private async show(): Promise<void> {
    const canvas = this.querySelector('canvas');
    const words = this.querySelector<HTMLElement>('.sheet-words');
    const room = this.querySelector('.sheet-room')?.clientWidth ?? 600;
    if (!this.pages || !canvas || !words) return;
    const { page, zoom, rotation } = this;
    try {
      const scale = await this.pages.show({ page, zoom, rotation }, { canvas, words, room });
      if (scale === undefined) return;
      this.shown = scale;
      this.dispatchEvent(new PageShown(page));
    } catch {
      this.hasFailed = true;
    }
  }

  /** Shows another page, as far as there is one. */
  turnTo(page: number): void {
    const count = this.pages?.count ?? 1;
    this.page = Math.min(Math.max(1, Math.round(page) || 1), count);
  }

  private zoomBy(factor: number): void {
    this.zoom = Math.min(LARGEST, Math.max(SMALLEST, this.shown * factor));
    this.shown = this.zoom;
  }

  private readonly onResize = (): void => {
    if (this.zoom === 'fit') void this.show();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element).closest('input')) return;
    const acts: Readonly<Record<string, () => void>> = {
      PageDown: () => this.turnTo(this.page + 1),
      PageUp: () => this.turnTo(this.page - 1),
      Home: () => this.turnTo(1),
      End: () => this.turnTo(Infinity),
      '+': () => this.zoomBy(STEP),
      '-': () => this.zoomBy(1 / STEP),
      '0': () => (this.zoom = 'fit'),
      r: () => (this.rotation = (this.rotation + 90) % 360),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

/** A page is drawn, its words over it. */
export class PageShown extends Event {
  static readonly eventName = 'wl-page-shown';
  constructor(readonly page: number) {
    super(PageShown.eventName, { bubbles: true });
  }
}

customElements.define('wl-pages', FacsimilePages);

declare global {
  interface HTMLElementTagNameMap {
    'wl-pages': FacsimilePages;
  }
}
