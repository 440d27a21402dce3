import { html, nothing, type TemplateResult } from 'lit';
import type { EditionPageKind, Page } from '../../app/page.ts';
import type { Messages } from '../messages/messages.ts';
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
  switch (page.kind) {
    case 'home':
    case 'desk':
    case 'desk-read':
    case 'edition':
      return nothing;
    case 'note':
    case 'own-notes':
      return html`<a href=${link(setting, { kind: 'notes', edition: edition.id })}>${m.notes}</a>`;
    case 'document':
    case 'unit':
      return textTrail(setting, page);
    default:
      return html`<span>${shortName(m, page.kind)}</span>`;
  }
}

/** What a page beside the documents is called in the trail. */
function shortName(m: Messages, kind: EditionPageKind): string {
  const comparing = comparePagesWordsIn(m.language);
  const names: Readonly<Record<EditionPageKind, string>> = {
    versions: m.versions,
    proof: m.proof,
    terms: termsWordsIn(m.language).short,
    pictures: comparing.pictures.short,
    check: comparing.check.short,
    notes: m.notes,
    search: m.search,
    downloads: m.downloads,
    api: m.downloads,
  };
  return names[kind];
}

function textTrail(
  setting: EditionSetting,
  page: Extract<Page, { kind: 'document' | 'unit' }>,
): TemplateResult {
  const { m, edition } = setting;
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
