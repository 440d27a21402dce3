import { html, type TemplateResult } from 'lit';
import type { NotesSetting } from '../note-article.ts';

/** The page of the reader's own notes as it is built: what it is for. The script puts the notes in its place. */
export function ownNotesPage({ m, n }: NotesSetting): TemplateResult {
  return html`<div class="own-notes">
    <h1>${m.ownNotes}</h1>
    <p class="lead">${n.ownIntro}</p>
    <p class="without-script">${n.ownNeedsScript}</p>
    <div data-own-notes></div>
  </div>`;
}
