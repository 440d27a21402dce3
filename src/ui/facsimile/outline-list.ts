import { html, nothing, type TemplateResult } from 'lit';
import type { OutlineEntry } from '../../app/facsimile/page-source.ts';

/** The outline of a file; an entry that leads to no page of it is plain text. */
export function outlineList(
  entries: readonly OutlineEntry[],
  choose: (page: number) => void,
): TemplateResult {
  return html`<ul>
    ${entries.map(
      ({ title, page, entries: below }) =>
        html`<li>
          ${
            page === undefined
              ? html`<span>${title}</span>`
              : html`<button type="button" @click=${() => choose(page)}>
                  ${title} <small>${page}</small>
                </button>`
          }
          ${below.length > 0 ? outlineList(below, choose) : nothing}
        </li>`,
    )}
  </ul>`;
}
