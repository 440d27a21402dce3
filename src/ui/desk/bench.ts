import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Autosave, type SaveState } from '../../app/desk/autosave.ts';
import type { Works } from '../../app/desk/works.ts';
import {
  coverageOf,
  describeVersion,
  doStep,
  firstOf,
  mend,
  nearestGap,
  redo,
  renameWork,
  spotIn,
  stepFrom,
  undo,
  undoable,
  unsureFrom,
  wordGaps,
  type Mend,
  type Spot,
  type Undoable,
  type Work,
} from '../../core/work/index.ts';
import { benchGrid, chunksOf, segmentsById, spotAt, spotId, type Cut } from './bench-grid.ts';
import { actOfKey, benchKeys, benchTools } from './bench-tools.ts';
import type { DeskSetting } from './desk-page.ts';
import { textField, versionFields } from './fields.ts';
import { offsetAt } from './offset-at.ts';
import { takeAway } from './take.ts';
import type { BenchAct } from './words.ts';
import { workLink } from './work-list.ts';

/** Chunks drawn at once; the others follow while the reader reads. */
const AT_ONCE = 30;

/**
 * The workbench of one work: the versions aligned, and everything that mends the alignment. Renders into the light DOM.
 * Every state is saved at once; nothing here waits for a button.
 */
export class Bench extends LitElement {
  @property({ attribute: false }) setting!: DeskSetting;
  @property({ attribute: false }) works: Works | undefined;
  /** The work as it was opened; the workbench goes on with its own states of it. */
  @property({ attribute: false }) work!: Work;
  @state() private states!: Undoable<Work>;
  @state() private spot: Spot | undefined;
  @state() private cut: Cut | undefined;
  @state() private picked: { readonly version: number; readonly segment: string } | undefined;
  @state() private notice = '';
  @state() private saveState: SaveState = 'saved';
  @state() private newer: Work | 'removed' | undefined;
  @state() private drawn = AT_ONCE;
  private saved = '';
  private readonly autosave = new Autosave(
    (work) => this.write(work),
    (state) => (this.saveState = state),
  );
  private leaving = new AbortController();
  private chunked: { rows: Work['rows']; chunks: ReturnType<typeof chunksOf> } | undefined;
  private focusWanted: Spot | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.states = undoable(this.work);
    this.saved = this.work.modified;
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    addEventListener('keydown', (event) => this.onKey(event), { signal });
    addEventListener('beforeunload', (event) => this.onLeave(event), { signal });
    this.addEventListener('focusin', (event) => this.onFocus(event.target as Element), { signal });
    this.addEventListener('click', (event) => this.onClick(event), { signal });
    this.works?.onChange((id) => void this.onChangedElsewhere(id), signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving.abort();
  }

  /** The work as it is now. */
  get present(): Work {
    return this.states.present;
  }

  protected override render(): unknown {
    const { d } = this.setting;
    const work = this.present;
    const counted = coverageOf(work);
    return html`<h1>${work.title}</h1>
      ${this.saveLine()} ${this.elsewhere()}
      <p class="coverage">
        ${d.bench.coverage(counted.aligned, counted.clauses)}, ${d.bench.unsure(counted.unsure)},
        ${d.bench.checked(counted.checked)}
        <a class="start" href=${workLink(this.setting, work.id, 'desk-read')}>${d.bench.read}</a>
      </p>
      ${this.about()} ${takeAway(this.setting, work, (text) => (this.notice = text))}
      <div class="bench-top">
        ${benchTools(this.setting, {
          spot: this.spot,
          isSplitting: this.cut !== undefined,
          isPicked: this.picked !== undefined,
          canUndo: this.states.past.length > 0,
          canRedo: this.states.future.length > 0,
          unsure: counted.unsure,
          act: (act, event) => this.act(act, isByKey(event)),
          cut: (event) => this.doCut(isByKey(event)),
          leave: () => this.leave(),
          openKeys: () =>
            this.querySelector<HTMLDialogElement>('dialog[data-name=bench-keys]')?.showModal(),
        })}
      </div>
      ${benchGrid(this.setting, work, this.chunks().slice(0, this.drawn), this.cut)}
      ${benchKeys(this.setting)}
      <p class="notice" role="status">${this.notice}</p>`;
  }

