import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../../app/page.ts';
import { findDocument } from '../../core/model/index.ts';
import { languageLinks } from './languages.ts';
import { contents } from '../contents.ts';
import { link, type EditionSetting } from '../context.ts';
import { unitName } from '../names.ts';

/** The frame of every page: bar, text, contents rail, foot. The text comes first in the source. */
export function frame(setting: EditionSetting, page: Page, main: TemplateResult): TemplateResult {
  const { m } = setting;
  const inDocument = page.kind === 'document' || page.kind === 'unit';
  return html`<a class="skip" href="#main">${m.skipToText}</a>
    ${bar(setting, page)}
    <div class="room">
      <main id="main" tabindex="-1">${inDocument ? html`<div data-room>${main}</div>` : main}</main>
      ${isOfEdition(page) ? contents(setting, currentOf(page)) : nothing}
    </div>
    ${foot(setting, page)}`;
}

/** Whether a page shows something of the edition; the first page and the reader's own texts do not. */
function isOfEdition(page: Page): boolean {
  return page.kind !== 'home' && page.kind !== 'desk' && page.kind !== 'desk-read';
}

function currentOf(page: Page): { document: string; unit?: string } | undefined {
  if (page.kind === 'document') return { document: page.document };
  return page.kind === 'unit' ? { document: page.document, unit: page.unit } : undefined;
}

function bar(setting: EditionSetting, page: Page): TemplateResult {
  const { m, edition } = setting;
  return html`<header class="bar">
    <a class="mark" href=${link(setting, { kind: 'home' })}>Wort<i>laut</i></a>
    ${
      isOfEdition(page)
        ? html`<nav class="where" aria-label=${m.read}>
            <a href=${link(setting, { kind: 'edition', edition: edition.id })}>${m.documents}</a>
            ${trail(setting, page)}
          </nav>`
        : nothing
    }
    ${
      page.kind === 'desk' || page.kind === 'desk-read'
        ? html`<nav class="where" aria-label=${m.read}>
            <a href=${link(setting, { kind: 'desk' })}>${m.ownTexts}</a>
          </nav>`
        : nothing
    }
    ${isOfEdition(page) ? html`<a class="to-contents" href="#contents">${m.contents}</a>` : nothing}
  </header>`;
}

function trail(setting: EditionSetting, page: Page): unknown {
  const { m, edition } = setting;
  if (page.kind === 'versions') return html`<span>${m.versions}</span>`;
  if (page.kind === 'proof') return html`<span>${m.proof}</span>`;
  if (page.kind !== 'document' && page.kind !== 'unit') return nothing;
  const document = findDocument(edition, page.document)!;
  const unit = page.kind === 'unit' && document.units.find((each) => each.id === page.unit);
  const here = link(setting, { kind: 'document', edition: edition.id, document: document.id });
  return html`<a href=${here}>${document.shortTitle[m.language]}</a> ${
      unit ? html`<span>${unitName(m, unit)}</span>` : nothing
    }`;
}

function foot(setting: EditionSetting, page: Page): TemplateResult {
  const { m, edition } = setting;
  return html`<footer class="foot">
    ${languageLinks(setting, page)}
    ${
      page.kind === 'desk' || page.kind === 'desk-read'
        ? nothing
        : html`<p>${m.state(edition.state, edition.hash)}</p>
            <p>${edition.rights[m.language]}</p>
            <p class="without-script">${m.noScript}</p>`
    }
  </footer>`;
}
