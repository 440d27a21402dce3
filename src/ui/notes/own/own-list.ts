import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { NotebookError, type Notebook } from '../../../app/notebook/index.ts';
import {
  applyMerge,
  notesToMarkdown,
  toAnnotations,
  type MergeEntry,
  type OwnNote,
} from '../../../core/annotate/index.ts';
import { offerFile } from '../../shell/offer-file.ts';
import { draftOf, keep, kept, type Draft } from './draft.ts';
import { EditorClosed, type NoteEditor } from './editor.ts';
import { entriesOf, isOnOwnTexts, isOrphan, type NoteEntry } from './entries.ts';
import { readPlan, type ImportPlan } from './import-plan.ts';
import { firstWords, type OwnSetting } from './names.ts';
import { entryContent, entryKind } from './own-card.ts';

const PLAN_ORDER = ['new', 'newer-there', 'conflict', 'newer-here', 'same'] as const;

/** The page of the reader's own notes: the list, lost words first, export and import, the sets opened beside. */
export class OwnNotesList extends LitElement {
  @property({ attribute: false }) setting!: OwnSetting;
  @property({ attribute: false }) notebook!: Notebook;
  /** Absolute address of the site, for the IRIs of exported notes. */
  @property({ attribute: false }) site = '';
  @state() private plan: ImportPlan | undefined;
  @state() private taken: ReadonlySet<string> = new Set();
  @state() private problem = '';
  @state() private notice = '';
  @state() private deleted: OwnNote | undefined;
  @state() private draft: Draft | undefined = kept();
  private unwatch: (() => void) | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.unwatch = this.notebook.watch(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
  }

  /** A link may name the note that it leads to. */
  protected override firstUpdated(): void {
    const named = CSS.escape(location.hash.slice(1));
    const card = named === '' ? null : this.querySelector<HTMLElement>(`[data-card="${named}"]`);
    card?.scrollIntoView({ block: 'start' });
    card?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { o, edition } = this.setting;
    const entries = entriesOf(edition, this.notebook);
    const mine = entries.filter(({ set }) => !set);
    const own = mine.filter((entry) => !isOnOwnTexts(entry));
    const onOwnTexts = mine.filter(isOnOwnTexts);
    const lost = own.filter(isOrphan);
    const others = entries.filter(({ set }) => set);
    return html`${
        this.notebook.problem
          ? html`<p class="problem">${o.notKept[this.notebook.problem]}</p>`
          : nothing
      }
      ${this.tools()}
      ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      ${this.plan ? this.planPanel(this.plan) : nothing}
      ${mine.length === 0 ? html`<p>${o.none}</p>` : nothing}
      ${
        lost.length > 0
          ? html`<h2>${o.orphansTitle}</h2>
              ${this.cards(lost)}`
          : nothing
      }
      ${this.cards(own.filter((entry) => !isOrphan(entry)))}
      ${
        onOwnTexts.length > 0
          ? html`<h2>${o.onOwnTexts}</h2>
              ${this.cards(onOwnTexts)}`
          : nothing
      }
      ${this.sets(others)}
      <wl-note-editor
        .setting=${this.setting}
        .notebook=${this.notebook}
        @wl-editor-closed=${(event: Event) => {
          if (event instanceof EditorClosed) this.onClosed(event);
        }}
      ></wl-note-editor>
      ${this.bar()}
      <p class="visually-hidden" role="status">${this.notice}</p>`;
  }

  private tools(): TemplateResult {
    const { o } = this.setting;
    return html`<div class="tools">
        <button type="button" @click=${() => this.exportJson()}>${o.exportJson}</button>
        <button type="button" @click=${() => this.exportMarkdown()}>${o.exportMarkdown}</button>
        <label
          >${o.importFile}
          <input
            type="file"
            accept=".json,.jsonld,.md,application/json,application/ld+json,text/markdown"
            @change=${(event: Event) => void this.read(event.target as HTMLInputElement)}
        /></label>
      </div>
      <p class="remark">${o.importHint}</p>`;
  }

  private cards(entries: readonly NoteEntry[]): unknown {
    return repeat(
      entries,
      ({ key }) => key,
      (entry) =>
        html`<article
          class="note-card own"
          data-card=${encodeURIComponent(entry.note.id)}
          data-foreign=${entry.set ? '' : nothing}
          tabindex="-1"
        >
          <p class="note-head">${entryKind(this.setting, entry)}</p>
          ${entryContent(this.setting, entry, {
            edit: ({ note }) => this.open(draftOf(note)),
            remove: ({ note }) => void this.discard(note),
          })}
        </article>`,
    );
  }

  private sets(entries: readonly NoteEntry[]): unknown {
    const { o } = this.setting;
    if (this.notebook.sets.length === 0) return nothing;
    return html`<h2>${o.setsTitle}</h2>
      ${this.notebook.sets.map(
        (set) =>
          html`<h3>
              ${set.name}
              <button
                type="button"
                class="plain"
                @click=${() => void this.attempt(() => this.notebook.closeSet(set.id))}
              >
                ${o.closeSet(set.name)}
              </button>
            </h3>
            ${this.cards(entries.filter((entry) => entry.set?.id === set.id))}`,
      )}`;
  }

