import { html, type TemplateResult } from 'lit';
import type { Concept, Witness } from '../../core/model/index.ts';
import { versionName } from '../names.ts';
import type { RoomHost, RoomPart } from '../reading/part.ts';
import type { DeskSetting } from './desk-page.ts';

/** The terms that a reader has marked in a text of their own: a table of concepts and versions, each word a link to its place. */
export function termsPart(setting: DeskSetting, host: RoomHost): RoomPart {
  const { d } = setting;
  const dialog = () => host.element.querySelector<HTMLDialogElement>('dialog[data-name=own-terms]');
  return {
    tools: () =>
      html`<button type="button" data-opens="own-terms" @click=${() => dialog()?.showModal()}>
        ${d.terms.open}
      </button>`,
    panels: () =>
      html`<dialog data-name="own-terms" class="own-terms" aria-label=${d.terms.open}>
        <h2>${d.terms.open}</h2>
        ${
          host.edition.concepts.length === 0
            ? html`<p>${d.terms.none}</p>`
            : table(setting, host, () => dialog()?.close())
        }
        <form method="dialog" class="actions"><button>${d.bench.close}</button></form>
      </dialog>`,
  };
}

function table(setting: DeskSetting, host: RoomHost, close: () => void): TemplateResult {
  const { m, d } = setting;
  const { witnesses } = host.document;
  return html`<div class="own-terms-table" tabindex="0" role="region" aria-label=${d.terms.open}>
    <table>
      <thead>
        <tr>
          <th scope="col">${d.terms.concept}</th>
          ${witnesses.map((witness) => html`<th scope="col">${versionName(m, witness)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${host.edition.concepts.map(
          (concept) =>
            html`<tr>
              <th scope="row">${concept.label[m.language]}</th>
              ${witnesses.map((witness) => cell(setting, concept, witness, close))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cell(
  { d }: DeskSetting,
  concept: Concept,
  witness: Witness,
  close: () => void,
): TemplateResult {
  const own = concept.occurrences.filter((each) => each.witness === witness.id);
  if (own.length === 0) return html`<td><small>${d.terms.notMarked}</small></td>`;
  return html`<td>
    ${own.map(
      ({ segment, span, text }) =>
        html`<a
          lang=${witness.language}
          href=${`#${segment}@${witness.id}:${span.start}-${span.end}`}
          @click=${close}
          >${text}</a
        >`,
    )}
  </td>`;
}
