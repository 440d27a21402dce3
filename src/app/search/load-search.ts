import type { Edition } from '../../core/model/index.ts';
import {
  openIndex,
  searchEntries,
  type SearchIndex,
  type StoredIndex,
} from '../../core/search/index.ts';
import { indexTexts } from './index-texts.ts';

/** The index of an edition as the site keeps it, with the hash of the texts it was made from. */
export interface IndexFile {
  readonly edition: string;
  readonly hash: string;
  readonly index: StoredIndex;
}

/** Fetches the index of an edition. One that is missing, or was made from other texts, is made here instead. */
export async function loadSearch(root: string, edition: Edition): Promise<SearchIndex> {
  const entries = searchEntries(edition);
  const file = await fetchIndex(`${root}${edition.id}/search.json`);
  const opened = file?.hash === edition.hash ? openIndex(file.index, entries) : undefined;
  return opened ?? indexTexts(entries);
}

async function fetchIndex(address: string): Promise<IndexFile | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as IndexFile) : undefined;
  } catch {
    return undefined;
  }
}
