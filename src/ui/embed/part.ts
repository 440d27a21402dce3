import './embed.css';
import { html, type TemplateResult } from 'lit';
import { findWitness, type Unit } from '../../core/model/index.ts';
import type { RoomHost, RoomPart } from '../reading/part.ts';
import { frameCode, scriptCode, type Embedded } from './code.ts';
import { loadEmbedWords, type EmbedWords } from './words.ts';

/** The code that shows a unit, or the clause the reader is at, in another web page. */
export class EmbedPart implements RoomPart {
  private openAt: string | undefined;

  /** Loads the words of the interface's language and makes the part. */
  static async load(host: RoomHost): Promise<EmbedPart> {
    return new EmbedPart(host, await loadEmbedWords(host.setting.m.language));
  }

  constructor(
    private readonly host: RoomHost,
    private readonly said: EmbedWords,
  ) {}

  unitActions(unit: Unit): TemplateResult | undefined {
    if (!this.isPublished()) return undefined;
    const isOpen = this.openAt === unit.id;
    return html`<button
      type="button"
      class="action"
      data-embed=${unit.id}
      aria-expanded=${isOpen}
      @click=${() => this.show(isOpen ? undefined : unit.id)}
    >
      ${this.said.action}
    </button>`;
  }

  belowUnit(unit: Unit): TemplateResult | undefined {
    if (this.openAt !== unit.id) return undefined;
    const { title, intro, asScript, asFrame, close } = this.said;
    const shown = this.embedded(unit);
    return html`<section class="embed-code" aria-label=${title}>
      <p class="embed-title">${title}</p>
      <p>${intro}</p>
      ${this.field(asScript, scriptCode(shown), 8)} ${this.field(asFrame, frameCode(shown), 4)}
      <button type="button" @click=${() => this.close(unit.id)}>${close}</button>
    </section>`;
  }

  private field(label: string, code: string, rows: number): TemplateResult {
    return html`<label>
        <span>${label}</span>
        <textarea readonly spellcheck="false" rows=${rows} .value=${code}></textarea>
      </label>
      <button type="button" @click=${(event: Event) => void this.copy(event, code)}>
        ${this.said.copy}
      </button>`;
  }

  /** Whether the document stands on the site: a reader's own work is on this device alone. */
  private isPublished(): boolean {
    const { edition, document } = this.host;
    return this.host.urlOf().pathname.includes(`/${edition.id}/${document.id}/`);
  }

  private embedded(unit: Unit): Embedded {
    const { edition, document, columns, place, setting } = this.host;
    const root = 'root' in setting.base ? setting.base.root : '/';
    const versions = columns
      .filter((column) => column.document === document.id)
      .flatMap(({ witness }) => findWitness(document, witness) ?? []);
    const isInUnit = place !== undefined && unit.segments.includes(place.segment);
    return {
      site: new URL(root, location.href).href,
      edition: edition.id,
      document,
      unit,
      ...(isInUnit ? { place: place.segment } : {}),
      versions,
      language: setting.m.language,
    };
  }

  private show(unit: string | undefined): void {
    this.openAt = unit;
    this.host.requestUpdate();
  }

  private close(unit: string): void {
    this.show(undefined);
    this.host.element.querySelector<HTMLElement>(`[data-embed="${unit}"]`)?.focus();
  }

  private async copy(event: Event, code: string): Promise<void> {
    const button = event.currentTarget as HTMLElement;
    try {
      await navigator.clipboard.writeText(code);
      this.host.announce(this.said.copied);
    } catch {
      button.previousElementSibling?.querySelector('textarea')?.select();
      this.host.announce(this.said.refused);
    }
  }
}
