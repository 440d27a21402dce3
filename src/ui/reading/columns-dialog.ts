import { html, type TemplateResult } from 'lit';
import { defaultColumns, MAX_COLUMNS } from '../../app/view.ts';
import {
  findDocument,
  findWitness,
  type Column,
  type EditionDocument,
} from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';
import { columnName, versionName } from '../names.ts';
import { columnKey } from './cell.ts';

interface ColumnsActions {
  readonly columns: readonly Column[];
  readonly choose: (columns: readonly Column[]) => void;
}

/** The choice of columns: which versions of which documents, in which order. */
export function columnsDialog(
  setting: EditionSetting & { readonly document: EditionDocument },
  actions: ColumnsActions,
): TemplateResult {
  const { m, document } = setting;
  return html`<dialog data-name="columns" aria-labelledby="columns-title">
    <form method="dialog">
      <h2 id="columns-title">${m.chooseVersions}</h2>
      <p>${m.chooseVersionsHint}</p>
      <h3>${m.shown}</h3>
      <ol class="chosen">
        ${actions.columns.map((column, index) => chosen(setting, actions, column, index))}
      </ol>
      <h3>${m.notShown}</h3>
      ${offered(setting, actions)}
      <p class="actions">
        <button type="button" @click=${() => actions.choose(defaultColumns(document))}>
          ${m.resetVersions}
        </button>
        <button type="submit">${m.close}</button>
      </p>
    </form>
  </dialog>`;
}

function chosen(
  setting: EditionSetting,
  { columns, choose }: ColumnsActions,
  column: Column,
  index: number,
): TemplateResult {
  const { m, edition } = setting;
  const document = findDocument(edition, column.document)!;
  const name = columnName(m, document, findWitness(document, column.witness)!);
  const swapped = (other: number) =>
    columns.map((each, at) =>
      at === index ? columns[other]! : at === other ? columns[index]! : each,
    );
  const without = () => columns.filter((_, at) => at !== index);
  return html`<li data-column=${columnKey(column)}>
    <span>${name}</span>
    <button
      type="button"
      aria-label=${m.moveEarlier(name)}
      ?disabled=${index === 0}
      @click=${() => choose(swapped(index - 1))}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg>
    </button>
    <button
      type="button"
      aria-label=${m.moveLater(name)}
      ?disabled=${index === columns.length - 1}
      @click=${() => choose(swapped(index + 1))}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m6 3 5 5-5 5" /></svg>
    </button>
    <button
      type="button"
      aria-label=${m.remove(name)}
      ?disabled=${columns.length === 1}
      @click=${() => choose(without())}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8" /></svg>
    </button>
  </li>`;
}

function offered(
  { m, edition, document }: EditionSetting & { readonly document: EditionDocument },
  { columns, choose }: ColumnsActions,
): TemplateResult {
  const shown = new Set(columns.map(columnKey));
  const ordered = [document, ...edition.documents.filter((other) => other !== document)];
  const groups = ordered.map((each) => ({
    each,
    witnesses: each.witnesses.filter((witness) => !shown.has(`${each.id}/${witness.id}`)),
  }));
  return html`<ul class="offered">
    ${groups.flatMap(({ each, witnesses }) =>
      witnesses.map((witness) => {
        const add = () => choose([...columns, { document: each.id, witness: witness.id }]);
        return html`<li>
          <button
            type="button"
            data-column=${`${each.id}/${witness.id}`}
            ?disabled=${columns.length >= MAX_COLUMNS}
            @click=${add}
          >
            ${each.id === document.id ? versionName(m, witness) : columnName(m, each, witness)}
            <small>${m.authority[witness.authority]}</small>
          </button>
        </li>`;
      }),
    )}
  </ul>`;
}
