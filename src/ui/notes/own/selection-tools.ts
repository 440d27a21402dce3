import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { TERM_MOTIVATION } from '../../../core/annotate/index.ts';
import { CiteRequest } from '../../cite/cite-request.ts';
import { AnnotateRequest, type PointedWords } from './requests.ts';
import { selectedWords } from './selection.ts';
import type { OwnWords } from './words.ts';

/** What can be done with selected words; stands below them while they are selected. */
export class SelectionTools extends LitElement {
  @property({ attribute: false }) o!: OwnWords;
  @property({ attribute: false }) room!: HTMLElement;
  /** Whether terms can be marked: in texts of the reader's own. */
  @property({ attribute: false }) marksTerms = false;
  @state() private words: readonly PointedWords[] = [];
  private place = { left: 0, top: 0 };
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private readonly look = () => {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.follow(), 120);
  };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.look);
    addEventListener('scroll', this.look, { passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.waiting);
    document.removeEventListener('selectionchange', this.look);
    removeEventListener('scroll', this.look);
  }

  protected override render(): unknown {
    if (this.words.length === 0) return nothing;
    const keep = (event: Event) => event.preventDefault(); // a press would clear the selection
    return html`<div
      class="selection-tools"
      role="toolbar"
      aria-label=${this.o.selectionTools}
      @pointerdown=${keep}
    >
      <button type="button" @click=${() => this.ask(new AnnotateRequest(this.words))}>
        ${this.o.annotate}
      </button>
      ${
        this.marksTerms
          ? html`<button
              type="button"
              data-term
              @click=${() => this.ask(new AnnotateRequest(this.words, TERM_MOTIVATION))}
            >
              ${this.o.markTerm}
            </button>`
          : nothing
      }
      <button type="button" @click=${() => this.ask(new CiteRequest(this.words[0]!))}>
        ${this.o.cite}
      </button>
    </div>`;
  }

  /** Set on the element: the page's policy forbids the attribute. */
  protected override updated(): void {
    const tools = this.querySelector<HTMLElement>('.selection-tools');
    tools?.style.setProperty('inset-inline-start', `${this.place.left}px`);
    tools?.style.setProperty('inset-block-start', `${this.place.top}px`);
  }

  private ask(request: Event): void {
    this.room.dispatchEvent(request);
  }

  private follow(): void {
    const words = selectedWords(this.room);
    if (words.length > 0) {
      const box = getSelection()!.getRangeAt(0).getBoundingClientRect();
      const left = Math.max(8, Math.min(box.left, innerWidth - 260));
      this.place = { left, top: Math.min(box.bottom + 8, innerHeight - 56) };
    }
    this.words = words;
    this.requestUpdate();
  }
}

if (!customElements.get('wl-selection-tools')) {
  customElements.define('wl-selection-tools', SelectionTools);
}
