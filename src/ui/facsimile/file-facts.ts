import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.ts';
import type { Offered } from './offered.ts';
import type { FacsimileWords } from './words.ts';

/** What is known of a file: title, pages, size, hash; of the edition's also rights and source. */
export function fileFacts(
  f: FacsimileWords,
  m: Messages,
  shown: Offered,
  pages: number | undefined,
): TemplateResult {
  const { title, sha256, bytes, own, ofEdition } = shown;
  const count = pages ?? own?.pages;
  const size = new Intl.NumberFormat(m.language, {
    style: 'unit',
    unit: bytes < 1e6 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / (bytes < 1e6 ? 1e3 : 1e6));
  return html`<dl>
    <dt>${f.facsimile}</dt>
    <dd>${title}${count === undefined ? nothing : `, ${f.pageCount(count)}`}</dd>
    <dt>${f.size}</dt>
    <dd>${size}</dd>
    <dt>SHA-256</dt>
    <dd class="facs-hash">${sha256}</dd>
    ${
      ofEdition
        ? html`<dt>${f.source}</dt>
            <dd>${ofEdition.source[m.language]}</dd>
            <dt>${f.rights}</dt>
            <dd>${ofEdition.rights[m.language]}</dd>`
        : nothing
    }
  </dl>`;
}
