import { html, nothing } from 'lit';
import type { Segment, Span } from '../../core/model/index.ts';
import { LONGEST_QUERY, parseQuery, spanFinder } from '../../core/search/index.ts';
import { isOwn, link } from '../context.ts';
import type { RoomHost, RoomKey, RoomPart, ShownSegment } from '../reading/part.ts';
import type { TextMark } from '../reading/segment-text.ts';
import type { SearchWords } from './words.ts';

/** Searching in the reading room: the way to the search, and what was found marked in the text. */
export class SearchPart implements RoomPart {
  private typed = '';
  private spansIn = spanFinder(parseQuery(''));
  private known = new WeakMap<Segment, readonly Span[]>();
  private current = -1;
  private announced: string | undefined;
  readonly keys: readonly RoomKey[];

  constructor(
    private readonly host: RoomHost,
    private readonly s: SearchWords,
  ) {
    this.keys = [
      { key: '/', line: s.keyOpen, act: () => location.assign(this.searchAddress()) },
      { key: ']', line: s.keyHits, act: () => this.go(1) },
      { key: '[', line: '', act: () => this.go(-1) },
    ];
  }

  query(): Readonly<Record<string, string>> {
    return { q: this.typed };
  }

  readQuery(query: URLSearchParams): void {
    const typed = (query.get('q') ?? '').slice(0, LONGEST_QUERY);
    if (typed === this.typed) return;
    this.typed = typed;
    this.spansIn = spanFinder(parseQuery(typed));
    this.known = new WeakMap();
    this.current = -1;
    this.announced = undefined;
    this.host.requestUpdate();
  }

  marks({ witness, segment }: ShownSegment): readonly TextMark[] {
    if (this.typed === '') return [];
    const spans = this.known.get(segment) ?? this.spansIn({ ...witness, text: segment.text });
    this.known.set(segment, spans);
    return spans.map((span) => ({ kind: 'found', span }));
  }

  tools(): unknown {
    return html`<a class="tool" href=${this.searchAddress()}>${this.s.title}</a>`;
  }

  panels(): unknown {
    if (this.typed === '') return nothing;
    const { s } = this;
    return html`<div class="found-bar" role="group" aria-label=${s.title}>
      <span class="found-count"></span>
      <button
        type="button"
        aria-label=${s.previousHit}
        title=${s.previousHit}
        @click=${() => this.go(-1)}
      >
        ${arrow('M12 4 6 10 12 16')}
      </button>
      <button type="button" aria-label=${s.nextHit} title=${s.nextHit} @click=${() => this.go(1)}>
        ${arrow('M8 4 14 10 8 16')}
      </button>
      <button type="button" aria-label=${s.endMarks} title=${s.endMarks} @click=${() => this.end()}>
        ${arrow('M5 5 15 15M15 5 5 15')}
      </button>
    </div>`;
  }

  updated(): void {
    if (this.typed === '') return;
    const count = this.hits().length;
    const text = count === 0 ? this.s.noneMarked(this.typed) : this.s.marked(count, this.typed);
    const line = this.host.element.querySelector('.found-count');
    const place = this.current >= 0 ? this.s.hitOf(this.current + 1, count) : text;
    if (line) line.textContent = place;
    if (this.announced === text) return;
    this.announced = text;
    this.host.announce(text);
  }

  private searchAddress(): string {
    const { setting, edition } = this.host;
    // A text of the reader's own belongs to no edition of the site: its page says where the search is.
    const page = isOwn(setting)
      ? (this.host.element.dataset['searchPage'] ?? '')
      : link(setting, { kind: 'search', edition: edition.id });
    return this.typed === '' ? page : `${page}?q=${encodeURIComponent(this.typed)}`;
  }

  /** First element of each marked place: other marks may cut it into several. */
  private hits(): readonly HTMLElement[] {
    const all = this.host.element.querySelectorAll<HTMLElement>('.text .found');
    return [...all].filter((mark) => !previousText(mark)?.classList.contains('found'));
  }

  private go(step: 1 | -1): void {
    const hits = this.hits();
    if (hits.length === 0) return;
    for (const hit of hits) delete hit.dataset['here'];
    const from = this.current < 0 && step < 0 ? 0 : this.current;
    this.current = (from + step + hits.length) % hits.length;
    const hit = hits[this.current]!;
    hit.dataset['here'] = '';
    if (!hit.hasAttribute('tabindex')) hit.tabIndex = -1;
    hit.scrollIntoView({ block: 'center' });
    hit.focus({ preventScroll: true });
    const place = this.s.hitOf(this.current + 1, hits.length);
    this.host.element.querySelector('.found-count')!.textContent = place;
    this.host.announce(place);
  }

  private end(): void {
    this.typed = '';
    this.known = new WeakMap();
    this.host.announce('');
    this.host.requestUpdate();
    this.host.writeUrl();
  }
}

/** The element just before, where no text stands between. */
function previousText(element: Element): Element | undefined {
  let before = element.previousSibling;
  while (before && (before.nodeType === Node.COMMENT_NODE || before.textContent === '')) {
    before = before.previousSibling;
  }
  return before instanceof Element ? before : undefined;
}

function arrow(path: string) {
  return html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`;
}
