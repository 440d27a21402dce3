import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keepPreference, localStore, readPreferences } from '../../app/preferences.ts';
import { openView } from '../../app/open-view.ts';
import type { RoomAddress } from '../../app/room-address.ts';
import { defaultColumns, urlToView, viewToUrl, type Place, type View } from '../../app/view.ts';
import {
  findUnit,
  type Column,
  type Edition,
  type EditionDocument,
} from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';
import { markInContents } from '../contents-current.ts';
import type { Messages } from '../messages/messages.ts';
import type { RoomHost, RoomKey, RoomPart } from './part.ts';
import { columnsDialog } from './columns-dialog.ts';
import { wholeDocument, type DocumentSetting } from './document-page.ts';
import { keysDialog } from './keys-dialog.ts';
import { highlightTerms, termLabel } from './terms.ts';
import { moveFocus, focusedAddress, nextTerm } from './keys.ts';
import { toolbar } from './toolbar.ts';
import { unitInView, unitOnScreen } from './unit-in-view.ts';

/** Fragments that the frame of the page uses itself. */
const PAGE_ANCHORS: ReadonlySet<string> = new Set(['#main', '#contents']);

/**
 * The reading room of one document: chosen versions in parallel columns. Renders into the light DOM, so that fragments,
 * find-in-page, selection and print work on the text. The view stands in the URL.
 */
export class Room extends LitElement implements RoomHost {
  @property({ attribute: false }) edition!: Edition;
  @property({ attribute: false }) m!: Messages;
  @property({ attribute: false }) address!: RoomAddress;
  @property({ attribute: false }) opened!: EditionDocument;
  @property({ attribute: false }) columns: readonly Column[] = [];
  @property({ attribute: false }) place: Place | undefined;
  /** False while parts are still to come: a URL with a query stays as it came until they have read it. */
  isComplete = true;
  @state() private parts: readonly RoomPart[] = [];
  @state() private notice = '';
  @state() private linkToCopy = '';
  private readonly store = localStore();
  private readonly leaving = new AbortController();
  private unit: string | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.unit = this.address.unit;
    this.readUrl();
    const { signal } = this.leaving;
    addEventListener('hashchange', () => this.followUrl(), { signal });
    addEventListener('popstate', () => this.followUrl(), { signal });
    addEventListener('scroll', () => this.onScroll(), { signal, passive: true });
    addEventListener('keydown', (event) => this.onKey(event), { signal });
    this.addEventListener('pointerover', (event) => this.onTerm(event.target), { signal });
    this.addEventListener('focusin', (event) => this.onFocus(event.target as Element), { signal });
    this.addEventListener('click', (event) => this.onTerm(event.target), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving.abort();
  }

  /** Puts the page where the reader was going: to the place of the URL, or to the unit of the page. */
  arrive(): void {
    if (this.place) this.showPlace();
    else if (this.unit !== undefined) {
      document.getElementById(this.unit)?.scrollIntoView({ behavior: 'instant' });
    }
  }

  protected override render(): unknown {
    const setting: DocumentSetting = {
      ...this.setting,
      document: this.opened,
      columns: this.columns,
      place: this.place,
      parts: this.parts,
    };
    return html`${toolbar(setting, {
        openColumns: () => this.dialog('columns')?.showModal(),
        openKeys: () => this.dialog('keys')?.showModal(),
        store: this.store,
        page: this.address.page,
        more: this.parts.map((part) => part.tools?.() ?? nothing),
      })}
      ${wholeDocument(setting)}
      ${columnsDialog(setting, {
        columns: this.columns,
        choose: (columns) => this.chooseColumns(columns),
      })}
      ${keysDialog(
        setting,
        this.partKeys().flatMap(({ line }) => line || []),
        this.singleKeys(),
        (on) => {
          keepPreference(this.store, { singleKeys: on });
          this.requestUpdate();
        },
      )}
      ${this.parts.map((part) => part.panels?.() ?? nothing)}
      <p class="notice" role="status">${this.notice}</p>
      ${
        this.linkToCopy === ''
          ? nothing
          : html`<p class="link-to-copy">
              <label>${this.m.copyFailed} <input readonly .value=${this.linkToCopy} /></label>
            </p>`
      }`;
  }

