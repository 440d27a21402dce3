import { parseClauseAddress, parseVersions } from './clause-address.ts';
import { fetchClause, NoSuchClause } from './clause-data.ts';
import { clauseView, failedView } from './clause-view.ts';
import { CLAUSE_STYLES } from './styles.ts';
import { clauseWords } from './words.ts';

/** Where the script stands below the site's root. */
export const EMBED_SCRIPT = 'embed/wortlaut-clause.js';

let styles: CSSStyleSheet | undefined;

/** As a sheet made by script, which a policy without inline styles allows. */
function sharedStyles(): CSSStyleSheet {
  if (!styles) {
    styles = new CSSStyleSheet();
    styles.replaceSync(CLAUSE_STYLES);
  }
  return styles;
}

/**
 * `<wortlaut-clause address="EDITION/DOCUMENT/CLAUSE" versions="a,b">`: a clause of an edition in any web page. Until
 * the texts are there, and where they cannot be had, what stands inside the element is shown.
 */
export class WortlautClause extends HTMLElement {
  static readonly observedAttributes = ['address', 'versions', 'lang'];
  /** Root of the site that the texts come from. */
  static site: URL | undefined;

  private readonly shown = this.attachShadow({ mode: 'open' });
  private asked = 0;

  /** Settles when the element shows its texts, or says why not. */
  ready: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    this.shown.adoptedStyleSheets = [sharedStyles()];
    if (!this.shown.hasChildNodes()) this.shown.append(document.createElement('slot'));
    this.ready = this.load();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.ready = this.load();
  }

  private async load(): Promise<void> {
    const asked = (this.asked += 1);
    const view = await this.view();
    if (asked === this.asked) this.shown.replaceChildren(view);
  }

  private async view(): Promise<HTMLElement> {
    const language = this.closest('[lang]')?.getAttribute('lang') ?? 'en';
    const words = clauseWords(language);
    const written = this.getAttribute('address') ?? '';
    const noAddress = () => failedView(`${words.badAddress}: ${written}`);
    const address = parseClauseAddress(written);
    if (!address) return noAddress();
    const { site } = WortlautClause;
    if (!site) return failedView(words.failed);
    try {
      const versions = parseVersions(this.getAttribute('versions') ?? '');
      const clause = await fetchClause(site, address, versions);
      const page = new URL(`${address.edition}/${address.document}/${clause.unit}/`, site);
      if (clause.unit !== address.place) page.hash = address.place;
      return clauseView(clause, { words, language, page });
    } catch (error) {
      return error instanceof NoSuchClause ? noAddress() : failedView(words.failed);
    }
  }
}

/** Root of the site, from the address of this script; undefined where nothing tells it. */
function siteOfScript(): URL | undefined {
  const running = document.currentScript;
  const script =
    running instanceof HTMLScriptElement
      ? running
      : document.querySelector<HTMLScriptElement>(`script[src$="${EMBED_SCRIPT}"]`);
  return script?.src ? new URL('../', script.src) : undefined;
}

/** Makes the element known to the page, once. */
export function defineClause(site: URL | undefined = siteOfScript()): void {
  if (customElements.get('wortlaut-clause')) return;
  WortlautClause.site = site;
  customElements.define('wortlaut-clause', WortlautClause);
}