  private chunks(): ReturnType<typeof chunksOf> {
    const { rows } = this.present;
    if (this.chunked?.rows !== rows) this.chunked = { rows, chunks: chunksOf(rows) };
    return this.chunked.chunks;
  }

  private saveLine(): unknown {
    const { d } = this.setting;
    if (!this.works || this.saveState === 'failed') {
      return html`<p class="failure" role="alert">${d.bench.notSaved}</p>`;
    }
    return html`<p class="save-state" data-state=${this.saveState}>
      ${this.saveState === 'saved' ? d.bench.saved : d.bench.saving}
    </p>`;
  }

  private elsewhere(): unknown {
    const { d } = this.setting;
    if (this.newer === undefined) return nothing;
    if (this.newer === 'removed') {
      return html`<p class="failure" role="alert">${d.bench.elsewhereRemoved}</p>`;
    }
    const newer = this.newer;
    return html`<p class="failure" role="alert">
      ${d.bench.elsewhere}
      <button type="button" @click=${() => this.takeNewer(newer)}>${d.bench.takeNewer}</button>
      <button type="button" @click=${() => this.keepMine()}>${d.bench.keepMine}</button>
    </p>`;
  }

  /** What is said of the whole and of each version, to be changed. */
  private about(): unknown {
    const { d } = this.setting;
    const work = this.present;
    return html`<details class="about-versions">
      <summary>${d.bench.versions}</summary>
      ${textField(d.bring.workTitle, work.title, (title) => this.step(renameWork(work, title)))}
      ${work.versions.map(
        (version, at) =>
          html`<fieldset class="found-text">
            <legend>${version.title}</legend>
            ${versionFields(this.setting, version, (change) =>
              this.step(describeVersion(this.present, at, change)),
            )}
          </fieldset>`,
      )}
    </details>`;
  }

  protected override updated(): void {
    if (this.drawn < this.chunks().length) {
      setTimeout(() => (this.drawn += Math.max(AT_ONCE, this.drawn)), 30);
    }
    const wanted = this.focusWanted;
    this.focusWanted = undefined;
    if (wanted) this.focusOn(wanted);
    else this.keepOneStop();
  }

  protected override firstUpdated(): void {
    const top = this.querySelector<HTMLElement>('.bench-top')!;
    const measured = new ResizeObserver(() =>
      this.style.setProperty('--bench-top', `${top.offsetHeight}px`),
    );
    measured.observe(top);
    this.leaving.signal.addEventListener('abort', () => measured.disconnect());
  }

  /** One clause is a stop of the Tab key; the arrow keys reach the others. */
  private keepOneStop(): void {
    if (this.querySelector('.clause[tabindex="0"]')) return;
    this.querySelector('.clause')?.setAttribute('tabindex', '0');
  }

  private focusOn(spot: Spot): void {
    const element = document.getElementById(spotId(spot));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }

  private onFocus(target: Element): void {
    const spot = spotAt(target);
    if (!spot) return;
    for (const other of this.querySelectorAll('.clause[tabindex="0"]')) {
      other.setAttribute('tabindex', '-1');
    }
    target.closest('.clause')?.setAttribute('tabindex', '0');
    const isSame = this.spot && spotId(this.spot) === spotId(spot);
    if (!isSame && this.cut) this.cut = undefined;
    this.markSpot(spot);
    this.spot = spot;
  }

