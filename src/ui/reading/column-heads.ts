import { html, nothing, type TemplateResult } from 'lit';
import {
  findDocument,
  findWitness,
  type Column,
  type EditionDocument,
} from '../../core/model/index.ts';
import { link, type EditionSetting } from '../context.ts';
import { isAuthentic, ownLanguageName } from '../names.ts';

/** The heads over the columns of a whole document, kept in sight while its units pass below. */
export function columnHeads(
  setting: EditionSetting,
  page: EditionDocument,
  columns: readonly Column[],
): TemplateResult {
  return html`<div class="heads" data-columns=${columns.length}>
    <span class="number"></span>
    ${columns.map((column) => columnHead(setting, page, column))}
  </div>`;
}

/** Language in that language, authority, source; leads into the ledger. */
export function columnHead(
  setting: EditionSetting,
  page: EditionDocument,
  column: Column,
): TemplateResult {
  const { m, edition } = setting;
  const document = findDocument(edition, column.document);
  const witness = document && findWitness(document, column.witness);
  if (!document || !witness) return html`<span>${column.witness}</span>`;
  const ledger = link(setting, { kind: 'versions', edition: edition.id });
  const foreign = document.id !== page.id;
  return html`<a
    class="head"
    href=${`${ledger}#${document.id}.${witness.id}`}
    ?data-authentic=${isAuthentic(witness.authority)}
    ><b lang=${witness.language}>${ownLanguageName(witness.language)}</b>
    <span class="authority">${m.authority[witness.authority]}</span>
    <small
      >${foreign ? html`<em>${document.shortTitle[m.language]}</em>, ` : nothing}${
        witness.name[m.language]
      }</small
    ></a
  >`;
}
