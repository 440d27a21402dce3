import { html, nothing, type TemplateResult } from 'lit';
import {
  compareTexts,
  draftingHistory,
  type DraftingHistory,
  type DraftingStep,
  type TextComparison,
} from '../../core/compare/index.ts';
import {
  findDocument,
  findUnit,
  findWitness,
  linksBetween,
  type Edition,
  type EditionDocument,
  type Unit,
  type Witness,
} from '../../core/model/index.ts';
import { link, type EditionSetting } from '../context.ts';
import { clauseNumber, dateName, languageName, ownLanguageName, unitName } from '../names.ts';
import { isGrave } from './differences.ts';
import { mergedText } from './merged-text.ts';
import { joinSegments } from './unit-pair.ts';
import type { CompareWords } from './words.ts';

/** What a sheet on the history of a unit needs. */
export interface HistorySheet {
  readonly setting: EditionSetting;
  readonly words: CompareWords;
  readonly document: EditionDocument;
  readonly unit: Unit;
  /** Version whose language the drafts are read in; `''` for the one that most drafts have. */
  readonly witness: string;
  choose(witness: string): void;
  close(): void;
}

/** The language that is put below, where the edition has it: a reader of neither original can follow there. */
const BELOW = 'en';

/** Whether the edition has drafts of a unit. */
export function hasDrafts(edition: Edition, document: EditionDocument, unit: Unit): boolean {
  return edition.documents.some(
    ({ id, kind }) =>
      kind === 'draft' &&
      id !== document.id &&
      (linksBetween(edition, id, document.id) ?? []).some(
        ({ from, to }) => from.length > 0 && to.some((place) => unit.segments.includes(place)),
      ),
  );
}

/** How the wording of a unit came about, draft after draft, and which words entered when. */
export function historySheet(sheet: HistorySheet): TemplateResult {
  const { setting, words, document, unit } = sheet;
  const histories = historiesOf(sheet);
  const chosen = histories.find(({ witness }) => witness.id === sheet.witness) ?? histories[0];
  if (!chosen) return html`${nothing}`;
  const below = histories.find(
    ({ witness }) => witness.language === BELOW && witness.language !== chosen.witness.language,
  );
  const title = `history-${unit.id}`;
  return html`<section class="sheet" id=${title} aria-labelledby=${`${title}-title`}>
    <header>
      <h3 id=${`${title}-title`}>
        ${words.history.title} · ${unitName(setting.m, unit)} ·
        ${languageName(setting.m, chosen.witness.language)}
      </h3>
      ${languagePicker(sheet, histories, chosen.witness)}
      <button type="button" @click=${sheet.close} aria-label=${words.history.close}>
        ${setting.m.close}
      </button>
    </header>
    <p class="hint">${words.history.intro}</p>
    <dl class="steps-text">
      ${chosen.history.steps.map((step, index) => stepTemplate(sheet, chosen.history, below?.history, step, index))}
    </dl>
    ${originsTemplate(sheet, document, chosen.history)}
  </section>`;
}

interface WitnessHistory {
  readonly witness: Witness;
  readonly history: DraftingHistory;
}

/** The history in each language that more than the last step is in; the language with most drafts first. */
function historiesOf({ setting: { edition }, document, unit }: HistorySheet): WitnessHistory[] {
  const seen = new Set<string>();
  return document.witnesses
    .filter(({ language }) => !seen.has(language) && seen.add(language))
    .map((witness) => ({
      witness,
      history: draftingHistory(edition, {
        document: document.id,
        unit: unit.id,
        witness: witness.id,
      }),
    }))
    .filter(({ history }) => textSteps(history) > 1)
    .sort((a, b) => textSteps(b.history) - textSteps(a.history));
}

function textSteps({ steps }: DraftingHistory): number {
  return steps.filter(({ segments }) => segments.length > 0).length;
}

function languagePicker(
  { words, choose }: HistorySheet,
  histories: readonly WitnessHistory[],
  chosen: Witness,
): unknown {
  if (histories.length < 2) return nothing;
  return html`<label
    >${words.history.language}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${histories.map(
        ({ witness }) =>
          html`<option value=${witness.id} ?selected=${witness === chosen}>
            ${ownLanguageName(witness.language)}
          </option>`,
      )}
    </select></label
  >`;
}

