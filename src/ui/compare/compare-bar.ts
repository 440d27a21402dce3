import { html, nothing, type TemplateResult } from 'lit';
import {
  packsFor,
  VARIANT_CLASSES,
  type PackId,
  type VariantClass,
} from '../../core/compare/index.ts';
import type { Column, EditionDocument } from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';
import { columnName as versionInFull, versionName } from '../names.ts';
import { versionOf, versionsIn, type Version } from './comparable.ts';
import { columnName, sameColumn, type ComparisonState } from './comparison-state.ts';
import { offLine } from './difference-report.ts';
import { ruleNames, type CompareWords } from './words.ts';

/** What the bar shows and what it can ask for. */
export interface CompareBar {
  readonly setting: EditionSetting;
  readonly words: CompareWords;
  readonly document: EditionDocument;
  readonly state: ComparisonState;
  readonly columns: readonly Column[];
  readonly counts: Readonly<Record<VariantClass, number>>;
  /** "3 of 14", and the difference in focus. */
  readonly position: string;
  readonly progress: number | undefined;
  readonly isListOpen: boolean;
  readonly list: unknown;
  change(state: ComparisonState): void;
  toggleColumn(column: Column): void;
  step(by: 1 | -1): void;
  toggleList(open: boolean): void;
  exportAs(format: ExportFormat): void;
  copy(): void;
  cancel(): void;
  end(): void;
}

export type ExportFormat = 'csv' | 'tei' | 'html';

/** The controls of a comparison with its list, at the lower edge of the reading room. */
export function compareBar(bar: CompareBar): TemplateResult {
  const { words } = bar;
  const off = offLine(words, bar.state);
  return html`<section
    class="compare-bar"
    ?data-open=${bar.isListOpen}
    aria-label=${words.comparison}
  >
    <div class="compare-line">
      ${basePicker(bar)} ${layoutPicker(bar)}
      <span class="steps">
        <button type="button" @click=${() => bar.step(-1)} aria-label=${words.previousGrave}>
          ${arrow('up')}
        </button>
        <button type="button" @click=${() => bar.step(1)} aria-label=${words.nextGrave}>
          ${arrow('down')}
        </button>
        <span class="position">${bar.position}</span>
      </span>
      <button
        type="button"
        aria-expanded=${bar.isListOpen}
        aria-controls="difference-list"
        @click=${() => bar.toggleList(!bar.isListOpen)}
      >
        ${words.list}
      </button>
      <button type="button" class="end" @click=${bar.end}>${words.endComparison}</button>
    </div>
    ${chips(bar)} ${off === '' ? nothing : html`<p class="off">${off}</p>`}
    ${
      bar.progress === undefined
        ? nothing
        : html`<p class="progress">
            <label
              >${words.computing(Math.round(bar.progress * 100))}
              <progress max="1" .value=${bar.progress}></progress>
            </label>
            <button type="button" @click=${bar.cancel}>${words.cancel}</button>
          </p>`
    }
    <div id="difference-list" class="compare-list" ?hidden=${!bar.isListOpen}>
      ${bar.isListOpen ? html`${versionPicker(bar)} ${rulePicker(bar)} ${exports(bar)} ${bar.list}` : nothing}
    </div>
  </section>`;
}

