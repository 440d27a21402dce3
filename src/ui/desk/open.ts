import { Works } from '../../app/desk/works.ts';
import type { Location } from '../../app/site.ts';
import { loadMessages } from '../messages/load.ts';
import type { DeskSetting } from './desk-page.ts';
import { Desk } from './desk.ts';
import { loadDeskWords } from './words.ts';

/** Puts the desk into the page that was built for it. */
export async function openDesk(where: Location): Promise<void> {
  const built = document.querySelector('[data-desk]');
  if (!built) return;
  const desk = new Desk();
  const setting = await deskSetting(where);
  Object.assign(desk, { setting, works: await storedWorks() });
  built.replaceWith(desk);
}

/** The words and the root that every part of the desk needs. */
export async function deskSetting({ root, language }: Location): Promise<DeskSetting> {
  const [m, d] = await Promise.all([loadMessages(language), loadDeskWords(language)]);
  return { m, d, base: { root }, live: true };
}

/** The reader's works; undefined where the browser gives the page no storage. */
export async function storedWorks(): Promise<Works | undefined> {
  try {
    return await Works.open();
  } catch {
    return undefined;
  }
}
