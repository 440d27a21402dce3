import { html, type TemplateResult } from 'lit';
import type { EditionSetting } from '../context.ts';
import type { ProofWords } from './words.ts';

/** What the templates of the check need. */
export interface ProofSetting extends EditionSetting {
  readonly p: ProofWords;
  /** Shows a page of the copy, where its pages can be looked at. */
  readonly showPage?: (page: number) => void;
}

/** The page as it is built: what the check is for, and how it works without script. The script puts the check in its place. */
export function proofPage(setting: ProofSetting): TemplateResult {
  return html`<div class="proof" data-proof>
    ${proofHead(setting)}
    <p class="without-script">${setting.p.needsScript}</p>
  </div>`;
}

/** Title and lead, the same with script and without. */
export function proofHead({ m, p }: ProofSetting): TemplateResult {
  return html`<h1>${m.proof}</h1>
    <p class="lead">${p.lead}</p>
    <p class="privacy">${p.privacy}</p>`;
}
