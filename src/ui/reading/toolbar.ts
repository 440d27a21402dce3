import { html, type TemplateResult } from 'lit';
import { COLOURS, readPreferences, type Colours } from '../../app/preferences.ts';
import type { EditionSetting } from '../context.ts';
import type { Page } from '../../app/page.ts';
import { shortLanguageLinks } from '../shell/languages.ts';
import { chooseColours } from '../shell/colours.ts';

export interface ToolbarActions {
  readonly openColumns: () => void;
  readonly openKeys: () => void;
  readonly store: Storage | undefined;
  /** Buttons of the room's parts. */
  readonly more: readonly unknown[];
  readonly page: Page;
}

/** The controls of the reading room that are not part of the text. */
export function toolbar(setting: EditionSetting, actions: ToolbarActions): TemplateResult {
  const { m } = setting;
  const chosen = readPreferences(actions.store).colours ?? 'auto';
  const onChange = (event: Event) =>
    chooseColours(actions.store, (event.target as HTMLSelectElement).value as Colours);
  return html`<div class="toolbar">
    ${actions.more}
    <button type="button" data-opens="columns" @click=${actions.openColumns}>
      ${m.chooseVersions}
    </button>
    <button type="button" data-opens="keys" @click=${actions.openKeys}>${m.shortcuts}</button>
    <label
      >${m.colours}
      <select @change=${onChange}>
        ${COLOURS.map(
          (name) =>
            html`<option value=${name} ?selected=${name === chosen}>
              ${m.colourScheme[name]}
            </option>`,
        )}
      </select>
    </label>
    ${shortLanguageLinks(setting, actions.page)}
  </div>`;
}
