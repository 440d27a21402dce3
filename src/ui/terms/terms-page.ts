import { html, nothing, type TemplateResult } from 'lit';
import { viewToUrl } from '../../app/view.ts';
import { findDocument, findUnit, type TermOccurrence } from '../../core/model/index.ts';
import { link, type EditionSetting } from '../context.ts';
import { clauseNumber, isAuthentic, ownLanguageName, unitName, versionName } from '../names.ts';
import type { TermWarning } from './term-warnings.ts';
import { termsTable, type TermCell, type TermColumn, type TermsTable } from './terms-table.ts';
import { termsWordsIn, type TermsWords } from './words.ts';

/** The terms page: concepts by versions, each wording a link into the text, and what there is to warn of. */
export function termsPage(setting: EditionSetting): TemplateResult {
  const { m, edition } = setting;
  const words = termsWordsIn(m.language);
  const table = termsTable(edition, m.language);
  const folder = link(setting, { kind: 'terms', edition: edition.id }, 'en');
  const file = (kind: string) => `${folder}terms.${kind}`;
  return html`<div class="terms-page">
    <h1>${words.title}</h1>
    <p class="lead">${words.intro}</p>
    <p class="lead">
      ${words.download}: <a href=${file('csv')} download>CSV</a>,
      <a href=${file('tbx')} download>TBX (ISO 30042)</a>
    </p>
    <div class="scroll" tabindex="0" role="group" aria-label=${words.short}>
      <table class="terms-table">
        <thead>
          <tr>
            <th scope="col">${words.concept}</th>
            ${table.columns.map((column) => columnHead(setting, column))}
          </tr>
        </thead>
        <tbody>
          ${table.rows.map(
            ({ concept, cells }) =>
              html`<tr id=${concept.id}>
                <th scope="row"><a href=${`#${concept.id}`}>${concept.label[m.language]}</a></th>
                ${cells.map((cell) => cellTemplate(setting, words, concept.id, cell))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${warningList(setting, words, table)}
    <h2>${words.rules}</h2>
    <ul class="rule-lines">
      ${words.ruleLines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </div>`;
}

function columnHead(setting: EditionSetting, { witness, documents }: TermColumn): TemplateResult {
  const { m, edition } = setting;
  const ledger = link(setting, { kind: 'versions', edition: edition.id });
  return html`<th scope="col">
    <a
      class="head"
      href=${`${ledger}#${documents[0]!.id}.${witness.id}`}
      data-authentic=${isAuthentic(witness.authority) || nothing}
      ><b lang=${witness.language}>${ownLanguageName(witness.language)}</b>
      <span class="authority">${m.authority[witness.authority]}</span>
      <small>${witness.name[m.language]}</small></a
    >
  </th>`;
}

function cellTemplate(
  setting: EditionSetting,
  words: TermsWords,
  concept: string,
  { column, wordings, remarks, warnings }: TermCell,
): TemplateResult {
  const warned = new Set(
    warnings.flatMap((warning) =>
      warning.rule === 'two-renderings' ? warning.wordings : [warning.words],
    ),
  );
  const lines = wordings.map(
    ({ text, occurrences }) =>
      html`<p lang=${column.witness.language}>
        <a class=${warned.has(text) ? 'odd' : nothing} href=${hrefOf(setting, occurrences[0]!)}
          >${text}</a
        >${
          warned.has(text)
            ? html` <a
                class="odd-mark"
                href=${`#warning-${concept}-${column.id}`}
                lang=${setting.m.language}
                title=${words.warning}
                ><span class="visually-hidden">${words.warning}</span></a
              >`
            : nothing
        }
        <small lang=${setting.m.language}
          >${occurrences.map((each) => placeLink(setting, words, each))}</small
        >
      </p>`,
  );
  return html`<td>
    ${lines.length > 0 ? lines : html`<span aria-label=${words.none} role="img">–</span>`}
    ${remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
  </td>`;
}

function hrefOf(setting: EditionSetting, occurrence: TermOccurrence): string {
  const { edition } = setting;
  const document = findDocument(edition, occurrence.document)!;
  const canonical = canonicalOf(setting, occurrence);
  const unit = findUnit(document, canonical);
  const page = unit
    ? ({ kind: 'unit', edition: edition.id, document: document.id, unit: unit.id } as const)
    : ({ kind: 'document', edition: edition.id, document: document.id } as const);
  const { segment, witness, span } = occurrence;
  const view = { columns: [], place: { segment, witness, span } };
  return link(setting, page) + viewToUrl(view, document.id);
}

function canonicalOf({ edition }: EditionSetting, occurrence: TermOccurrence): string {
  const witness = findDocument(edition, occurrence.document)?.witnesses.find(
    ({ id }) => id === occurrence.witness,
  );
  const segment = witness?.segments.find(({ id }) => id === occurrence.segment);
  return segment?.covers[0] ?? occurrence.segment;
}

function placeLink(
  setting: EditionSetting,
  words: TermsWords,
  occurrence: TermOccurrence,
): TemplateResult {
  const document = findDocument(setting.edition, occurrence.document)!;
  const place = canonicalOf(setting, occurrence);
  const unit = findUnit(document, place);
  const number = unit ? clauseNumber(unit, place) : place;
  const name =
    unit && unit.numeral === undefined ? `${unitName(setting.m, unit)} ${number}` : number;
  const full = `${document.shortTitle[setting.m.language]}, ${name}`;
  return html`<a href=${hrefOf(setting, occurrence)} aria-label=${words.at(full)} title=${full}
    >${name}</a
  > `;
}

/** The warnings with their reasons, grouped by concept, each with an address of its own. */
function warningList(
  setting: EditionSetting,
  words: TermsWords,
  { rows }: TermsTable,
): TemplateResult {
  const { m } = setting;
  const warned = rows.flatMap(({ concept, cells }) =>
    cells
      .filter(({ warnings }) => warnings.length > 0)
      .map(({ column, warnings }) => ({ concept, column, warnings })),
  );
  if (warned.length === 0) return html`<p>${words.noWarnings}</p>`;
  return html`<h2 id="warnings">${words.warnings}</h2>
    <p class="lead">${words.warningsIntro}</p>
    <ul class="term-warnings">
      ${warned.map(
        ({ concept, column, warnings }) =>
          html`<li id=${`warning-${concept.id}-${column.id}`}>
            <a href=${`#${concept.id}`}>${concept.label[m.language]}</a>
            <span>${versionName(m, column.witness)}</span>
            ${warnings.map((warning) => html`<p>${warningLine(setting, words, rows[0]!.cells, warning)}</p>`)}
          </li>`,
      )}
    </ul>`;
}

/** Why there is a warning, in a sentence. */
export function warningLine(
  { m }: EditionSetting,
  words: TermsWords,
  cells: readonly { readonly column: TermColumn }[],
  warning: TermWarning,
): string {
  const name = (id: string) => {
    const witness = cells.find(({ column }) => column.id === id)?.column.witness;
    return witness ? versionName(m, witness) : id;
  };
  switch (warning.rule) {
    case 'two-renderings': {
      const [one, other] = warning.wordings;
      return words.twoRenderings(one, other, name(warning.authentic), warning.authenticWords);
    }
    case 'shared':
      return words.shared(warning.words, warning.other.label[m.language], name(warning.authentic));
    case 'breaks': {
      const sentence = warning.by === 'authentic' ? words.breaksWithAuthentic : words.breaks;
      const line = sentence(warning.words, warning.reference);
      const agreeing = warning.agreeing.map(name).join('; ');
      return agreeing === '' ? line : `${line} ${words.agreeing(agreeing)}`;
    }
  }
}
