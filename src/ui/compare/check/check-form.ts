import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { checkText, comparePairs } from '../../../app/compare/compare-in-worker.ts';
import type { Candidate, CheckedText } from '../../../app/compare/compare-messages.ts';
import {
  guessLanguage,
  LONGEST_TEXT,
  VARIANT_CLASSES,
  type TextComparison,
  type VariantClass,
} from '../../../core/compare/index.ts';
import type { Edition } from '../../../core/model/index.ts';
import type { EditionSetting } from '../../context.ts';
import type { Messages } from '../../messages/messages.ts';
import { languageName, versionName } from '../../names.ts';
import { primaryLanguage } from '../comparable.ts';
import type { CompareWords } from '../words.ts';
import { PAGE, pairResult, versionResult, type CheckResult } from './check-result.ts';
import { checkToQuery, queryToCheck, type CheckState } from './check-state.ts';

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'version'; readonly found: CheckedText }
  | { readonly kind: 'pair'; readonly comparison: TextComparison }
  | { readonly kind: 'message'; readonly text: string };

/** A reader's own text against a version of the edition, or against another text: in a worker, with progress and an end. */
export class CheckForm extends LitElement {
  @property({ attribute: false }) edition!: Edition;
  @property({ attribute: false }) m!: Messages;
  @property({ attribute: false }) said!: CompareWords;
  @property({ attribute: false }) root = '';
  @state() private chosen: CheckState = queryToCheck(location.search);
  @state() private outcome: Outcome = { kind: 'none' };
  @state() private listed = PAGE;
  private running: AbortController | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.readUrl);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.readUrl);
    this.running?.abort();
  }

  private readonly readUrl = () => {
    this.chosen = queryToCheck(location.search);
  };

  protected override render(): TemplateResult {
    const { check } = this.said;
    const isOwn = this.chosen.against === 'own';
    return html`<form class="check-form" @submit=${this.onSubmit}>
        ${this.textField('text', check.text, check.textHint)}
        <p class="check-line">${this.languagePicker()} ${this.againstPicker()}</p>
        ${isOwn ? this.textField('second', check.secondText, '') : nothing}
        <p class="check-line">
          <button type="submit" class="primary" ?disabled=${this.outcome.kind === 'running'}>
            ${check.start}
          </button>
        </p>
      </form>
      <div aria-live="polite" class="check-outcome">${this.outcomeTemplate()}</div>`;
  }

  private textField(name: string, label: string, hint: string): TemplateResult {
    const { check } = this.said;
    return html`<div class="field">
      <label for=${`check-${name}`}>${label}</label>
      ${hint === '' ? nothing : html`<p id=${`check-${name}-hint`} class="hint">${hint}</p>`}
      <textarea
        id=${`check-${name}`}
        name=${name}
        rows="10"
        aria-describedby=${hint === '' ? nothing : `check-${name}-hint`}
        lang=${this.chosen.language || nothing}
        spellcheck="false"
      ></textarea>
      <label class="file"
        >${check.openFile}
        <input
          type="file"
          accept=".txt,.md,text/plain"
          @change=${(event: Event) => void this.openFile(event.target as HTMLInputElement, name)}
      /></label>
    </div>`;
  }

  private languagePicker(): TemplateResult {
    const { check } = this.said;
    const tags = [
      ...new Set(
        this.edition.documents.flatMap(({ witnesses }) =>
          witnesses.map(({ language }) => primaryLanguage(language)),
        ),
      ),
    ];
    return html`<label
      >${check.language}
      <select @change=${(event: Event) => this.choose({ language: valueOf(event) })}>
        <option value="" ?selected=${this.chosen.language === ''}>${check.guess}</option>
        ${tags.map(
          (tag) =>
            html`<option value=${tag} ?selected=${tag === this.chosen.language}>
              ${languageName(this.m, tag)}
            </option>`,
        )}
      </select></label
    >`;
  }

  private againstPicker(): TemplateResult {
    const { check } = this.said;
    const { against } = this.chosen;
    return html`<label
      >${check.against}
      <select @change=${(event: Event) => this.choose({ against: valueOf(event) })}>
        <option value="" ?selected=${against === ''}>${check.anyVersion}</option>
        <option value="own" ?selected=${against === 'own'}>${check.ownText}</option>
        ${this.edition.documents.map(
          (document) =>
            html`<optgroup label=${document.shortTitle[this.m.language]}>
              ${document.witnesses.map((witness) => {
                const id = `${document.id}/${witness.id}`;
                return html`<option value=${id} ?selected=${id === against}>
                  ${versionName(this.m, witness)}
                </option>`;
              })}
            </optgroup>`,
        )}
      </select></label
    >`;
  }

  private outcomeTemplate(): unknown {
    const { outcome, said } = this;
    const result: CheckResult = {
      setting: this.setting,
      words: said,
      classes: this.chosen.classes,
      listed: this.listed,
      toggle: (name) => this.toggle(name),
      more: () => {
        this.listed += PAGE;
      },
    };
    switch (outcome.kind) {
      case 'none':
        return nothing;
      case 'running':
        return html`<p class="check-line">
          <label
            >${said.computing(Math.round(outcome.done * 100))}
            <progress max="1" .value=${outcome.done}></progress
          ></label>
          <button type="button" @click=${() => this.running?.abort()}>${said.cancel}</button>
        </p>`;
      case 'version':
        return versionResult(result, outcome.found);
      case 'pair':
        return pairResult(result, outcome.comparison);
      case 'message':
        return html`<p class="message">${outcome.text}</p>`;
    }
  }

  private get setting(): EditionSetting {
    return { m: this.m, base: { root: this.root }, edition: this.edition, live: true };
  }

  private choose(change: Partial<CheckState>): void {
    this.chosen = { ...this.chosen, ...change };
    history.replaceState(history.state, '', location.pathname + checkToQuery(this.chosen));
  }

  private toggle(name: VariantClass): void {
    const { classes } = this.chosen;
    this.listed = PAGE;
    this.choose({
      classes: VARIANT_CLASSES.filter((each) =>
        each === name ? !classes.includes(each) : classes.includes(each),
      ),
    });
  }

  private async openFile(input: HTMLInputElement, name: string): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    // A letter takes at most four bytes in UTF-8.
    if (file.size > LONGEST_TEXT * 4) return this.say(this.said.check.tooLong(LONGEST_TEXT));
    this.field(name)!.value = await file.text();
  }

  private field(name: string): HTMLTextAreaElement | null {
    return this.querySelector<HTMLTextAreaElement>(`textarea[name=${name}]`);
  }

  private say(text: string): void {
    this.outcome = { kind: 'message', text };
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    const text = this.field('text')?.value ?? '';
    const second = this.field('second')?.value ?? '';
    const { check } = this.said;
    const isOwn = this.chosen.against === 'own';
    if (text.trim() === '' || (isOwn && second.trim() === '')) return this.say(check.empty);
    if (Math.max(text.length, second.length) > LONGEST_TEXT) {
      return this.say(check.tooLong(LONGEST_TEXT));
    }
    this.listed = PAGE;
    void this.run(
      isOwn
        ? (signal) => this.comparePair(text, second, signal)
        : (signal) => this.compareVersion(text, signal),
    );
  }

  /** Runs a comparison and shows what came of it; a new one ends the one before. */
  private async run(work: (signal: AbortSignal) => Promise<Outcome>): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.outcome = { kind: 'running', done: 0 };
    let outcome: Outcome;
    try {
      outcome = await work(running.signal);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const text = running.signal.aborted ? this.said.cancelled : this.said.check.failed(reason);
      outcome = { kind: 'message', text };
    }
    // The last message of the worker and the rendering are two tasks, so that the page can answer in between.
    await new Promise((resolve) => setTimeout(resolve));
    if (this.running !== running) return;
    this.outcome = outcome;
    await this.updateComplete;
    this.querySelector<HTMLElement>('#check-result-title')?.focus();
  }

  private readonly onProgress = (done: number) => {
    if (this.outcome.kind === 'running') this.outcome = { kind: 'running', done };
  };

  private async comparePair(a: string, b: string, signal: AbortSignal): Promise<Outcome> {
    const language = this.chosen.language || guessLanguage(a);
    const watch = { signal, onProgress: this.onProgress };
    const [comparison] = await comparePairs([{ a, b }], { language }, watch);
    return { kind: 'pair', comparison: comparison! };
  }

  private async compareVersion(text: string, signal: AbortSignal): Promise<Outcome> {
    const { check } = this.said;
    const candidates = this.candidates(text);
    if (candidates === undefined) return { kind: 'message', text: check.unknownLanguage };
    if (candidates.length === 0) return { kind: 'message', text: check.noVersion };
    const watch = { signal, onProgress: this.onProgress };
    const found = await checkText(text, candidates, {}, watch);
    return found ? { kind: 'version', found } : { kind: 'message', text: check.notFound };
  }

  /** The versions that a text may be a copy of: the one chosen, or all of its language; undefined: no language found. */
  private candidates(text: string): readonly Candidate[] | undefined {
    const all = this.edition.documents.flatMap((document) =>
      document.witnesses.map(({ id, language }) => ({ document, witness: id, language })),
    );
    const { against } = this.chosen;
    const named = all.filter(({ document, witness }) => `${document.id}/${witness}` === against);
    if (named.length > 0) return named;
    const language = this.chosen.language || guessLanguage(text);
    if (language === 'und') return undefined;
    return all.filter((one) => primaryLanguage(one.language) === language);
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}

customElements.define('wl-check', CheckForm);
