import { html, nothing, type TemplateResult } from 'lit';
import type { Notebook } from '../../../app/notebook/index.ts';
import type { Motivation, OwnNote } from '../../../core/annotate/index.ts';
import type { Unit } from '../../../core/model/index.ts';
import { isOwn } from '../../context.ts';
import { clauseNumber } from '../../names.ts';
import type { RoomHost, RoomKey, RoomPart, ShownSegment } from '../../reading/part.ts';
import type { TextMark } from '../../reading/segment-text.ts';
import { layMargin } from '../margin.ts';
import type { NoteWords } from '../words.ts';
import { draftOf, draftOn, keep, kept, type Draft } from './draft.ts';
import { EditorClosed, type NoteEditor } from './editor.ts';
import { entriesOf, ownMarks, placeInUnit, type NoteEntry } from './entries.ts';
import { firstWords, type OwnSetting } from './names.ts';
import { entryContent, entryKind } from './own-card.ts';
import { AnnotateRequest, type PointedWords } from './requests.ts';
import { pointedAt, selectedWords, wordsAt, WordSelection } from './selection.ts';
import type { OwnWords } from './words.ts';

/** The reader's own notes in the reading room: written on selected words, shown in the margin. */
export class OwnNotesPart implements RoomPart {
  readonly keys: readonly RoomKey[];
  private readonly setting: OwnSetting;
  private readonly wordByWord = new WordSelection();
  private deleted: OwnNote | undefined;
  /** Something was written and not stored: when the page was left, or when the editor was closed with Escape. */
  private draft: Draft | undefined = kept();

  constructor(
    private readonly host: RoomHost,
    private readonly notebook: Notebook,
    n: NoteWords,
    o: OwnWords,
  ) {
    this.setting = { ...host.setting, n, o };
    this.keys = [
      {
        key: 'a',
        line: `${o.keyAnnotate}; ${o.keyWords}`,
        act: (target) => this.annotate(target),
      },
    ];
    const { element } = host;
    notebook.watch(() => host.requestUpdate());
    element.addEventListener(AnnotateRequest.type, (event) => {
      if (event instanceof AnnotateRequest) this.write(event.words, event.motivation);
    });
    element.addEventListener('keydown', (event) => this.onKey(event));
    element.addEventListener('click', (event) => this.onClick(event));
  }

  marks(shown: ShownSegment): readonly TextMark[] {
    return ownMarks(this.entries(), shown, (entry) => this.label(entry));
  }

  beside(unit: Unit): unknown {
    const { document } = this.host;
    const cards = this.entries().flatMap((entry) => {
      const place = placeInUnit(document, unit, entry);
      return place === undefined ? [] : [this.card(unit, place, entry)];
    });
    return cards.length > 0 ? cards : undefined;
  }

  panels(): TemplateResult {
    const { o } = this.setting;
    return html`<wl-selection-tools
        .o=${o}
        .room=${this.host.element}
        .marksTerms=${isOwn(this.host.setting)}
      ></wl-selection-tools>
      <wl-note-editor
        .setting=${this.setting}
        .notebook=${this.notebook}
        @wl-editor-closed=${(event: Event) => {
          if (event instanceof EditorClosed) this.onClosed(event);
        }}
      ></wl-note-editor>
      ${this.deleted ? this.undoBar(this.deleted) : nothing}
      ${this.draft && !this.deleted ? this.draftBar(this.draft) : nothing}`;
  }

  updated(): void {
    layMargin(this.host.element);
  }

  private entries(): readonly NoteEntry[] {
    return entriesOf(this.host.edition, this.notebook);
  }

  private label(entry: NoteEntry): string {
    return `${entryKind(this.setting, entry)}: ${firstWords(entry.note)}`;
  }

  private card(unit: Unit, place: string, entry: NoteEntry): TemplateResult {
    const number = clauseNumber(unit, place);
    return html`<details
      class="note-card own"
      data-beside=${place}
      data-own-card=${entry.key}
      data-foreign=${entry.set ? '' : nothing}
    >
      <summary>
        <p class="note-head">
          <span class="kind"><span class="own-note">${entryKind(this.setting, entry)}</span></span
          >${number === '' ? nothing : ` · ${number}`}
        </p>
        <b>${firstWords(entry.note)}</b>
      </summary>
      ${entryContent(this.setting, entry, {
        edit: ({ note }) => this.open(draftOf(note)),
        remove: ({ note }) => void this.remove(note),
      })}
    </details>`;
  }

  private undoBar(note: OwnNote): TemplateResult {
    const { o, n } = this.setting;
    const undo = () => void this.restore(note);
    return html`<div class="bar-below" role="status">
      ${o.deleted}
      <button type="button" data-undo @click=${undo}>${o.undo}</button>
      <button type="button" @click=${() => this.forget()}>${n.close}</button>
    </div>`;
  }

