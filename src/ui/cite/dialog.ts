import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  citable,
  cite,
  CITATION_FORMATS,
  quotation,
  type CitationFormat,
  type Citable,
} from '../../core/cite/index.ts';
import { offerFile } from '../shell/offer-file.ts';
import { unitName, versionName } from '../names.ts';
import type { Scope, ScopeSetting } from './scopes.ts';
import { translationsOf } from './translations.ts';

/** A format of the dialog: those of the citation, and a quotation with its translation. */
type DialogFormat = CitationFormat | 'quotation';

/** Styles and file formats have one name in every language. */
const NAMES: Readonly<Record<Exclude<CitationFormat, 'link'>, string>> = {
  chicago: 'Chicago',
  apa: 'APA',
  mla: 'MLA',
  oscola: 'OSCOLA',
  bluebook: 'Bluebook',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
  'wikipedia-vi': 'Wikipedia vi',
  'wikipedia-en': 'Wikipedia en',
  'wikipedia-de': 'Wikipedia de',
  'wikipedia-ru': 'Wikipedia ru',
};

/** In the order of the dialog: prose first, then what other programs read. */
const FORMATS: readonly DialogFormat[] = [
  ...CITATION_FORMATS.slice(0, 5),
  'quotation',
  'link',
  ...CITATION_FORMATS.slice(5).filter((format) => format !== 'link'),
];

/** Formats that other programs read as files. */
const FILES: Readonly<Partial<Record<DialogFormat, readonly [string, string]>>> = {
  bibtex: ['bib', 'application/x-bibtex'],
  ris: ['ris', 'application/x-research-info-systems'],
  'csl-json': ['json', 'application/vnd.citationstyles.csl+json'],
};

/** Shows what will be cited and how, in every format; Enter copies. */
export class CiteDialog extends LitElement {
  @property({ attribute: false }) setting!: ScopeSetting;
  @state() private scopes: readonly Scope[] = [];
  @state() private chosen = 0;
  @state() private format: DialogFormat = 'chicago';
  @state() private translation = '';
  @state() private notice = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Opens with these scopes, the first one chosen; Enter copies its citation. */
  async open(scopes: readonly Scope[]): Promise<void> {
    this.scopes = scopes;
    this.chosen = 0;
    this.notice = '';
    this.translation = '';
    await this.updateComplete;
    this.querySelector('dialog')!.showModal();
    this.querySelector<HTMLElement>('[data-copy]')?.focus();
  }

  protected override render(): TemplateResult {
    const { w } = this.setting;
    return html`<dialog class="cite" aria-labelledby="cite-title">
      <h2 id="cite-title">${w.cite}</h2>
      ${this.scopes.length > 0 ? this.content() : nothing}
    </dialog>`;
  }

  private content(): unknown {
    const { w } = this.setting;
    const cited = this.cited();
    if (!cited) return html`<p class="problem">${w.unknownPlace}</p>`;
    const text = this.text(cited);
    return html`${this.scopeChoice()} ${this.summary(cited)} ${this.formatChoice(cited)}
      ${this.format === 'quotation' ? this.translationChoice(cited) : nothing}
      <label class="citation"
        >${w.citation}
        <textarea readonly rows=${rowsOf(text)} .value=${text}></textarea>
      </label>
      <p class="notice-line" role="status">${this.notice}</p>
      <p class="actions">
        ${
          FILES[this.format]
            ? html`<button type="button" @click=${() => this.download(cited, text)}>
                ${w.download}
              </button>`
            : nothing
        }
        <button type="button" @click=${() => this.querySelector('dialog')!.close()}>
          ${w.close}
        </button>
        <button type="button" class="main" data-copy @click=${() => void this.copy(text)}>
          ${w.copy}
        </button>
      </p>`;
  }

  private cited(): Citable | undefined {
    const scope = this.scopes[this.chosen];
    if (!scope) return undefined;
    const url = new URL(scope.path, location.href).href;
    return citable(this.setting.edition, scope.subject, { url, accessed: today() });
  }

