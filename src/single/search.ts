import { parseQuery, spanFinder } from '../core/search/index.ts';
import type { Span } from '../core/model/index.ts';
import { SINGLE_WORDS } from './words.ts';

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

/** Searches the texts of the page as the site's search does, marks the words and walks through the clauses. */
export class PageSearch {
  private hits: readonly HTMLElement[] = [];
  private current = -1;

  constructor(private readonly say: (text: string) => void) {}

  find(typed: string): void {
    this.leave();
    const query = parseQuery(typed);
    const spansOf = spanFinder(query);
    const ranges: Range[] = [];
    const isAsked = query.wanted.length > 0;
    const texts = [...document.querySelectorAll<HTMLElement>('.text')];
    this.hits = texts.filter((element) => {
      const text = element.textContent;
      const spans = isAsked ? spansOf({ text, language: element.lang.split('-')[0]! }) : [];
      ranges.push(...spans.map((span) => rangeOf(element, span)));
      return spans.length > 0;
    });
    // Browsers without the CSS Custom Highlight API still walk from clause to clause.
    if ('highlights' in CSS) CSS.highlights.set('found', new Highlight(...ranges));
    this.say(isAsked ? SINGLE_WORDS.hits(this.hits.length, typed) : '');
    this.step(1);
  }

  /** Goes to the next clause, or back; after the last comes the first. */
  step(by: 1 | -1): void {
    const count = this.hits.length;
    if (count === 0) return;
    this.leave();
    this.current = (this.current + by + count) % count;
    const hit = this.hits[this.current]!;
    hit.closest('details')?.setAttribute('open', '');
    hit.classList.add('current');
    hit.scrollIntoView({ block: 'center' });
  }

  private leave(): void {
    this.hits[this.current]?.classList.remove('current');
    if (this.current >= this.hits.length) this.current = -1;
  }
}

/** The bar above the texts. It is made by script, so that nothing stands there that does not work. */
export function searchBar(): HTMLElement {
  const form = document.createElement('form');
  form.className = 'tools';
  form.setAttribute('role', 'search');
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'search';
  label.append(`${SINGLE_WORDS.search}: ${SINGLE_WORDS.searchHint}`, input);
  const said = document.createElement('output');
  const search = new PageSearch((text) => (said.textContent = text));
  const button = (text: string, act: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.addEventListener('click', act);
    return made;
  };
  const find = document.createElement('button');
  find.textContent = SINGLE_WORDS.search;
  form.append(
    label,
    find,
    button(SINGLE_WORDS.previous, () => search.step(-1)),
    button(SINGLE_WORDS.next, () => search.step(1)),
    said,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search.find(input.value);
  });
  return form;
}
