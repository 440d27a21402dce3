import '../compare.css';
import './check.css';
import { loadEdition } from '../../../app/load-edition.ts';
import type { Location } from '../../../app/site.ts';
import { loadMessages } from '../../messages/load.ts';
import { loadCompareWords } from '../words.ts';
import { CheckForm } from './check-form.ts';

/** Puts the form for a reader's own text into its page. Where that fails, the page says so. */
export async function openCheck({ root, language }: Location, id: string): Promise<void> {
  const place = document.querySelector('[data-check]');
  if (!place) return;
  const m = await loadMessages(language);
  try {
    const [edition, said] = await Promise.all([loadEdition(root, id), loadCompareWords(language)]);
    const form = new CheckForm();
    Object.assign(form, { edition, m, said, root });
    place.replaceChildren(form);
  } catch (error) {
    console.error(error);
    const line = document.createElement('p');
    line.className = 'failure';
    line.setAttribute('role', 'alert');
    line.textContent = m.loadFailed;
    place.replaceChildren(line);
  }
}