  private bar(): unknown {
    const { o } = this.setting;
    const { deleted, draft } = this;
    if (deleted) {
      const undo = () => void this.attempt(() => this.notebook.save(deleted));
      return html`<div class="bar-below" role="status">
        ${o.deleted}
        <button
          type="button"
          data-undo
          @click=${() => {
            undo();
            this.deleted = undefined;
          }}
        >
          ${o.undo}
        </button>
      </div>`;
    }
    if (!draft) return nothing;
    return html`<div class="bar-below" role="status">
      ${o.draftFound}
      <button type="button" @click=${() => this.open(draft)}>${o.edit}</button>
      <button
        type="button"
        @click=${() => {
          keep(undefined);
          this.draft = undefined;
        }}
      >
        ${o.delete}
      </button>
    </div>`;
  }

  private planPanel(plan: ImportPlan): TemplateResult {
    const { o } = this.setting;
    const counts = PLAN_ORDER.map((kind) => ({
      kind,
      entries: plan.entries.filter((entry) => entry.kind === kind),
    })).filter(({ entries }) => entries.length > 0);
    return html`<section class="plan" aria-labelledby="plan-title">
      <h2 id="plan-title" tabindex="-1">${o.planTitle(plan.file)}</h2>
      <ul>
        ${counts.map(
          ({ kind, entries }) =>
            html`<li>
              ${o.plan[kind](entries.length)}
              <ul>
                ${entries.map((entry) => this.planLine(entry))}
              </ul>
            </li>`,
        )}
        ${plan.skipped > 0 ? html`<li>${o.skipped(plan.skipped)}</li>` : nothing}
      </ul>
      <p class="actions">
        <button type="button" @click=${() => (this.plan = undefined)}>${o.cancel}</button>
        <button type="button" @click=${() => void this.openBeside(plan)}>${o.openBeside}</button>
        <button type="button" class="main" @click=${() => void this.merge(plan)}>${o.merge}</button>
      </p>
    </section>`;
  }

  private planLine(entry: MergeEntry): TemplateResult {
    const { o } = this.setting;
    if (entry.kind === 'new' || entry.kind === 'same')
      return html`<li>${firstWords(entry.there)}</li>`;
    const { id } = entry.there;
    const choose = (event: Event) => {
      const next = new Set(this.taken);
      if ((event.target as HTMLInputElement).checked) next.add(id);
      else next.delete(id);
      this.taken = next;
    };
    return html`<li>
      ${o.here}: ${firstWords(entry.here)}<br />
      ${o.there}: ${firstWords(entry.there)}
      ${
        entry.kind === 'newer-there'
          ? nothing
          : html`<label
              ><input type="checkbox" .checked=${this.taken.has(id)} @change=${choose} />
              ${o.takeTheirs}</label
            >`
      }
    </li>`;
  }

  private async read(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    this.plan = undefined;
    this.problem = '';
    this.taken = new Set();
    if (!file) return;
    try {
      this.plan = await readPlan(this.setting.edition, this.notebook.notes, file);
      await this.updateComplete;
      this.querySelector<HTMLElement>('#plan-title')?.focus();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.problem = this.setting.o.badFile(reason);
    }
    input.value = '';
  }

  private async merge(plan: ImportPlan): Promise<void> {
    const { notes } = this.notebook;
    const known = new Set<OwnNote>(notes);
    const changed = applyMerge(notes, plan.entries, this.taken).filter((note) => !known.has(note));
    const done = await this.attempt(() => this.notebook.take(changed));
    if (done) this.finishPlan(this.setting.o.merged);
  }

  private async openBeside(plan: ImportPlan): Promise<void> {
    const set = { id: crypto.randomUUID(), name: plan.file, notes: plan.notes };
    const done = await this.attempt(() => this.notebook.openSet(set));
    if (done) this.finishPlan(this.setting.o.openedBeside(plan.file));
  }

  private finishPlan(notice: string): void {
    this.plan = undefined;
    this.notice = notice;
  }

  private async discard(note: OwnNote): Promise<void> {
    const done = await this.attempt(() => this.notebook.remove(note.id));
    if (!done) return;
    this.deleted = note;
    await this.updateComplete;
    this.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  /** Does something with the store; where the browser refuses, says so and returns false. */
  private async attempt(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      this.problem = '';
      return true;
    } catch (error) {
      const problem = error instanceof NotebookError ? error.problem : 'broken';
      this.problem = this.setting.o.notStored[problem];
      return false;
    }
  }

  private open(draft: Draft): void {
    this.draft = undefined;
    void this.querySelector<NoteEditor>('wl-note-editor')?.open(draft);
  }

  private onClosed({ outcome }: EditorClosed): void {
    if (outcome === 'saved') this.notice = this.setting.o.saved;
    this.draft = outcome === 'left' ? kept() : undefined;
  }

  private exportJson(): void {
    const options = { base: this.site, generated: new Date().toISOString() };
    const json = JSON.stringify(toAnnotations(this.notebook.notes, options), null, 2);
    offerFile('notes.jsonld', 'application/ld+json', json);
  }

  private exportMarkdown(): void {
    offerFile('notes.md', 'text/markdown', notesToMarkdown(this.notebook.notes));
  }
}

if (!customElements.get('wl-own-notes')) customElements.define('wl-own-notes', OwnNotesList);
