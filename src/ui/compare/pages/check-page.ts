import { html, type TemplateResult } from 'lit';
import type { EditionSetting } from '../../context.ts';
import { comparePagesWordsIn } from './words.ts';

/** The page for a reader's own text, as it is before the script puts the form in. */
export function checkPage({ m }: EditionSetting): TemplateResult {
  const { check } = comparePagesWordsIn(m.language);
  return html`<div class="check-page">
    <h1>${check.title}</h1>
    <p class="lead">${check.intro}</p>
    <div data-check><p class="lead">${check.needsScript}</p></div>
  </div>`;
}
