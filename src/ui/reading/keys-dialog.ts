import { html, type TemplateResult } from 'lit';
import type { Setting } from '../context.ts';

/** The list of keys, and the switch that turns single keys off (WCAG 2.2, 2.1.4). */
export function keysDialog(
  { m }: Setting,
  lines: readonly string[],
  singleKeys: boolean,
  change: (on: boolean) => void,
): TemplateResult {
  return html`<dialog data-name="keys" aria-labelledby="keys-title">
    <form method="dialog">
      <h2 id="keys-title">${m.shortcuts}</h2>
      <ul>
        ${[...Object.values(m.shortcutKeys), ...lines].map((line) => html`<li>${line}</li>`)}
      </ul>
      <p>
        <label
          ><input
            type="checkbox"
            .checked=${singleKeys}
            @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
          />
          ${m.shortcutsOn}</label
        >
      </p>
      <p class="actions"><button type="submit">${m.close}</button></p>
    </form>
  </dialog>`;
}
