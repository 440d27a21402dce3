import type { PageBox, Zone } from '../model/index.ts';

/** The boxes of a facsimile, of one witness, as they are taken from one place to another. */
export interface ZoneFile {
  readonly edition: string;
  readonly document: string;
  readonly witness: string;
  /** Of the facsimile's file, 64 hex digits. */
  readonly sha256: string;
  readonly title: string;
  readonly zones: readonly Zone[];
}

/** What a file of boxes holds, or what is wrong with it; then nothing of it is taken. */
export type ReadZones =
  | {
      readonly ok: true;
      readonly file: ZoneFile;
      /** Entries that are no box of a segment of this facsimile. */
      readonly skipped: number;
    }
  | { readonly ok: false; readonly error: string };

/** The most boxes that a facsimile has, its last page, and how wide or high a page may be in its units. */
export const ZONE_LIMITS = { zones: 20_000, page: 100_000, size: 1_000_000 } as const;

const NAME = /^[a-z0-9][a-z0-9.-]*$/;
const ID = /^[\w.-]{1,80}$/;

/** Whether a box can be one: whole, on a page, with some width and height. */
export function isBox({ page, x, y, width, height }: PageBox): boolean {
  const sizes = [x, y, width - 1, height - 1];
  return (
    Number.isInteger(page) &&
    page >= 1 &&
    page <= ZONE_LIMITS.page &&
    sizes.every((size) => Number.isInteger(size) && size >= 0 && size <= ZONE_LIMITS.size)
  );
}

/** A box as it is kept, or `undefined` where it is none; an id that stands already, or is none, is replaced. */
export function zoneOf(zone: Zone, taken: ReadonlySet<string>): Zone | undefined {
  if (!isBox(zone) || !NAME.test(zone.segment)) return undefined;
  let { id } = zone;
  for (let number = 1; !ID.test(id) || taken.has(id); number += 1)
    id = `${zone.segment}.n${number}`;
  return { ...zone, id };
}

/** Takes boxes one after the other as `zoneOf` does; counts those that are none. */
export function cleanZones(zones: readonly Zone[]): { zones: readonly Zone[]; skipped: number } {
  const kept: Zone[] = [];
  const taken = new Set<string>();
  for (const zone of zones.slice(0, ZONE_LIMITS.zones)) {
    const clean = zoneOf(zone, taken);
    if (!clean) continue;
    kept.push(clean);
    taken.add(clean.id);
  }
  return { zones: kept, skipped: zones.length - kept.length };
}
