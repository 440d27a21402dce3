import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NotebookError, NoteChanged, type Notebook } from '../../../app/notebook/index.ts';
import {
  carryTarget,
  MOTIVATIONS,
  placeTarget,
  type Carried,
  type Motivation,
  type OwnTarget,
  type PlacedTarget,
} from '../../../core/annotate/index.ts';
import { findDocument, findWitness } from '../../../core/model/index.ts';
import { versionName } from '../../names.ts';
import { markdownBody } from '../markdown.ts';
import { isWritten, keep, noteOf, type Draft } from './draft.ts';
import { targetName, type OwnSetting } from './names.ts';
import type { PointedWords } from './requests.ts';
import { WordsChosen } from './word-chooser.ts';

/** The editor is closed. `left`: something is written in it that is not stored. */
export class EditorClosed extends Event {
  static readonly type = 'wl-editor-closed';
  readonly outcome: 'saved' | 'discarded' | 'left';

  constructor(outcome: EditorClosed['outcome']) {
    super(EditorClosed.type);
    this.outcome = outcome;
  }
}

/** Writes a note: its places in every version, its text, purpose and tags. What is not stored stays in it. */
export class NoteEditor extends LitElement {
  @property({ attribute: false }) setting!: OwnSetting;
  @property({ attribute: false }) notebook!: Notebook;
  @state() private draft: Draft | undefined;
  /** The place whose words are being set; `places.length` for a new one. */
  @state() private choosing: number | undefined;
  @state() private problem = '';
  @state() private canSaveAsNew = false;
  @state() private copied = false;
  private outcome: EditorClosed['outcome'] = 'left';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Opens a draft. `restored`: it was left unsaved before. */
  async open(draft: Draft): Promise<void> {
    this.draft = draft;
    this.choosing = undefined;
    this.problem = '';
    this.canSaveAsNew = this.copied = false;
    this.outcome = 'left';
    await this.updateComplete;
    this.dialog.showModal();
    this.querySelector<HTMLElement>('textarea[name="body"]')?.focus();
  }

  protected override render(): unknown {
    const { o } = this.setting;
    return html`<dialog
      class="note-editor"
      aria-labelledby="note-editor-title"
      @close=${() => this.onClose()}
    >
      <h2 id="note-editor-title">${this.draft?.before ? o.editNote : o.newNote}</h2>
      ${this.draft ? this.form(this.draft) : nothing}
    </dialog>`;
  }

  private form(draft: Draft): TemplateResult {
    const { o } = this.setting;
    return html`${this.places(draft)} ${this.carrying(draft)}
      <div class="fields">
        <label
          >${o.motivation}
          <select name="motivation" @change=${(event: Event) => this.onMotivation(event)}>
            ${MOTIVATIONS.map(
              (name) =>
                html`<option value=${name} .selected=${name === draft.motivation}>
                  ${o.motivations[name]}
                </option>`,
            )}
          </select></label
        >
        <label
          >${o.tags} <small>${o.tagsHint}</small>
          <input
            name="tags"
            .value=${draft.tags}
            @input=${(event: Event) => this.change({ tags: (event.target as HTMLInputElement).value })}
        /></label>
      </div>
      <label
        >${o.text} <small>${o.textHint}</small>
        <textarea
          name="body"
          rows="6"
          .value=${draft.body}
          @input=${(event: Event) => this.change({ body: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </label>
      <details>
        <summary>${o.preview}</summary>
        <div class="body">${markdownBody(this.setting, draft.body)}</div>
      </details>
      ${this.troubles()}
      <p class="actions">
        <button type="button" @click=${() => this.discard()}>${o.cancel}</button>
        <button type="button" class="main" @click=${() => void this.save(false)}>${o.save}</button>
      </p>`;
  }

  private troubles(): unknown {
    const { o } = this.setting;
    const kept = this.notebook.problem;
    if (this.problem === '') {
      return kept ? html`<p class="problem">${o.notKept[kept]}</p>` : nothing;
    }
    return html`<div class="problem" role="alert">
      <p>${this.problem}</p>
      <p class="actions">
        ${
          this.canSaveAsNew
            ? html`<button type="button" @click=${() => void this.save(true)}>
                ${o.saveAsNew}
              </button>`
            : nothing
        }
        <button type="button" @click=${() => void this.copyText()}>
          ${this.copied ? o.textCopied : o.copyText}
        </button>
      </p>
    </div>`;
  }

  private places(draft: Draft): TemplateResult {
    const { o } = this.setting;
    return html`<h3>${o.about}</h3>
      <ul class="places">
        ${draft.targets.map((target, index) => this.placeLine(draft, target, index))}
      </ul>`;
  }

