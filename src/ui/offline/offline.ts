import { keepSite, type KeptState } from '../../app/offline/kept-state.ts';
import type { Location } from '../../app/site.ts';
import { loadOfflineWords, type OfflineWords } from './words.ts';
import './offline.css';

/** Keeps the site for reading without a network; says in the foot that it is kept, and offers a newer state. */
export async function startOffline(where: Location): Promise<void> {
  nameApp(where.root);
  const words = await loadOfflineWords(where.language);
  await keepSite(where.root, (state) => show(state, words));
}

/** Icon and manifest are of use only with script; in the pages' heads they would stand before the text. */
function nameApp(root: string): void {
  for (const [rel, file] of [
    ['icon', 'icon.svg'],
    ['manifest', 'manifest.webmanifest'],
  ] as const) {
    const link = document.createElement('link');
    link.rel = rel;
    link.href = root + file;
    document.head.append(link);
  }
}

function show(state: KeptState, words: OfflineWords): void {
  if (state.kind === 'newer') offer(state.use, words);
  else if (!document.querySelector('.kept')) {
    const line = document.createElement('p');
    line.className = 'kept';
    line.textContent = words.kept;
    document.querySelector('.foot')?.append(line);
  }
}

/** The reader decides: nothing that is open or being written is touched before. */
function offer(use: () => void, words: OfflineWords): void {
  if (document.querySelector('.newer-state')) return;
  const box = document.createElement('aside');
  box.className = 'newer-state';
  box.setAttribute('role', 'status');
  const line = document.createElement('p');
  line.textContent = words.newer;
  box.append(
    line,
    button(words.use, use),
    button(words.later, () => box.remove()),
  );
  document.body.append(box);
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
