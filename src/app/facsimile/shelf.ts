import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { problemOf, type StorageProblem } from '../notebook/index.ts';
import type { Zone } from '../../core/model/index.ts';
import { hashOf } from './hash.ts';

/** A version that a facsimile is of. */
export interface ShelfPlace {
  readonly edition: string;
  readonly document: string;
  readonly witness: string;
}

/** A facsimile that the reader attached to a version. */
export interface Attachment extends ShelfPlace {
  readonly key: string;
  /** Of the file; of several images, of the list of their hashes. 64 hex digits. */
  readonly sha256: string;
  readonly title: string;
  readonly pages: number;
  readonly bytes: number;
  /** ISO date, UTC. */
  readonly added: string;
}

/** What the reader did to the boxes of a facsimile. */
export interface KeptZones {
  readonly zones: readonly Zone[];
  /** Ids of boxes found through the text or given by the edition that the reader deleted. */
  readonly dropped: readonly string[];
}

interface Tables extends DBSchema {
  attachments: { key: string; value: Attachment };
  files: { key: string; value: readonly Blob[] };
  zones: { key: string; value: KeptZones };
}

const NAME = 'wortlaut.facsimiles';
export const NO_ZONES: KeptZones = { zones: [], dropped: [] };

/**
 * The reader's facsimiles, kept in this browser (IndexedDB) and sent nowhere. Where the browser refuses, they last as long
 * as the page, and `problem` says so.
 */
export class Shelf {
  /** In the order in which they were attached. */
  attachments: readonly Attachment[] = [];
  /** Set where something is not kept beyond this page. */
  problem: StorageProblem | undefined;
  readonly #files = new Map<string, readonly Blob[]>();
  readonly #zones = new Map<string, KeptZones>();
  readonly #listeners = new Set<() => void>();

  private constructor(private readonly store: IDBPDatabase<Tables> | undefined) {}

  /** Never rejects: without storage the shelf is empty and says why. */
  static async open(name: string = NAME): Promise<Shelf> {
    try {
      const store = await openDB<Tables>(name, 1, {
        upgrade(database) {
          database.createObjectStore('attachments', { keyPath: 'key' });
          database.createObjectStore('files');
          database.createObjectStore('zones');
        },
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      });
      const shelf = new Shelf(store);
      shelf.attachments = ordered(await store.getAll('attachments'));
      return shelf;
    } catch (error) {
      const shelf = new Shelf(undefined);
      shelf.problem = problemOf(error) === 'broken' ? 'broken' : 'denied';
      return shelf;
    }
  }

  /** Calls back after every change. Returns what ends it. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What is attached to a version. */
  of(place: ShelfPlace): readonly Attachment[] {
    return this.attachments.filter(({ key }) => key.startsWith(`${placeKey(place)} `));
  }

  /**
   * Attaches files to a version: a PDF, or images as pages of one facsimile. `now`: ISO date. What is attached already
   * stays as it is. Never rejects for want of storage: `problem` says then that it lasts for this page.
   */
  async attach(
    place: ShelfPlace,
    files: readonly Blob[],
    about: { readonly title: string; readonly pages: number; readonly now: string },
  ): Promise<Attachment> {
    const sha256 = await hashOf(files);
    const key = keyOf(place, sha256);
    const known = this.attachments.find((each) => each.key === key);
    if (known) return known;
    const { edition, document, witness } = place;
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const { title, pages, now: added } = about;
    const attachment = { key, edition, document, witness, sha256, title, pages, bytes, added };
    await this.#put(attachment, files, NO_ZONES);
    return attachment;
  }

  /** The files of a facsimile; undefined where they are gone. */
  async files({ sha256 }: Pick<Attachment, 'sha256'>): Promise<readonly Blob[] | undefined> {
    return this.#files.get(sha256) ?? (await this.#read((store) => store.get('files', sha256)));
  }

  /** Takes a facsimile and its boxes away. Returns what puts them back. */
  async remove(attachment: Attachment): Promise<() => Promise<void>> {
    const { key, sha256 } = attachment;
    const files = (await this.files(attachment)) ?? [];
    const zones = await this.zones(key);
    const isUsed = this.attachments.some((each) => each.sha256 === sha256 && each.key !== key);
    await this.#write(async (store) => {
      const change = store.transaction(['attachments', 'files', 'zones'], 'readwrite');
      await change.objectStore('attachments').delete(key);
      await change.objectStore('zones').delete(key);
      if (!isUsed) await change.objectStore('files').delete(sha256);
      await change.done;
    });
    this.#zones.delete(key);
    if (!isUsed) this.#files.delete(sha256);
    this.attachments = this.attachments.filter((each) => each !== attachment);
    this.#inform();
    return () => this.#put(attachment, files, zones);
  }

  /** The boxes that the reader drew on a facsimile: of an attachment by its key, of the edition by `keyOf`. */
  async zones(key: string): Promise<KeptZones> {
    const held = this.#zones.get(key);
    return held ?? (await this.#read((store) => store.get('zones', key))) ?? NO_ZONES;
  }

  async keepZones(key: string, zones: KeptZones): Promise<void> {
    this.#zones.set(key, zones);
    await this.#write((store) => store.put('zones', zones, key));
  }

  close(): void {
    this.store?.close();
    this.#listeners.clear();
  }

  async #put(attachment: Attachment, files: readonly Blob[], zones: KeptZones): Promise<void> {
    const { key, sha256 } = attachment;
    const isKept = await this.#write(async (store) => {
      const change = store.transaction(['attachments', 'files', 'zones'], 'readwrite');
      await Promise.all([
        change.objectStore('files').put(files, sha256),
        change.objectStore('zones').put(zones, key),
        change.objectStore('attachments').put(attachment),
        change.done,
      ]);
    });
    if (!isKept) this.#files.set(sha256, files);
    this.attachments = ordered([...this.attachments, attachment]);
    this.#inform();
  }

  /** Writes, and says whether it is stored. */
  async #write(act: (store: IDBPDatabase<Tables>) => Promise<unknown>): Promise<boolean> {
    if (!this.store) return false;
    try {
      await act(this.store);
      return true;
    } catch (error) {
      this.problem = problemOf(error);
      this.#inform();
      return false;
    }
  }

  async #read<T>(act: (store: IDBPDatabase<Tables>) => Promise<T>): Promise<T | undefined> {
    try {
      return this.store && (await act(this.store));
    } catch {
      return undefined;
    }
  }

  #inform(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Under which the boxes of a facsimile of a version are kept. */
export function keyOf(place: ShelfPlace, sha256: string): string {
  return `${placeKey(place)} ${sha256}`;
}

function placeKey({ edition, document, witness }: ShelfPlace): string {
  return `${edition}/${document}/${witness}`;
}

function ordered(attachments: readonly Attachment[]): readonly Attachment[] {
  return attachments.toSorted((a, b) => (a.added < b.added ? -1 : a.added > b.added ? 1 : 0));
}
