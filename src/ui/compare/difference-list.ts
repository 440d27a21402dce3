import { html, nothing, type TemplateResult } from 'lit';
import type { DifferenceRow } from '../../app/compare/difference-row.ts';
import type { CompareWords } from './words.ts';

/** What the list needs of each difference. */
export interface ListedDifference {
  readonly row: DifferenceRow;
  /** Address of the place. */
  readonly href: string;
  readonly isCurrent: boolean;
  readonly go: () => void;
}

/** The plain list of differences: what each is, by which rule, both wordings, where. */
export function differenceList(
  words: CompareWords,
  language: string,
  listed: readonly ListedDifference[],
): TemplateResult {
  if (listed.length === 0) return html`<p class="none">${words.noDifferences}</p>`;
  return html`<ol class="difference-list">
    ${listed.map((each) => item(words, language, each))}
  </ol>`;
}

function item(
  words: CompareWords,
  language: string,
  { row, href, isCurrent, go }: ListedDifference,
): TemplateResult {
  const follow = (event: Event) => {
    event.preventDefault();
    go();
  };
  return html`<li aria-current=${isCurrent ? 'true' : nothing}>
    <p class="what">
      <a href=${href} @click=${follow} aria-label=${words.goTo(row.place)}>${row.place}</a>
      <span>${row.className}</span>
      <span class="rule">${words.rule}: ${row.ruleName}</span>
    </p>
    ${wordings(words, language, row.baseWords, row.otherWords)}
    <p class="who">${row.versionName}</p>
    ${row.remarks.map((remark) => html`<p class="who">${remark}</p>`)}
  </li>`;
}

/** Both wordings of a difference: the base's, then the other's. */
export function wordings(
  words: CompareWords,
  language: string,
  base: string,
  other: string,
): TemplateResult {
  const said = (text: string, element: 'del' | 'ins') => {
    const shown = text.trim();
    if (shown === '') return html`<span class="nothing">${words.noWords}</span>`;
    return element === 'del'
      ? html`<del lang=${language}>${shown}</del>`
      : html`<ins lang=${language}>${shown}</ins>`;
  };
  return html`<p class="wordings">
    ${said(base, 'del')} <span class="visually-hidden">${words.becomes}</span
    ><span class="arrow" aria-hidden="true"></span> ${said(other, 'ins')}
  </p>`;
}
