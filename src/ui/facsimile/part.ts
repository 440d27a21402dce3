import { html, nothing, type TemplateResult } from 'lit';
import type { RoomHost, RoomKey, RoomPart } from '../reading/part.ts';
import type { FacsimilePanel } from './panel.ts';
import { queryToState, stateToQuery, type FacsimileState } from './state.ts';
import { loadFacsimileWords, type FacsimileWords } from './words.ts';

/** The page beside the words: a facsimile of a version, which follows the text and is followed by it. */
export class FacsimilePart implements RoomPart {
  readonly keys: readonly RoomKey[];
  private state: FacsimileState | undefined;
  private isLoaded = false;

  /** Loads the words of the interface's language and makes the part. */
  static async load(host: RoomHost): Promise<FacsimilePart> {
    return new FacsimilePart(host, await loadFacsimileWords(host.setting.m.language));
  }

  constructor(
    private readonly host: RoomHost,
    private readonly f: FacsimileWords,
  ) {
    this.keys = [
      { key: 'f', line: f.keyOpen, act: () => this.turn() },
      { key: 'p', line: f.keyPage, act: (target) => this.panel?.showClauseOf(target) },
    ];
    host.element.addEventListener('click', (event) => {
      if (String(getSelection()) === '') this.panel?.showClauseOf(event.target as Element);
    });
  }

  query(): Readonly<Record<string, string>> {
    return { facs: stateToQuery(this.state) };
  }

  readQuery(query: URLSearchParams): void {
    this.set(queryToState(query.get('facs')));
  }

  tools(): TemplateResult {
    return html`<button
      type="button"
      data-opens="facsimile"
      aria-expanded=${this.state !== undefined}
      @click=${() => this.turn()}
    >
      ${this.f.action}
    </button>`;
  }

  panels(): TemplateResult | typeof nothing {
    if (!this.state || !this.isLoaded) return nothing;
    return html`<wl-facsimile
      .host=${this.host}
      .f=${this.f}
      .state=${this.state}
      .columns=${this.host.columns}
      .turned=${(state: FacsimileState) => this.turned(state)}
      .change=${(state: FacsimileState | undefined) => this.change(state)}
    ></wl-facsimile>`;
  }

  private get panel(): FacsimilePanel | null {
    return this.host.element.querySelector<FacsimilePanel>('wl-facsimile');
  }

  private turn(): void {
    this.change(this.state ? undefined : {});
  }

  private change(state: FacsimileState | undefined): void {
    const isClosed = this.state !== undefined && state === undefined;
    this.set(state);
    this.host.writeUrl();
    if (isClosed) this.host.element.querySelector<HTMLElement>('[data-opens=facsimile]')?.focus();
  }

  /** The text need not be rendered again for another page. */
  private turned(state: FacsimileState): void {
    this.state = state;
    this.host.writeUrl();
  }

  /** The panel, and what looks at PDFs, is loaded when a facsimile is opened. */
  private set(state: FacsimileState | undefined): void {
    this.state = state;
    this.host.requestUpdate();
    if (!state || this.isLoaded) return;
    void import('./panel.ts').then(() => {
      this.isLoaded = true;
      this.host.requestUpdate();
    });
  }
}
