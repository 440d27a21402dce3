import { html, nothing, type TemplateResult } from 'lit';
import type { WorkEntry } from '../../app/desk/works.ts';
import { link } from '../context.ts';
import { languageName } from '../names.ts';
import type { DeskSetting } from './desk-page.ts';

/** What can be done with the list. */
export interface ListActions {
  readonly remove: (entry: WorkEntry) => void;
  readonly restore: (entry: WorkEntry) => void;
  readonly clear: () => void;
  /** Shows or hides the question whether to clear for good. */
  readonly ask: (asked: boolean) => void;
  readonly isAsked: boolean;
}

/** The reader's own works, those changed last first; below them what was deleted and can be brought back. */
export function workList(
  setting: DeskSetting,
  entries: readonly WorkEntry[] | undefined,
  actions: ListActions,
): TemplateResult {
  const { d } = setting;
  const kept = entries?.filter(({ isDeleted }) => !isDeleted) ?? [];
  const deleted = entries?.filter(({ isDeleted }) => isDeleted) ?? [];
  return html`<section class="works">
    <h2>${d.list.title}</h2>
    ${
      kept.length === 0
        ? html`<p>${entries ? d.list.none : d.list.loading}</p>`
        : html`<ul>
            ${kept.map((entry) => entryLine(setting, entry, actions))}
          </ul>`
    }
    ${deleted.length > 0 ? bin(setting, deleted, actions) : nothing}
  </section>`;
}

/** Address of the workbench of a work, or of its reading room. */
export function workLink(setting: DeskSetting, id: string, kind: 'desk' | 'desk-read'): string {
  return `${link(setting, { kind })}?w=${encodeURIComponent(id)}`;
}

function entryLine(
  setting: DeskSetting,
  entry: WorkEntry,
  { remove }: ListActions,
): TemplateResult {
  const { m, d } = setting;
  const { id, title, languages, modified } = entry;
  const date = new Intl.DateTimeFormat(m.language, { dateStyle: 'medium', timeStyle: 'short' });
  return html`<li>
    <a href=${workLink(setting, id, 'desk')} title=${d.list.open(title)}>${title}</a>
    <small
      >${languages.map((tag) => languageName(m, tag)).join(', ')} ·
      ${d.list.changed(date.format(new Date(modified)))}</small
    >
    <span class="work-actions">
      <a href=${workLink(setting, id, 'desk-read')} aria-label=${d.list.readOf(title)}
        >${d.list.read}</a
      >
      <button type="button" aria-label=${d.list.removeOf(title)} @click=${() => remove(entry)}>
        ${d.list.remove}
      </button>
    </span>
  </li>`;
}

function bin(
  { d }: DeskSetting,
  deleted: readonly WorkEntry[],
  { restore, clear, ask, isAsked }: ListActions,
): TemplateResult {
  return html`<details class="bin">
    <summary>${d.list.bin(deleted.length)}</summary>
    <ul>
      ${deleted.map(
        (entry) =>
          html`<li>
            <span>${entry.title}</span>
            <button
              type="button"
              aria-label=${d.list.restoreOf(entry.title)}
              @click=${() => restore(entry)}
            >
              ${d.list.undo}
            </button>
          </li>`,
      )}
    </ul>
    ${
      isAsked
        ? html`<p role="alert">
            ${d.list.clearAsk(deleted.length)}
            <button type="button" @click=${clear}>${d.list.clearYes}</button>
            <button type="button" @click=${() => ask(false)}>${d.list.keep}</button>
          </p>`
        : html`<p>
            <button type="button" @click=${() => ask(true)}>${d.list.clear}</button>
          </p>`
    }
  </details>`;
}
