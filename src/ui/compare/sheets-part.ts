import './sheets.css';
import { html, nothing, type TemplateResult } from 'lit';
import type { Unit } from '../../core/model/index.ts';
import type { RoomHost, RoomPart } from '../reading/part.ts';
import { hasDrafts, historySheet } from './history-sheet.ts';
import { pivotLanguages, pivotSheet } from './pivot-sheet.ts';
import { queryToSheets, sheetsToQuery, type OpenSheets } from './sheets-state.ts';
import { loadCompareWords, type CompareWords } from './words.ts';

type Kind = 'history' | 'pivot';

/** Sheets below a unit: how its wording came about, and two languages through literal renderings. */
export class SheetsPart implements RoomPart {
  private open: Readonly<Record<Kind, OpenSheets>> = { history: new Map(), pivot: new Map() };

  /** Loads the words of the interface's language and makes the part. */
  static async load(host: RoomHost): Promise<SheetsPart> {
    return new SheetsPart(host, await loadCompareWords(host.setting.m.language));
  }

  constructor(
    private readonly host: RoomHost,
    private readonly said: CompareWords,
  ) {}

  query(): Readonly<Record<Kind, string>> {
    return { history: sheetsToQuery(this.open.history), pivot: sheetsToQuery(this.open.pivot) };
  }

  readQuery(query: URLSearchParams): void {
    this.open = {
      history: queryToSheets(query.get('history')),
      pivot: queryToSheets(query.get('pivot')),
    };
  }

  unitActions(unit: Unit): TemplateResult | undefined {
    const { edition, document, setting } = this.host;
    const drafts = hasDrafts(edition, document, unit);
    const rendered = this.isRendered(unit, setting.m.language);
    if (!drafts && !rendered) return undefined;
    return html`${drafts ? this.button('history', unit, this.said.history.action) : nothing}
    ${rendered ? this.button('pivot', unit, this.said.pivot.action) : nothing}`;
  }

  belowUnit(unit: Unit): TemplateResult | undefined {
    const { history, pivot } = this.open;
    const { setting, document } = this.host;
    const common = { setting, words: this.said, document, unit };
    const witness = hasDrafts(setting.edition, document, unit) ? history.get(unit.id) : undefined;
    const published = this.isRendered(unit, setting.m.language) ? pivot.get(unit.id) : undefined;
    if (witness === undefined && published === undefined) return undefined;
    const controls = (kind: Kind) => ({
      choose: (chosen: string) => this.set(kind, unit, chosen),
      close: () => this.close(kind, unit),
    });
    return html`${witness === undefined ? nothing : historySheet({ ...common, witness, ...controls('history') })}
    ${published === undefined ? nothing : pivotSheet({ ...common, published, ...controls('pivot') })}`;
  }

  private isRendered(unit: Unit, language: string): boolean {
    const { edition, document } = this.host;
    const languages = pivotLanguages(edition, document, language);
    return (
      languages !== undefined &&
      unit.segments.some((id) =>
        edition.renderings.some((one) => one.document === document.id && id in one.segments),
      )
    );
  }

  private button(kind: Kind, unit: Unit, label: string): TemplateResult {
    const isOpen = this.open[kind].has(unit.id);
    return html`<button
      type="button"
      class="action"
      data-sheet=${`${kind}-${unit.id}`}
      aria-expanded=${isOpen}
      @click=${() => (isOpen ? this.set(kind, unit, undefined) : this.set(kind, unit, ''))}
    >
      ${label}
    </button>`;
  }

  /** Opens a sheet with a version, or closes it. */
  private set(kind: Kind, unit: Unit, witness: string | undefined): void {
    const next = new Map(this.open[kind]);
    if (witness === undefined) next.delete(unit.id);
    else next.set(unit.id, witness);
    this.open = { ...this.open, [kind]: next };
    this.host.writeUrl();
    this.host.requestUpdate();
  }

  /** Closes a sheet from within it; the focus goes back to the button that opened it. */
  private close(kind: Kind, unit: Unit): void {
    this.set(kind, unit, undefined);
    void this.host.updateComplete.then(() =>
      this.host.element.querySelector<HTMLElement>(`[data-sheet="${kind}-${unit.id}"]`)?.focus(),
    );
  }
}
