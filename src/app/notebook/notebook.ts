import { isSameNote, type OwnNote } from '../../core/annotate/index.ts';
import { NotebookError, NoteChanged, problemOf, type StorageProblem } from './problem.ts';
import { openStore, type NoteSet, type NotebookStore } from './store.ts';

const NAME = 'wortlaut.notebook';

/**
 * The reader's own notes, kept in this browser (IndexedDB) and the same in all its tabs. Where the browser refuses to
 * store, notes last as long as the page, and `problem` says so.
 */
export class Notebook {
  /** In the order in which they were made. */
  notes: readonly OwnNote[] = [];
  sets: readonly NoteSet[] = [];
  /** Set where nothing is kept beyond this page. */
  problem: StorageProblem | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly channel: BroadcastChannel | undefined;

  private constructor(
    private readonly store: NotebookStore | undefined,
    name: string,
  ) {
    this.channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
    // What cannot be read again now is shown as it was.
    this.channel?.addEventListener('message', () => void this.read().catch(() => undefined));
  }

  /** Opens the notebook. Never rejects: without storage it is empty and says why. */
  static async open(name: string = NAME): Promise<Notebook> {
    try {
      const notebook = new Notebook(await openStore(name), name);
      await notebook.read();
      return notebook;
    } catch (error) {
      const notebook = new Notebook(undefined, name);
      notebook.problem = problemOf(error) === 'broken' ? 'broken' : 'denied';
      return notebook;
    }
  }

  /** Calls back after every change, here or in another tab. Returns what ends it. */
  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Stores a note. `before` is the state it was opened in; absent for a new one. Rejects with NoteChanged where another
   * tab has stored something else in between, with NotebookError where the browser refuses. Then nothing has changed.
   */
  async save(note: OwnNote, before?: OwnNote): Promise<void> {
    await this.change(async (store) => {
      const transaction = store.transaction('notes', 'readwrite');
      const stored = await transaction.store.get(note.id);
      if (stored && stored.modified !== before?.modified && !isSameNote(stored, note)) {
        await undo(transaction);
        throw new NoteChanged(stored);
      }
      await Promise.all([transaction.store.put(note), transaction.done]);
    });
    this.notes = ordered([...this.notes.filter(({ id }) => id !== note.id), note]);
    this.tell();
  }

  /** Stores several notes, all or none of them. Rejects with NotebookError. */
  async take(notes: readonly OwnNote[]): Promise<void> {
    await this.change(async (store) => {
      const transaction = store.transaction('notes', 'readwrite');
      try {
        for (const note of notes) await transaction.store.put(note);
        await transaction.done;
      } catch (error) {
        await undo(transaction);
        throw error;
      }
    });
    const taken = new Set(notes.map(({ id }) => id));
    this.notes = ordered([...this.notes.filter(({ id }) => !taken.has(id)), ...notes]);
    this.tell();
  }

  /** Rejects with NotebookError. */
  async remove(id: string): Promise<void> {
    await this.change((store) => store.delete('notes', id));
    this.notes = this.notes.filter((note) => note.id !== id);
    this.tell();
  }

  /** Opens the notes of somebody else beside one's own. Rejects with NotebookError. */
  async openSet(set: NoteSet): Promise<void> {
    await this.change((store) => store.put('sets', set));
    this.sets = [...this.sets.filter(({ id }) => id !== set.id), set];
    this.tell();
  }

  async closeSet(id: string): Promise<void> {
    await this.change((store) => store.delete('sets', id));
    this.sets = this.sets.filter((set) => set.id !== id);
    this.tell();
  }

  close(): void {
    this.channel?.close();
    this.store?.close();
    this.listeners.clear();
  }

  private async change(act: (store: NotebookStore) => Promise<unknown>): Promise<void> {
    if (!this.store) return;
    try {
      await act(this.store);
    } catch (error) {
      if (error instanceof NoteChanged) throw error;
      throw new NotebookError(problemOf(error), error);
    }
  }

  /** Reads what is stored now. */
  private async read(): Promise<void> {
    if (!this.store) return;
    this.notes = ordered(await this.store.getAll('notes'));
    this.sets = await this.store.getAll('sets');
    this.inform();
  }

  private tell(): void {
    this.channel?.postMessage('changed');
    this.inform();
  }

  private inform(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Takes back what a transaction has done so far, where the browser has not done so itself. */
async function undo(transaction: {
  abort: () => void;
  readonly done: Promise<void>;
}): Promise<void> {
  const done = transaction.done.catch(() => undefined);
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
  await done;
}

function ordered(notes: readonly OwnNote[]): readonly OwnNote[] {
  return [...notes].sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0));
}
