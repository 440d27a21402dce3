import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { alignInWorker } from '../../app/desk/align.ts';
import { bring, cutText, takeFile, type Brought } from '../../app/desk/bring.ts';
import { readWorkZip } from '../../app/desk/work-zip.ts';
import type { OpenPdf } from '../../core/read/index.ts';
import { LEVELS, type Level } from '../../core/segment/index.ts';
import { workFromAlignment, type CutVersion } from '../../core/work/index.ts';
import type { DeskSetting } from './desk-page.ts';
import { WorkMade } from './events.ts';
import { textField } from './fields.ts';
import { foundFile, type BroughtFile } from './found.ts';

/** Versions that stand beside each other. */
const FEWEST = 2;
const MOST = 6;

/** Brings texts: files dropped anywhere on the page, chosen or pasted; shows what was found in them and aligns them. */
export class Bring extends LitElement {
  @property({ attribute: false }) setting!: DeskSetting;
  @state() private files: readonly BroughtFile[] = [];
  @state() private workTitle = '';
  @state() private level: Level = 'clause';
  @state() private progress: number | undefined;
  @state() private message = '';
  @state() private isOver = false;
  private running: AbortController | undefined;
  private leaving = new AbortController();
  private next = 1;
  private pasted = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    addEventListener('dragover', (event) => this.onDrag(event, true), { signal });
    addEventListener('dragleave', (event) => this.onDrag(event, false), { signal });
    addEventListener('drop', (event) => this.onDrop(event), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving.abort();
    this.running?.abort();
  }

  protected override render(): unknown {
    const { d } = this.setting;
    return html`<section class="bring" ?data-over=${this.isOver}>
      <h2>${d.bring.title}</h2>
      <p>${d.bring.lead}</p>
      <div class="ways">
        <p>
          <label class="choose"
            >${d.bring.choose}
            <input type="file" multiple @change=${(event: Event) => this.onChosen(event)}
          /></label>
          ${d.bring.dropHere}
        </p>
        <details class="paste">
          <summary>${d.bring.paste}</summary>
          <label>${d.bring.pasteHint} <textarea rows="6"></textarea></label>
          <button type="button" @click=${() => this.onPaste()}>${d.bring.takePasted}</button>
        </details>
      </div>
      ${this.files.length > 0 ? this.found() : nothing}
      <p class="bring-message" role="status">${this.message}</p>
    </section>`;
  }

  private found(): unknown {
    const { d } = this.setting;
    const used = this.used();
    const wrong =
      used.length < FEWEST ? d.bring.tooFew : used.length > MOST ? d.bring.tooMany : undefined;
    return html`<h3>${d.bring.found}</h3>
      <ul class="brought-files">
        ${repeat(
          this.files,
          ({ key }) => key,
          (file) =>
            foundFile(this.setting, file, {
              takeAway: (each) => (this.files = this.files.filter(({ key }) => key !== each.key)),
              reread: (each, encoding) => void this.reread(each, encoding),
              use: (each, at, isUsed) => this.choose(each, at, (choice) => ({ ...choice, isUsed })),
              describe: (each, at, change) =>
                this.choose(each, at, (choice) => ({
                  ...choice,
                  text: {
                    ...choice.text,
                    ...change,
                    ...(change.language === undefined ? {} : { languageGround: 'given' as const }),
                  },
                })),
            }),
        )}
      </ul>
      <div class="align">
        ${textField(d.bring.workTitle, this.titleOfAll(), (title) => (this.workTitle = title))}
        <label
          >${d.bring.level}
          <select
            @change=${(event: Event) =>
              (this.level = (event.target as HTMLSelectElement).value as Level)}
          >
            ${LEVELS.map(
              (level) =>
                html`<option value=${level} .selected=${level === this.level}>
                  ${d.bring.levels[level]}
                </option>`,
            )}
          </select>
        </label>
        ${this.progress === undefined ? this.alignButton(wrong) : this.progressLine(this.progress)}
      </div>`;
  }

  private alignButton(wrong: string | undefined): unknown {
    const { d } = this.setting;
    const isReading = this.files.some((file) => file.isReading);
    return html`<button
        type="button"
        class="start"
        ?disabled=${wrong !== undefined || isReading}
        @click=${() => void this.align()}
      >
        ${d.bring.align}
      </button>
      ${wrong === undefined ? nothing : html`<small>${wrong}</small>`}`;
  }

  private progressLine(done: number): unknown {
    const { d } = this.setting;
    return html`<label class="aligning"
        >${d.bring.aligning} <progress max="1" .value=${done}></progress
      ></label>
      <button type="button" class="stop" @click=${() => this.running?.abort()}>
        ${d.bring.stop}
      </button>`;
  }

  private used() {
    return this.files.flatMap(({ choices }) => choices).filter(({ isUsed }) => isUsed);
  }

