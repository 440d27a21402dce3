import { html, nothing, type TemplateResult } from 'lit';
import { placesOf, type EditionDocument, type Note, type Unit } from '../../core/model/index.ts';
import { clauseNumber } from '../names.ts';
import type { RoomPart } from '../reading/part.ts';
import {
  kindLine,
  noteContent,
  noteKind,
  notePageLink,
  noteTitle,
  type NotesSetting,
} from './note-article.ts';
import { firstPlace, noteMarks, notesOn } from './note-targets.ts';

/**
 * The curated notes on pages as they are built: below their unit, in full on the unit's own page, as links in a whole
 * document. The words they are about are underlined.
 */
export function builtNotes(
  setting: NotesSetting,
  document: EditionDocument,
  extent: 'full' | 'links',
): RoomPart {
  const { edition } = setting;
  return {
    marks: (shown) => noteMarks(edition.notes, shown, (note) => markLabel(setting, note)),
    belowUnit: (unit) => {
      const notes = notesOn(edition, document, unit);
      if (notes.length === 0) return undefined;
      return extent === 'full'
        ? fullNotes(setting, document, unit, notes)
        : noteLinks(setting, notes);
    },
  };
}

/** What a reader is told of underlined words: the kind of their note and its title. */
export function markLabel(setting: NotesSetting, note: Note): string {
  return `${noteKind(setting, note)}: ${noteTitle(setting, note)}`;
}

/** "II.1": the clause that a note stands beside. */
export function clauseOf(document: EditionDocument, unit: Unit, note: Note): string {
  const place = firstPlace(document, unit, note);
  return place === undefined ? '' : clauseNumber(unit, place);
}

function fullNotes(
  setting: NotesSetting,
  document: EditionDocument,
  unit: Unit,
  notes: readonly Note[],
): TemplateResult {
  const { n } = setting;
  const witnesses = document.witnesses.map(({ id }) => id);
  const words = { document: document.id, witnesses, places: placesOf(unit) };
  return html`<section
    class="notes"
    id=${`notes-${unit.id}`}
    aria-labelledby=${`h-notes-${unit.id}`}
  >
    <h2 id=${`h-notes-${unit.id}`}>${n.notes}</h2>
    ${notes.map(
      (note) =>
        html`<article class="note-card">
          ${noteHead(setting, clauseOf(document, unit, note), note)}
          <h3><a href=${notePageLink(setting, note)}>${noteTitle(setting, note)}</a></h3>
          ${noteContent(setting, note, words)}
        </article>`,
    )}
  </section>`;
}

/** Kind and clause, above the title. */
export function noteHead(setting: NotesSetting, clause: string, note: Note): TemplateResult {
  return html`<p class="note-head">
    ${kindLine(setting, note)}${clause === '' ? nothing : ` · ${clause}`}
  </p>`;
}

function noteLinks(setting: NotesSetting, notes: readonly Note[]): TemplateResult {
  return html`<p class="note-links">
    <b>${setting.n.notes}:</b>
    ${notes.map(
      (note, at) =>
        html`${at > 0 ? ' · ' : nothing}<a href=${notePageLink(setting, note)}
            >${noteTitle(setting, note)}</a
          >`,
    )}
  </p>`;
}
