import type { PageSource } from '../../app/facsimile/page-source.ts';
import type { Shelf } from '../../app/facsimile/shelf.ts';
import { ZoneSet } from '../../app/facsimile/zone-set.ts';
import { PageMatcher } from '../../core/facsimile/index.ts';
import { segmentsFor, type Witness, type Zone } from '../../core/model/index.ts';
import type { Messages } from '../messages/messages.ts';
import { offerFile } from '../shell/offer-file.ts';
import { segmentName, type ClauseSetting, type Draft } from './clause-tools.ts';
import { DraftChanged, PagesMoved, PagesOpened, PlaceChosen } from './events.ts';
import { bringZones, zoneFileText } from './exchange.ts';
import { Following } from './follow.ts';
import { zonesKey, type Offered } from './offered.ts';
import type { FacsimilePages } from './pages.ts';
import type { FacsimilePanel } from './panel.ts';
import type { ShownBox } from './sheets.ts';

/** Pages read between two looks at what has been found. */
const STRIDE = 25;

/** A facsimile and the text it is of, bound together: boxes, what follows what, and the box being drawn. */
export class Bound {
  draft: Draft | undefined;
  pageCount: number | undefined;
  private here: string | undefined;
  private page = 1;
  private status = '';
  private source: PageSource | undefined;
  private readonly following: Following;
  private readonly leaving = new AbortController();
  private isFirst = true;

  private constructor(
    private readonly offered: Offered,
    private readonly zones: ZoneSet,
    private readonly panel: FacsimilePanel,
    private readonly witness: Witness,
  ) {
    const { signal } = this.leaving;
    const room = panel.host.element;
    this.following = new Following(panel, room, (place) => this.onText(place));
    const listen = <E extends Event>(
      kind: { readonly eventName: string; new (...args: never[]): E },
      act: (event: E) => void,
    ): void =>
      panel.addEventListener(kind.eventName, (event) => event instanceof kind && act(event), {
        signal,
      });
    listen(PagesOpened, ({ source }) => void this.onOpened(source));
    listen(PagesMoved, ({ page, y }) => this.onMoved(page, y));
    listen(PlaceChosen, ({ page, x, y }) => this.onChosen(page, x, y));
    listen(DraftChanged, ({ box }) => this.setDraft({ ...this.draft!, box }));
  }

  static async open(offered: Offered, shelf: Shelf, panel: FacsimilePanel): Promise<Bound> {
    const zones = await ZoneSet.open(shelf, zonesKey(offered));
    zones.give(offered.ofEdition?.zones ?? []);
    const witness = panel.host.document.witnesses.find(({ id }) => id === offered.place.witness)!;
    return new Bound(offered, zones, panel, witness);
  }

  end(): void {
    this.leaving.abort();
    this.following.end();
  }

  /** The boxes of the pages, that of the clause being read among them. */
  boxes(): readonly ShownBox[] {
    const shown = this.zones.all().filter(({ id }) => id !== this.draft?.id);
    return shown.map((zone) => ({ ...zone, as: zone.segment === this.here ? 'current' : 'zone' }));
  }

  /** What the tools for boxes are shown with. */
  setting(m: Messages): ClauseSetting {
    const { f, host } = this.panel;
    return {
      f,
      m,
      document: host.document,
      witness: this.witness,
      page: this.page,
      zones: this.zones.all(),
      draft: this.draft,
      here: this.here,
      status: this.status,
      go: (zone) => this.go(zone),
      draw: () => this.draw(),
      edit: (zone) => this.edit(zone),
      remove: (zone) => void this.remove(zone),
      changeSegment: (segment) => this.setDraft({ ...this.draft!, segment }),
      draftKey: (event) => this.onDraftKey(event),
      set: () => void this.setBox(),
      cancel: () => this.endDraft(),
      take: (form) => void this.take(form),
      bring: (file) => void this.bring(file),
    };
  }

  /** Shows the page of a segment of this version, or of what it has for a clause. */
  showClause(segment: string | undefined, place: string): void {
    const own = segment ?? this.segmentAt(place);
    if (own === undefined) return;
    const [zone] = this.zones.of(own);
    this.here = own;
    this.following.lead('text');
    if (zone) this.pages?.showBox(zone);
    else if (this.source) this.panel.say(this.panel.f.notOnPages(this.name(own)));
    this.panel.requestUpdate();
  }

  private get pages(): FacsimilePages | null {
    return this.panel.querySelector('wl-pages');
  }

  private name(segment: string): string {
    const { document, setting } = this.panel.host;
    return segmentName({ m: setting.m, document, witness: this.witness }, segment);
  }

  /** The segment that this version has for a clause, rather one that is on the pages. */
  private segmentAt(place: string): string | undefined {
    const all = segmentsFor(this.witness, place);
    return (all.find(({ id }) => this.zones.of(id).length > 0) ?? all[0])?.id;
  }

  private onText(place: string): void {
    const segment = this.panel.isFollowing ? this.segmentAt(place) : undefined;
    if (segment === undefined || segment === this.here || this.draft) return;
    const [zone] = this.zones.of(segment);
    if (!zone) return;
    this.here = segment;
    this.pages?.showBox(zone);
    this.panel.requestUpdate();
  }

  private onMoved(page: number, y: number): void {
    if (page !== this.page) {
      this.page = page;
      this.panel.onPage(page);
    }
    if (this.following.isLedByPages && this.panel.isFollowing && !this.draft) {
      const zone = this.zones.near(page, y);
      if (zone && zone.segment !== this.here) this.showText(zone);
    }
    this.panel.requestUpdate();
  }

