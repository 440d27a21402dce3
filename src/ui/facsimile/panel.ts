import './panel.css';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Shelf, type ShelfPlace } from '../../app/facsimile/shelf.ts';
import type { Column, Witness } from '../../core/model/index.ts';
import { findWitness } from '../../core/model/index.ts';
import { versionName } from '../names.ts';
import type { RoomHost } from '../reading/part.ts';
import { attach, type AttachProblem } from './attach.ts';
import { Bound } from './bound.ts';
import { clauseTools } from './clause-tools.ts';
import { fileFacts } from './file-facts.ts';
import { chosenOf, filesOf, offeredFor, shortHash, type Offered } from './offered.ts';
import './pages.ts';
import type { FacsimileState } from './state.ts';
import type { FacsimileWords } from './words.ts';

/** What can be taken back, and how. */
interface Undo {
  readonly text: string;
  act(): Promise<void>;
}

/** The facsimiles of the versions that are read: chosen, attached, looked at beside the text. */
export class FacsimilePanel extends LitElement {
  @property({ attribute: false }) host!: RoomHost;
  @property({ attribute: false }) f!: FacsimileWords;
  @property({ attribute: false }) state: FacsimileState = {};
  /** Of the room: which version is looked at first, and how the text lies. */
  @property({ attribute: false }) columns: readonly Column[] = [];
  @property({ attribute: false }) change!: (state: FacsimileState | undefined) => void;
  /** Another page is read; nothing else has changed. */
  @property({ attribute: false }) turned!: (state: FacsimileState) => void;
  @state() private shelf: Shelf | undefined;
  @state() private files: readonly Blob[] | undefined;
  @state() private message = '';
  @state() private undo: Undo | undefined;
  @state() private isOver = false;
  @state() private isWide = false;
  @state() private follows = true;
  private shown: Offered | undefined;
  private isBusy = false;
  private bound: Bound | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.keepReading(() => (document.documentElement.dataset['facsimile'] = ''));
    void Shelf.open().then((shelf) => {
      if (!this.isConnected) return shelf.close();
      this.shelf = shelf;
      shelf.watch(() => this.requestUpdate());
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.keepReading(() => delete document.documentElement.dataset['facsimile']);
    this.bound?.end();
    this.shelf?.close();
    Object.assign(this, { bound: undefined, shelf: undefined, files: undefined, shown: undefined });
  }

  /** The columns grow narrower or wider with the panel: what is being read stays where it is. */
  private keepReading(change: () => void): void {
    const rows = [...this.host.element.querySelectorAll('tr[data-place]')];
    const row = rows.find((each) => each.getBoundingClientRect().top >= 0);
    const before = row?.getBoundingClientRect().top ?? 0;
    const isAtTop = scrollY === 0;
    change();
    const moved = (row?.getBoundingClientRect().top ?? 0) - before;
    if (!isAtTop && moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
  }

  private get witness(): Witness {
    const { document } = this.host;
    const first = this.columns.find((column) => column.document === document.id)?.witness;
    const found = findWitness(document, this.state.witness ?? first ?? '');
    return found ?? document.witnesses[0]!;
  }

  private get place(): ShelfPlace {
    const { edition, document } = this.host;
    return { edition: edition.id, document: document.id, witness: this.witness.id };
  }

  protected override render(): unknown {
    const { f, shelf } = this;
    return html`<section
      class="facsimile"
      aria-label=${f.title}
      ?data-wide=${this.isWide}
      ?data-over=${this.isOver}
      @dragover=${(event: DragEvent) => this.onDrag(event, true)}
      @dragleave=${(event: DragEvent) => this.onDrag(event, false)}
      @drop=${this.onDrop}
    >
      ${this.head()}
      <p class="facs-message" role="status">
        ${this.message}${this.undo ? this.undoButton(this.undo) : nothing}
      </p>
      ${shelf?.problem ? html`<p class="facs-warning">${f.notKept[shelf.problem]}</p>` : nothing}
      ${shelf ? this.body(shelf) : nothing}
    </section>`;
  }

  private head(): unknown {
    const { f, host } = this;
    const { m } = host.setting;
    const chosen = this.witness;
    const offered = this.shelf ? offeredFor(host, this.shelf, chosen.id) : [];
    const value = (event: Event): string => (event.target as HTMLSelectElement).value;
    return html`<div class="facs-head">
      <label>
        <span class="facs-label">${f.version}</span>
        <select @change=${(event: Event) => this.change({ witness: value(event) })}>
          ${host.document.witnesses.map(
            (witness) =>
              html`<option value=${witness.id} ?selected=${witness === chosen}>
                ${versionName(m, witness)}
              </option>`,
          )}
        </select></label
      >
      ${
        offered.length > 0
          ? html`<label>
              <span class="facs-label">${f.facsimile}</span>
              <select
                @change=${(event: Event) => this.change({ witness: chosen.id, hash: value(event) })}
              >
                ${this.shown || !this.state.hash ? nothing : html`<option selected></option>`}
                ${offered.map(
                  (each) =>
                    html`<option
                      value=${shortHash(each)}
                      ?selected=${each.sha256 === this.shown?.sha256}
                    >
                      ${each.title}${each.ofEdition ? ` (${f.ofEdition})` : nothing}
                    </option>`,
                )}
              </select></label
            >`
          : nothing
      }
      <label class="facs-follow"
        ><input
          type="checkbox"
          .checked=${this.follows}
          @change=${(event: Event) => (this.follows = (event.target as HTMLInputElement).checked)}
        />
        ${f.follow}</label
      >
      <button type="button" class="facs-widen" @click=${() => (this.isWide = !this.isWide)}>
        ${this.isWide ? f.narrow : f.wide}
      </button>
      <button
        type="button"
        class="facs-close"
        aria-label=${f.close}
        title=${f.close}
        @click=${() => this.change(undefined)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
      </button>
    </div>`;
  }

  private body(shelf: Shelf): unknown {
    const { f, files, bound, shown, host } = this;
    if (!files || !shown) return this.empty();
    const { m } = host.setting;
    return html`<wl-pages
        .files=${files}
        .assets=${this.assets}
        .words=${f.pages}
        .first=${this.state.page ?? 1}
        .boxes=${bound?.boxes() ?? []}
        .draft=${bound?.draft ? bound.draft.box : undefined}
      ></wl-pages>
      <div class="facs-foot">
        ${bound ? clauseTools(bound.setting(m)) : nothing}
        <details class="facs-about">
          <summary>${f.about}</summary>
          ${fileFacts(f, m, shown, bound?.pageCount)}
          ${shown.own ? html`<button type="button" @click=${() => this.removeFile(shelf, shown)}>${f.remove}</button>` : nothing}
          ${this.attachField()}
        </details>
      </div>`;
  }

  private empty(): unknown {
    const { f, state } = this;
    const missing = state.hash !== undefined && !this.shown && !this.isBusy;
    const gone = this.shown !== undefined && !this.isBusy;
    return html`<div class="facs-empty">
      ${missing ? html`<p class="facs-warning">${f.notHere(state.hash)}</p>` : nothing}
      ${gone ? html`<p class="facs-warning">${f.gone}</p>` : nothing}
      <p>${f.lead}</p>
      ${this.attachField()}
      <p class="facs-quiet">${f.privacy}</p>
    </div>`;
  }

  private attachField(): unknown {
    const { f } = this;
    return html`<p>
      <label class="facs-file"
        >${f.attach}
        <input
          type="file"
          multiple
          accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
          @change=${this.onChosen}
      /></label>
      <span class="facs-drop">${f.dropHere}</span>
    </p>`;
  }

  private undoButton({ act }: Undo): unknown {
    const take = (): void => {
      this.undo = undefined;
      this.message = '';
      void act();
    };
    return html` <button type="button" data-undo @click=${take}>${this.f.undo}</button>`;
  }

  /** Where the files of pdf.js stand. */
  private get assets(): string {
    const { base } = this.host.setting;
    return new URL(`${'root' in base ? base.root : '/'}pdf/`, location.href).href;
  }

  protected override updated(): void {
    if (this.shelf) void this.load(this.shelf);
  }

  /** Gets the files of the facsimile that the URL names, unless they are shown already. */
  private async load(shelf: Shelf): Promise<void> {
    const wanted = chosenOf(offeredFor(this.host, shelf, this.witness.id), this.state.hash);
    const isShown =
      wanted?.sha256 === this.shown?.sha256 && wanted?.place.witness === this.shown?.place.witness;
    if (isShown || this.isBusy) return;
    this.bound?.end();
    Object.assign(this, { files: undefined, shown: wanted, bound: undefined });
    if (!wanted) return;
    this.isBusy = true;
    try {
      this.files = await filesOf(wanted, this.host, shelf);
      this.bound = await Bound.open(wanted, shelf, this);
    } catch {
      this.message = this.f.gone;
    } finally {
      this.isBusy = false;
      this.requestUpdate();
    }
  }

  /** Shows the page of the clause that an element is of. */
  showClauseOf(target: Element): void {
    const text = target.closest<HTMLElement>('wl-room .text');
    const place = target.closest<HTMLElement>('tr[data-place]')?.dataset['place'];
    if (!text || place === undefined) return;
    const [segment, witness] = text.id.split('@');
    this.bound?.showClause(witness === this.witness.id ? segment : undefined, place);
  }

  /** Says something, and how to take it back. */
  say(message: string, undo?: Undo['act']): void {
    this.message = message;
    this.undo = undo ? { text: message, act: undo } : undefined;
  }

  /** Whether one side follows the other. */
  get isFollowing(): boolean {
    return this.follows;
  }

  /** Another page is read: the URL has it. */
  onPage(page: number): void {
    if (!this.shown || (this.state.page === page && this.state.hash)) return;
    this.state = { witness: this.witness.id, hash: shortHash(this.shown), page };
    this.turned(this.state);
  }

  private async removeFile(shelf: Shelf, shown: Offered): Promise<void> {
    const { own } = shown;
    if (!own) return;
    const { witness } = this;
    const putBack = await shelf.remove(own);
    this.change({ witness: witness.id });
    this.say(this.f.removed(own.title), async () => {
      await putBack();
      this.change({ witness: own.witness, hash: shortHash(own) });
    });
    await this.updateComplete;
    this.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  private onDrag(event: DragEvent, isOver: boolean): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver = isOver;
  }

  private readonly onDrop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.isOver = false;
    void this.take(files);
  };

  private readonly onChosen = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const files = [...(field.files ?? [])];
    field.value = '';
    if (files.length > 0) void this.take(files);
  };

  /** Attaches files to the version that is chosen, and shows them. */
  async take(files: readonly File[]): Promise<void> {
    const { f, shelf, place, witness } = this;
    if (!shelf) return;
    const name = files.length === 1 ? files[0]!.name : f.images(files.length);
    this.say(f.attaching(name));
    const taken = await attach(files, place, shelf, this.assets);
    if (typeof taken === 'string') {
      this.say(`${f.notTaken(name)} ${this.reason(taken)}`);
      return;
    }
    this.say(f.attached(taken.title));
    this.change({ witness: witness.id, hash: shortHash(taken) });
  }

  private reason(problem: AttachProblem): string {
    const { f } = this;
    if (problem === 'mixed') return f.mixed;
    return problem === 'large' ? f.tooLarge : f.pages.faults[problem];
  }
}

customElements.define('wl-facsimile', FacsimilePanel);

declare global {
  interface HTMLElementTagNameMap {
    'wl-facsimile': FacsimilePanel;
  }
}