  /** The clause that the buttons are about stays marked while the focus is on a button. */
  private markSpot(spot: Spot): void {
    for (const other of this.querySelectorAll('.clause[data-chosen]')) {
      other.removeAttribute('data-chosen');
    }
    document.getElementById(spotId(spot))?.setAttribute('data-chosen', '');
  }

  private onClick(event: MouseEvent): void {
    const spot = spotAt(event.target as Element);
    if (!spot) return;
    if (!this.cut || spot.segment !== this.cut.segment || spot.version !== this.cut.version) return;
    const words = document.getElementById(spotId(spot))?.querySelector('.words');
    const offset = words && offsetAt(words, event);
    const gap =
      offset === undefined || offset === null
        ? undefined
        : nearestGap(wordGaps(this.textAt(spot)), offset);
    if (gap !== undefined) this.showCut({ ...this.cut, gap });
  }

  private onKey(event: KeyboardEvent): void {
    const target = event.target as Element;
    if (event.defaultPrevented || target.closest('input, textarea, select, dialog')) return;
    const act = actOfKey(event);
    const inGrid = spotAt(target) !== undefined;
    const isHistory = act === 'undo' || act === 'redo';
    if (!inGrid && !isHistory) return;
    if (isHistory) this.act(act, !inGrid);
    else if (!this.onCutKey(event.key) && !this.onArrow(event)) {
      if (act === undefined) return;
      this.act(act, false);
    }
    event.preventDefault();
  }

