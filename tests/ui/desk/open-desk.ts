import { html, render } from 'lit';
import { edition } from 'virtual:edition';
import { Works } from '../../../src/app/desk/works.ts';
import type { InterfaceLanguage } from '../../../src/core/model/index.ts';
import type { Work } from '../../../src/core/work/index.ts';
import '../../../src/ui/desk/bring.ts';
import type { DeskSetting } from '../../../src/ui/desk/desk-page.ts';
import { Desk } from '../../../src/ui/desk/desk.ts';
import { deskWordsIn } from '../../../src/ui/desk/words/all.ts';
import { messagesIn } from '../../../src/ui/messages/all.ts';
import { frame } from '../../../src/ui/shell/frame.ts';
import '../../../src/ui/styles/index.css';

/** The storage of the tests, empty. */
export async function emptyWorks(): Promise<Works> {
  const works = await Works.open();
  for (const { id } of await works.list()) await works.remove(id, '2026-01-01T00:00:00Z');
  await works.clear();
  return works;
}

/** Opens the desk in its frame, with a work on the workbench where one is given. */
export async function openDesk(
  works: Works | undefined,
  work?: Work,
  language: InterfaceLanguage = 'en',
): Promise<Desk> {
  delete document.documentElement.dataset['colours'];
  document.documentElement.lang = language;
  document.title = 'desk';
  if (work) await works?.save(work);
  history.replaceState(null, '', `/site/desk/${work ? `?w=${work.id}` : ''}`);
  const whole = document.createElement('div');
  document.body.replaceChildren(whole);
  const m = messagesIn(language);
  const setting: DeskSetting = {
    m,
    d: deskWordsIn(language),
    base: { root: '/site/' },
    live: true,
  };
  const page = { kind: 'desk' } as const;
  render(frame({ ...setting, edition }, page, html`<div data-desk></div>`), whole);
  const desk = new Desk();
  Object.assign(desk, { setting, works });
  document.querySelector('[data-desk]')!.replaceWith(desk);
  await until(() => document.querySelector(work ? 'wl-bench .clause' : 'wl-bring h2'));
  return desk;
}

/** Waits until something is there. */
export async function until<T>(find: () => T | null | undefined | false): Promise<T> {
  for (let wait = 0; wait < 600; wait += 1) {
    const found = find();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('it did not come');
}