function arrow(direction: 'up' | 'down'): TemplateResult {
  const d = direction === 'up' ? 'M3 10l5-5 5 5' : 'M3 6l5 5 5-5';
  return html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${d}></path></svg>`;
}

function nameOf({ setting: { m }, document }: CompareBar, version: Version): string {
  return version.document === document
    ? versionName(m, version.witness)
    : versionInFull(m, version.document, version.witness);
}

/** Every version that another one of its language can be measured against. */
function basePicker(bar: CompareBar): TemplateResult {
  const { setting, words, document, state } = bar;
  const languages = [...new Set(document.witnesses.map(({ language }) => language))];
  const choices = languages
    .map((language) => versionsIn(setting.edition, document, language))
    .filter((versions) => versions.length > 1)
    .flat();
  const onChange = (event: Event) => {
    const name = (event.target as HTMLSelectElement).value;
    const chosen = choices.find(({ column }) => columnName(column, document.id) === name);
    if (chosen) bar.change({ ...withoutMerged(state), base: chosen.column });
  };
  return html`<label
    >${words.base}
    <select @change=${onChange}>
      ${choices.map(
        (version) =>
          html`<option
            value=${columnName(version.column, document.id)}
            ?selected=${sameColumn(version.column, state.base)}
          >
            ${nameOf(bar, version)}
          </option>`,
      )}
    </select>
  </label>`;
}

function withoutMerged(state: ComparisonState): ComparisonState {
  const { base, classes, packsOff, rulesOff } = state;
  return { base, classes, packsOff, rulesOff };
}

function layoutPicker(bar: CompareBar): TemplateResult {
  const { setting, words, document, state } = bar;
  const others = sameLanguage(bar).filter(({ column }) => !sameColumn(column, state.base));
  const onChange = (event: Event) => {
    const name = (event.target as HTMLSelectElement).value;
    const chosen = others.find(({ column }) => columnName(column, document.id) === name);
    bar.change(chosen ? { ...state, merged: chosen.column } : withoutMerged(state));
  };
  const merged = state.merged && versionOf(setting.edition, state.merged);
  return html`<label
    >${words.layout}
    <select @change=${onChange}>
      <option value="" ?selected=${!merged}>${words.inColumns}</option>
      ${others.map(
        (version) =>
          html`<option
            value=${columnName(version.column, document.id)}
            ?selected=${merged !== undefined && sameColumn(version.column, merged.column)}
          >
            ${words.asOneText(nameOf(bar, version))}
          </option>`,
      )}
    </select>
  </label>`;
}

function sameLanguage({ setting, document, state }: CompareBar): readonly Version[] {
  const language = versionOf(setting.edition, state.base)?.witness.language;
  return language === undefined ? [] : versionsIn(setting.edition, document, language);
}

/** The kinds of difference with their numbers; a kind that is not pressed is not shown. */
function chips({ words, state, counts, change }: CompareBar): TemplateResult {
  const toggle = (name: VariantClass) => {
    const classes = VARIANT_CLASSES.filter((each) =>
      each === name ? !state.classes.includes(each) : state.classes.includes(each),
    );
    change({ ...state, classes });
  };
  return html`<div class="chips" role="group" aria-label=${words.classes}>
    ${VARIANT_CLASSES.map(
      (name) =>
        html`<button
          type="button"
          class="chip"
          aria-pressed=${state.classes.includes(name)}
          data-class=${name}
          @click=${() => toggle(name)}
        >
          ${words.className[name]} ${counts[name]}
        </button>`,
    )}
  </div>`;
}

function versionPicker(bar: CompareBar): TemplateResult {
  const { words, state, columns } = bar;
  const others = sameLanguage(bar).filter(({ column }) => !sameColumn(column, state.base));
  return html`<fieldset class="choices">
    <legend>${words.measured}</legend>
    ${others.map(
      (version) =>
        html`<label
          ><input
            type="checkbox"
            .checked=${columns.some((column) => sameColumn(column, version.column))}
            @change=${() => bar.toggleColumn(version.column)}
          />
          ${nameOf(bar, version)}</label
        >`,
    )}
  </fieldset>`;
}

/** Packs and rules, each of which can be switched off. */
function rulePicker({ setting, words, state, change }: CompareBar): TemplateResult {
  const language = versionOf(setting.edition, state.base)?.witness.language ?? 'und';
  const togglePack = (id: PackId) => change({ ...state, packsOff: toggled(state.packsOff, id) });
  const toggleRule = (id: string) => change({ ...state, rulesOff: toggled(state.rulesOff, id) });
  return html`<details class="rules">
    <summary>${words.rules}</summary>
    <p>${words.rulesHint}</p>
    ${packsFor(language).map(({ id: pack, rules }) => {
      const isOff = state.packsOff.includes(pack);
      return html`<fieldset class="choices">
        <legend>
          <label
            ><input type="checkbox" .checked=${!isOff} @change=${() => togglePack(pack)} />
            ${words.packName[pack]}</label
          >
        </legend>
        ${[...new Set(rules.map(({ id }) => id))].map(
          (id) =>
            html`<label
              ><input
                type="checkbox"
                .checked=${!state.rulesOff.includes(id)}
                ?disabled=${isOff}
                @change=${() => toggleRule(id)}
              />
              ${ruleNames(words, id)}</label
            >`,
        )}
      </fieldset>`;
    })}
  </details>`;
}

function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}

function exports({ words, copy, exportAs }: CompareBar): TemplateResult {
  return html`<div class="exports" role="group" aria-label=${words.exportAs}>
    <button type="button" @click=${copy}>${words.copyList}</button>
    <button type="button" data-format="csv" @click=${() => exportAs('csv')}>CSV</button>
    <button type="button" data-format="tei" @click=${() => exportAs('tei')}>TEI</button>
    <button type="button" data-format="html" @click=${() => exportAs('html')}>
      ${words.exportHtml}
    </button>
  </div>`;
}
