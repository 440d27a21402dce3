import { html, type TemplateResult } from 'lit';
import {
  INTERFACE_LANGUAGES,
  type EditionDocument,
  type Note,
  type Unit,
} from '../core/model/index.ts';
import type { EditionSetting } from '../ui/context.ts';
import { messagesIn } from '../ui/messages/all.ts';
import { kindLine, noteContent, targetLinks, type NotesSetting } from '../ui/notes/note-article.ts';
import { notesOn } from '../ui/notes/note-targets.ts';
import { noteWordsIn } from '../ui/notes/words/all.ts';
import { inFour } from './in-four.ts';

/** The title of a note by interface language. */
function titleOf(note: Note): unknown {
  return inFour((m) => note.title[m.language] ?? note.title.en);
}

/** The notes on a unit, as links to them. */
export function notesBelow(
  { edition }: EditionSetting,
  document: EditionDocument,
  unit: Unit,
): unknown {
  const notes = notesOn(edition, document, unit);
  if (notes.length === 0) return '';
  return html`<p class="below"><b>${inFour((m) => noteWordsIn(m.language).notes)}:</b></p>
    <ul class="below">
      ${notes.map((note) => html`<li><a href=${`#note-${note.id}`}>${titleOf(note)}</a></li>`)}
    </ul>`;
}

/** Every note in full, with its words in every version and its sources. */
export function allNotes(setting: EditionSetting): TemplateResult {
  return html`<section id="notes">
    <h2>${inFour((m) => noteWordsIn(m.language).indexTitle)}</h2>
    ${setting.edition.notes.map(
      (note) =>
        html`<article class="note-card" id=${`note-${note.id}`}>
          <h3>${titleOf(note)}</h3>
          ${INTERFACE_LANGUAGES.map((language) => {
            const n = noteWordsIn(language);
            return noteIn({ ...setting, m: messagesIn(language), n }, note);
          })}
        </article>`,
    )}
  </section>`;
}

function noteIn(setting: NotesSetting, note: Note): TemplateResult {
  const { language } = setting.m;
  return html`<div data-in=${language} lang=${language}>
    <p class="quiet">${kindLine(setting, note)}</p>
    <p class="quiet">
      ${setting.n.about}: ${note.targets.map((target) => [targetLinks(setting, target), ' '])}
    </p>
    ${noteContent(setting, note, 'all')}
  </div>`;
}
