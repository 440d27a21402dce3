import { Works } from '../../app/desk/works.ts';
import type { Location } from '../../app/site.ts';
import { loadMessages } from '../messages/load.ts';
import type { DeskSetting } from './desk-page.ts';
import { loadDeskWords } from './words.ts';

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
