import './styles/index.css';
import {
  keepPreference,
  localStore,
  preferredLanguage,
  readPreferences,
} from '../app/preferences.ts';
import { locate, type Location } from '../app/site.ts';
import { pathOf } from '../app/page.ts';
import { INTERFACE_LANGUAGES } from '../core/model/index.ts';
import { showChosenColours } from './shell/colours.ts';

const store = localStore();
const here = locate(new URL(location.href), document.documentElement.dataset['root'] ?? '');

/** The canonical address speaks English; a reader of another language is taken to the page beside it. */
function sentElsewhere(where: Location): boolean {
  if (where.language !== 'en' || isFromThisSite(where)) return false;
  const wanted = readPreferences(store).language ?? preferredLanguage(navigator.languages);
  if (wanted === 'en') return false;
  location.replace(where.root + pathOf(where.page, wanted) + location.search + location.hash);
  return true;
}

/** Inside the site every link has the language that was chosen, even where the browser keeps no choice. */
function isFromThisSite({ root }: Location): boolean {
  return document.referrer.startsWith(location.origin + root);
}

/** A language chosen by hand is kept, and the reader stays at the place and with the versions that are shown. */
function followChosenLanguage(where: Location): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(
      '.languages a[data-language]',
    );
    const language = INTERFACE_LANGUAGES.find((tag) => tag === link?.dataset['language']);
    const shown = locate(new URL(location.href), where.root);
    if (!link || !language || !shown) return;
    keepPreference(store, { language });
    link.href = where.root + pathOf(shown.page, language) + location.search + location.hash;
  });
}

async function start(where: Location): Promise<void> {
  followChosenLanguage(where);
  showChosenColours(store);
  if (where.page.kind === 'document' || where.page.kind === 'unit') {
    const { openReadingRoom } = await import('./reading/open.ts');
    await openReadingRoom(where, where.page);
  } else if (where.page.kind === 'desk') {
    const { openDesk } = await import('./desk/open.ts');
    await openDesk(where);
  } else if (where.page.kind === 'desk-read') {
    const { openOwnText } = await import('./desk/open-own-text.ts');
    await openOwnText(where);
  } else if (where.page.kind === 'note') {
    const { openNotePage } = await import('./cite/note-page.ts');
    await openNotePage(where, where.page);
  } else if (where.page.kind === 'own-notes') {
    const { openOwnNotesPage } = await import('./notes/own/open-page.ts');
    await openOwnNotesPage(where, where.page);
  } else if (where.page.kind === 'proof') {
    const { openProof } = await import('./proof/open.ts');
    await openProof(where, where.page.edition);
  } else if (where.page.kind === 'search') {
    const { openSearchRoom } = await import('./search/open.ts');
    await openSearchRoom(where, where.page.edition);
  } else if (where.page.kind === 'check') {
    const { openCheck } = await import('./compare/check/open.ts');
    await openCheck(where, where.page.edition);
  }
  if (import.meta.env.PROD) await keepForLater(where);
}

/** Once the page stands, the rest of the site is kept for reading without a network. */
async function keepForLater(where: Location): Promise<void> {
  try {
    const { startOffline } = await import('./offline/offline.ts');
    await startOffline(where);
  } catch (error) {
    console.warn('The site cannot be kept for reading without a network.', error);
  }
}

if (here && !sentElsewhere(here)) void start(here);
