import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { alignInWorker } from '../../app/desk/align.ts';
import { ReadingFile, sizeFault, type ReadOutcome } from '../../app/desk/reading-file.ts';
import type { PdfWishes } from '../../app/pdf/open-pdf.ts';
import type { OpenPdf } from '../../core/read/index.ts';
import { LEVELS, type Level } from '../../core/segment/index.ts';
import { MOST_VERSIONS } from '../../core/work/index.ts';
import type { DeskSetting } from './desk-page.ts';
import { WorkMade } from './events.ts';
import { textField } from './fields.ts';
import { foundFile, type BroughtFile } from './found.ts';
import { newWorkId } from './new-work-id.ts';

/** Versions that are aligned. */
const FEWEST = 2;

/** Brings texts: files dropped anywhere on the page, chosen or pasted; shows what was found in them and aligns them. */
export class Bring extends LitElement {
  @property({ attribute: false }) setting!: DeskSetting;
  @state() private files: readonly BroughtFile[] = [];
  @state() private workTitle = '';
  @state() private level: Level = 'clause';
  @state() private keepsLinks = true;
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
    for (const { reading } of this.files) reading?.close();
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
      used.length < FEWEST
        ? d.bring.tooFew
        : used.length > MOST_VERSIONS
          ? d.bring.tooMany
          : undefined;
    return html`<h3>${d.bring.found}</h3>
      <ul class="brought-files">
        ${repeat(
          this.files,
          ({ key }) => key,
          (file) =>
            foundFile(this.setting, file, {
              takeAway: (each) => this.takeAway(each),
              stop: (each) => {
                this.takeAway(each);
                this.message = d.bring.stoppedReading(each.name);
              },
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
        ${this.canKeepLinks() ? this.linksChoice() : nothing}
        <label
          >${d.bring.level}
          <select
            ?disabled=${this.takesLinks()}
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
        ${this.takesLinks() ? d.bring.takeOver : d.bring.align}
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

  private linksChoice(): unknown {
    const { d } = this.setting;
    const onChange = (event: Event) =>
      (this.keepsLinks = (event.target as HTMLInputElement).checked);
    return html`<label class="keep-links"
      ><input type="checkbox" .checked=${this.keepsLinks} @change=${onChange} />
      ${d.bring.keepLinks}</label
    >`;
  }

  private used() {
    return this.files.flatMap(({ reading, choices }) =>
      choices.flatMap(({ isUsed, text }, at) => (isUsed && reading ? [{ reading, at, text }] : [])),
    );
  }

  /** Whether one file holds all the texts and says what of them belongs together. */
  private canKeepLinks(): boolean {
    const used = this.used();
    const [first] = used;
    return (
      used.length >= FEWEST &&
      first?.text.linked !== undefined &&
      used.every(
        ({ reading, text }) => reading === first.reading && text.linked === first.text.linked,
      )
    );
  }

  private takesLinks(): boolean {
    return this.keepsLinks && this.canKeepLinks();
  }

  private takeAway(file: BroughtFile): void {
    file.reading?.close();
    this.files = this.files.filter(({ key }) => key !== file.key);
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

  /** Reads files, each in a worker of its own; what is wrong with one does not hold up the rest. */
  async take(files: readonly File[], encoding?: string): Promise<void> {
    this.message = '';
    const waiting = files.map((file) => {
      const { name } = file;
      const key = this.next++;
      const fault = sizeFault(name, file.size);
      const shown: BroughtFile = fault
        ? { key, name, isReading: false, fault, choices: [] }
        : {
            key,
            name,
            isReading: true,
            reading: new ReadingFile(
              file,
              (wishes) => this.pdfOpener(wishes),
              (read, of) => this.replace(key, { pages: { read, of } }),
            ),
            choices: [],
          };
      this.files = [...this.files, shown];
      return shown;
    });
    for (const { key, reading } of waiting) {
      const isWanted = this.files.some((each) => each.key === key);
      if (reading && isWanted) await this.read(key, reading, encoding);
    }
  }

  private async read(key: number, reading: ReadingFile, encoding?: string): Promise<void> {
    const reader = {
      now: new Date().toISOString(),
      language: this.setting.m.language,
      newId: newWorkId(),
    };
    try {
      this.show(key, await reading.read(reader, encoding));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.replace(key, { isReading: false, fault: { kind: 'broken', message } });
    }
  }

  private show(key: number, outcome: ReadOutcome): void {
    switch (outcome.kind) {
      case 'work':
        this.files = this.files.filter((file) => file.key !== key);
        this.dispatchEvent(new WorkMade(outcome.work, outcome.notes, outcome.remarks));
        return;
      case 'fault':
        this.replace(key, { isReading: false, fault: outcome.fault });
        return;
      case 'texts': {
        const { found, remarks } = outcome;
        const [first] = found.texts;
        const choices = found.texts.map((text, at) => ({
          text,
          isUsed: at < MOST_VERSIONS && text.linked === first?.linked,
        }));
        this.replace(key, { isReading: false, found, remarks, choices });
      }
    }
  }

  /** pdf.js is large: it is loaded when there is a PDF. */
  private async pdfOpener(wishes: PdfWishes): Promise<OpenPdf> {
    const { base } = this.setting;
    const { pdfOpener } = await import('../../app/pdf/open-pdf.ts');
    const root = 'root' in base ? base.root : '/';
    return pdfOpener(new URL(`${root}pdf/`, location.href).href, wishes);
  }

  /** Reads a file again in another encoding; what the reader has said of its texts stays. */
  private async reread(file: BroughtFile, encoding: string): Promise<void> {
    if (!file.reading) return;
    await this.read(file.key, file.reading, encoding);
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
    const about = { id: newWorkId(), title: this.titleOfAll(), now: new Date().toISOString() };
    const texts = this.used().map(({ reading, at, text }) => ({ file: reading, at, about: text }));
    const wish = { about, level: this.level, keepsLinks: this.takesLinks() };
    try {
      const onProgress = ({ done }: { readonly done: number }) => (this.progress = done);
      this.dispatchEvent(new WorkMade(await alignInWorker(texts, wish, onProgress, signal)));
    } catch (error) {
      this.message = signal.aborted
        ? d.bring.stopped
        : d.bring.failed(error instanceof Error ? error.message : String(error));
    }
    this.progress = undefined;
  }
}

customElements.define('wl-bring', Bring);
