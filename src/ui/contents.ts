import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentKind, EditionDocument, Unit } from '../core/model/index.ts';
import { placesOf } from '../core/model/index.ts';
import { comparePagesWordsIn } from './compare/pages/words.ts';
import { isOwn, link, type EditionSetting } from './context.ts';
import { unitName } from './names.ts';
import { termsWordsIn } from './terms/words.ts';

const GROUPS: readonly (readonly DocumentKind[])[] = [
  ['treaty', 'protocol'],
  ['draft'],
  ['comparandum'],
];

/** The contents rail: documents, their units, and how many variants each has. */
export function contents(
  setting: EditionSetting,
  current?: { readonly document: string; readonly unit?: string | undefined },
): TemplateResult {
  const { m, edition } = setting;
  const groups = GROUPS.map((kinds) => ({
    title: kinds.length > 1 ? m.documents : m.documentKinds[kinds[0]!],
    documents: edition.documents.filter((document) => kinds.includes(document.kind)),
  })).filter(({ documents }) => documents.length > 0);
  return html`<nav class="contents" id="contents" aria-label=${m.contents}>
    ${
      isOwn(setting)
        ? nothing
        : html`<ul>
            <li>
              <a href=${link(setting, { kind: 'search', edition: edition.id })}>${m.search}</a>
            </li>
          </ul>`
    }
    ${groups.map(
      ({ title, documents }) =>
        html`<h2>${title}</h2>
          ${documents.map((document) => documentEntry(setting, document, current))}`,
    )}
    ${isOwn(setting) ? nothing : editionPages(setting)}
    <h2>${m.ownTexts}</h2>
    <ul>
      <li><a href=${link(setting, { kind: 'desk' })}>${m.openOwnTexts}</a></li>
    </ul>
  </nav>`;
}

/** The pages of the edition as a whole; a text of the reader's own has none. */
function editionPages(setting: EditionSetting): TemplateResult {
  const { m, edition } = setting;
  const comparing = comparePagesWordsIn(m.language);
  return html`<h2>${m.versions}</h2>
    <ul>
      <li>
        <a href=${link(setting, { kind: 'versions', edition: edition.id })}>${m.ledger.title}</a>
      </li>
      <li>
        <a href=${link(setting, { kind: 'proof', edition: edition.id })}>${m.proof}</a>
      </li>
      <li>
        <a href=${link(setting, { kind: 'downloads', edition: edition.id })}>${m.downloads}</a>
      </li>
    </ul>
    <h2>${comparing.group}</h2>
    <ul>
      ${[
        { kind: 'terms' as const, name: termsWordsIn(m.language).short },
        { kind: 'pictures' as const, name: comparing.pictures.short },
        { kind: 'check' as const, name: comparing.check.short },
      ].map(
        ({ kind, name }) =>
          html`<li><a href=${link(setting, { kind, edition: edition.id })}>${name}</a></li>`,
      )}
    </ul>
    <h2>${m.notes}</h2>
    <ul>
      <li>
        <a href=${link(setting, { kind: 'notes', edition: edition.id })}>${m.notesOfEditors}</a>
      </li>
      <li>
        <a href=${link(setting, { kind: 'own-notes', edition: edition.id })}>${m.ownNotes}</a>
      </li>
    </ul>`;
}

function documentEntry(
  setting: EditionSetting,
  document: EditionDocument,
  current?: { readonly document: string; readonly unit?: string | undefined },
): TemplateResult {
  const { m, edition } = setting;
  const here = current?.document === document.id;
  const page = link(setting, { kind: 'document', edition: edition.id, document: document.id });
  return html`<details ?open=${here} name="contents">
    <summary>${document.shortTitle[m.language]}</summary>
    <ul>
      <li>
        <a
          href=${page}
          aria-current=${here && current.unit === undefined ? 'page' : nothing}
          data-unit-link=${`${document.id}/`}
          >${m.wholeDocument}</a
        >
      </li>
      ${document.units.map((unit) => unitEntry(setting, document, unit, here && current.unit === unit.id))}
    </ul>
  </details>`;
}

function unitEntry(
  setting: EditionSetting,
  document: EditionDocument,
  unit: Unit,
  here: boolean,
): TemplateResult {
  const { m, edition } = setting;
  const page = link(setting, {
    kind: 'unit',
    edition: edition.id,
    document: document.id,
    unit: unit.id,
  });
  const variants = variantCount(document, unit);
  return html`<li>
    <a
      href=${page}
      aria-current=${here ? 'page' : nothing}
      data-unit-link=${`${document.id}/${unit.id}`}
      >${unitName(m, unit)}${
        variants === 0
          ? nothing
          : html` <span class="count" title=${m.variants(variants)}
              ><span aria-hidden="true">${variants}</span
              ><span class="visually-hidden">${m.variants(variants)}</span></span
            >`
      }</a
    >
  </li>`;
}

/** How many variants of any witness concern a unit. */
export function variantCount(document: EditionDocument, unit: Unit): number {
  const places = new Set(placesOf(unit));
  return document.witnesses.flatMap((witness) =>
    witness.variants.filter((variant) => variant.segments.some((id) => places.has(id))),
  ).length;
}
