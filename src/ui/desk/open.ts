import type { Location } from '../../app/site.ts';
import { deskSetting, storedWorks } from './desk-setting.ts';
import { Desk } from './desk.ts';

/** Puts the desk into the page that was built for it. */
export async function openDesk(where: Location): Promise<void> {
  const built = document.querySelector('[data-desk]');
  if (!built) return;
  const desk = new Desk();
  const setting = await deskSetting(where);
  Object.assign(desk, { setting, works: await storedWorks() });
  built.replaceWith(desk);
}
