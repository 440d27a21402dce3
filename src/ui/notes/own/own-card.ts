import { html, nothing, type TemplateResult } from 'lit';
import type { OwnTarget } from '../../../core/annotate/index.ts';
import { findDocument, findUnit, findWitness } from '../../../core/model/index.ts';
import { link } from '../../context.ts';
import { markdownBody } from '../markdown.ts';
import { isInOwnText, type NoteEntry, type PlacedWords } from './entries.ts';
import { targetName, type OwnSetting } from './names.ts';

/** What can be done with a note. Absent for the notes of others. */
export interface CardActions {
  readonly edit: (entry: NoteEntry) => void;
  readonly remove: (entry: NoteEntry) => void;
}

/** "your note, question": whose note it is, and what for. */
export function entryKind({ o }: OwnSetting, { note, set }: NoteEntry): string {
  const whose = set ? o.foreign(set.name) : o.ownNote;
  return `${whose}, ${o.motivations[note.motivation]}`;
}

/** Text, places and tags of a note, and what can be done with it. */
export function entryContent(
  setting: OwnSetting,
  entry: NoteEntry,
  actions: CardActions,
): TemplateResult {
  const { o } = setting;
  const { note } = entry;
  return html`<div class="body">${markdownBody(setting, note.body)}</div>
    ${
      note.tags.length > 0
        ? html`<p class="note-tags">${note.tags.map((tag) => html`<span>#${tag}</span> `)}</p>`
        : nothing
    }
    <ul class="places">
      ${entry.places.map((place) => placeLine(setting, place))}
    </ul>
    ${
      entry.set
        ? nothing
        : html`<p class="note-foot">
            <button type="button" class="plain" @click=${() => actions.edit(entry)}>
              ${o.edit}
            </button>
            <button type="button" class="plain" @click=${() => actions.remove(entry)}>
              ${o.delete}
            </button>
          </p>`
    }`;
}

function placeLine(setting: OwnSetting, place: PlacedWords): TemplateResult {
  const { o } = setting;
  const { target, placement } = place;
  if (isInOwnText(place)) return ownTextLine(setting, target);
  const name = targetName(setting, target);
  const page = pageOf(setting, { target, placement });
  const words = target.quote
    ? html`<q lang=${languageOf(setting, target) ?? nothing}>${target.quote.exact}</q>`
    : o.wholeClause;
  const state =
    placement.found === 'moved' || placement.found === 'fuzzy'
      ? o.found[placement.found]
      : undefined;
  return html`<li>
    ${page === undefined ? name : html`<a href=${page}>${name}</a>`}:
    ${
      placement.found === 'orphan'
        ? html`<em class="lost">${o.lost[placement.reason]}</em> ${o.oldWords}: ${words}`
        : words
    }${state === undefined ? nothing : html` <em class="lost">${state}</em>`}
  </li>`;
}

/** A place in another text of the reader's own: it is opened there, where its words are looked for. */
function ownTextLine(setting: OwnSetting, target: OwnTarget): TemplateResult {
  const { o } = setting;
  const words = target.quote ? html`<q>${target.quote.exact}</q>` : o.wholeClause;
  if (target.kind === 'loose') return html`<li>${words}</li>`;
  const { edition, segment, witness } = target.place;
  const at = `${segment ?? ''}${witness === undefined ? '' : `@${witness}`}`;
  const page = `${link(setting, { kind: 'desk-read' })}?w=${encodeURIComponent(edition)}`;
  return html`<li>
    <a href=${at === '' ? page : `${page}#${at}`}>${o.inOwnText} ${at}</a>: ${words}
  </li>`;
}

function languageOf({ edition }: OwnSetting, target: OwnTarget): string | undefined {
  if (target.kind === 'loose') return undefined;
  const document = findDocument(edition, target.place.document);
  return document && findWitness(document, target.place.witness ?? '')?.language;
}

/** The address of a note's words as they stand now; undefined where the edition has no such place. */
function pageOf(setting: OwnSetting, { target, placement }: PlacedWords): string | undefined {
  const { edition } = setting;
  if (target.kind === 'loose') return undefined;
  const { document: name, segment = '', witness } = target.place;
  const document = findDocument(edition, name);
  if (!document) return undefined;
  const covered = document.witnesses
    .find(({ id }) => id === witness)
    ?.segments.find(({ id }) => id === segment)?.covers[0];
  const unit = findUnit(document, covered ?? segment);
  const at = { edition: edition.id, document: name };
  const page = link(
    setting,
    unit ? { kind: 'unit', ...at, unit: unit.id } : { kind: 'document', ...at },
  );
  if (segment === '') return page;
  const words =
    placement.found !== 'orphan' && placement.found !== 'whole'
      ? `:${placement.span.start}-${placement.span.end}`
      : '';
  return `${page}#${segment}${witness === undefined ? '' : `@${witness}${words}`}`;
}
