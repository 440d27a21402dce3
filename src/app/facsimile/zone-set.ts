import type { PageBox, Zone } from '../../core/model/index.ts';
import { NO_ZONES, type KeptZones, type Shelf } from './shelf.ts';

/** The boxes of one facsimile: those given (found through its text, or by the edition) and those the reader drew. */
export class ZoneSet {
  #given: readonly Zone[] = [];
  #kept: KeptZones = NO_ZONES;

  private constructor(
    private readonly shelf: Shelf,
    private readonly key: string,
  ) {}

  static async open(shelf: Shelf, key: string): Promise<ZoneSet> {
    const set = new ZoneSet(shelf, key);
    set.#kept = await shelf.zones(key);
    return set;
  }

  /** Boxes found through the text or given by the edition; those the reader deleted or drew anew do not come back. */
  give(zones: readonly Zone[]): void {
    this.#given = zones;
  }

  /** In the order of the pages, from above. */
  all(): readonly Zone[] {
    const { zones, dropped } = this.#kept;
    const gone = new Set([...dropped, ...zones.map(({ id }) => id)]);
    const given = this.#given.filter(({ id }) => !gone.has(id));
    return [...given, ...zones].sort((a, b) => a.page - b.page || a.y - b.y || a.x - b.x);
  }

  /** The boxes of a segment in reading order; a segment that was drawn by hand is where the hand put it. */
  of(segment: string): readonly Zone[] {
    return this.all().filter((zone) => zone.segment === segment);
  }

  /** The smallest box at a place of a page. */
  at(page: number, x: number, y: number): Zone | undefined {
    const holds = (zone: Zone): boolean =>
      zone.page === page &&
      x >= zone.x &&
      x <= zone.x + zone.width &&
      y >= zone.y &&
      y <= zone.y + zone.height;
    return this.all()
      .filter(holds)
      .sort((a, b) => a.width * a.height - b.width * b.height)[0];
  }

  /** What stands at a height of a page: the last box that begins above it, else the first one after it. */
  near(page: number, y: number): Zone | undefined {
    const all = this.all();
    return (
      all.findLast((zone) => zone.page < page || (zone.page === page && zone.y <= y)) ?? all[0]
    );
  }

  /** Sets a box: a new one, or one that was there before in its place. */
  async set(id: string, segment: string, { page, x, y, width, height }: PageBox): Promise<void> {
    const zone: Zone = { id, segment, page, x, y, width, height, by: 'hand' };
    const others = this.#kept.zones.filter((each) => each.id !== id);
    await this.#keep({ ...this.#kept, zones: [...others, zone] });
  }

  /** Deletes a box. Returns what puts it back. */
  async delete(id: string): Promise<() => Promise<void>> {
    const before = this.#kept;
    const zones = before.zones.filter((zone) => zone.id !== id);
    const isGiven = this.#given.some((zone) => zone.id === id);
    await this.#keep({ zones, dropped: isGiven ? [...before.dropped, id] : before.dropped });
    return () => this.#keep(before);
  }

  /** Takes boxes from a file; one with an id that stands already is put in its place. */
  async take(zones: readonly Zone[]): Promise<void> {
    const taken = new Set(zones.map(({ id }) => id));
    const others = this.#kept.zones.filter(({ id }) => !taken.has(id));
    const dropped = this.#kept.dropped.filter((id) => !taken.has(id));
    await this.#keep({ zones: [...others, ...zones], dropped });
  }

  async #keep(kept: KeptZones): Promise<void> {
    this.#kept = kept;
    await this.shelf.keepZones(this.key, kept);
  }
}
