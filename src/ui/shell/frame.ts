import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../../app/page.ts';
import { findDocument } from '../../core/model/index.ts';
import { comparePagesWordsIn } from '../compare/pages/words.ts';
import { contents } from '../contents.ts';
import { link, type EditionSetting } from '../context.ts';
import { unitName } from '../names.ts';
import { termsWordsIn } from '../terms/words.ts';
import { languageLinks } from './languages.ts';

/** The frame of every page: bar, text, contents rail, foot. The text comes first in the source. */
export function frame(setting: EditionSetting, page: Page, main: TemplateResult): TemplateResult {
  const { m } = setting;
  const inDocument = page.kind === 'document' || page.kind === 'unit';
  return html`<a class="skip" href="#main">${m.skipToText}</a>
    ${bar(setting, page)}
    <div class="room">
      <main id="main" tabindex="-1">${inDocument ? html`<div data-room>${main}</div>` : main}</main>
      ${page.kind === 'home' ? nothing : contents(setting, currentOf(page))}
    </div>
    ${foot(setting, page)}`;
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
      page.kind === 'home'
        ? nothing
        : html`<nav class="where" aria-label=${m.read}>
            <a href=${link(setting, { kind: 'edition', edition: edition.id })}>${m.documents}</a>
            ${trail(setting, page)}
          </nav>`
    }
    ${page.kind === 'home' ? nothing : html`<a class="to-contents" href="#contents">${m.contents}</a>`}
  </header>`;
}

function trail(setting: EditionSetting, page: Page): unknown {
  const { m, edition } = setting;
  if (page.kind === 'versions') return html`<span>${m.versions}</span>`;
  if (page.kind === 'terms') return html`<span>${termsWordsIn(m.language).short}</span>`;
  if (page.kind === 'pictures' || page.kind === 'check') {
    return html`<span>${comparePagesWordsIn(m.language)[page.kind].short}</span>`;
  }
  if (page.kind === 'search') return html`<span>${m.search}</span>`;
  if (page.kind === 'downloads' || page.kind === 'api') return html`<span>${m.downloads}</span>`;
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
    <p>${m.state(edition.state, edition.hash)}</p>
    <p>${edition.rights[m.language]}</p>
    <p class="without-script">${m.noScript}</p>
  </footer>`;
}
