import { html, nothing, type TemplateResult } from 'lit';
import type { EditionDocument, Note, NoteKind } from '../../core/model/index.ts';
import { link } from '../context.ts';
import { unitName } from '../names.ts';
import {
  kindLine,
  noteContent,
  noteKind,
  notePageLink,
  noteTitle,
  targetLinks,
  type NotesSetting,
} from './note-article.ts';
import { notesOn } from './note-targets.ts';

/** The page of one note: kind, what it is about, body, its words in every version, sources. */
export function notePage(setting: NotesSetting, note: Note): TemplateResult {
  const { n, edition } = setting;
  return html`<article class="note-page">
    <p class="note-head">${kindLine(setting, note)}</p>
    <h1>${noteTitle(setting, note)}</h1>
    <p class="note-about">
      <b>${n.about}:</b>
      ${note.targets.map((target, at) => html`${at > 0 ? ' · ' : nothing}${targetLinks(setting, target)}`)}
    </p>
    ${noteContent(setting, note, 'all')}
    <p class="note-links" data-note-actions>
      <a href=${link(setting, { kind: 'notes', edition: edition.id })}>${n.allNotes}</a>
    </p>
  </article>`;
}

/** The edition's notes as data, below the edition's own folder. */
export const NOTES_FILE = 'notes/annotations.jsonld';

function dataLink(setting: NotesSetting): string {
  const { edition } = setting;
  return `${link(setting, { kind: 'edition', edition: edition.id }, 'en')}${NOTES_FILE}`;
}

/** The index of notes, by kind and by document and article. */
export function notesIndex(setting: NotesSetting): TemplateResult {
  const { n, edition } = setting;
  const kinds = [...new Set(edition.notes.flatMap((note) => note.kinds))];
  return html`<div class="notes-index">
    <h1>${n.indexTitle}</h1>
    <p class="lead">${n.indexIntro}</p>
    <p class="note-links">
      <a href=${dataLink(setting)} type="application/ld+json" download>${n.download}</a>
    </p>
    <section>
      <h2>${n.byKind}</h2>
      ${kinds.map((kind) => kindGroup(setting, kind))}
    </section>
    <section>
      <h2>${n.byPlace}</h2>
      ${edition.documents.map((document) => documentGroup(setting, document))}
    </section>
  </div>`;
}

function kindGroup(setting: NotesSetting, kind: NoteKind): TemplateResult {
  const notes = setting.edition.notes.filter((note) => note.kinds.includes(kind));
  return html`<h3 id=${kind}>${setting.n.kinds[kind]}</h3>
    <ul>
      ${notes.map((note) => entry(setting, note, noteKind(setting, note)))}
    </ul>`;
}

function documentGroup(setting: NotesSetting, document: EditionDocument): unknown {
  const { m, edition } = setting;
  const units = document.units
    .map((unit) => ({ unit, notes: notesOn(edition, document, unit) }))
    .filter(({ notes }) => notes.length > 0);
  if (units.length === 0) return nothing;
  return html`<h3>${document.shortTitle[m.language]}</h3>
    <dl>
      ${units.map(
        ({ unit, notes }) =>
          html`<div>
            <dt>
              <a
                href=${link(setting, { kind: 'unit', edition: edition.id, document: document.id, unit: unit.id })}
                >${unitName(m, unit)}</a
              >
            </dt>
            <dd>
              <ul>
                ${notes.map((note) => entry(setting, note, undefined))}
              </ul>
            </dd>
          </div>`,
      )}
    </dl>`;
}

function entry(setting: NotesSetting, note: Note, kind: string | undefined): TemplateResult {
  return html`<li>
    <a href=${notePageLink(setting, note)}>${noteTitle(setting, note)}</a>${
      kind === undefined ? nothing : html` <small>${kind}</small>`
    }
  </li>`;
}
