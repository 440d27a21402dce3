import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedText } from '../../../app/compare/compare-messages.ts';
import {
  VARIANT_CLASSES,
  type KnownReading,
  type TextComparison,
  type TextEdit,
  type VariantClass,
  type WitnessComparison,
} from '../../../core/compare/index.ts';
import {
  findDocument,
  findUnit,
  findWitness,
  type EditionDocument,
  type Witness,
} from '../../../core/model/index.ts';
import { viewToUrl } from '../../../app/view.ts';
import { link, type EditionSetting } from '../../context.ts';
import { clauseName, unitName, versionName } from '../../names.ts';
import { wordings } from '../difference-list.ts';
import { ruleNames, type CompareWords } from '../words.ts';
import { inContext } from './context.ts';

/** What a result shows and what it can ask for. */
export interface CheckResult {
  readonly setting: EditionSetting;
  readonly words: CompareWords;
  readonly classes: readonly VariantClass[];
  /** How many differences are listed so far. */
  readonly listed: number;
  toggle(name: VariantClass): void;
  more(): void;
}

/** How many differences are added to the list at once: few enough to be rendered without a pause. */
export const PAGE = 100;

/** A reader's text against the version it is closest to: which it is, known faults first, then every departure. */
export function versionResult(result: CheckResult, found: CheckedText): TemplateResult {
  const { setting, words } = result;
  const { m, edition } = setting;
  const document = findDocument(edition, found.document)!;
  const witness = findWitness(document, found.witness)!;
  const { comparison } = found;
  return html`<section class="check-result" aria-labelledby="check-result-title">
    <h2 id="check-result-title" tabindex="-1">
      ${words.check.found(versionName(m, witness), document.title[m.language])}
    </h2>
    <p class="lead">${words.check.covers(coveredPlaces(setting, document, comparison))}</p>
    ${knownFaults(result, document, comparison)}
    ${comparison.edits.length === 0 ? html`<p class="faithful">${words.check.faithful}</p>` : nothing}
    ${differences(result, comparison, { document, witness, comparison })}
  </section>`;
}

/** Two texts of the reader's against each other. */
export function pairResult(result: CheckResult, comparison: TextComparison): TemplateResult {
  const { words } = result;
  return html`<section class="check-result" aria-labelledby="check-result-title">
    <h2 id="check-result-title" tabindex="-1">${words.check.result}</h2>
    ${comparison.edits.length === 0 ? html`<p class="faithful">${words.check.same}</p>` : nothing}
    ${differences(result, comparison, undefined)}
  </section>`;
}

interface FoundPlace {
  readonly document: EditionDocument;
  readonly witness: Witness;
  readonly comparison: WitnessComparison;
}

/** "Preamble to Closing": the units that a text covers. */
function coveredPlaces(
  { m }: EditionSetting,
  document: EditionDocument,
  { segments }: WitnessComparison,
): string {
  const units = [...new Set(segments.flatMap(({ segment }) => findUnit(document, segment) ?? []))];
  const [first] = units;
  const last = units.at(-1);
  if (!first || !last) return document.shortTitle[m.language];
  if (segments.length === 1) return clauseName(m, first, segments[0]!.segment);
  return first === last ? unitName(m, first) : `${unitName(m, first)} – ${unitName(m, last)}`;
}

/** Copies whose known readings the text has, and headings that it lacks. */
function knownFaults(
  { setting, words }: CheckResult,
  document: EditionDocument,
  { copies, known, runIns }: WitnessComparison,
): unknown {
  const { m, edition } = setting;
  const name = (id: string) =>
    edition.copies.find((copy) => copy.id === id)?.name[m.language] ?? id;
  const unit = (id: string) => {
    const found = document.units.find((each) => each.id === id);
    return found ? unitName(m, found) : id;
  };
  const most = copies[0]?.readings;
  const lines = [
    ...copies
      .filter(({ readings }) => readings === most)
      .map(({ copy, readings }) => words.check.corrupt(name(copy), readings)),
    ...runIns.map((each) =>
      each.unit === undefined
        ? words.check.missingHeading(unit(each.into))
        : words.check.runIn(unit(each.unit), unit(each.into)),
    ),
  ];
  if (lines.length === 0) return nothing;
  return html`<div class="known" role="note">
    ${lines.map((line) => html`<p>${line}</p>`)}
    <ul>
      ${known.map(
        ({ variant, reading }) =>
          html`<li>
            <q>${reading.text || words.noWords}</q> ${words.becomes}
            <q>${variant.lemma || words.noWords}</q>${
              reading.remark ? html` <small>${reading.remark[m.language]}</small>` : nothing
            }
          </li>`,
      )}
    </ul>
  </div>`;
}

