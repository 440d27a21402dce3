import './compare.css';
import { html, nothing } from 'lit';
import { comparePairs } from '../../app/compare/compare-in-worker.ts';
import { differencesCsv } from '../../app/compare/export-csv.ts';
import { differencesHtml, differencesText } from '../../app/compare/export-html.ts';
import { differencesTei } from '../../app/compare/export-tei.ts';
import { saveFile } from '../../app/compare/save-file.ts';
import { MAX_COLUMNS } from '../../app/view.ts';
import { VARIANT_CLASSES } from '../../core/compare/index.ts';
import type { Column, Segment } from '../../core/model/index.ts';
import type { RoomHost, RoomKey, RoomPart, ShownSegment } from '../reading/part.ts';
import type { TextMark } from '../reading/segment-text.ts';
import { comparedColumns, firstComparison, versionOf } from './comparable.ts';
import { compareBar, type CompareBar, type ExportFormat } from './compare-bar.ts';
import {
  compareAtOnce,
  comparisonTask,
  finishComparison,
  measuredColumns,
  sizeOf,
  type ComparisonTask,
  type FinishedComparison,
} from './comparison.ts';
import {
  columnName,
  comparisonToQuery,
  queryToComparison,
  sameColumn,
  type ComparisonState,
} from './comparison-state.ts';
import { differenceList } from './difference-list.ts';
import { differenceMarks } from './difference-marks.ts';
import {
  differenceReport,
  differenceRow,
  placeName,
  type ReportSource,
} from './difference-report.ts';
import { countClasses, differencesBySegment, isGrave, type Difference } from './differences.ts';
import { loadCompareWords, type CompareWords } from './words.ts';

/** Texts up to so many UTF-16 units are compared at once (some milliseconds); longer ones in the worker. */
const AT_ONCE = 80_000;
/** The list holds so many differences; the exports hold all. */
const LISTED = 400;

const NONE: FinishedComparison = { differences: [], apart: [] };

/** Comparing versions of one language in the reading room: marks in the columns or one merged text, list, keys, exports. */
export class ComparePart implements RoomPart {
  private state: ComparisonState | undefined;
  private finished: FinishedComparison = NONE;
  private computed = '';
  private current: string | undefined;
  private isListOpen = false;
  private progress: number | undefined;
  private running: AbortController | undefined;
  private before: readonly Column[] | undefined;
  private shown: readonly Difference[] = [];
  /** Those shown, by the segments they stand in: each segment is asked for its marks by itself. */
  private bySegment: ReadonlyMap<Segment, readonly Difference[]> = new Map();
  private shownFrom: readonly unknown[] = [];
  readonly keys: readonly RoomKey[];

  /** Loads the words of the interface's language and makes the part. */
  static async load(host: RoomHost): Promise<ComparePart> {
    return new ComparePart(host, await loadCompareWords(host.setting.m.language));
  }

  constructor(
    private readonly host: RoomHost,
    private readonly said: CompareWords,
  ) {
    this.keys = [
      { key: 'n', line: said.differenceKeys, act: () => this.step(1) },
      { key: 'N', act: () => this.step(-1) },
    ];
    host.element.addEventListener('click', (event) => this.onClick(event.target as Element));
  }

  tools(): unknown {
    return html`<button
      type="button"
      aria-pressed=${this.state !== undefined}
      data-opens="compare"
      @click=${() => (this.state ? this.end() : this.begin())}
    >
      ${this.said.compare}
    </button>`;
  }

  query(): Readonly<Record<string, string>> {
    const { document, columns } = this.host;
    const query = comparisonToQuery(this.state, document.id);
    // The versions always stand beside a comparison, so that it is the same wherever it is opened.
    const names = columns.map((column) => columnName(column, document.id)).join(',');
    return this.state ? { v: names, ...query } : {};
  }

  readQuery(query: URLSearchParams): void {
    const state = queryToComparison(query, this.host.document.id);
    const isKnown = state && versionOf(this.host.edition, state.base);
    const merged = state?.merged && versionOf(this.host.edition, state.merged);
    this.state = isKnown && (!state.merged || merged) ? state : undefined;
  }

  marks(shown: ShownSegment): readonly TextMark[] {
    if (!this.state) return [];
    this.compute(this.state);
    const { missingHere } = this.said;
    const missingLabel = (words: string) => missingHere(words.trim());
    return differenceMarks(
      { state: this.state, differences: this.bySegment.get(shown.segment) ?? [], missingLabel },
      shown,
    );
  }

  panels(): unknown {
    if (!this.state) return nothing;
    this.compute(this.state);
    return compareBar(this.bar(this.state));
  }