  get setting(): EditionSetting {
    const { root, own } = this.address;
    const base = { root, ...(own ? { own } : {}) };
    return { m: this.m, base, edition: this.edition, live: true };
  }

  /** The room itself, for its parts. */
  get element(): HTMLElement {
    return this;
  }

  get document(): EditionDocument {
    return this.opened;
  }

  /** Adds a capability once it is loaded; it reads what the URL has for it. */
  addPart(part: RoomPart): void {
    part.readQuery?.(new URLSearchParams(location.search));
    this.parts = [...this.parts, part];
  }

  announce(text: string): void {
    this.notice = text;
  }

  private partKeys(): readonly RoomKey[] {
    return this.parts.flatMap((part) => part.keys ?? []);
  }

  protected override updated(): void {
    this.letTabIn();
    for (const part of this.parts) part.updated?.();
  }

  /** One clause is in the order of the Tab key: the one last read, or the first of the unit that the page is about. */
  private letTabIn(): void {
    if (this.querySelector('.text[tabindex="0"]')) return;
    const unit = this.unit === undefined ? null : document.getElementById(this.unit);
    const first = unit?.querySelector('.text') ?? this.querySelector('.text');
    first?.setAttribute('tabindex', '0');
  }

  private dialog(name: string): HTMLDialogElement | null {
    return this.querySelector<HTMLDialogElement>(`dialog[data-name=${name}]`);
  }

  private singleKeys(): boolean {
    return readPreferences(this.store).singleKeys ?? true;
  }

  /** Takes columns and place from the URL; without columns there, those the reader chose last. */
  private readUrl(): void {
    const { search, hash } = location;
    const wish = urlToView(search, PAGE_ANCHORS.has(hash) ? '' : hash, this.opened.id);
    const kept = readPreferences(this.store).columns?.[this.opened.id] ?? '';
    const columns =
      wish.columns.length > 0 ? wish.columns : urlToView(kept, '', this.opened.id).columns;
    const view = openView(this.edition, this.opened, { ...wish, columns });
    this.columns = view.columns;
    this.place = view.place;
    const unknown = view.unknownColumns.map(({ witness }) => witness).join(', ');
    if (unknown !== '') this.notice = this.m.unknownVersions(unknown);
    if (view.unknownPlace !== undefined) this.notice = this.m.unknownPlace(view.unknownPlace);
  }

  private followUrl(): void {
    this.readUrl();
    const query = new URLSearchParams(location.search);
    for (const part of this.parts) part.readQuery?.(query);
    void this.updateComplete.then(() => this.showPlace());
  }

  private showPlace(): void {
    if (!this.place) return;
    const { segment, witness, span } = this.place;
    const text = this.placedText();
    const target =
      (span && text?.querySelector('.cited')) ?? text ?? document.getElementById(segment);
    target?.scrollIntoView({ block: span || witness ? 'center' : 'start', behavior: 'instant' });
    text?.focus({ preventScroll: true });
  }

  /** The clause of a version that the place names, where it names one. */
  private placedText(): HTMLElement | null {
    const { segment, witness } = this.place ?? {};
    return witness === undefined ? null : document.getElementById(`${segment}@${witness}`);
  }

  chooseColumns(columns: readonly Column[]): void {
    this.columns = columns;
    const written = viewToUrl({ columns }, this.opened.id);
    const kept = { ...readPreferences(this.store).columns, [this.opened.id]: written };
    keepPreference(this.store, { columns: kept });
    this.writeUrl();
  }

  writeUrl(): void {
    if (this.isToBeRead()) return;
    history.replaceState(history.state, '', this.url());
  }

