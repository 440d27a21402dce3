import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../app/view.ts';
import {
  findDocument,
  findUnit,
  findWitness,
  unitRows,
  unmatchedRows,
  type Column,
  type EditionDocument,
  type Row,
  type Unit,
} from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';
import { link } from '../context.ts';
import { clauseNumber, unitName, versionName } from '../names.ts';
import { cellTemplate, columnKey, type RowSetting } from './cell.ts';
import type { RoomPart } from './part.ts';
import { columnHead } from './column-heads.ts';

/** What one unit is shown with. */
export interface UnitSetting extends EditionSetting {
  readonly document: EditionDocument;
  readonly columns: readonly Column[];
  readonly place?: Place | undefined;
  /** `h1` on the unit's own page, `h2` in the whole document. */
  readonly level: 1 | 2;
  /** Whether the table shows its own heads, or stands below those of the whole document. */
  readonly heads: 'own' | 'above';
  readonly parts?: readonly RoomPart[];
}

/** A unit in parallel columns: a table whose rows are clauses. */
export function unitSection(setting: UnitSetting, unit: Unit): TemplateResult {
  const { m, edition, document } = setting;
  const page = link(setting, {
    kind: 'unit',
    edition: edition.id,
    document: document.id,
    unit: unit.id,
  });
  const name = unitName(m, unit);
  return html`<section class="unit" id=${unit.id} data-unit=${setting.live ? unit.id : nothing}>
    ${setting.level === 1 ? html`<h1>${name}</h1>` : html`<h2><a href=${page}>${name}</a></h2>`}
    ${partsOf(setting, 'unitActions', unit)} ${parallelUnit(setting, unit)}
    ${partsOf(setting, 'belowUnit', unit)} ${partsOf(setting, 'beside', unit)}
  </section>`;
}

/** What the parts of the room put at a place of a unit, in a box of its own; nothing where they put nothing. */
function partsOf(
  { parts = [] }: UnitSetting,
  at: 'unitActions' | 'belowUnit' | 'beside',
  unit: Unit,
): unknown {
  const shown = parts.map((part) => part[at]?.(unit)).filter((each) => each !== undefined);
  const name = { unitActions: 'unit-actions', belowUnit: 'below-unit', beside: 'beside' }[at];
  return shown.length > 0 ? html`<div class=${name}>${shown}</div>` : nothing;
}

/** The table of a unit, without its heading. */
export function parallelUnit(setting: UnitSetting, unit: Unit): TemplateResult {
  const { rows } = unitRows(setting.edition, setting.document, unit, setting.columns);
  return parallelTable(setting, unitName(setting.m, unit), rows, { ...setting, unit });
}

/** Clauses that only other documents among the columns have. */
export function unmatchedSections(setting: UnitSetting): readonly TemplateResult[] {
  const { m, edition, document, columns } = setting;
  const rows = unmatchedRows(edition, document, columns);
  const others = [...new Set(rows.map((row) => row.place.split('/')[0]!))];
  return others.map((id) => {
    const other = findDocument(edition, id)!;
    const name = m.onlyIn(other.shortTitle[m.language]);
    const own = rows.filter((row) => row.place.startsWith(`${id}/`));
    const first = own[0]!.place.slice(id.length + 1);
    const unit = findUnit(other, first)!;
    return html`<section class="unit" id=${`only-${id}`}>
      <h2>${name}</h2>
      ${parallelTable(setting, name, own, { ...setting, unit })}
    </section>`;
  });
}

function parallelTable(
  setting: UnitSetting,
  caption: string,
  rows: readonly Row[],
  row: RowSetting,
): TemplateResult {
  const alone = setting.heads === 'own';
  return html`<table
    class="parallel"
    data-columns=${setting.columns.length}
    data-heads=${setting.heads}
  >
    <caption>
      ${caption}
    </caption>
    ${
      alone
        ? nothing
        : html`<colgroup>
            <col class="number" />
          </colgroup>`
    }
    <thead>
      <tr>
        <th scope="col" class="number">${setting.m.clause}</th>
        ${setting.columns.map(
          (column) =>
            html`<th scope="col" data-column=${setting.live ? columnKey(column) : nothing}>
              ${alone ? columnHead(setting, setting.document, column) : plainHead(setting, column)}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map((each) => rowTemplate(setting, row, each))}
    </tbody>
  </table>`;
}

/** In a whole document the heads stand above all units; here they are for screen readers and for paper. */
function plainHead({ m, edition }: UnitSetting, column: Column): unknown {
  const document = findDocument(edition, column.document);
  const witness = document && findWitness(document, column.witness);
  if (!witness) return column.witness;
  return `${versionName(m, witness)} (${m.authority[witness.authority]})`;
}

function rowTemplate(
  setting: UnitSetting,
  row: RowSetting,
  { place, isLabel, cells }: Row,
): TemplateResult {
  const number = clauseNumber(row.unit, place);
  const own = !place.includes('/');
  const current = setting.place?.segment === place;
  const twice = place === row.unit.id || (setting.level === 2 && setting.heads === 'own');
  return html`<tr
    id=${twice ? nothing : place}
    class=${isLabel ? 'label' : 'clause'}
    data-place=${setting.live ? place : nothing}
    aria-current=${current ? 'location' : nothing}
  >
    <th scope="row" class="number">
      ${
        number === ''
          ? html`<span class="visually-hidden">${unitName(setting.m, row.unit)}</span>`
          : html`<a
              href=${own ? `#${place}` : nothing}
              aria-label=${`${number}, ${unitName(setting.m, row.unit)}`}
              >${number}</a
            >`
      }
    </th>
    ${cells.map((cell, index) => cellTemplate(row, place, setting.columns[index]!, cell))}
  </tr>`;
}
