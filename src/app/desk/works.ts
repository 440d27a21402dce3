import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Work } from '../../core/work/index.ts';

interface DeskSchema extends DBSchema {
  works: { key: string; value: StoredWork };
}

interface StoredWork {
  readonly id: string;
  readonly work: Work;
  /** ISO date; a deleted work is kept until the desk is cleared of it. */
  readonly deleted?: string;
}

/** What the list of works shows. */
export interface WorkEntry {
  readonly id: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly modified: string;
  readonly isDeleted: boolean;
}

const DATABASE = 'wortlaut-desk';
const CHANNEL = 'wortlaut-desk';

/** The reader's own works in IndexedDB. Every method rejects where the browser's storage is full or denied; nothing is lost then, the work stays in the page. */
export class Works {
  private readonly channel =
    'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : undefined;

  private constructor(private readonly database: IDBPDatabase<DeskSchema>) {}

  /** Opens the storage. Rejects where the browser has none for this page. */
  static async open(): Promise<Works> {
    const database = await openDB<DeskSchema>(DATABASE, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('works', { keyPath: 'id' });
      },
    });
    return new Works(database);
  }

  /** All works, those changed last first. */
  async list(): Promise<readonly WorkEntry[]> {
    const stored = await this.database.getAll('works');
    return stored
      .map(({ id, work, deleted }) => ({
        id,
        title: work.title,
        languages: work.versions.map(({ language }) => language),
        modified: work.modified,
        isDeleted: deleted !== undefined,
      }))
      .sort((a, b) => (a.modified < b.modified ? 1 : -1));
  }

  /** A work as it was saved last; undefined where there is none, or it was taken off the desk. */
  async load(id: string): Promise<Work | undefined> {
    const stored = await this.database.get('works', id);
    return stored?.deleted === undefined ? stored?.work : undefined;
  }

  /** Whether there is a work of this name, deleted ones included. */
  async has(id: string): Promise<boolean> {
    return (await this.database.count('works', id)) > 0;
  }

  async save(work: Work): Promise<void> {
    await this.database.put('works', { id: work.id, work });
    this.channel?.postMessage(work.id);
  }

  /** Takes a work off the desk; `restore` brings it back. */
  async remove(id: string, now: string): Promise<void> {
    const stored = await this.database.get('works', id);
    if (stored) await this.database.put('works', { ...stored, deleted: now });
    this.channel?.postMessage(id);
  }

  async restore(id: string): Promise<void> {
    const stored = await this.database.get('works', id);
    if (stored) await this.database.put('works', { id, work: stored.work });
    this.channel?.postMessage(id);
  }

  /** Removes for good what was taken off the desk. */
  async clear(): Promise<void> {
    for (const { id, deleted } of await this.database.getAll('works')) {
      if (deleted !== undefined) await this.database.delete('works', id);
    }
    this.channel?.postMessage('');
  }

  /** Calls back when another tab has changed a work. */
  onChange(listener: (id: string) => void, signal: AbortSignal): void {
    this.channel?.addEventListener(
      'message',
      (event: MessageEvent<unknown>) => {
        if (typeof event.data === 'string') listener(event.data);
      },
      { signal },
    );
  }
}
