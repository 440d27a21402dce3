import { html, nothing, type TemplateResult } from 'lit';
import {
  findUnit,
  type EditionDocument,
  type PageBox,
  type Witness,
  type Zone,
} from '../../core/model/index.ts';
import type { Messages } from '../messages/messages.ts';
import { clauseName } from '../names.ts';
import type { FacsimileWords } from './words.ts';

/** A box that is being drawn or changed, and the clause that it will be of. */
export interface Draft {
  readonly id: string;
  /** `null` until it has a place. */
  readonly box: PageBox | null;
  readonly segment: string;
}

/** What the tools for boxes are shown with, and what they ask for. */
export interface ClauseSetting {
  readonly f: FacsimileWords;
  readonly m: Messages;
  readonly document: EditionDocument;
  readonly witness: Witness;
  readonly page: number;
  readonly zones: readonly Zone[];
  readonly draft: Draft | undefined;
  readonly here: string | undefined;
  /** What there is to say of the search for clauses. */
  readonly status: string;
  readonly go: (zone: Zone) => void;
  readonly draw: () => void;
  readonly edit: (zone: Zone) => void;
  readonly remove: (zone: Zone) => void;
  readonly changeSegment: (segment: string) => void;
  readonly draftKey: (event: KeyboardEvent) => void;
  readonly set: () => void;
  readonly cancel: () => void;
  readonly take: (form: 'annotations' | 'tei') => void;
  readonly bring: (file: File) => void;
}

/** The boxes on the page, how one is drawn, and how all of them are taken elsewhere. */
export function clauseTools(setting: ClauseSetting): TemplateResult {
  const { f, draft, status } = setting;
  return html`<details class="facs-clauses" ?open=${draft !== undefined}>
    <summary>${f.clauses}</summary>
    <p role="status">${status}</p>
    ${draft ? draftTools(setting, draft) : html`<button type="button" data-draw @click=${setting.draw}>${f.draw}</button>${zoneList(setting)}`}
    ${exchange(setting)}
  </details>`;
}

/** A segment of a version by the name of its clause. */
export function segmentName(
  { m, document, witness }: Pick<ClauseSetting, 'm' | 'document' | 'witness'>,
  segment: string,
): string {
  const place = witness.segments.find(({ id }) => id === segment)?.covers[0] ?? segment;
  const unit = findUnit(document, place);
  if (!unit) return segment;
  return place === unit.label ? `${clauseName(m, unit, place)} ¶` : clauseName(m, unit, place);
}

function zoneList(setting: ClauseSetting): TemplateResult {
  const { f, page, zones, here } = setting;
  const own = zones.filter((zone) => zone.page === page);
  if (own.length === 0) return html`<p>${f.noneHere}</p>`;
  return html`<ul>
    ${own.map((zone) => {
      const name = segmentName(setting, zone.segment);
      return html`<li aria-current=${zone.segment === here ? 'true' : 'false'}>
        <button type="button" class="facs-go" @click=${() => setting.go(zone)}>${name}</button>
        <small>${zone.by === 'hand' ? f.byHand : f.byText}</small>
        <button
          type="button"
          aria-label=${f.edit(name)}
          title=${f.edit(name)}
          @click=${() => setting.edit(zone)}
        >
          ${PEN}
        </button>
        <button
          type="button"
          aria-label=${f.deleteBox(name)}
          title=${f.deleteBox(name)}
          @click=${() => setting.remove(zone)}
        >
          ${CROSS}
        </button>
      </li>`;
    })}
  </ul>`;
}

function draftTools(setting: ClauseSetting, { box, segment }: Draft): TemplateResult {
  const { f, witness } = setting;
  return html`<div class="facs-draft" role="group" aria-label=${f.draw}>
    <p>${f.drawHelp}</p>
    <button type="button" class="facs-draft-keys" @keydown=${setting.draftKey}>
      ${f.draftKeys}
    </button>
    <p role="status">${box ? f.draftAt(box.page, box.x, box.y, box.width, box.height) : nothing}</p>
    <label
      >${f.clause}
      <select
        @change=${(event: Event) => setting.changeSegment((event.target as HTMLSelectElement).value)}
      >
        ${witness.segments.map(
          ({ id, text }) =>
            html`<option value=${id} ?selected=${id === segment}>
              ${segmentName(setting, id)}: ${text.slice(0, 40)}
            </option>`,
        )}
      </select>
    </label>
    <p>
      <button type="button" class="primary" ?disabled=${!box} @click=${setting.set}>
        ${f.set}
      </button>
      <button type="button" @click=${setting.cancel}>${f.cancel}</button>
    </p>
  </div>`;
}

function exchange({ f, zones, take, bring }: ClauseSetting): TemplateResult {
  const none = zones.length === 0;
  const onFile = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const [file] = field.files ?? [];
    field.value = '';
    if (file) bring(file);
  };
  return html`<p class="facs-exchange">
    ${f.take}:
    <button type="button" ?disabled=${none} @click=${() => take('annotations')}>
      ${f.asAnnotations}
    </button>
    <button type="button" ?disabled=${none} @click=${() => take('tei')}>${f.asTei}</button>
    <label class="facs-file"
      >${f.bring} <input type="file" accept=".json,.jsonld,.xml" @change=${onFile}
    /></label>
  </p>`;
}

const PEN = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="M3 13l1-3 7-7 2 2-7 7z" />
</svg>`;
const CROSS = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="M4 4l8 8M12 4l-8 8" />
</svg>`;
