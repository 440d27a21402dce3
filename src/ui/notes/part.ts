import { html, nothing, type TemplateResult } from 'lit';
import { placesOf, type Note, type Unit } from '../../core/model/index.ts';
import { CiteRequest } from '../cite/cite-request.ts';
import type { RoomHost, RoomKey, RoomPart, ShownSegment } from '../reading/part.ts';
import type { TextMark } from '../reading/segment-text.ts';
import { termLabel } from '../reading/terms.ts';
import { layMargin, watchMargin } from './margin.ts';
import {
  noteContent,
  notePageLink,
  noteTitle,
  type NotesSetting,
  type WordsShown,
} from './note-article.ts';
import { firstPlace, noteMarks, notesOn } from './note-targets.ts';
import { nextMarked } from './next-marked.ts';
import { clauseOf, markLabel, noteHead } from './unit-notes.ts';
import type { NoteWords } from './words.ts';

/** The curated notes in the reading room: in the margin beside their clauses, on narrow screens below their unit. */
export class NotesPart implements RoomPart {
  readonly keys: readonly RoomKey[];
  private readonly setting: NotesSetting;
  /** The note that is shown in the panel, where there is no margin. */
  private shown: Note | undefined;
  private opener: HTMLElement | undefined;

  constructor(
    private readonly host: RoomHost,
    n: NoteWords,
  ) {
    this.setting = { ...host.setting, n };
    this.keys = [
      { key: 'm', line: n.keyNext, act: (target) => nextMarked(host.element, target, 1) },
      { key: 'M', line: '', act: (target) => nextMarked(host.element, target, -1) },
    ];
    watchMargin(host.element);
    host.element.addEventListener('pointerover', (event) => this.onPoint(event.target));
    host.element.addEventListener('focusin', (event) => this.onPoint(event.target));
    host.element.addEventListener('click', (event) => this.onClick(event));
    host.element.addEventListener('keydown', (event) => this.onKey(event));
  }

  marks(shown: ShownSegment): readonly TextMark[] {
    const { edition } = this.host;
    return noteMarks(edition.notes, shown, (note) => markLabel(this.setting, note));
  }

  unitActions(unit: Unit): unknown {
    const notes = this.notesOf(unit);
    const first = notes[0];
    if (!first) return undefined;
    return html`<button type="button" class="plain" @click=${() => this.openFirst(unit)}>
      ${this.setting.n.count(notes.length)}
    </button>`;
  }

  beside(unit: Unit): unknown {
    const notes = this.notesOf(unit);
    if (notes.length === 0) return undefined;
    return notes.map((note) => this.marginNote(unit, note));
  }

  panels(): unknown {
    if (!this.shown) return nothing;
    const { n } = this.setting;
    const note = this.shown;
    return html`<aside class="note-panel" aria-label=${n.openAsPanel} tabindex="-1">
      <article class="note-card">
        ${noteHead(this.setting, '', note)}
        <h3>${noteTitle(this.setting, note)}</h3>
        ${noteContent(this.setting, note, this.wordsOfColumns())} ${this.foot(note)}
        <p class="actions">
          <button type="button" @click=${() => this.closePanel()}>${n.close}</button>
        </p>
      </article>
    </aside>`;
  }

  updated(): void {
    layMargin(this.host.element);
  }

  private notesOf(unit: Unit): readonly Note[] {
    return notesOn(this.host.edition, this.host.document, unit);
  }

  private marginNote(unit: Unit, note: Note): TemplateResult {
    const { host, setting } = this;
    const clause = clauseOf(host.document, unit, note);
    return html`<details
      class="note-card"
      id=${`note-${unit.id}-${note.id}`}
      data-beside=${firstPlace(host.document, unit, note) ?? nothing}
      data-note-card=${note.id}
    >
      <summary>${noteHead(setting, clause, note)}<b>${noteTitle(setting, note)}</b></summary>
      ${noteContent(setting, note, this.wordsOfColumns(unit))} ${this.foot(note)}
    </details>`;
  }

