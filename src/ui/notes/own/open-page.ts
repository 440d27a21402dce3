import { loadEdition } from '../../../app/load-edition.ts';
import { Notebook } from '../../../app/notebook/index.ts';
import type { Page } from '../../../app/page.ts';
import type { Location } from '../../../app/site.ts';
import { loadMessages } from '../../messages/load.ts';
import { loadNoteWords } from '../words.ts';
import { OwnNotesList } from './own-list.ts';
import { loadOwnWords } from './words.ts';
import './editor.ts';
import './word-chooser.ts';
import './own-notes.css';
import '../room-notes.css';

/** Puts the reader's notes into the page that was built for them. Where that fails, the page says so. */
export async function openOwnNotesPage(
  where: Location,
  page: Extract<Page, { kind: 'own-notes' }>,
): Promise<void> {
  const built = document.querySelector('[data-own-notes]');
  if (!built) return;
  const m = await loadMessages(where.language);
  try {
    const [n, o, edition, notebook] = await Promise.all([
      loadNoteWords(where.language),
      loadOwnWords(where.language),
      loadEdition(where.root, page.edition),
      Notebook.open(),
    ]);
    const list = new OwnNotesList();
    const setting = { m, n, o, edition, base: { root: where.root }, live: true as const };
    const site = new URL(where.root, location.href).href;
    Object.assign(list, { setting, notebook, site });
    built.replaceWith(list);
  } catch (error) {
    console.error(error);
    const line = document.createElement('p');
    line.className = 'failure';
    line.setAttribute('role', 'alert');
    line.textContent = m.loadFailed;
    built.append(line);
  }
}
