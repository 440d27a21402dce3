import { Works } from '../desk/works.ts';
import { Notebook } from '../notebook/index.ts';
import type { Work } from '../../core/work/index.ts';
import { indexOwn, type OwnSearch } from './own-search.ts';

/** What is told while the reader's own texts are looked through. */
export interface OwnListener {
  /** How many texts of how many are indexed; told of many only. */
  readonly progress: (done: number, all: number) => void;
  readonly found: (own: OwnSearch) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Reads the reader's own texts and notes from this browser's storage and indexes them, again whenever another tab changes
 * them, as long as the page lives. Where the browser gives no storage there is nothing of the reader's own, and nothing is told.
 */
export async function followOwn(listener: OwnListener): Promise<void> {
  const [works, notebook] = await Promise.all([
    Works.open().catch(() => undefined),
    Notebook.open(),
  ]);
  let running = new AbortController();
  const read = async () => {
    running.abort();
    running = new AbortController();
    const ended = running.signal;
    try {
      const texts = works ? await allOf(works) : [];
      ended.throwIfAborted();
      const own = await indexOwn(texts, notebook.notes, listener.progress, ended);
      if (!ended.aborted) listener.found(own);
    } catch (error) {
      if (!ended.aborted) listener.failed(error);
    }
  };
  works?.onChange(() => void read(), new AbortController().signal);
  notebook.watch(() => void read());
  await read();
}

async function allOf(works: Works): Promise<readonly Work[]> {
  const kept = (await works.list()).filter(({ isDeleted }) => !isDeleted);
  const loaded = await Promise.all(kept.map(({ id }) => works.load(id)));
  return loaded.filter((work) => work !== undefined);
}