  private onChosen(page: number, x: number, y: number): void {
    const zone = this.zones.at(page, x, y);
    if (zone) this.showText(zone);
  }

  /** Brings the words of a box into view. */
  private showText(zone: Zone): void {
    this.here = zone.segment;
    const segment = this.witness.segments.find(({ id }) => id === zone.segment);
    const place = segment?.covers[0];
    this.following.lead('pages');
    if (place !== undefined) this.following.showPlace(place);
    this.panel.requestUpdate();
  }

  private go(zone: Zone): void {
    this.showText(zone);
    this.pages?.showBox(zone);
  }

  private async onOpened(source: PageSource): Promise<void> {
    this.source = source;
    this.pageCount = source.count;
    const { f } = this.panel;
    const isGiven = (this.offered.ofEdition?.zones.length ?? 0) > 0;
    if (source.kind === 'pdf' && !isGiven) await this.link();
    else if (source.kind === 'images') this.status = f.noText;
    this.followFirst();
    this.panel.requestUpdate();
  }

  /** Finds the clauses through the text of the pages. */
  private async link(): Promise<void> {
    const texts = this.pages?.pageTexts;
    const { signal } = this.leaving;
    const { f } = this.panel;
    if (!texts) return;
    const matcher = new PageMatcher(this.witness.segments);
    let last = 0;
    for await (const page of texts.from(1, signal)) {
      matcher.add(page);
      if (page.page - last < STRIDE && page.page > 1) continue;
      last = page.page;
      this.status = f.linking(page.page, texts.count);
      this.panel.requestUpdate();
    }
    if (signal.aborted) return;
    this.zones.give(matcher.zones());
    const found = new Set(this.zones.all().map(({ segment }) => segment)).size;
    this.status = last === 0 ? f.noText : f.linked(found, this.witness.segments.length);
  }

  /** Once the boxes are known: the pages go to the clause being read, unless the URL said where to begin. */
  private followFirst(): void {
    const place = this.following.placeAtLine();
    const asked = this.panel.state.page !== undefined && this.panel.state.page > 1;
    if (this.isFirst && !asked && !this.following.isLedByPages && place !== undefined) {
      this.onText(place);
    }
    this.isFirst = false;
  }

  private draw(): void {
    const marked = new Set(this.zones.all().map(({ segment }) => segment));
    const missing = this.witness.segments.find(({ id }) => !marked.has(id))?.id;
    const { here } = this;
    const isHereMarked = here !== undefined && marked.has(here);
    const segment = (isHereMarked ? missing : here) ?? here ?? missing;
    const first = this.witness.segments[0]?.id;
    if (segment ?? first) this.begin({ id: newId(), box: null, segment: (segment ?? first)! });
  }

  private edit({ id, segment, ...box }: Zone): void {
    const { page, x, y, width, height } = box;
    this.begin({ id, box: { page, x, y, width, height }, segment });
  }

  private begin(draft: Draft): void {
    this.setDraft(draft);
    void this.panel.updateComplete.then(() =>
      this.panel.querySelector<HTMLElement>('.facs-draft-keys')?.focus({ preventScroll: true }),
    );
  }

  private setDraft(draft: Draft | undefined): void {
    this.draft = draft;
    this.panel.requestUpdate();
  }

  private endDraft(): void {
    this.setDraft(undefined);
    void this.panel.updateComplete.then(() =>
      this.panel.querySelector<HTMLElement>('[data-draw]')?.focus({ preventScroll: true }),
    );
  }

  private onDraftKey(event: KeyboardEvent): void {
    const acts: Readonly<Record<string, () => void>> = {
      Enter: () => void this.setBox(),
      Escape: () => this.endDraft(),
    };
    const act = acts[event.key];
    if (!act && !this.pages?.moveDraft(event)) return;
    event.preventDefault();
    event.stopPropagation();
    act?.();
  }

  private async setBox(): Promise<void> {
    const { draft } = this;
    if (!draft?.box) return;
    await this.zones.set(draft.id, draft.segment, draft.box);
    this.here = draft.segment;
    this.panel.say(this.panel.f.boxSet(this.name(draft.segment), draft.box.page));
    this.endDraft();
  }

  private async remove({ id }: Zone): Promise<void> {
    const putBack = await this.zones.delete(id);
    this.panel.say(this.panel.f.boxDeleted, async () => {
      await putBack();
      this.panel.requestUpdate();
    });
    this.panel.requestUpdate();
    await this.panel.updateComplete;
    this.panel.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  private async take(form: 'annotations' | 'tei'): Promise<void> {
    const zones = this.zones.all();
    const { name, type, text } = await zoneFileText(form, this.offered, zones, this.source);
    offerFile(name, type, text);
  }

  private async bring(file: File): Promise<void> {
    const { f } = this.panel;
    const read = await bringZones(file, this.offered, this.witness);
    if (!read.ok) this.panel.say(f.notBrought(read.error ?? f.otherFile));
    else {
      await this.zones.take(read.zones);
      this.panel.say(f.brought(read.zones.length, read.skipped));
    }
    this.panel.requestUpdate();
  }
}

/** `randomUUID` is missing where the site is not served over HTTPS. */
function newId(): string {
  const digits = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(digits, (digit) => digit.toString(16).padStart(2, '0')).join('');
}
