import { html, type TemplateResult } from 'lit';
import { keptNotes } from '../../app/desk/take-in.ts';
import { notesOn } from '../../app/desk/work-notes.ts';
import type { Work } from '../../core/work/index.ts';
import type { DeskSetting } from './desk-page.ts';
import type { ExportForm } from './words.ts';

const FORMS: readonly ExportForm[] = ['zip', 'html', 'notes', 'tei', 'tmx', 'akn', 'csv'];

/** The ways out: a button for each form. `say` gets what went wrong. */
export function takeAway(
  setting: DeskSetting,
  work: Work,
  say: (text: string) => void,
): TemplateResult {
  const { d } = setting;
  return html`<details class="take">
    <summary>${d.take.title}</summary>
    <p>${d.take.lead}</p>
    <p class="forms">
      ${FORMS.map(
        (form) =>
          html`<button
            type="button"
            data-form=${form}
            @click=${() => void take(setting, work, form, say)}
          >
            ${formName(setting, form)}
          </button>`,
      )}
    </p>
  </details>`;
}

function formName({ d }: DeskSetting, form: ExportForm): string {
  if (form === 'tmx') return 'TMX 1.4b';
  return form === 'csv' ? 'CSV' : d.take.form[form];
}

async function take(
  setting: DeskSetting,
  work: Work,
  form: ExportForm,
  say: (text: string) => void,
): Promise<void> {
  try {
    const { writeForm } = await import('./write-form.ts');
    const notes = notesOn(work.id, await keptNotes());
    if (form === 'notes' && notes.length === 0) {
      say(setting.d.take.noNotes);
      return;
    }
    const { name, type, content } = writeForm(setting, { work, notes }, form);
    download(name, new Blob([content], { type }));
  } catch (error) {
    say(setting.d.take.failed(error instanceof Error ? error.message : String(error)));
  }
}

/** Gives the reader a file; the browser asks where to, or puts it with the others. */
function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
