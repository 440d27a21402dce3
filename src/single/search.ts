import { html, render } from 'lit';
import { LONGEST_QUERY, parseQuery, spanFinder } from '../core/search/index.ts';
import type { InterfaceLanguage, Span } from '../core/model/index.ts';
import { searchWordsIn } from '../ui/search/words/all.ts';

/** The bar above the texts. It is made by script, so that nothing stands there that does not work. */
export function pageSearch(host: HTMLElement): PageSearch {
  host.replaceChildren();
  const search = new PageSearch(host);
  addEventListener('keydown', (event) => search.onKey(event));
  return search;
}

/** A place that was found, and the text it stands in. */
interface Hit {
  readonly text: HTMLElement;
  readonly range: Range;
}

/** Searches the texts of the page as the site's search does, marks the words and walks through the places. */
class PageSearch {
  private language: InterfaceLanguage = 'en';
  private typed = '';
  private hits: readonly Hit[] = [];
  private current = -1;

  constructor(private readonly host: HTMLElement) {}

  /** Shows the bar in a language of the interface. */
  speak(language: InterfaceLanguage): void {
    this.language = language;
    this.render();
  }

  onKey(event: KeyboardEvent): void {
    const isTyping = (event.target as Element).closest('input[type=search], select');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ']') this.step(1);
    else if (event.key === '[') this.step(-1);
    else if (event.key === '/') {
      event.preventDefault();
      this.host.querySelector('input')?.select();
    }
  }

  private render(): void {
    const s = searchWordsIn(this.language);
    const submit = (event: Event) => {
      event.preventDefault();
      this.find(this.host.querySelector('input')!.value);
    };
    render(
      html`<form role="search" lang=${this.language} @submit=${submit}>
        <label
          >${s.field}<input type="search" maxlength=${LONGEST_QUERY} aria-describedby="hint"
        /></label>
        <button>${s.find}</button>
        <button type="button" @click=${() => this.step(-1)}>${s.previousHit}</button>
        <button type="button" @click=${() => this.step(1)}>${s.nextHit}</button>
        <output>${this.said()}</output>
        <p class="hint" id="hint">${s.hint}</p>
      </form>`,
      this.host,
    );
  }

  private said(): string {
    const s = searchWordsIn(this.language);
    if (this.typed === '') return '';
    if (this.hits.length === 0) return s.nothingFound;
    const at = s.hitOf(this.current + 1, this.hits.length);
    return `${s.marked(this.hits.length, this.typed)} · ${at}`;
  }

  private find(typed: string): void {
    this.leave();
    const query = parseQuery(typed);
    const spansOf = spanFinder(query);
    const isAsked = query.wanted.length > 0;
    this.typed = isAsked ? typed : '';
    const texts = isAsked ? [...document.querySelectorAll<HTMLElement>('.text')] : [];
    this.hits = texts.flatMap((text) => {
      const spans = spansOf({ text: text.textContent, language: text.lang.split('-')[0]! });
      return spans.map((span) => ({ text, range: rangeOf(text, span) }));
    });
    this.current = -1;
    const ranges = this.hits.map(({ range }) => range);
    highlight('found', ranges);
    if (this.hits.length > 0) this.step(1);
    else this.render();
  }

  /** Goes to the next place, or back; after the last comes the first. */
  private step(by: 1 | -1): void {
    const count = this.hits.length;
    if (count === 0) return;
    this.leave();
    this.current = this.current < 0 && by < 0 ? count - 1 : (this.current + by + count) % count;
    const { text, range } = this.hits[this.current]!;
    text.closest('details')?.setAttribute('open', '');
    text.classList.add('current');
    text.scrollIntoView({ block: 'center' });
    highlight('here', [range]);
    this.render();
  }

  private leave(): void {
    this.hits[this.current]?.text.classList.remove('current');
    highlight('here', []);
  }
}

/** Browsers without the CSS Custom Highlight API still walk from text to text. */
function highlight(name: string, ranges: readonly Range[]): void {
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...ranges));
}

/** The stretch of an element's text as a range, whatever elements lie in it. */
function rangeOf(element: Element, { start, end }: Span): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const length = node.data.length;
    if (start >= at && start <= at + length) range.setStart(node, start - at);
    if (end >= at && end <= at + length) range.setEnd(node, end - at);
    at += length;
  }
  return range;
}