function stepTemplate(
  sheet: HistorySheet,
  history: DraftingHistory,
  below: DraftingHistory | undefined,
  step: DraftingStep,
  index: number,
): TemplateResult {
  const { setting, words } = sheet;
  const comparison = changesTo(sheet, history, index);
  const grave = comparison?.edits.filter((edit) => isGrave(edit)).length ?? 0;
  const remarks = [
    ...new Set(step.links.flatMap(({ remark }) => remark?.[setting.m.language] ?? [])),
  ];
  return html`<dt>
      <span class="step-number" aria-hidden="true">${index + 1}</span>
      ${stepName(sheet, step)}
      ${comparison ? html`<small>${grave > 0 ? words.history.changes(grave) : words.history.unchanged}</small>` : nothing}
    </dt>
    <dd>
      ${wording(sheet, history, index)}
      ${
        below
          ? html`<div class="below">
              ${wording(
                sheet,
                below,
                below.steps.findIndex(({ document }) => document === step.document),
              )}
            </div>`
          : nothing
      }
      ${
        remarks.length > 0
          ? html`<details class="remarks">
              <summary>${words.history.whatChanged}</summary>
              ${remarks.map((remark) => html`<p>${remark}</p>`)}
            </details>`
          : nothing
      }
    </dd>`;
}

/** "Soviet draft, 19 August 1939, there: Article II". */
function stepName({ setting, words, document }: HistorySheet, step: DraftingStep): unknown {
  const { m, edition } = setting;
  const owner = findDocument(edition, step.document)!;
  if (owner === document) return `${words.history.signed}, ${dateName(m, owner.date)}`;
  const covered = [...new Set(step.segments.flatMap(({ covers }) => covers))];
  const numbers = covered.flatMap((place) => {
    const unit = findUnit(owner, place);
    return unit ? clauseNumber(unit, place) || unitName(m, unit) : [];
  });
  const page = link(setting, { kind: 'document', edition: edition.id, document: owner.id });
  return html`<a href=${page}>${owner.shortTitle[m.language]}</a>,
    ${dateName(m, owner.date)}${
      numbers.length > 0 ? html` <small>${words.history.from(numbers.join(', '))}</small>` : nothing
    }`;
}

/** The words of a step: the first as they are, the later ones merged with those of the step before. */
function wording(sheet: HistorySheet, history: DraftingHistory, index: number): TemplateResult {
  const { setting, words } = sheet;
  const step = history.steps[index];
  if (!step || step.witness === undefined) {
    const language = languageName(setting.m, history.language);
    return html`<p class="none">${words.history.noVersion(language)}</p>`;
  }
  if (step.segments.length === 0) return html`<p class="none">${words.history.notThere}</p>`;
  const comparison = changesTo(sheet, history, index);
  const text = comparison ? mergedText(comparison) : textOf(sheet, step);
  return html`<p class="words" lang=${history.language}>${text}</p>`;
}

/** A step compared with the last one before it that has a text. */
function changesTo(
  sheet: HistorySheet,
  { steps, language }: DraftingHistory,
  index: number,
): TextComparison | undefined {
  const step = steps[index];
  const before = steps.slice(0, index).findLast(({ segments }) => segments.length > 0);
  if (!before || !step || step.segments.length === 0) return undefined;
  return compareTexts(textOf(sheet, before), textOf(sheet, step), {
    language,
    rulings: sheet.setting.edition.rulings,
  });
}

/** The clauses of a step without headings, whose numbers are another matter. */
function textOf({ setting: { edition }, unit }: HistorySheet, step: DraftingStep): string {
  const owner = findDocument(edition, step.document)!;
  const labels = new Set(owner.units.flatMap(({ label }) => label ?? []));
  const clauses = step.segments.filter(({ covers }) => !covers.every((id) => labels.has(id)));
  return joinSegments(clauses, unit).text;
}

/** The signed text, every stretch with the number of the first version that has its words. */
function originsTemplate(
  { setting, words }: HistorySheet,
  document: EditionDocument,
  { steps, origins, language }: DraftingHistory,
): TemplateResult {
  const { m, edition } = setting;
  const numberOf = (id: string) => steps.findIndex((step) => step.document === id) + 1;
  const labels = new Set(document.units.flatMap(({ label }) => label ?? []));
  const witness = findWitness(document, steps.at(-1)!.witness ?? '');
  const isHeading = (id: string) =>
    witness?.segments.find((segment) => segment.id === id)?.covers.every((at) => labels.has(at));
  const shown = origins.filter(({ segment }) => !isHeading(segment));
  const title = (id: string) => findDocument(edition, id)!.shortTitle[m.language];
  return html`<h4>${words.history.origins}</h4>
    <p class="hint">${words.history.originsHint}</p>
    <p class="words origins" lang=${language}>
      ${shown.map(
        ({ text, first }) =>
          html`<span
              class="origin"
              data-step=${numberOf(first)}
              title=${words.history.firstIn(title(first))}
              >${text}<sup>${numberOf(first)}</sup></span
            >${' '}`,
      )}
    </p>
    <ol class="origin-key">
      ${steps.map(
        (step, index) =>
          html`<li data-step=${index + 1}>
            ${step.document === document.id ? words.history.signed : title(step.document)},
            ${dateName(m, step.date)}
          </li>`,
      )}
    </ol>`;
}
