import { html, type TemplateResult } from 'lit';
import type { UnitGround } from '../../core/segment/index.ts';
import { BY_FILE, UNIT_OF_FILE } from '../../core/work/index.ts';
import type { DeskSetting } from './desk-page.ts';

/** Why something was taken for a unit, in the reader's language; as it was kept where the reasons are not known. */
export function groundsLine(
  { d }: DeskSetting,
  unit: { readonly evidence: string; readonly grounds?: readonly UnitGround[] },
): TemplateResult {
  const { evidence, grounds } = unit;
  if (grounds) return html`<small>${grounds.map((each) => ground(d, each)).join(', ')}</small>`;
  if (evidence === UNIT_OF_FILE) return html`<small>${d.bench.evidence[BY_FILE]}</small>`;
  return html`<small lang="en">${evidence}</small>`;
}

function ground({ grounds }: DeskSetting['d'], each: UnitGround): string {
  switch (each.code) {
    case 'label':
    case 'headed':
    case 'point':
      return grounds[each.code](each.words);
    case 'inPlaceOfArticles':
      return grounds.inPlaceOfArticles[each.family];
    default:
      return grounds[each.code];
  }
}
