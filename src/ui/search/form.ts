import { html, nothing, type TemplateResult } from 'lit';
import type { SearchView } from '../../app/search/search-view.ts';
import {
  CONCORDANCE_ORDERS,
  countHits,
  LONGEST_QUERY,
  type ConcordanceOrder,
} from '../../core/search/index.ts';
import { languageName, versionName } from '../names.ts';
import { documentName, languagesOf, type SearchSetting, type Shown } from './setting.ts';

/** What the form asks of the page. */
export interface FormActions {
  readonly change: (change: Partial<SearchView>) => void;
}

/** Field, filters with counts, and how the result is shown. */
export function searchForm(
  setting: SearchSetting,
  shown: Shown,
  actions: FormActions,
): TemplateResult {
  const { s } = setting;
  const onInput = (event: Event) =>
    actions.change({ typed: (event.target as HTMLInputElement).value });
  return html`<form
    class="search-form"
    role="search"
    @submit=${(event: Event) => event.preventDefault()}
  >
    <label class="field"
      >${s.field}
      <input
        type="search"
        name="q"
        maxlength=${LONGEST_QUERY}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby="search-hint"
        .value=${shown.view.typed}
        @input=${onInput}
      />
    </label>
    <p class="hint" id="search-hint">${s.hint}</p>
    ${filters(setting, shown, actions)} ${presentation(setting, shown, actions)}
  </form>`;
}

function filters(setting: SearchSetting, { view, foundAnywhere }: Shown, actions: FormActions) {
  const { s, m, edition } = setting;
  const counts = countHits(foundAnywhere);
  const chosen = view.languages.length + view.documents.length + view.versions.length;
  const box = boxes(actions, view);
  return html`<details class="filters" ?open=${chosen > 0}>
    <summary>${s.filters}${chosen > 0 ? html` (${chosen})` : nothing}</summary>
    <fieldset>
      <legend>${s.languages}</legend>
      ${languagesOf(setting).map((tag) => box('languages', tag, languageName(m, tag), counts.languages))}
    </fieldset>
    <fieldset>
      <legend>${s.documents}</legend>
      ${edition.documents.map((document) =>
        box('documents', document.id, documentName(setting, document), counts.documents),
      )}
    </fieldset>
    <details>
      <summary>
        ${s.versions}${view.versions.length > 0 ? ` (${view.versions.length})` : nothing}
      </summary>
      ${edition.documents.map(
        (document) =>
          html`<fieldset>
            <legend>${documentName(setting, document)}</legend>
            ${document.witnesses.map((witness) =>
              box(
                'versions',
                `${document.id}/${witness.id}`,
                versionName(m, witness),
                counts.versions,
              ),
            )}
          </fieldset>`,
      )}
    </details>
    ${
      chosen === 0
        ? nothing
        : html`<button
            type="button"
            @click=${() => actions.change({ languages: [], documents: [], versions: [] })}
          >
            ${s.clearFilters}
          </button>`
    }
  </details>`;
}

function boxes(actions: FormActions, view: SearchView) {
  return (
    list: 'languages' | 'documents' | 'versions',
    name: string,
    label: string,
    counts: ReadonlyMap<string, number>,
  ): TemplateResult => {
    const count = counts.get(name) ?? 0;
    const onChange = (event: Event) => {
      const others = view[list].filter((each) => each !== name);
      const isOn = (event.target as HTMLInputElement).checked;
      actions.change({ [list]: isOn ? [...others, name] : others });
    };
    return html`<label class="box"
      ><input type="checkbox" .checked=${view[list].includes(name)} @change=${onChange} /> ${label}
      <span class="count">${count}</span></label
    >`;
  };
}

function presentation(setting: SearchSetting, { view, beside }: Shown, actions: FormActions) {
  const { s, m } = setting;
  const chosen = (event: Event) => (event.target as HTMLSelectElement).value;
  return html`<div class="presentation">
    <label
      >${s.view}
      <select
        @change=${(event: Event) =>
          actions.change({ shown: chosen(event) === 'concordance' ? 'concordance' : 'list' })}
      >
        ${(['list', 'concordance'] as const).map((name) => option(name, s.views[name], view.shown))}
      </select></label
    >
    ${
      view.shown === 'list'
        ? nothing
        : html`<label
            >${s.order}
            <select
              @change=${(event: Event) =>
                actions.change({ order: chosen(event) as ConcordanceOrder })}
            >
              ${CONCORDANCE_ORDERS.map((name) => option(name, s.orders[name], view.order))}
            </select></label
          >`
    }
    <label
      >${s.beside}
      <select @change=${(event: Event) => actions.change({ beside: chosen(event) })}>
        ${languagesOf(setting).map((tag) => option(tag, languageName(m, tag), beside ?? 'none'))}
        ${option('none', s.besideNone, beside ?? 'none')}
      </select></label
    >
  </div>`;
}

function option(value: string, label: string, chosen: string): TemplateResult {
  return html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;
}
