import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { targetAt, type PlacedTarget } from '../../../core/annotate/index.ts';
import { findDocument, findWitness, type EditionDocument } from '../../../core/model/index.ts';
import { versionName } from '../../names.ts';
import { clausesIn } from './entries.ts';
import { targetName, type OwnSetting } from './names.ts';
import type { PointedWords } from './requests.ts';

/** The reader has set the words of a place. */
export class WordsChosen extends Event {
  static readonly type = 'wl-words-chosen';
  readonly place: PlacedTarget;

  constructor(place: PlacedTarget) {
    super(WordsChosen.type);
    this.place = place;
  }
}

/**
 * Lets the reader set the words of a place in any version: the clause stands in a field that cannot be changed, in which
 * words are selected as in any text field, by mouse, touch or keyboard.
 */
export class WordChooser extends LitElement {
  @property({ attribute: false }) setting!: OwnSetting;
  @property({ attribute: false }) at!: PointedWords;
  @state() private error = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    const { o, m, edition } = this.setting;
    const document = findDocument(edition, this.at.document) ?? edition.documents[0]!;
    const witness = findWitness(document, this.at.witness) ?? document.witnesses[0]!;
    const text = this.text(document);
    return html`<fieldset class="word-chooser">
      <legend>${o.setWords}</legend>
      <div class="fields">
        ${this.select(
          o.chooseDocument,
          edition.documents.map(({ id, shortTitle }) => [id, shortTitle[m.language]]),
          document.id,
          (id) => this.move({ document: id, witness: '', segment: '' }),
        )}
        ${this.select(
          o.chooseVersion,
          document.witnesses.map((each) => [each.id, versionName(m, each)]),
          witness.id,
          (id) => this.move({ ...this.at, document: document.id, witness: id }),
        )}
        ${this.select(
          o.chooseClause,
          clausesIn(document, witness.id).map((id) => [id, this.clauseName(document, id)]),
          this.at.segment,
          (id) => this.move({ document: document.id, witness: witness.id, segment: id }),
        )}
      </div>
      <label
        >${o.chooseWords(versionName(m, witness))}
        <textarea readonly rows="4" lang=${witness.language} .value=${text}></textarea>
      </label>
      ${this.error === '' ? nothing : html`<p class="problem" role="alert">${this.error}</p>`}
      <p class="actions">
        <button type="button" @click=${() => this.take(true)}>${o.takeWords}</button>
        <button type="button" @click=${() => this.take(false)}>${o.takeWhole}</button>
      </p>
    </fieldset>`;
  }

  protected override willUpdate(): void {
    const { edition } = this.setting;
    const document = findDocument(edition, this.at.document) ?? edition.documents[0]!;
    const witness = findWitness(document, this.at.witness) ?? document.witnesses[0]!;
    const clauses = clausesIn(document, witness.id);
    const segment = clauses.includes(this.at.segment) ? this.at.segment : (clauses[0] ?? '');
    this.at = { document: document.id, witness: witness.id, segment };
  }

  private clauseName(document: EditionDocument, segment: string): string {
    const { edition, o } = this.setting;
    const place = { edition: edition.id, document: document.id, segment, witness: this.at.witness };
    const name = targetName(this.setting, { kind: 'placed', place, state: edition.hash });
    return name.split(' · ')[0]?.split(', ').slice(1).join(', ') ?? o.chooseClause;
  }

  private select(
    label: string,
    options: readonly (readonly [string, string])[],
    chosen: string,
    choose: (value: string) => void,
  ): unknown {
    const onChange = (event: Event) => choose((event.target as HTMLSelectElement).value);
    return html`<label
      >${label}
      <select @change=${onChange}>
        ${options.map(
          ([value, name]) =>
            html`<option value=${value} .selected=${value === chosen}>${name}</option>`,
        )}
      </select></label
    >`;
  }

  private move(at: PointedWords): void {
    this.error = '';
    this.at = at;
  }

  private text(document: EditionDocument): string {
    const segments = findWitness(document, this.at.witness)?.segments;
    return segments?.find(({ id }) => id === this.at.segment)?.text ?? '';
  }

  private take(selected: boolean): void {
    const field = this.querySelector('textarea')!;
    const { selectionStart: start, selectionEnd: end } = field;
    if (selected && start === end) {
      this.error = this.setting.o.selectFirst;
      return;
    }
    const { edition } = this.setting;
    const place = { edition: edition.id, ...this.at };
    const target = targetAt(edition, selected ? { ...place, span: { start, end } } : place);
    if (target) this.dispatchEvent(new WordsChosen(target));
  }
}

if (!customElements.get('wl-word-chooser')) {
  customElements.define('wl-word-chooser', WordChooser);
}