  /** While a clause is being split, the arrow keys move the cut. */
  private onCutKey(key: string): boolean {
    if (key === 'Escape' && (this.cut || this.picked)) {
      this.leave();
      return true;
    }
    if (!this.cut || !this.spot) return false;
    if (key === 'Enter') this.doCut(false);
    else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const gaps = wordGaps(this.textAt(this.spot));
      const at = gaps.indexOf(this.cut.gap) + (key === 'ArrowRight' ? 1 : -1);
      if (gaps[at] !== undefined) this.showCut({ ...this.cut, gap: gaps[at] });
    } else return false;
    return true;
  }

  private onArrow(event: KeyboardEvent): boolean {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey || !this.spot || !key.startsWith('Arrow')) return false;
    const way = key.slice(5).toLowerCase() as 'up' | 'down' | 'left' | 'right';
    const next = stepFrom(this.present, this.spot, way);
    if (next) this.focusOn(next);
    return true;
  }

  /** Does what a key or a button asks for. With `stays` the focus is left on the button. */
  private act(act: BenchAct, stays: boolean): void {
    switch (act) {
      case 'undo':
      case 'redo':
        this.travel(act, stays);
        return;
      case 'next':
      case 'previous':
        this.toUnsure(act === 'next' ? 1 : -1);
        return;
      case 'split':
        this.startSplit();
        return;
      case 'pick':
      case 'put':
        this.pickOrPut(stays);
        return;
      default:
        this.mend({ kind: act }, act, stays);
    }
  }

  private startSplit(): void {
    const { spot } = this;
    if (spot?.segment === undefined) return;
    const text = this.textAt(spot);
    const gap = nearestGap(wordGaps(text), text.length / 2);
    if (gap === undefined) {
      this.notice = this.setting.d.bench.cannot.oneWord;
      return;
    }
    this.picked = undefined;
    this.showCut({ version: spot.version, segment: spot.segment, gap });
    this.focusWanted = spot;
  }

  /** Shows where the cut would fall, and says it: the words before it and after it. */
  private showCut(cut: Cut): void {
    this.cut = cut;
    const text = this.textAt({ row: '', ...cut });
    const before = text.slice(0, cut.gap).split(/\s+/).slice(-3).join(' ');
    const after = text.slice(cut.gap).trimStart().split(/\s+/).slice(0, 3).join(' ');
    this.notice = `${before} | ${after}`;
  }

  private doCut(stays: boolean): void {
    const { cut } = this;
    if (cut) this.mend({ kind: 'split', offset: cut.gap }, 'split', stays);
  }

  private leave(): void {
    this.focusWanted = this.spot;
    this.cut = undefined;
    this.picked = undefined;
    this.notice = '';
  }

  private pickOrPut(stays: boolean): void {
    const { spot, picked } = this;
    if (!spot) return;
    if (picked) {
      this.picked = undefined;
      this.mend({ kind: 'put', picked }, 'put', stays);
    } else if (spot.segment !== undefined) {
      this.picked = { version: spot.version, segment: spot.segment };
      this.notice = this.setting.d.bench.picked;
    }
  }

  private mend(wish: Mend, act: keyof DeskSetting['d']['bench']['done'], stays: boolean): void {
    const { d } = this.setting;
    if (!this.spot) {
      this.notice = d.bench.chooseFirst;
      return;
    }
    const mended = mend(this.present, this.spot, wish);
    if (!mended.ok) {
      this.notice = d.bench.cannot[mended.refusal];
      return;
    }
    this.cut = undefined;
    this.spot = mended.spot;
    if (!stays) this.focusWanted = mended.spot;
    this.notice = d.bench.done[act];
    this.step(mended.work);
  }

  private step(work: Work): void {
    const next = doStep(this.states, work);
    if (next === this.states) return;
    this.states = next;
    this.save();
  }

  private travel(act: 'undo' | 'redo', stays: boolean): void {
    const before = this.present;
    const next = act === 'undo' ? undo(this.states) : redo(this.states);
    if (next === this.states) return;
    this.states = next;
    this.cut = undefined;
    const spot = this.spot && spotIn(this.present, this.spot, before);
    this.spot = spot;
    if (!stays) this.focusWanted = spot;
    this.notice = this.setting.d.bench.done[act];
    this.save();
  }

  private toUnsure(step: 1 | -1): void {
    const row = unsureFrom(this.present, this.spot?.row, step);
    if (!row) {
      this.notice = this.setting.d.bench.noneUnsure;
      return;
    }
    const version = row.cells.findIndex((cell) => cell.length > 0);
    this.drawn = Math.max(
      this.drawn,
      this.chunks().findIndex(({ rows }) => rows.includes(row)) + 2,
    );
    this.focusWanted = firstOf(row, Math.max(version, 0));
    this.requestUpdate();
  }

  private textAt({ version, segment }: Spot): string {
    const { segments } = this.present.versions[version]!;
    return segmentsById(segments).get(segment ?? '')?.text ?? '';
  }

  private save(): void {
    if (!this.works) return;
    this.autosave.put({ ...this.present, modified: new Date().toISOString() });
  }

  private async write(work: Work): Promise<void> {
    await this.works?.save(work);
    this.saved = work.modified;
  }

  private onLeave(event: BeforeUnloadEvent): void {
    const isSafe = this.works ? this.saveState === 'saved' : this.states.past.length === 0;
    if (!isSafe) event.preventDefault();
  }

  private async onChangedElsewhere(id: string): Promise<void> {
    if (id !== this.work.id && id !== '') return;
    const stored = await this.works?.load(this.work.id);
    if (!stored) this.newer = 'removed';
    else if (stored.modified > this.saved) {
      this.autosave.hold();
      this.newer = stored;
    } else if (this.newer === 'removed') this.newer = undefined;
  }

  /** The state of the other tab becomes a step here, which can be taken back. */
  private takeNewer(work: Work): void {
    const before = this.present;
    this.states = doStep(this.states, work);
    this.saved = work.modified;
    this.spot = this.spot && spotIn(work, this.spot, before);
    this.newer = undefined;
    this.autosave.release();
  }

  private keepMine(): void {
    this.newer = undefined;
    this.autosave.release();
    this.save();
  }
}

/** Whether a button was pressed by the keyboard: then the focus stays on it. */
function isByKey(event: Event): boolean {
  return event instanceof UIEvent && event.detail === 0;
}

customElements.define('wl-bench', Bench);
