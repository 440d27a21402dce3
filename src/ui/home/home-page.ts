import { html, type TemplateResult } from 'lit';
import { link, type EditionSetting } from '../context.ts';
import { dateName } from '../names.ts';

/** The first page: what this is, and the editions. */
export function homePage(setting: EditionSetting): TemplateResult {
  const { m, edition } = setting;
  return html`<div class="home">
    <h1>${m.tagline}</h1>
    <p class="lead">${m.aboutTool}</p>
    <h2>${m.editions}</h2>
    <article>
      <h3>
        <a href=${link(setting, { kind: 'edition', edition: edition.id })}
          >${edition.title[m.language]}</a
        >
      </h3>
      <p>${edition.description[m.language]}</p>
      <p>${startLink(setting)}</p>
    </article>
    <h2>${m.ownTexts}</h2>
    <p>${m.ownTextsLead} <a href=${link(setting, { kind: 'desk' })}>${m.openOwnTexts}</a></p>
  </div>`;
}

/** An edition's own page: its documents with their dates. */
export function editionPage(setting: EditionSetting): TemplateResult {
  const { m, edition } = setting;
  return html`<div class="home">
    <h1>${edition.title[m.language]}</h1>
    <p class="lead">${edition.description[m.language]}</p>
    <p>${startLink(setting)}</p>
    <h2>${m.documents}</h2>
    <dl class="documents">
      ${edition.documents.map(
        (document) =>
          html`<div>
            <dt>
              <a
                href=${link(setting, { kind: 'document', edition: edition.id, document: document.id })}
                >${document.title[m.language]}</a
              >
            </dt>
            <dd>
              <time datetime=${document.date}>${dateName(m, document.date)}</time> ·
              ${document.description[m.language]}
            </dd>
          </div>`,
      )}
    </dl>
    <p>
      <a href=${link(setting, { kind: 'versions', edition: edition.id })}>${m.ledger.title}</a>
    </p>
    <p>
      <a href=${link(setting, { kind: 'proof', edition: edition.id })}>${m.proof}</a>:
      ${m.proofLead}
    </p>
    <h2>${m.rights}</h2>
    <p>${edition.rights[m.language]}</p>
  </div>`;
}

function startLink(setting: EditionSetting): TemplateResult {
  const { m, edition } = setting;
  const first = edition.documents[0]!;
  return html`<a
    class="start"
    href=${link(setting, { kind: 'document', edition: edition.id, document: first.id })}
    >${m.startReading}: ${first.shortTitle[m.language]}</a
  >`;
}
