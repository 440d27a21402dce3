import { html, nothing, type TemplateResult } from 'lit';
import { urlToView } from '../../app/view.ts';
import type { Verification } from '../../core/cite/index.ts';
import { findUnit, type Unit } from '../../core/model/index.ts';
import { unitName } from '../names.ts';
import type { RoomHost, RoomKey, RoomPart } from '../reading/part.ts';
import { checkCitation, HASH } from './check.ts';
import { CiteRequest, type CitePointer } from './cite-request.ts';
import type { CiteDialog } from './dialog.ts';
import { scopesOf, type ScopeSetting } from './scopes.ts';
import type { CiteWords } from './words.ts';

/** Shows a verdict. Comparing then and now needs the comparison, which is loaded when there is something to say. */
type ShowVerdict = (result: Verification, dismiss: () => void) => TemplateResult;

/** Citing what the reader sees, and telling whether what an address cites is still the same. */
export class CitePart implements RoomPart {
  readonly keys: readonly RoomKey[];
  private result: Verification | undefined;
  private show: ShowVerdict | undefined;

  constructor(
    private readonly host: RoomHost,
    private readonly w: CiteWords,
  ) {
    this.keys = [{ key: 'q', line: w.key, act: (target) => void this.citeFocused(target) }];
    host.element.addEventListener(CiteRequest.type, (event) => {
      if (event instanceof CiteRequest) this.cite(event.pointer);
    });
  }

  unitActions(unit: Unit): TemplateResult {
    const { w, host } = this;
    return html`<button
      type="button"
      class="plain"
      aria-label=${w.citeThis(unitName(host.setting.m, unit))}
      @click=${() => this.cite({ unit: unit.id })}
    >
      ${w.cite}
    </button>`;
  }

  panels(): TemplateResult {
    const dismiss = () => {
      this.result = undefined;
      this.host.requestUpdate();
    };
    return html`<wl-cite-dialog .setting=${this.setting}></wl-cite-dialog>${
        this.result && this.show ? this.show(this.result, dismiss) : nothing
      }`;
  }

  /** Looks whether the text that the address cites is the one the edition has. */
  readQuery(query: URLSearchParams): void {
    const hash = query.get(HASH);
    this.result = undefined;
    if (hash === null) return;
    const { edition, document } = this.host;
    const view = urlToView(location.search, location.hash, document.id);
    const result = checkCitation(hash, { edition, document: document.id, unit: this.unit(), view });
    void this.tell(result);
  }

  private get setting(): ScopeSetting {
    const { setting, document, columns } = this.host;
    return { ...setting, w: this.w, document, columns };
  }

  /** The unit that the page's own path names. */
  private unit(): string | undefined {
    const name = location.pathname.split('/').filter(Boolean).at(-1) ?? '';
    return name === this.host.document.id ? undefined : findUnit(this.host.document, name)?.id;
  }

  private async tell(result: Verification): Promise<void> {
    const { verdict } = await import('./verdict.ts');
    const setting = { ...this.host.setting, w: this.w };
    this.show = (shown, dismiss) => verdict(setting, shown, dismiss);
    this.result = result;
    this.host.requestUpdate();
  }

  private cite(pointer: CitePointer): void {
    const scopes = scopesOf(this.setting, pointer);
    void this.host.element.querySelector<CiteDialog>('wl-cite-dialog')?.open(scopes);
  }

  /** Cites the selected words, else what has the focus, else the unit it stands in, else the first unit. */
  private async citeFocused(target: Element): Promise<void> {
    const { selectedWords, wordsAt } = await import('../notes/own/selection.ts');
    const words = selectedWords(this.host.element)[0] ?? wordsAt(target);
    const note = target.closest<HTMLElement>('[data-note-card]')?.dataset['noteCard'];
    const unit =
      target.closest<HTMLElement>('section[data-unit]')?.dataset['unit'] ??
      this.unit() ??
      this.host.document.units[0]?.id;
    if (note !== undefined) this.cite({ note });
    else if (words) this.cite(words);
    else if (unit !== undefined) this.cite({ unit });
  }
}
