import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FolderRemark } from '../../app/desk/read-folder.ts';
import { besideOthers, keepNotes } from '../../app/desk/take-in.ts';
import type { WorkEntry, Works } from '../../app/desk/works.ts';
import type { Work } from '../../core/work/index.ts';
import { link } from '../context.ts';
import './bench.ts';
import '../styles/file-choice.css';
import './desk.css';
import type { DeskSetting } from './desk-page.ts';
import type { WorkMade } from './events.ts';
import { folderRemarks } from './folder-remarks.ts';
import { newWorkId } from './new-work-id.ts';
import { workLink, workList } from './work-list.ts';

/** What came with a work that was taken in. */
interface Arrived {
  readonly remarks: readonly FolderRemark[];
  /** How many notes, and whether the browser keeps them. */
  readonly notes: number;
  readonly isKept: boolean;
}

/** The reader's own texts: the list of works and the way in, or the workbench of the work that the URL names. */
export class Desk extends LitElement {
  @property({ attribute: false }) setting!: DeskSetting;
  /** Undefined where the browser gives the page no storage. */
  @property({ attribute: false }) works: Works | undefined;
  @state() private entries: readonly WorkEntry[] | undefined;
  @state() private work: Work | undefined;
  @state() private isMissing = false;
  @state() private removed: WorkEntry | undefined;
  @state() private isAsked = false;
  @state() private arrived: Arrived | undefined;
  private leaving = new AbortController();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    addEventListener('popstate', () => void this.followUrl(), { signal });
    this.addEventListener('wl-work-made', (event) => void this.onMade(event as WorkMade), {
      signal,
    });
    this.works?.onChange(() => void this.list(), signal);
    void this.followUrl();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving.abort();
  }

  protected override render(): unknown {
    const { setting } = this;
    const { m, d } = setting;
    if (this.work) {
      return html`<div class="desk bench-page">
        <p><a href=${link(setting, { kind: 'desk' })}>${d.list.backToList}</a></p>
        ${this.arrived ? this.arrivedLines(this.arrived, this.work) : nothing}
        <wl-bench .setting=${setting} .works=${this.works} .work=${this.work}></wl-bench>
      </div>`;
    }
    return html`<div class="desk">
      <h1>${m.ownTexts}</h1>
      <p class="lead">${m.ownTextsLead}</p>
      <p class="privacy">${d.privacy}</p>
      ${this.works ? nothing : html`<p class="failure" role="alert">${d.list.noStorage}</p>`}
      ${this.isMissing ? html`<p class="failure" role="alert">${d.list.notThere}</p>` : nothing}
      ${this.removed ? this.removedLine(this.removed) : nothing}
      ${workList(setting, this.works ? this.entries : [], {
        remove: (entry) => void this.takeOff(entry),
        restore: (entry) => void this.restore(entry),
        clear: () => void this.clear(),
        ask: (asked) => (this.isAsked = asked),
        isAsked: this.isAsked,
      })}
      <wl-bring .setting=${setting}></wl-bring>
    </div>`;
  }

  /** What came with a work from an edition folder. */
  private arrivedLines({ notes, isKept, remarks }: Arrived, { title }: Work): unknown {
    const { d } = this.setting;
    return html`<div class="arrived" role="status">
      <p>
        ${d.bring.imported(title)} ${notes > 0 && isKept ? d.folder.notes(notes) : nothing}
        ${isKept ? nothing : html`<b>${d.folder.notesNotKept(notes)}</b>`}
      </p>
      ${folderRemarks(this.setting, remarks)}
    </div>`;
  }

  private removedLine(entry: WorkEntry): unknown {
    const { d } = this.setting;
    return html`<p class="removed" role="status">
      ${d.list.removed(entry.title)}
      <button type="button" @click=${() => void this.restore(entry)}>${d.list.undo}</button>
    </p>`;
  }

  private async followUrl(): Promise<void> {
    const id = new URLSearchParams(location.search).get('w');
    if (id === this.work?.id) return;
    this.arrived = undefined;
    this.work = id === null ? undefined : await this.works?.load(id);
    this.isMissing = id !== null && this.work === undefined;
    if (!this.work) {
      await this.list();
      await import('./bring.ts'); // with all that reads files: not needed on the workbench
    }
  }

  private async list(): Promise<void> {
    this.entries = await this.works?.list();
  }

  private async onMade(made: WorkMade): Promise<void> {
    const { work, notes } = await besideOthers(made, this.works, newWorkId);
    const isKept = await keepNotes(notes).then(
      () => true,
      () => false,
    );
    const { remarks } = made;
    this.arrived = remarks && { remarks, notes: notes.length, isKept };
    try {
      await this.works?.save(work);
    } catch {
      // The workbench says that nothing is saved, and offers the ways out.
      this.works = undefined;
    }
    history.pushState(null, '', workLink(this.setting, work.id, 'desk'));
    this.isMissing = false;
    this.work = work;
    await this.updateComplete;
    this.querySelector('h1')?.scrollIntoView();
  }

  private async takeOff(entry: WorkEntry): Promise<void> {
    await this.works?.remove(entry.id, new Date().toISOString());
    this.removed = entry;
    await this.list();
  }

  private async restore({ id }: WorkEntry): Promise<void> {
    await this.works?.restore(id);
    this.removed = undefined;
    await this.list();
  }

  private async clear(): Promise<void> {
    await this.works?.clear();
    this.isAsked = false;
    this.removed = undefined;
    await this.list();
  }
}

customElements.define('wl-desk', Desk);
