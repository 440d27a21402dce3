import { keyOf, type Attachment, type Shelf, type ShelfPlace } from '../../app/facsimile/shelf.ts';
import type { Facsimile } from '../../core/model/index.ts';
import type { RoomHost } from '../reading/part.ts';
import { HASH_LENGTH } from './state.ts';

/** A facsimile that can be looked at: one the reader attached, or one of the edition. */
export interface Offered {
  readonly place: ShelfPlace;
  readonly sha256: string;
  readonly title: string;
  readonly bytes: number;
  readonly own?: Attachment;
  readonly ofEdition?: Facsimile;
}

/** The facsimiles of a version, the edition's first. */
export function offeredFor(host: RoomHost, shelf: Shelf, witness: string): readonly Offered[] {
  const { edition, document, setting } = host;
  const place = { edition: edition.id, document: document.id, witness };
  const ofEdition = (edition.facsimiles ?? [])
    .filter((each) => each.document === document.id && each.witness === witness)
    .map((each): Offered => {
      const { sha256, bytes } = each;
      return { place, sha256, bytes, title: each.title[setting.m.language], ofEdition: each };
    });
  const own = shelf.of(place).map((each): Offered => {
    const { sha256, bytes, title } = each;
    return { place, sha256, bytes, title, own: each };
  });
  return [...ofEdition, ...own];
}

/** The one that the URL names; without a name the first. */
export function chosenOf(
  offered: readonly Offered[],
  hash: string | undefined,
): Offered | undefined {
  return hash === undefined ? offered[0] : offered.find((each) => shortHash(each) === hash);
}

export function shortHash({ sha256 }: Pick<Offered, 'sha256'>): string {
  return sha256.slice(0, HASH_LENGTH);
}

/** Under which the reader's boxes on it are kept. */
export function zonesKey({ place, sha256 }: Offered): string {
  return keyOf(place, sha256);
}

/** Its files; undefined where they are gone. Rejects where the site does not give them. */
export async function filesOf(
  offered: Offered,
  host: RoomHost,
  shelf: Shelf,
): Promise<readonly Blob[] | undefined> {
  if (!offered.ofEdition) return shelf.files(offered);
  const { base } = host.setting;
  const root = 'root' in base ? base.root : '/';
  const path = `${root}${host.edition.id}/facsimiles/${encodeURIComponent(offered.ofEdition.file)}`;
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return [await response.blob()];
}
