import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../app/view.ts';
import type { Column, EditionDocument, Unit } from '../../core/model/index.ts';
import { isOwn, link, type EditionSetting } from '../context.ts';
import { dateName, unitName, versionName } from '../names.ts';
import { columnHeads } from './column-heads.ts';
import type { RoomPart } from './part.ts';
import { parallelUnit, unitSection, unmatchedSections, type UnitSetting } from './unit-table.ts';

/** What the reading room shows of a document. */
export interface DocumentSetting extends EditionSetting {
  readonly document: EditionDocument;
  readonly columns: readonly Column[];
  readonly place?: Place | undefined;
  readonly parts?: readonly RoomPart[];
}

/** A whole document in parallel columns. */
export function wholeDocument(setting: DocumentSetting): TemplateResult {
  const { m, document, columns } = setting;
  const unit: UnitSetting = { ...setting, level: 2, heads: 'above' };
  return html`<header class="document-head">
      <h1>${document.title[m.language]}</h1>
      ${
        isOwn(setting)
          ? nothing
          : html`<p class="date">
              <time datetime=${document.date}>${dateName(m, document.date)}</time>
            </p>`
      }
      <p class="description">${document.description[m.language]}</p>
    </header>
    ${columnHeads(setting, document, columns)}
    ${document.units.map((each) => unitSection(unit, each))} ${unmatchedSections(unit)}
    ${sourceList(setting)}`;
}

/** One unit with the versions a reader sees first, then all the others: the page as it is without script. */
export function singleUnit(setting: DocumentSetting, unit: Unit): TemplateResult {
  const { m, document, columns } = setting;
  const shown = new Set(columns.map((column) => column.witness));
  const further = document.witnesses
    .filter((witness) => !shown.has(witness.id))
    .map((witness) => ({ document: document.id, witness: witness.id }));
  return html`${unitSection({ ...setting, level: 1, heads: 'own' }, unit)}
  ${
    further.length === 0
      ? nothing
      : html`<section class="further">
          <h2>${m.furtherVersions}</h2>
          ${furtherVersions(setting, unit, further)}
        </section>`
  }
  ${pager(setting, unit)} ${sourceList(setting)}`;
}

/** The table alone: the unit's heading, and its ids, stand above. */
function furtherVersions(
  setting: DocumentSetting,
  unit: Unit,
  columns: readonly Column[],
): TemplateResult {
  return parallelUnit({ ...setting, columns, level: 2, heads: 'own' }, unit);
}

function pager(setting: DocumentSetting, unit: Unit): TemplateResult {
  const { m, edition, document } = setting;
  const at = document.units.indexOf(unit);
  const to = (other: Unit | undefined, rel: string, label: string) =>
    other
      ? html`<a
          rel=${rel}
          href=${link(setting, { kind: 'unit', edition: edition.id, document: document.id, unit: other.id })}
          ><small>${label}</small> ${unitName(m, other)}</a
        >`
      : html`<span></span>`;
  return html`<nav class="pager" aria-label=${document.shortTitle[m.language]}>
    ${to(document.units[at - 1], 'prev', m.previous)}
    <a href=${link(setting, { kind: 'document', edition: edition.id, document: document.id })}
      >${m.wholeDocument}</a
    >
    ${to(document.units[at + 1], 'next', m.next)}
  </nav>`;
}

/** Where the versions come from, as a printed parallel edition ends. */
function sourceList(setting: DocumentSetting): TemplateResult {
  const { m, document } = setting;
  return html`<section class="sources">
    <h2>${m.sourcesAtEnd}</h2>
    <dl>
      ${document.witnesses.map(
        (witness) =>
          html`<div id=${isOwn(setting) ? `${document.id}.${witness.id}` : nothing}>
            <dt>
              ${versionName(m, witness)}
              <span class="authority">${m.authority[witness.authority]}</span>
            </dt>
            <dd>${witness.source[m.language]} ${witness.rights[m.language]}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
