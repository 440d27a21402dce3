import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { withOwnTexts, type OwnSearch } from '../../app/search/own-search.ts';
import {
  EMPTY_SEARCH,
  searchToUrl,
  urlToSearch,
  type SearchView,
} from '../../app/search/search-view.ts';
import {
  parseQuery,
  search,
  type SearchFilter,
  type SearchIndex,
} from '../../core/search/index.ts';
import { BYTE_ORDER_MARK } from '../../core/write/index.ts';
import { conceptHits } from './concept-hits.ts';
import { concordanceCsv, concordanceTable, linesOf } from './concordance-view.ts';
import { searchForm } from './form.ts';
import { noteHits, ownNoteHits } from './note-hits.ts';
import { clauseCount, documentCounts, resultList } from './result-list.ts';
import type { SearchSetting, Shown } from './setting.ts';

/** Clauses or lines shown at first, and more with each press of the button. */
const STEP = 40;
/** Typing is answered when it pauses this long, in ms. */
const PAUSE = 120;

/** The search of an edition. Query, filters and the way it is shown stand in the URL. Renders into the light DOM. */
export class SearchRoom extends LitElement {
  @property({ attribute: false }) setting!: SearchSetting;
  @property({ attribute: false }) index!: SearchIndex;
  /** What of the reader's own is found too, once it is indexed. */
  @property({ attribute: false }) own: OwnSearch | undefined;
  /** What is to be said of the reader's own texts: how far they are indexed, or that they cannot be. */
  @property({ attribute: false }) ownState = '';
  @state() private view: SearchView = EMPTY_SEARCH;
  @state() private most = STEP;
  /** The setting with the reader's own texts among the documents. */
  private whole!: SearchSetting;
  private readonly leaving = new AbortController();
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.view = urlToSearch(location.search);
    const { signal } = this.leaving;
    addEventListener('popstate', () => (this.view = urlToSearch(location.search)), { signal });
    addEventListener('keydown', (event) => this.onKey(event), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('setting') && !changed.has('own')) return;
    const { setting, own } = this;
    this.whole = own
      ? {
          ...setting,
          edition: withOwnTexts(setting.edition, own),
          works: own.works,
          ownNotes: own.notes,
        }
      : setting;
  }

  protected override firstUpdated(): void {
    if (this.view.typed === '') this.field?.focus();
  }

  protected override render(): unknown {
    const shown = this.shown();
    const actions = { change: (change: Partial<SearchView>) => this.change(change) };
    return html`${searchForm(this.whole, shown, actions)}${
      this.ownState === '' ? nothing : html`<p class="own-state" role="status">${this.ownState}</p>`
    }${this.result(shown)}`;
  }

  private result(shown: Shown): unknown {
    const setting = this.whole;
    const { s } = setting;
    const { view, query, found } = shown;
    const isTerm = view.shown === 'concordance' && view.concept !== undefined;
    if (query.wanted.length === 0 && !isTerm) {
      return html`<p class="count-line" role="status">${s.nothingTyped}</p>`;
    }
    if (view.shown === 'concordance') return this.concordanceResult(shown);
    const texts = found.filter(({ kind }) => kind === 'segment').length;
    const actions = { change: (change: Partial<SearchView>) => this.change(change) };
    return html`<p class="count-line" role="status">
        ${found.length === 0 ? s.nothingFound : s.hits(texts)}
      </p>
      ${documentCounts(setting, found)} ${conceptHits(setting, shown, actions)}
      ${resultList(setting, shown)} ${this.moreButton(clauseCount(setting, shown))}
      ${noteHits(setting, shown)} ${ownNoteHits(setting, shown)}`;
  }

  private concordanceResult(shown: Shown): unknown {
    const setting = this.whole;
    const { s, edition, m } = setting;
    const lines = linesOf(setting, shown);
    const concept = edition.concepts.find(({ id }) => id === shown.view.concept);
    const save = () => this.save(concordanceCsv(setting, shown, lines));
    return html`${
        concept
          ? html`<h2>${s.termFound(concept.label[m.language])}</h2>
              <p>
                <button type="button" @click=${() => this.change({ concept: undefined })}>
                  ${s.notTheTerm}
                </button>
              </p>`
          : nothing
      }
      <p class="count-line">
        <span role="status"
          >${lines.length === 0 ? s.nothingFound : s.occurrences(lines.length)}</span
        >
        ${
          lines.length === 0
            ? nothing
            : html`<button type="button" data-action="csv" @click=${save}>${s.exportCsv}</button>`
        }
      </p>
      ${lines.length === 0 ? nothing : concordanceTable(setting, shown, lines)}
      ${this.moreButton(lines.length)}`;
  }

  private moreButton(all: number): unknown {
    const { s } = this.setting;
    if (all <= this.most) return nothing;
    return html`<p class="more">
      ${s.shownOf(this.most, all)}
      <button type="button" @click=${() => (this.most += STEP)}>${s.more}</button>
    </p>`;
  }

  private shown(): Shown {
    const { view, index, most } = this;
    const query = parseQuery(view.typed);
    const listed = (names: readonly string[]) => (names.length > 0 ? names : undefined);
    const filter = {
      languages: listed(view.languages),
      documents: listed(view.documents),
      versions: listed(view.versions),
    };
    const asked = Object.fromEntries(Object.entries(filter).filter(([, names]) => names));
    const find = (within?: SearchFilter) => [
      ...search(index, query, within),
      ...(this.own ? search(this.own.index, query, within) : []),
    ];
    const foundAnywhere = find();
    const found = Object.keys(asked).length === 0 ? foundAnywhere : find(asked as SearchFilter);
    const wish = view.beside ?? this.setting.m.language;
    return { view, query, found, foundAnywhere, beside: wish === 'none' ? undefined : wish, most };
  }

  private change(
    change: Partial<{ [Key in keyof SearchView]: SearchView[Key] | undefined }>,
  ): void {
    const isTyped = 'typed' in change;
    const wish = { ...this.view, ...change, ...(isTyped ? { concept: undefined } : {}) };
    const given = Object.entries(wish).filter(([, value]) => value !== undefined);
    const next = Object.fromEntries(given) as unknown as SearchView;
    this.most = STEP;
    clearTimeout(this.typing);
    if (isTyped) this.typing = setTimeout(() => this.show(next), PAUSE);
    else this.show(next);
  }

  private show(view: SearchView): void {
    this.view = view;
    history.replaceState(history.state, '', location.pathname + searchToUrl(view));
  }

  private get field(): HTMLInputElement | null {
    return this.querySelector('input[type=search]');
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element).closest('input, textarea, select')) return;
    event.preventDefault();
    this.field?.focus();
    this.field?.select();
  }

  private save(csv: string): void {
    const address = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, csv], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'concordance.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

customElements.define('wl-search', SearchRoom);
