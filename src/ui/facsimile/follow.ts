/** Which side the reader moves: the other one follows it. */
type Side = 'text' | 'pages';

/** Part of the visible height above the line at which the text is read. */
const READING_LINE = 0.3;

/** Tells which side the reader moves, and where the text is being read. */
export class Following {
  #side: Side = 'text';
  #waiting = 0;
  readonly #leaving = new AbortController();

  /** `onText`: the text has been moved by the reader, and another clause is at the reading line. */
  constructor(
    private readonly panel: HTMLElement,
    private readonly room: HTMLElement,
    private readonly onText: (place: string) => void,
  ) {
    const { signal } = this.#leaving;
    for (const type of ['pointerdown', 'wheel', 'touchstart', 'keydown'] as const) {
      addEventListener(type, (event) => this.#touched(event), {
        signal,
        capture: true,
        passive: true,
      });
    }
    addEventListener('scroll', () => this.#scrolled(), { signal, passive: true });
  }

  get isLedByPages(): boolean {
    return this.#side === 'pages';
  }

  /** A link or a key of the tool moves one side: the other follows. */
  lead(side: Side): void {
    this.#side = side;
  }

  end(): void {
    this.#leaving.abort();
    cancelAnimationFrame(this.#waiting);
  }

  /** The clause of the page at the reading line. */
  placeAtLine(): string | undefined {
    const line = this.#line();
    const rows = [...this.room.querySelectorAll<HTMLElement>('tr[data-place]')];
    const above = rows.findLast((row) => row.getBoundingClientRect().top <= line);
    return (above ?? rows[0])?.dataset['place'];
  }

  /** Brings a clause to the reading line. */
  showPlace(place: string): void {
    const row = this.room.querySelector(`tr[data-place="${CSS.escape(place)}"]`);
    if (!row) return;
    const top = scrollY + row.getBoundingClientRect().top - this.#line() + 8;
    scrollTo({ top, behavior: 'instant' });
  }

  #touched(event: Event): void {
    const isInside = event.target instanceof Node && this.panel.contains(event.target);
    this.#side = isInside ? 'pages' : 'text';
  }

  #scrolled(): void {
    if (this.#side !== 'text' || this.#waiting) return;
    this.#waiting = requestAnimationFrame(() => {
      this.#waiting = 0;
      const place = this.#side === 'text' ? this.placeAtLine() : undefined;
      if (place !== undefined) this.onText(place);
    });
  }

  /** On a narrow screen the panel stands over the lower part of the window. */
  #line(): number {
    const { top, width } = this.panel.firstElementChild?.getBoundingClientRect() ?? new DOMRect();
    const visible = width > 0.9 * innerWidth && top > 0 ? top : innerHeight;
    return READING_LINE * visible + 40;
  }
}
