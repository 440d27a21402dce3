import { render } from 'lit';
import { loadEdition } from '../../app/load-edition.ts';
import type { Page } from '../../app/page.ts';
import type { Location } from '../../app/site.ts';
import { verify } from '../../core/cite/index.ts';
import { loadMessages } from '../messages/load.ts';
import { HASH } from './check.ts';
import { CiteDialog } from './dialog.ts';
import { scopesOf, type ScopeSetting } from './scopes.ts';
import { loadCiteWords } from './words.ts';
import './cite.css';

/** Gives the page of a note its button for citing it, and says of a cited address whether the note is still the same. */
export async function openNotePage(
  where: Location,
  page: Extract<Page, { kind: 'note' }>,
): Promise<void> {
  const line = document.querySelector('[data-note-actions]');
  if (!line) return;
  const [m, w] = await Promise.all([loadMessages(where.language), loadCiteWords(where.language)]);
  let setting: Promise<ScopeSetting> | undefined;
  const load = () => (setting ??= settingOf());

  async function settingOf(): Promise<ScopeSetting> {
    const edition = await loadEdition(where.root, page.edition);
    const base = { root: where.root };
    return { m, w, base, edition, document: edition.documents[0]!, columns: [], live: true };
  }

  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = w.cite;
  button.addEventListener('click', () => void openDialog(load, page.note));
  line.append(' ', button);
  const hash = new URLSearchParams(location.search).get(HASH);
  if (hash !== null) await showVerdict(await load(), page.note, hash);
}

async function openDialog(load: () => Promise<ScopeSetting>, note: string): Promise<void> {
  const setting = await load();
  const dialog = document.querySelector<CiteDialog>('wl-cite-dialog') ?? new CiteDialog();
  dialog.setting = setting;
  if (!dialog.isConnected) document.querySelector('main')?.append(dialog);
  await dialog.open(scopesOf(setting, { note }));
}

async function showVerdict(setting: ScopeSetting, note: string, hash: string): Promise<void> {
  const { verdict } = await import('./verdict.ts');
  const result = verify(hash, setting.edition, { kind: 'note', note });
  const place = document.createElement('div');
  document.querySelector('main')?.append(place);
  render(
    verdict(setting, result, () => place.remove()),
    place,
  );
}
