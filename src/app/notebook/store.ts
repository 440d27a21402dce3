import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OwnNote } from '../../core/annotate/index.ts';

/** Notes of somebody else, opened beside the reader's own without becoming theirs. */
export interface NoteSet {
  readonly id: string;
  /** The name of its file. */
  readonly name: string;
  readonly notes: readonly OwnNote[];
}

interface Tables extends DBSchema {
  notes: { key: string; value: OwnNote };
  sets: { key: string; value: NoteSet };
}

export type NotebookStore = IDBPDatabase<Tables>;

/** Opens the reader's notebook in this browser, making it where there is none. Rejects where the browser refuses. */
export function openStore(name: string): Promise<NotebookStore> {
  return openDB<Tables>(name, 1, {
    upgrade(database) {
      database.createObjectStore('notes', { keyPath: 'id' });
      database.createObjectStore('sets', { keyPath: 'id' });
    },
    // Another tab wants a newer form of the notebook: let it.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}