  private titleOfAll(): string {
    const first = this.used()[0]?.text;
    return this.workTitle || (first?.heading ?? first?.title ?? '');
  }

  private onDrag(event: DragEvent, isOver: boolean): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver = isOver;
  }

  private onDrop(event: DragEvent): void {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.isOver = false;
    void this.take(files);
  }

  private onChosen(event: Event): void {
    const field = event.target as HTMLInputElement;
    const files = [...(field.files ?? [])];
    field.value = '';
    void this.take(files);
  }

  private onPaste(): void {
    const field = this.querySelector('textarea')!;
    if (field.value.trim() === '') return;
    this.pasted += 1;
    const name = this.setting.d.bring.pastedName(this.pasted);
    void this.take([new File([field.value], name)], 'utf-8');
    field.value = '';
  }

  /** Reads files one after the other; what is wrong with one does not hold up the rest. */
  async take(files: readonly File[], encoding?: string): Promise<void> {
    this.message = '';
    const waiting = files.map((file) => {
      const shown = { key: this.next++, name: file.name, isReading: true, choices: [] };
      this.files = [...this.files, shown];
      return { file, key: shown.key };
    });
    for (const { file, key } of waiting) {
      const taken = await takeFile(file);
      if ('ok' in taken) this.replace(key, { isReading: false, fault: taken.fault });
      else await this.read(key, { ...taken, ...(encoding === undefined ? {} : { encoding }) });
    }
  }

  private async read(key: number, brought: Brought): Promise<void> {
    const work = readWorkZip(brought.bytes);
    if (work) {
      this.files = this.files.filter((file) => file.key !== key);
      this.message = this.setting.d.bring.imported(work.title);
      this.dispatchEvent(new WorkMade({ ...work, id: newId() }));
      return;
    }
    const result = await bring(brought, this.openPdf);
    const { bytes } = brought;
    if (!result.ok) this.replace(key, { isReading: false, bytes, fault: result.fault });
    else {
      const choices = result.texts.map((text) => ({ text, isUsed: true }));
      this.replace(key, { isReading: false, bytes, choices });
    }
  }

  /** pdf.js is large: it is loaded when there is a PDF. */
  private readonly openPdf: OpenPdf = async (source, limits) => {
    const { base } = this.setting;
    const { pdfOpener } = await import('../../app/pdf/open-pdf.ts');
    const root = 'root' in base ? base.root : '/';
    return pdfOpener(new URL(`${root}pdf/`, location.href).href)(source, limits);
  };

  /** Reads a file again in another encoding; what the reader has said of its texts stays. */
  private async reread(file: BroughtFile, encoding: string): Promise<void> {
    if (!file.bytes) return;
    await this.read(file.key, { name: file.name, bytes: file.bytes, encoding });
    const { choices } = file;
    this.files = this.files.map((each) =>
      each.key !== file.key
        ? each
        : {
            ...each,
            choices: each.choices.map((choice, at) => {
              const { authority, source, rights } = choices[at]?.text ?? choice.text;
              return { ...choice, text: { ...choice.text, authority, source, rights } };
            }),
          },
    );
  }

  private replace(key: number, change: Partial<BroughtFile>): void {
    this.files = this.files.map((file) => {
      if (file.key !== key) return file;
      const { fault: _, ...rest } = file;
      return { ...rest, ...change };
    });
  }

  private choose(
    { key }: BroughtFile,
    at: number,
    change: (choice: BroughtFile['choices'][number]) => BroughtFile['choices'][number],
  ): void {
    this.files = this.files.map((file) =>
      file.key === key
        ? {
            ...file,
            choices: file.choices.map((choice, index) => (index === at ? change(choice) : choice)),
          }
        : file,
    );
  }

  private async align(): Promise<void> {
    const { d } = this.setting;
    this.message = '';
    this.progress = 0;
    this.running = new AbortController();
    const { signal } = this.running;
    const about = { id: newId(), title: this.titleOfAll(), now: new Date().toISOString() };
    try {
      const versions: readonly CutVersion[] = this.used().map(({ text }) =>
        cutText(text, this.level),
      );
      const bare = versions.map(({ language, units, segments }) => ({ language, units, segments }));
      const grid = await alignInWorker(bare, ({ done }) => (this.progress = done), signal);
      this.dispatchEvent(new WorkMade(workFromAlignment(about, versions, grid)));
    } catch (error) {
      this.message = signal.aborted
        ? d.bring.stopped
        : d.bring.failed(error instanceof Error ? error.message : String(error));
    }
    this.progress = undefined;
  }
}

/** A name for a new work that an address can hold. */
function newId(): string {
  return `w${crypto.getRandomValues(new Uint32Array(2)).reduce((id, n) => id + n.toString(36), '')}`;
}

customElements.define('wl-bring', Bring);