  private draftBar(draft: Draft): TemplateResult {
    const { o } = this.setting;
    const drop = () => {
      keep(undefined);
      this.draft = undefined;
      this.host.requestUpdate();
    };
    return html`<div class="bar-below" role="status">
      ${o.draftFound}
      <button type="button" data-draft @click=${() => this.open(draft)}>${o.edit}</button>
      <button type="button" @click=${drop}>${o.delete}</button>
    </div>`;
  }

  /** Writes on the selected words; without any, on what has the focus. */
  private annotate(target: Element): void {
    const selected = selectedWords(this.host.element);
    const focused = wordsAt(target) ?? this.wordsOfPlace();
    const words = selected.length > 0 ? selected : focused ? [focused] : [];
    if (words.length > 0) this.write(words);
  }

  /** The clause that the address names, where nothing has the focus: a link leads there without it. */
  private wordsOfPlace(): PointedWords | undefined {
    const { element, place } = this.host;
    if (!place) return undefined;
    const row = element.querySelector(`tr[data-place="${CSS.escape(place.segment)}"]`);
    const texts = [...(row?.querySelectorAll<HTMLElement>('.text') ?? [])];
    const named = texts.find(({ id }) => id.endsWith(`@${place.witness ?? ''}`)) ?? texts[0];
    return named && wordsAt(named);
  }

  private write(words: readonly PointedWords[], motivation?: Motivation): void {
    const { edition } = this.host;
    const isWhole = words.map((each) => this.isReadingText(each));
    if (isWhole.includes(false)) this.host.announce(this.setting.o.mergedText);
    const places = words.map((each, index) =>
      isWhole[index] ? each : { ...each, span: undefined },
    );
    this.open(draftOn(edition, places.map(withoutEmptySpan), motivation));
  }

  /** Offsets count in the reading text; where a comparison shows other words in its place, they would mislead. */
  private isReadingText({ document, witness, segment, span }: PointedWords): boolean {
    if (!span) return true;
    const version = this.host.edition.documents
      .find(({ id }) => id === document)
      ?.witnesses.find(({ id }) => id === witness);
    const text = version?.segments.find(({ id }) => id === segment)?.text;
    return [...this.host.element.querySelectorAll<HTMLElement>('.text')].some((shown) => {
      const at = pointedAt(shown);
      const same = at?.document === document && at.witness === witness && at.segment === segment;
      return same && shown.textContent === text;
    });
  }

  private open(draft: Draft): void {
    this.draft = undefined;
    this.host.requestUpdate();
    void this.host.element.querySelector<NoteEditor>('wl-note-editor')?.open(draft);
  }

  private onClosed({ outcome }: EditorClosed): void {
    if (outcome === 'saved') this.host.announce(this.setting.o.saved);
    this.draft = outcome === 'left' ? kept() : undefined;
    this.host.requestUpdate();
  }

  private async remove(note: OwnNote): Promise<void> {
    const { o } = this.setting;
    await this.notebook.remove(note.id).then(
      () => (this.deleted = note),
      () => this.host.announce(o.notStored.broken),
    );
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.element.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  private async restore(note: OwnNote): Promise<void> {
    await this.notebook.save(note);
    this.forget();
    this.focusCard(note.id);
  }

  private forget(): void {
    this.deleted = undefined;
    this.host.requestUpdate();
  }

  private onKey(event: KeyboardEvent): void {
    const target = event.target as Element;
    if (!target.closest('.text')) return;
    if (event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      event.preventDefault();
      this.wordByWord.extend(target, event.key === 'ArrowRight' ? 1 : -1);
    } else if (event.key === 'Escape') {
      getSelection()?.removeAllRanges();
    } else if (event.key === 'Enter' && target.matches('[data-own-note]:not([data-note])')) {
      event.preventDefault();
      this.openCards(target);
    }
  }

  private onClick(event: Event): void {
    const words = (event.target as Element).closest<HTMLElement>('.text [data-own-note]');
    if (words && String(getSelection()) === '') this.openCards(words);
  }

  private openCards(words: Element): void {
    const keys = words.getAttribute('data-own-note')?.split(' ') ?? [];
    keys.forEach((key, index) => this.focusCard(key, index === 0));
  }

  private focusCard(key: string, focus = true): void {
    void this.host.updateComplete.then(() => {
      const selector = `[data-own-card="${CSS.escape(key)}"]`;
      const card = this.host.element.querySelector<HTMLDetailsElement>(selector);
      if (!card) return;
      card.open = true;
      layMargin(this.host.element);
      if (focus) card.querySelector('summary')?.focus();
    });
  }
}

function withoutEmptySpan(words: {
  readonly document: string;
  readonly witness: string;
  readonly segment: string;
  readonly span?: PointedWords['span'] | undefined;
}): PointedWords {
  const { span, ...clause } = words;
  return span ? { ...clause, span } : clause;
}