  private foot(note: Note): TemplateResult {
    const { n } = this.setting;
    const show = () => {
      this.light(note.id);
      this.host.announce(n.wordsShown(noteTitle(this.setting, note)));
    };
    const cite = () => this.host.element.dispatchEvent(new CiteRequest({ note: note.id }));
    return html`<p class="note-foot">
      <a href=${notePageLink(this.setting, note)}>${n.readOn}</a>
      <button type="button" class="plain" @click=${show}>${n.showWords}</button>
      <button type="button" class="plain" @click=${cite}>${n.citeNote}</button>
    </p>`;
  }

  /** The words of the versions that are columns now; outside a unit, of every clause. */
  private wordsOfColumns(unit?: Unit): WordsShown {
    const { document, columns } = this.host;
    const witnesses = columns
      .filter((column) => column.document === document.id)
      .map(({ witness }) => witness);
    const units = unit ? [unit] : document.units;
    return { document: document.id, witnesses, places: units.flatMap(placesOf) };
  }

  private onPoint(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const words = target.closest<HTMLElement>('.text [data-note]')?.dataset['note'];
    const card = target.closest<HTMLElement>('[data-note-card]')?.dataset['noteCard'];
    this.light(words ?? card);
    if (words === undefined) return;
    const notes = this.host.edition.notes.filter(({ id }) => words.split(' ').includes(id));
    const concepts = target.closest<HTMLElement>('[data-concept]')?.dataset['concept'];
    const term = concepts === undefined ? [] : [termLabel(this.setting, concepts)];
    const labels = notes.map((note) => markLabel(this.setting, note));
    this.host.announce([...term, ...labels].join('; '));
  }

  /** Marks the words of these notes (space-separated ids) in every column, and the notes themselves. */
  private light(ids: string | undefined): void {
    const wanted = new Set((ids ?? '').split(' ').filter(Boolean));
    const { element } = this.host;
    for (const words of element.querySelectorAll<HTMLElement>('.text [data-note]')) {
      const on = words.dataset['note']!.split(' ').some((id) => wanted.has(id));
      words.toggleAttribute('data-note-on', on);
    }
    for (const card of element.querySelectorAll<HTMLElement>('[data-note-card]')) {
      card.toggleAttribute('data-lit', wanted.has(card.dataset['noteCard']!));
    }
  }

  private onClick(event: Event): void {
    this.onPoint(event.target);
    const words = (event.target as Element).closest<HTMLElement>('.text [data-note]');
    if (words && String(getSelection()) === '') this.open(words);
  }

  private onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.key === 'Enter' && target.matches('.text [data-note]')) {
      event.preventDefault();
      this.open(target);
    } else if (event.key === 'Escape' && this.shown && target.closest('.note-panel')) {
      event.preventDefault();
      this.closePanel();
    }
  }

  /** Opens the notes of some words: in the margin where there is one, else in the panel. */
  private open(words: HTMLElement): void {
    const ids = words.dataset['note']!.split(' ');
    const unit = words.closest('section.unit');
    const cards = ids.flatMap(
      (id) => unit?.querySelector<HTMLDetailsElement>(`[data-note-card="${CSS.escape(id)}"]`) ?? [],
    );
    const first = cards[0];
    if (first && getComputedStyle(first).position === 'absolute') {
      for (const card of cards) card.open = true;
      layMargin(this.host.element);
      first.scrollIntoView({ block: 'nearest' });
      first.querySelector('summary')?.focus({ preventScroll: true });
      return;
    }
    this.shown = this.host.edition.notes.find(({ id }) => id === ids[0]);
    this.opener = words;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() =>
      this.host.element.querySelector<HTMLElement>('.note-panel')?.focus(),
    );
  }

  private closePanel(): void {
    this.shown = undefined;
    this.host.requestUpdate();
    this.opener?.focus();
  }

  private openFirst(unit: Unit): void {
    const section = this.host.element.querySelector(`section[data-unit="${CSS.escape(unit.id)}"]`);
    const card = section?.querySelector<HTMLDetailsElement>('[data-note-card]');
    if (!card) return;
    card.open = true;
    layMargin(this.host.element);
    card.querySelector('summary')?.focus();
  }
}