  private text(cited: Citable): string {
    const { m, edition } = this.setting;
    if (this.format !== 'quotation') return cite(cited, this.format, m.language);
    const translation = translationsOf(edition, cited.subject).find(
      ({ version }) => version.id === this.translation,
    );
    return quotation(cited, m.language, translation) ?? cite(cited, 'chicago', m.language);
  }

  private scopeChoice(): TemplateResult {
    const { w } = this.setting;
    const onChange = (event: Event) => {
      this.chosen = (event.target as HTMLSelectElement).selectedIndex;
      this.notice = '';
    };
    return html`<label
      >${w.what}
      <select name="scope" @change=${onChange}>
        ${this.scopes.map(
          ({ name }, index) => html`<option .selected=${index === this.chosen}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  /** What will be cited: its words, where it is one text, and the mark that tells whether it changes. */
  private summary(cited: Citable): TemplateResult {
    const { w, m } = this.setting;
    const { texts, versions, hash, note, document, unit, segment } = cited;
    const [only] = texts;
    const names = versions.map((version) => versionName(m, version)).join(' / ');
    const clause = segment === undefined ? '' : `, ${segment}`;
    const place = unit ? `${unitName(m, unit)}${clause}` : '';
    const title = note ? (note.title[m.language] ?? note.title.en) : place;
    const what = [note ? '' : document.shortTitle[m.language], title, names]
      .filter(Boolean)
      .join(' · ');
    const language = versions[0]?.language;
    return html`<div class="cited-text" aria-label=${w.citedText} role="group">
      ${
        only && versions.length === 1
          ? html`<q lang=${language ?? nothing}>${texts.map(({ text }) => text).join(' ')}</q>`
          : nothing
      }
      <p>${what} · ${w.hash(hash)}</p>
    </div>`;
  }

  private formatChoice(cited: Citable): TemplateResult {
    const { w, m } = this.setting;
    const canQuote = quotation(cited, m.language) !== undefined;
    const formats = FORMATS.filter((format) => format !== 'quotation' || canQuote);
    const shown = formats.includes(this.format) ? this.format : 'chicago';
    const choose = (format: DialogFormat) => {
      this.format = format;
      this.notice = '';
    };
    return html`<fieldset class="formats">
      <legend>${w.format}</legend>
      ${formats.map(
        (format) =>
          html`<label
            ><input
              type="radio"
              name="format"
              value=${format}
              .checked=${format === shown}
              @change=${() => choose(format)}
            />${format === 'quotation' || format === 'link' ? w[format] : NAMES[format]}</label
          >`,
      )}
    </fieldset>`;
  }

  private translationChoice(cited: Citable): unknown {
    const { w, m, edition } = this.setting;
    const offered = translationsOf(edition, cited.subject);
    if (offered.length === 0) return nothing;
    const onChange = (event: Event) => {
      this.translation = (event.target as HTMLSelectElement).value;
    };
    return html`<label
      >${w.translation}
      <select name="translation" @change=${onChange}>
        <option value="" .selected=${this.translation === ''}>${w.noTranslation}</option>
        ${offered.map(
          ({ version }) =>
            html`<option value=${version.id} .selected=${version.id === this.translation}>
              ${versionName(m, version)}
            </option>`,
        )}
      </select>
    </label>`;
  }

  private async copy(text: string): Promise<void> {
    const { w } = this.setting;
    try {
      await navigator.clipboard.writeText(text);
      this.notice = w.copied;
    } catch {
      this.notice = w.copyByHand;
      const field = this.querySelector<HTMLTextAreaElement>('.citation textarea');
      field?.focus();
      field?.select();
    }
  }

  private download(cited: Citable, text: string): void {
    const [ending, type] = FILES[this.format]!;
    const name = `${cited.note?.id ?? `${cited.document.id}-${cited.unit?.id ?? 'text'}`}`;
    offerFile(`${name}-${cited.hash}.${ending}`, type, text);
  }
}

/** The reader's own day, ISO. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function rowsOf(text: string): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / 80)));
  return Math.min(
    12,
    lines.reduce((a, b) => a + b, 0),
  );
}

if (!customElements.get('wl-cite-dialog')) customElements.define('wl-cite-dialog', CiteDialog);
