import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PageSource } from '../../app/facsimile/page-source.ts';
import type { PagesWords } from './words.ts';

/** Height of one small page with its number, and the room that its picture has. CSS pixels. */
const ROW = 156;
const PICTURE = { width: 108, height: 120 };
const PIXELS = 200_000;

/** The pages of a file as small pictures; only those in view are drawn. */
export class Thumbnails extends LitElement {
  @property({ attribute: false }) source!: PageSource;
  @property({ attribute: false }) words!: PagesWords;
  @property({ attribute: false }) current = 1;
  @property({ attribute: false }) choose!: (page: number) => void;
  @state() private top = 0;
  @state() private view = 600;
  private readonly drawn = new WeakSet<HTMLCanvasElement>();
  private leaving = new AbortController();
  private isDrawing = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.leaving = new AbortController();
    this.addEventListener('scroll', () => this.measure(), { signal: this.leaving.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving.abort();
  }

  protected override firstUpdated(): void {
    this.scrollTop = (this.current - 2) * ROW;
    this.measure();
  }

  private measure(): void {
    this.top = this.scrollTop;
    this.view = this.clientHeight;
  }

  protected override render(): unknown {
    const first = Math.max(1, Math.floor(this.top / ROW));
    const last = Math.min(this.source.count, Math.ceil((this.top + this.view) / ROW) + 1);
    const pages = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
    return html`<div class="thumbs-column">
      ${repeat(
        pages,
        (page) => page,
        (page) =>
          html`<button
            type="button"
            class="thumb"
            data-page=${page}
            aria-label=${`${this.words.page} ${page}`}
            aria-current=${page === this.current ? 'true' : 'false'}
            @click=${() => this.choose(page)}
          >
            <canvas width="1" height="1"></canvas><span>${page}</span>
          </button>`,
      )}
    </div>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const column = this.querySelector<HTMLElement>('.thumbs-column')!;
    column.style.blockSize = `${this.source.count * ROW}px`;
    for (const button of this.querySelectorAll<HTMLElement>('.thumb')) {
      button.style.insetBlockStart = `${(Number(button.dataset['page']) - 1) * ROW}px`;
    }
    if (changed.has('current')) this.keepInView();
    void this.draw();
  }

  private keepInView(): void {
    const top = (this.current - 1) * ROW;
    if (top < this.scrollTop) this.scrollTop = top;
    else if (top + ROW > this.scrollTop + this.clientHeight) {
      this.scrollTop = top + ROW - this.clientHeight;
    }
  }

  private async draw(): Promise<void> {
    if (this.isDrawing) return;
    this.isDrawing = true;
    const { signal } = this.leaving;
    for (let next = this.next(); next && !signal.aborted; next = this.next()) {
      const [page, canvas] = next;
      this.drawn.add(canvas);
      try {
        const { width, height } = await this.source.size(page);
        const scale = Math.min(PICTURE.width / width, PICTURE.height / height);
        await this.source.draw(page, { scale, rotation: 0, pixels: PIXELS }, canvas, signal);
        canvas.style.inlineSize = `${Math.round(width * scale)}px`;
        canvas.style.blockSize = `${Math.round(height * scale)}px`;
      } catch {
        // A page that cannot be drawn small cannot be drawn large either, and says so there.
      }
    }
    this.isDrawing = false;
  }

  private next(): readonly [number, HTMLCanvasElement] | undefined {
    for (const canvas of this.querySelectorAll('canvas')) {
      const page = Number(canvas.closest<HTMLElement>('.thumb')?.dataset['page']);
      if (!this.drawn.has(canvas)) return [page, canvas];
    }
    return undefined;
  }
}

customElements.define('wl-thumbnails', Thumbnails);

declare global {
  interface HTMLElementTagNameMap {
    'wl-thumbnails': Thumbnails;
  }
}