function differences(
  result: CheckResult,
  comparison: TextComparison,
  place: FoundPlace | undefined,
): unknown {
  const { words, classes, listed, toggle, more } = result;
  const shown = comparison.edits.filter((edit) => classes.includes(edit.class));
  const rest = shown.length - listed;
  return html`<div class="chips" role="group" aria-label=${words.classes}>
      ${VARIANT_CLASSES.map(
        (name) =>
          html`<button
            type="button"
            class="chip"
            aria-pressed=${classes.includes(name)}
            @click=${() => toggle(name)}
          >
            ${words.className[name]} ${comparison.counts[name]}
          </button>`,
      )}
    </div>
    <p class="count">${words.differences(shown.length)}</p>
    <ol class="difference-list">
      ${shown.slice(0, listed).map((edit) => item(result, comparison, edit, place))}
    </ol>
    ${
      rest > 0
        ? html`<button type="button" class="more" @click=${more}>
            ${words.check.more(Math.min(PAGE, rest))}
          </button>`
        : nothing
    }`;
}

function item(
  { setting, words }: CheckResult,
  comparison: TextComparison,
  edit: TextEdit,
  place: FoundPlace | undefined,
): TemplateResult {
  const { before, first, second, after } = inContext(comparison, edit);
  const { language } = comparison;
  const known = place && knownReadingOf(place, edit);
  return html`<li>
    <p class="what">
      ${place ? placeLink(setting, place, edit) : nothing}
      <span>${words.className[edit.class]}</span>
      <span class="rule">${words.rule}: ${ruleNames(words, edit.rule)}</span>
    </p>
    ${wordings(words, language, first, second)}
    <p class="around" lang=${language}>
      ${before}${first.trim() === '' ? html`<span class="caret" aria-hidden="true"></span>` : html`<b>${first}</b>`}${after}
    </p>
    ${known ? html`<p class="who">${words.knownIn(copyNames(setting, known))}</p>` : nothing}
  </li>`;
}

function knownReadingOf({ comparison }: FoundPlace, edit: TextEdit): KnownReading | undefined {
  const index = comparison.edits.indexOf(edit);
  return comparison.known.find(({ edits }) => edits.includes(index));
}

function copyNames({ m, edition }: EditionSetting, { reading }: KnownReading): string {
  return edition.copies
    .filter(({ id }) => reading.copies.includes(id))
    .map(({ name }) => name[m.language])
    .join('; ');
}

/** The clause of the established text that an edit stands in, as a link to its words. */
function placeLink(
  setting: EditionSetting,
  { document, witness, comparison }: FoundPlace,
  { a }: TextEdit,
): TemplateResult {
  const { m, edition } = setting;
  // A difference may begin with the line break before its clause.
  const start = a.start + /^\s*/u.exec(comparison.texts.a.slice(a.start, a.end))![0].length;
  const at =
    comparison.segments.findLast(({ span }) => span.start <= start) ?? comparison.segments[0];
  const unit = at && findUnit(document, at.segment);
  if (!at || !unit) return html``;
  const length = at.span.end - at.span.start;
  const span = {
    start: Math.min(length, Math.max(0, start - at.span.start)),
    end: Math.min(length, a.end - at.span.start),
  };
  const words = span.start < span.end ? { span } : {};
  const page = { kind: 'unit', edition: edition.id, document: document.id, unit: unit.id } as const;
  const view = { columns: [], place: { segment: at.segment, witness: witness.id, ...words } };
  return html`<a href=${link(setting, page) + viewToUrl(view, document.id)}
    >${clauseName(m, unit, at.segment)}</a
  >`;
}
