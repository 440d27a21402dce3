import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PageTexts } from '../../app/facsimile/page-texts.ts';
import { boxesOf, findOnPage } from '../../core/facsimile/index.ts';
import type { PageBox } from '../../core/model/index.ts';
import type { PagesWords } from './words.ts';

/** The most places that are looked for: more are not read one after the other. */
const MOST = 5000;

/** A place that was found: one box, or two where a line ends in it. */
export type FoundPlace = readonly PageBox[];

/** The places found so far, and which of them the reader is at. */
export class PlacesFound extends Event {
  static readonly eventName = 'wl-places-found';
  constructor(
    readonly places: readonly FoundPlace[],
    readonly here: FoundPlace | undefined,
    /** The reader goes to a place, rather than that more have been found. */
    readonly isMove: boolean,
  ) {
    super(PlacesFound.eventName, { bubbles: true });
  }
}

/** Finds words in the text layer of a file. */
export class FindBar extends LitElement {
  @property({ attribute: false }) texts!: PageTexts;
  @property({ attribute: false }) words!: PagesWords;
  @property({ attribute: false }) current = 1;
  @property({ attribute: false }) close!: () => void;
  @state() private places: readonly FoundPlace[] = [];
  @state() private at = -1;
  @state() private isLooking = false;
  private query = '';
  private looking = new AbortController();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.looking.abort();
  }

  protected override firstUpdated(): void {
    this.querySelector('input')?.focus();
  }

  protected override render(): unknown {
    const { words, places } = this;
    const none = places.length === 0;
    return html`<form
      role="search"
      aria-label=${words.find}
      @submit=${this.onSubmit}
      @keydown=${this.onKey}
    >
      <label
        >${words.find}
        <input type="search" maxlength="200" autocomplete="off" @input=${this.onInput}
      /></label>
      <button type="button" ?disabled=${none} @click=${() => this.go(-1)}>
        ${words.findPrevious}
      </button>
      <button type="submit">${words.findNext}</button>
      <button type="button" @click=${() => this.close()}>${words.findClose}</button>
      <span role="status">${this.status()}</span>
    </form>`;
  }

  private status(): string {
    const { words, places, at } = this;
    if (this.query === '') return '';
    if (places.length > 0) return words.found(Math.max(0, at) + 1, places.length, this.isLooking);
    return this.isLooking ? words.finding : words.notFound;
  }

  private readonly onInput = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (value.trim() === '') this.clear();
  };

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const value = this.querySelector('input')!.value.trim();
    if (value === this.query && value !== '') this.go(1);
    else void this.look(value);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault();
      this.go(-1);
    }
  };

  private clear(): void {
    this.looking.abort();
    Object.assign(this, { query: '', places: [], at: -1, isLooking: false });
    this.tell(false);
  }

  private async look(query: string): Promise<void> {
    this.clear();
    if (query === '') return;
    this.query = query;
    this.isLooking = true;
    this.looking = new AbortController();
    const { signal } = this.looking;
    // The page being read comes first, what stands before it last.
    for await (const page of this.texts.from(this.current, signal)) {
      const found = findOnPage(page.text, query).map((span) => boxesOf(page, span));
      if (found.length === 0) continue;
      const isFirst = this.places.length === 0;
      this.places = [...this.places, ...found.filter(({ length }) => length > 0)];
      if (isFirst) this.at = 0;
      this.tell(isFirst);
      if (this.places.length >= MOST) break;
    }
    if (signal.aborted) return;
    const here = this.places[this.at];
    this.places = [...this.places].sort((one, other) => one[0]!.page - other[0]!.page);
    this.at = here ? this.places.indexOf(here) : -1;
    this.isLooking = false;
  }

  /** Goes to the next place, or to the one before. */
  private go(step: 1 | -1): void {
    const { length } = this.places;
    if (length === 0) return;
    this.at = (Math.max(0, this.at) + step + length) % length;
    this.tell(true);
  }

  private tell(isMove: boolean): void {
    this.dispatchEvent(new PlacesFound(this.places, this.places[this.at], isMove));
  }
}

customElements.define('wl-find-bar', FindBar);

declare global {
  interface HTMLElementTagNameMap {
    'wl-find-bar': FindBar;
  }
}