  updated(): void {
    const { element } = this.host;
    element.toggleAttribute('data-comparing', this.state !== undefined);
    const current = `[data-variant~="${this.current ?? ''}"]`;
    for (const mark of element.querySelectorAll(`[data-current]:not(${current})`)) {
      mark.removeAttribute('data-current');
    }
    for (const mark of element.querySelectorAll(current))
      mark.toggleAttribute('data-current', true);
  }

  private begin(): void {
    const { edition, document, columns, setting } = this.host;
    const first = firstComparison(edition, document, columns, setting.m.language);
    if (!first) return this.host.announce(this.said.nothingToCompare);
    this.before = columns;
    this.state = { base: first.base, classes: VARIANT_CLASSES, packsOff: [], rulesOff: [] };
    this.show(first.columns);
  }

  private end(): void {
    this.state = undefined;
    this.current = undefined;
    this.running?.abort();
    this.show(this.before ?? this.host.columns);
    this.before = undefined;
  }

  /** Writes the view into the URL and renders it; changes the columns only where they are others. */
  private show(columns: readonly Column[]): void {
    if (columns !== this.host.columns) this.host.chooseColumns(columns);
    else this.host.writeUrl();
    this.host.requestUpdate();
  }

  /** Another base or merged version: of another language, its versions take the columns. */
  private change(state: ComparisonState): void {
    const { edition, document, columns } = this.host;
    this.state = state;
    const shown = columns.some((column) => sameColumn(column, state.base));
    const others = comparedColumns(edition, columns, state.base);
    if (shown && (others.length > 0 || state.merged)) return this.show(columns);
    if (others.length > 0) {
      return this.show([state.base, ...others].slice(0, MAX_COLUMNS));
    }
    const language = versionOf(edition, state.base)!.witness.language;
    const choice = firstComparison(edition, document, [], language as 'en');
    const rest = (choice?.columns ?? []).filter((column) => !sameColumn(column, state.base));
    this.show([state.base, ...rest].slice(0, MAX_COLUMNS));
  }

  private toggleColumn(column: Column): void {
    const { columns } = this.host;
    const there = columns.some((each) => sameColumn(each, column));
    const next = there
      ? columns.filter((each) => !sameColumn(each, column))
      : [...columns.slice(0, MAX_COLUMNS - 1), column];
    this.show(next);
  }

  /** Compares anew where versions or rules are others than last time, and chooses what is shown. */
  private compute(state: ComparisonState): void {
    const { edition, document, columns } = this.host;
    const from = [state, columns, document, this.finished];
    if (from.every((each, index) => each === this.shownFrom[index])) return;
    const { classes, ...what } = state;
    const key = JSON.stringify([document.id, measuredColumns(edition, columns, state), what]);
    if (key !== this.computed) {
      this.computed = key;
      this.current = undefined;
      this.running?.abort();
      const task = comparisonTask(edition, document, columns, state);
      if (sizeOf(task) <= AT_ONCE) this.finished = compareAtOnce(document, task);
      else void this.computeLong(task);
    }
    this.shown = this.finished.differences.filter((each) => classes.includes(each.class));
    this.bySegment = differencesBySegment(this.shown);
    this.shownFrom = [state, columns, document, this.finished];
  }

  private async computeLong(task: ComparisonTask): Promise<void> {
    const running = new AbortController();
    this.running = running;
    this.finished = NONE;
    this.progress = 0;
    const pairs = task.pairs.map(({ base, other }) => ({ a: base.text, b: other.text }));
    try {
      const results = await comparePairs(pairs, task.options, {
        signal: running.signal,
        onProgress: (done) => {
          this.progress = done;
          this.host.requestUpdate();
        },
      });
      this.finished = finishComparison(this.host.document, task, results);
    } catch (error) {
      if (this.running !== running) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.host.announce(running.signal.aborted ? this.said.cancelled : reason);
    }
    if (this.running !== running) return;
    this.progress = undefined;
    this.host.requestUpdate();
  }

  private source(state: ComparisonState): ReportSource {
    const { setting, document } = this.host;
    return { setting, words: this.said, document, state, url: this.host.urlOf().href };
  }

  private bar(state: ComparisonState): CompareBar {
    const { setting, document, columns } = this.host;
    return {
      setting,
      words: this.said,
      document,
      state,
      columns,
      counts: countClasses(this.finished.differences),
      position: this.position(),
      progress: this.progress,
      isListOpen: this.isListOpen,
      list: this.isListOpen ? this.list(state) : nothing,
      change: (next) => this.change(next),
      toggleColumn: (column) => this.toggleColumn(column),
      step: (by) => this.step(by),
      toggleList: (open) => {
        this.isListOpen = open;
        this.host.requestUpdate();
      },
      exportAs: (format) => this.exportAs(format),
      copy: () => void this.copy(),
      cancel: () => this.running?.abort(),
      end: () => this.end(),
    };
  }

