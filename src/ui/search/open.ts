import { loadEdition } from '../../app/load-edition.ts';
import { followOwn } from '../../app/search/load-own.ts';
import type { OwnSearch } from '../../app/search/own-search.ts';
import { loadSearch } from '../../app/search/load-search.ts';
import type { Location } from '../../app/site.ts';
import { loadMessages } from '../messages/load.ts';
import './search.css';
import { SearchRoom } from './search-room.ts';
import { loadSearchWords, type SearchWords } from './words.ts';

/** The reader's own texts and notes are found as soon as they are indexed; the search does not wait for them. */
function findOwn(room: SearchRoom, s: SearchWords): void {
  const listener = {
    progress: (done: number, all: number) => (room.ownState = s.ownIndexed(done, all)),
    found: (own: OwnSearch) => Object.assign(room, { own, ownState: '' }),
    failed: (error: unknown) => {
      console.error(error);
      room.ownState = s.ownFailed;
    },
  };
  void followOwn(listener);
}

/** Puts the search in the place of the page that was built. Where that fails, the page stays and says so. */
export async function openSearchRoom(where: Location, id: string): Promise<void> {
  const built = document.querySelector('[data-search]');
  if (!built) return;
  const [m, s] = await Promise.all([loadMessages(where.language), loadSearchWords(where.language)]);
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = s.loading;
  const before = [...built.childNodes];
  built.replaceChildren(line);
  try {
    const edition = await loadEdition(where.root, id);
    const index = await loadSearch(where.root, edition);
    const room = new SearchRoom();
    const base = { root: where.root };
    Object.assign(room, { index, setting: { m, s, edition, base, live: true } });
    built.replaceWith(room);
    findOwn(room, s);
  } catch (error) {
    console.error(error);
    line.className = 'failure';
    line.setAttribute('role', 'alert');
    line.textContent = m.loadFailed;
    built.replaceChildren(line, ...before.slice());
  }
}
