import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { checkCopy, isPdf, takeCopy } from '../../app/proof/check-copy.ts';
import type { Fault, Notice, OpenPdf } from '../../core/read/index.ts';
import type { DeskWords } from '../desk/words.ts';
import type { PagesWords } from '../facsimile/words.ts';
import '../facsimile/pages.ts';
import { proofHead, type ProofSetting } from './proof-page.ts';
import { reportView } from './report-view.ts';
import { writeReport, type CheckedCopy, type ReportForm } from './write-report.ts';

const FORMS: readonly ReportForm[] = ['html', 'csv', 'json'];

interface Checked extends CheckedCopy {
  readonly notices: readonly Notice[];
  /** Of a PDF, to look at its pages. */
  readonly pdf?: readonly [Blob];
}

/** The check of a copy: a file dropped anywhere on the page, chosen or pasted, and the report on it. */
export class Proof extends LitElement {
  @property({ attribute: false }) setting!: ProofSetting;
  /** Why files cannot be read, in the interface's language. */
  @property({ attribute: false }) faults!: DeskWords['bring']['fault'];
  @property({ attribute: false }) pagesWords!: PagesWords;
  @state() private checked: Checked | undefined;
  @state() private fault: { readonly name: string; readonly fault: Fault } | undefined;
  @state() private message = '';
  @state() private isOver = false;
  @state() private running: AbortController | undefined;
  /** Pages of a PDF that have been read. */
  @state() private progress: { readonly read: number; readonly of: number } | undefined;
  private leaving = new AbortController();

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
    const { setting } = this;
    return html`<div class="proof">
      ${proofHead(setting)} ${this.ways()}
      <p class="proof-message" role="status">${this.message}</p>
      ${this.fault ? this.faultView(this.fault) : nothing}
      ${
        this.checked
          ? html`<div class="report">
              <p class="report-file"><b>${this.checked.name}</b></p>
              ${this.report(this.checked)}
            </div>`
          : nothing
      }
    </div>`;
  }

  private report(checked: Checked): unknown {
    const { setting } = this;
    const { pdf } = checked;
    const shown = pdf ? { ...setting, showPage: (page: number) => this.showPage(page) } : setting;
    return html`${reportView(shown, checked.report, checked.notices)} ${this.forms(checked)}
    ${
      pdf
        ? html`<wl-pages .files=${pdf} .assets=${this.assets} .words=${this.pagesWords}></wl-pages>`
        : nothing
    }`;
  }

  private showPage(page: number): void {
    const pages = this.querySelector('wl-pages');
    if (!pages) return;
    pages.turnTo(page);
    pages.scrollIntoView({ block: 'start', behavior: 'instant' });
    pages.querySelector<HTMLElement>('.sheet-room')?.focus({ preventScroll: true });
  }

  /** Where the files of pdf.js stand. */
  private get assets(): string {
    const { base } = this.setting;
    return new URL(`${'root' in base ? base.root : '/'}pdf/`, location.href).href;
  }

  private ways(): unknown {
    const { p } = this.setting;
    return html`<div class="ways" ?data-over=${this.isOver}>
      <p>
        <label class="choose"
          >${p.choose} <input type="file" @change=${(event: Event) => this.onChosen(event)}
        /></label>
        ${p.dropHere}
      </p>
      <details class="paste">
        <summary>${p.paste}</summary>
        <label>${p.pasteField} <textarea rows="8"></textarea></label>
        <button type="button" @click=${() => this.onPaste()}>${p.takePasted}</button>
      </details>
      ${this.running ? this.runningView(this.running) : nothing}
    </div>`;
  }

  private runningView(running: AbortController): TemplateResult {
    const { p } = this.setting;
    const { read, of } = this.progress ?? {};
    return html`<p>
      ${
        read !== undefined && of !== undefined
          ? html`<progress aria-label=${this.message} max=${of} .value=${read}></progress>
              ${p.pagesRead(read, of)}`
          : html`<progress aria-label=${this.message}></progress>`
      }
      <button type="button" class="stop" @click=${() => running.abort()}>${p.stop}</button>
    </p>`;
  }

  private faultView({ name, fault }: { name: string; fault: Fault }): unknown {
    const { p } = this.setting;
    return html`<p class="failure" role="alert">
      ${p.notRead(name)} ${this.faults[fault.kind]} <small lang="en">${fault.message}</small>
    </p>`;
  }

  private forms(checked: CheckedCopy): unknown {
    const { p } = this.setting;
    return html`<p class="forms">
      <span>${p.take}:</span>
      ${FORMS.map(
        (form) =>
          html`<button type="button" data-form=${form} @click=${() => this.take(checked, form)}>
            ${p.form[form]}
          </button>`,
      )}
    </p>`;
  }

  private onDrag(event: DragEvent, isOver: boolean): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver = isOver;
  }

  private onDrop(event: DragEvent): void {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    this.isOver = false;
    void this.check(file);
  }

  private onChosen(event: Event): void {
    const field = event.target as HTMLInputElement;
    const [file] = field.files ?? [];
    field.value = '';
    if (file) void this.check(file);
  }

  private onPaste(): void {
    const field = this.querySelector('textarea')!;
    if (field.value.trim() === '') return;
    void this.check(new File([field.value], `${this.setting.p.pastedName}.txt`));
  }

  /** Checks a file; a check that is still running is stopped. */
  async check(file: File): Promise<void> {
    const { p, edition } = this.setting;
    this.running?.abort();
    const running = new AbortController();
    Object.assign(this, {
      running,
      progress: undefined,
      checked: undefined,
      fault: undefined,
    });
    this.message = p.reading(file.name);
    try {
      const taken = await takeCopy(file);
      if ('kind' in taken) this.say(running, '', { name: file.name, fault: taken });
      else {
        const answer = await checkCopy(taken, edition, this.opener(running), running.signal);
        if (answer.kind === 'not-read') {
          this.say(running, '', { name: file.name, fault: answer.fault });
        } else if (answer.kind === 'failed') this.say(running, p.failed(answer.message));
        else {
          const pdf = isPdf(taken.bytes) ? { pdf: [file] as const } : {};
          this.checked = {
            name: file.name,
            report: answer.report,
            notices: answer.notices,
            ...pdf,
          };
          this.say(running, p.done(file.name));
        }
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.say(running, running.signal.aborted ? p.stopped : p.failed(reason));
    }
  }

  /** Ends a check with a message, unless another has begun since. */
  private say(running: AbortController, message: string, fault?: Proof['fault']): void {
    if (this.running !== running) return;
    this.running = undefined;
    this.message = message;
    this.fault = fault;
  }

  /** pdf.js is large: it is loaded when there is a PDF. */
  private opener(running: AbortController): OpenPdf {
    const onPage = (read: number, of: number): void => {
      if (this.running === running) this.progress = { read, of };
    };
    return async (source, limits) => {
      const { pdfOpener } = await import('../../app/pdf/open-pdf.ts');
      return pdfOpener(this.assets, { signal: running.signal, onPage })(source, limits);
    };
  }

  private take(checked: CheckedCopy, form: ReportForm): void {
    const { name, type, content } = writeReport(this.setting, checked, form);
    const url = URL.createObjectURL(new Blob([content], { type }));
    const anchor = document.createElement('a');
    anchor.href = url;
    anchor.download = name;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}

customElements.define('wl-proof', Proof);