  private position(): string {
    const at = this.shown.findIndex(({ id }) => id === this.current);
    return at < 0
      ? this.said.differences(this.shown.length)
      : this.said.position(at + 1, this.shown.length);
  }

  private list(state: ComparisonState): unknown {
    const { setting, document, edition } = this.host;
    const source = this.source(state);
    const language = versionOf(edition, state.base)?.witness.language ?? 'und';
    const listed = this.shown.slice(0, LISTED).map((difference) => ({
      row: differenceRow(source, difference),
      href: this.hrefOf(difference),
      isCurrent: difference.id === this.current,
      go: () => this.go(difference),
    }));
    const apart = this.finished.apart.map(({ column, places }) => {
      const version = versionOf(edition, column);
      const name = version?.witness.name[setting.m.language] ?? column.witness;
      const own = places.filter((place) => !place.endsWith('.label'));
      return html`<p class="apart">${this.said.notCompared(own.join(', '), name)}</p>`;
    });
    return html`<h2 class="visually-hidden">
        ${this.said.list}: ${document.shortTitle[setting.m.language]}
      </h2>
      ${differenceList(this.said, language, listed)} ${apart}`;
  }

  private hrefOf({ base, other, column }: Difference): string {
    const { document } = this.host;
    const side = this.state?.base.document === document.id ? base : other;
    const witness = side === base ? this.state!.base.witness : column.witness;
    const place = side.places[0];
    if (!place) return this.host.urlOf().href;
    const { segment, span } = place;
    const words = span.start < span.end ? { span } : {};
    return this.host.urlOf({ segment: segment.id, witness, ...words }).href;
  }

  /** Next or previous difference of substance among those shown, round the end. */
  private step(by: 1 | -1): void {
    if (!this.state) return;
    const grave = this.shown.filter(isGrave);
    if (grave.length === 0) return this.host.announce(this.said.noneGrave);
    const at = grave.findIndex(({ id }) => id === this.current);
    const from = at < 0 && by < 0 ? 0 : at;
    this.go(grave[(from + by + grave.length) % grave.length]!);
  }

  private go(difference: Difference): void {
    this.select(difference);
    void this.host.updateComplete.then(() => {
      const mark = this.host.element.querySelector<HTMLElement>(
        `.text [data-variant~="${difference.id}"]`,
      );
      mark?.scrollIntoView({ block: 'center' });
      showInList(this.host.element);
      if (mark && !mark.hasAttribute('tabindex')) mark.tabIndex = -1;
      mark?.focus({ preventScroll: true });
      this.say(difference); // the focus may have named a term
    });
  }

  private select(difference: Difference): void {
    this.current = difference.id;
    this.say(difference);
    this.host.requestUpdate();
  }

  private say(difference: Difference): void {
    const words = this.said;
    const spoken = (text: string) => text.trim() || words.noWords;
    const place = placeName(this.source(this.state!), difference);
    this.host.announce(
      `${place}, ${words.className[difference.class]}: ${spoken(difference.base.words)} → ${spoken(difference.other.words)}`,
    );
  }

  private onClick(target: Element): void {
    const id = target.closest<HTMLElement>('.text [data-variant]')?.dataset['variant'];
    const difference = this.shown.find((each) => id?.split(' ').includes(each.id));
    if (this.state && difference) this.select(difference);
  }

  private exportAs(format: ExportFormat): void {
    const report = differenceReport(this.source(this.state!), this.shown);
    const name = `${this.host.document.id}.${this.state!.base.witness}`;
    if (format === 'csv') saveFile(`${name}.csv`, 'text/csv', differencesCsv(report));
    if (format === 'tei') saveFile(`${name}.xml`, 'application/xml', differencesTei(report));
    if (format === 'html') saveFile(`${name}.html`, 'text/html', differencesHtml(report));
  }

  private async copy(): Promise<void> {
    const text = differencesText(differenceReport(this.source(this.state!), this.shown));
    try {
      await navigator.clipboard.writeText(text);
      this.host.announce(this.said.copied);
    } catch {
      this.host.announce(this.said.copyRefused);
    }
  }
}

/** Scrolls the list, and nothing else, to the difference that was gone to. */
function showInList(room: Element): void {
  const list = room.querySelector('.compare-list');
  const item = list?.querySelector('.difference-list > [aria-current]');
  if (!list || !item) return;
  const frame = list.getBoundingClientRect();
  const { top, bottom } = item.getBoundingClientRect();
  if (top < frame.top) list.scrollTop -= frame.top - top;
  else if (bottom > frame.bottom) list.scrollTop += bottom - frame.bottom;
}