  private placeLine(draft: Draft, target: OwnTarget, index: number): TemplateResult {
    const { o } = this.setting;
    const placement = placeTarget(this.setting.edition, target);
    const without = () =>
      this.change({ targets: draft.targets.filter((_, other) => other !== index) });
    return html`<li>
      <span
        >${targetName(this.setting, target)}: ${target.quote ? this.wordsOf(target) : o.wholeClause}
        ${
          placement.found === 'orphan'
            ? html`<em class="lost">${o.lost[placement.reason]}</em>`
            : nothing
        }</span
      >
      <button type="button" class="plain" @click=${() => (this.choosing = index)}>
        ${o.setWords}
      </button>
      <button type="button" class="plain" @click=${without}>${o.removePlace}</button>
      ${
        this.choosing === index
          ? html`<wl-word-chooser
              .setting=${this.setting}
              .at=${pointOf(target, this.setting)}
              @wl-words-chosen=${(event: Event) => {
                if (event instanceof WordsChosen) this.setPlace(draft, index, event.place);
              }}
            ></wl-word-chooser>`
          : nothing
      }
    </li>`;
  }

  private wordsOf(target: OwnTarget): TemplateResult {
    const { edition } = this.setting;
    const document = target.kind === 'placed' && findDocument(edition, target.place.document);
    const witness = document && findWitness(document, witnessOf(target));
    return html`<q lang=${witness ? witness.language : nothing}>${target.quote?.exact}</q>`;
  }

  /** Offers the first place in the versions that the note has none of yet. */
  private carrying(draft: Draft): unknown {
    const { o, edition } = this.setting;
    const first = draft.targets.find((each): each is PlacedTarget => each.kind === 'placed');
    if (!first || first.place.witness === undefined) return nothing;
    const there = new Set(draft.targets.map(witnessOf));
    const offers = carryTarget(edition, first).filter(({ witness }) => !there.has(witness));
    if (offers.length === 0) return nothing;
    return html`<details class="carrying">
      <summary>${o.otherVersions}</summary>
      <ul class="places">
        ${offers.map((offer) => this.offerLine(draft, first, offer))}
      </ul>
    </details>`;
  }

  private offerLine(draft: Draft, first: PlacedTarget, offer: Carried): TemplateResult {
    const { o, m, edition } = this.setting;
    const document = findDocument(edition, first.place.document);
    const witness = document && findWitness(document, offer.witness);
    const name = witness ? versionName(m, witness) : offer.witness;
    if (!('targets' in offer)) return html`<li>${name}: ${o.nothingThere}</li>`;
    const { targets } = offer;
    const what = targets.some(({ carried }) => carried === 'term') ? o.byTerm : o.bySegment;
    const words = targets.filter(({ quote }) => quote !== undefined);
    return html`<li>
      <button
        type="button"
        class="plain"
        @click=${() => this.change({ targets: [...draft.targets, ...targets] })}
      >
        ${o.carryTo(name)}</button
      >:
      ${words.map((target) => html`${this.wordsOf(target)} `)}${words.length > 0 ? `(${what})` : what}
    </li>`;
  }

  private setPlace(draft: Draft, index: number, target: PlacedTarget): void {
    this.choosing = undefined;
    this.change({ targets: draft.targets.map((each, at) => (at === index ? target : each)) });
  }

  private onMotivation(event: Event): void {
    this.change({ motivation: (event.target as HTMLSelectElement).value as Motivation });
  }

  private change(changes: Partial<Draft>): void {
    if (!this.draft) return;
    this.draft = { ...this.draft, ...changes };
    keep(this.draft);
  }

  private async save(asNew: boolean): Promise<void> {
    const { draft } = this;
    const { o } = this.setting;
    if (!draft) return;
    if (draft.targets.length === 0) {
      this.problem = o.noPlace;
      return;
    }
    try {
      await this.notebook.save(noteOf(draft, asNew), asNew ? undefined : draft.before);
      this.finish('saved');
    } catch (error) {
      this.canSaveAsNew = error instanceof NoteChanged;
      if (error instanceof NoteChanged) this.problem = o.changedElsewhere;
      else if (error instanceof NotebookError) this.problem = o.notStored[error.problem];
      else this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  private discard(): void {
    this.finish('discarded');
  }

  private finish(outcome: EditorClosed['outcome']): void {
    this.outcome = outcome;
    keep(undefined);
    this.dialog.close();
  }

  private onClose(): void {
    const { outcome, draft } = this;
    this.draft = undefined;
    const lost = outcome === 'left' && (!draft || !isWritten(draft));
    this.dispatchEvent(new EditorClosed(lost ? 'discarded' : outcome));
  }

  private async copyText(): Promise<void> {
    const field = this.querySelector<HTMLTextAreaElement>('textarea[name="body"]');
    field?.select();
    await navigator.clipboard.writeText(this.draft?.body ?? '').then(
      () => (this.copied = true),
      () => field?.focus(), // the text is selected, to be copied by hand
    );
  }

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }
}

function witnessOf(target: OwnTarget): string {
  return target.kind === 'placed' ? (target.place.witness ?? '') : '';
}

/** Where the chooser begins: at the place itself, or where the edition begins. */
function pointOf(target: OwnTarget, { edition }: OwnSetting): PointedWords {
  if (target.kind === 'loose') {
    return { document: edition.documents[0]!.id, witness: '', segment: '' };
  }
  const { document, witness = '', segment = '' } = target.place;
  return { document, witness, segment };
}

if (!customElements.get('wl-note-editor')) {
  customElements.define('wl-note-editor', NoteEditor);
}
