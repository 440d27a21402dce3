import { html, render } from 'lit';
import { edition } from 'virtual:edition';
import type { InterfaceLanguage } from '../../../src/core/model/index.ts';
import { indexOf, searchEntries } from '../../../src/core/search/index.ts';
import { messagesIn } from '../../../src/ui/messages/all.ts';
import { SearchRoom } from '../../../src/ui/search/search-room.ts';
import { searchPage } from '../../../src/ui/search/search-page.ts';
import { searchWordsIn } from '../../../src/ui/search/words/all.ts';
import { frame } from '../../../src/ui/shell/frame.ts';
import '../../../src/ui/search/search.css';
import '../../../src/ui/styles/index.css';

const index = indexOf(searchEntries(edition));

/** Opens the search in its frame at an address, e.g. `?q=power`. */
export async function openSearch(
  query: string,
  language: InterfaceLanguage = 'en',
): Promise<SearchRoom> {
  delete document.documentElement.dataset['colours'];
  history.replaceState(null, '', `/site/${edition.id}/search/${query}`);
  document.documentElement.lang = language;
  document.title = 'search';
  const whole = document.createElement('div');
  document.body.replaceChildren(whole);
  const m = messagesIn(language);
  const setting = {
    m,
    s: searchWordsIn(language),
    base: { root: '/site/' },
    edition,
    live: true,
  } as const;
  const page = { kind: 'search', edition: edition.id } as const;
  render(frame(setting, page, html`${searchPage(setting)}`), whole);
  const room = new SearchRoom();
  Object.assign(room, { index, setting });
  document.querySelector('[data-search]')!.replaceWith(room);
  await room.updateComplete;
  return room;
}