  /** Whether the URL has a query that parts still to come are going to read. */
  private isToBeRead(): boolean {
    return !this.isComplete && location.search !== '';
  }

  urlOf(place?: Place): URL {
    return new URL(this.url(place ?? this.place), location.href);
  }

  /** The address of the page as it is seen, or of another place on it. */
  private url(place: Place | undefined = this.place): string {
    const { id } = this.opened;
    const at = place ? (findUnit(this.opened, place.segment)?.id ?? this.unit) : this.unit;
    const { hasUnitPaths, query } = this.address;
    const shown = place ?? (hasUnitPaths || at === undefined ? undefined : { segment: at });
    const view: View = { columns: this.columnsForUrl(), ...(shown ? { place: shown } : {}) };
    return this.address.pathOf(at) + viewToUrl(view, id, { ...query, ...this.partsQuery() });
  }

  private partsQuery(): Readonly<Record<string, string>> {
    return Object.assign({}, ...this.parts.map((part) => part.query?.() ?? {})) as Record<
      string,
      string
    >;
  }

  private columnsForUrl(): readonly Column[] {
    const own = viewToUrl({ columns: defaultColumns(this.opened) }, this.opened.id);
    return viewToUrl({ columns: this.columns }, this.opened.id) === own ? [] : this.columns;
  }

  private onScroll(): void {
    if (this.isToBeRead()) return;
    const clause = this.placedText() ?? this.querySelector('tr[aria-current]');
    const unit = (clause && unitOnScreen(clause)) ?? unitInView(this);
    if (unit === this.unit) return;
    this.unit = unit;
    const stays = this.place && findUnit(this.opened, this.place.segment)?.id === unit;
    if (!stays) this.place = undefined;
    this.writeUrl();
    markInContents(this.opened.id, this.unit);
  }

  private onFocus(target: Element): void {
    const text = target.closest('.text');
    if (text) {
      for (const other of this.querySelectorAll('.text[tabindex="0"]'))
        other.setAttribute('tabindex', '-1');
      text.setAttribute('tabindex', '0');
    }
    this.onTerm(target);
  }

  private onTerm(target: EventTarget | null): void {
    const term = target instanceof Element ? target.closest<HTMLElement>('[data-concept]') : null;
    highlightTerms(this, term?.dataset['concept']);
    if (term) this.notice = termLabel(this.setting, term.dataset['concept'] ?? '');
  }

  private onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as Element;
    if (target.closest('input, textarea, select, dialog')) return;
    const moves = event.key.startsWith('Arrow') || event.key === 'Escape';
    const done = moves ? moveFocus(this, target, event.key) : this.onSingleKey(event.key, target);
    if (done) event.preventDefault();
  }

  /** Acts on a single-key shortcut; false where the key is none, or the reader has turned them off. */
  private onSingleKey(key: string, target: Element): boolean {
    const actions: Readonly<Record<string, () => void>> = {
      '?': () => this.dialog('keys')?.showModal(),
      t: () => nextTerm(this, target, 1),
      T: () => nextTerm(this, target, -1),
      c: () => void this.copyLink(target),
    };
    const part = this.partKeys().find((each) => each.key === key);
    const wanted = actions[key] ?? (part && (() => part.act(target)));
    const action = this.singleKeys() ? wanted : undefined;
    action?.();
    return action !== undefined;
  }

  /** Copies the address of the clause or the term in focus; where the browser refuses, shows it to be copied by hand. */
  private async copyLink(target: Element): Promise<void> {
    const url = this.urlOf(focusedAddress(target)).href;
    try {
      await navigator.clipboard.writeText(url);
      this.linkToCopy = '';
      this.notice = this.m.linkCopied;
    } catch {
      this.linkToCopy = url;
      await this.updateComplete;
      this.querySelector<HTMLInputElement>('.link-to-copy input')?.select();
    }
  }
}

customElements.define('wl-room', Room);
