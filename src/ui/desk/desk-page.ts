import { html, type TemplateResult } from 'lit';
import { link, type Setting } from '../context.ts';
import type { DeskWords } from './words.ts';

/** What the templates of the reader's own texts need. */
export interface DeskSetting extends Setting {
  readonly d: DeskWords;
}

/**
 * The page as it is built: what it is for, and that it needs script. The script puts the desk in its place. It carries the
 * way to the site's search, which finds the reader's own texts too.
 */
export function deskPage(setting: DeskSetting, edition: string): TemplateResult {
  const { m, d } = setting;
  const search = link(setting, { kind: 'search', edition });
  return html`<div class="desk" data-desk data-search-page=${search}>
    <h1>${m.ownTexts}</h1>
    <p class="lead">${m.ownTextsLead}</p>
    <p class="privacy">${d.privacy}</p>
    <p class="without-script">${d.needsScript}</p>
  </div>`;
}
