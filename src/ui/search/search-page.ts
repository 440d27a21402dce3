import { html, type TemplateResult } from 'lit';
import { link } from '../context.ts';
import type { SearchSetting } from './setting.ts';

/** The page as it is built: the search takes its place when the script runs. */
export function searchPage(setting: SearchSetting): TemplateResult {
  const { m, s, edition } = setting;
  return html`<div class="search-page">
    <h1>${s.title}</h1>
    <p class="lead">${s.intro}</p>
    <div data-search>
      <p>${s.needsScript}</p>
      <ul>
        ${edition.documents.map(
          (document) =>
            html`<li>
              <a
                href=${link(setting, { kind: 'document', edition: edition.id, document: document.id })}
                >${document.title[m.language]}</a
              >
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}
