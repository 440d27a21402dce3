import axe from 'axe-core';
import { html, render } from 'lit';
import { edition } from 'virtual:edition';
import { vi } from 'vitest';
import { pageAt, type Page } from '../../../src/app/page.ts';
import { type InterfaceLanguage } from '../../../src/core/model/index.ts';
import { messagesIn } from '../../../src/ui/messages/all.ts';
import { openReadingRoom } from '../../../src/ui/reading/open.ts';
import type { Room } from '../../../src/ui/reading/room.ts';
import { frame } from '../../../src/ui/shell/frame.ts';
import '../../../src/ui/styles/index.css';

const ROOT = '/site/';
const ED = 'german-soviet-pact-1939';

/**
 * Opens the reading room as the site's script does, in its frame and at its address, e.g. `treaty/art-2/?v=ru-signed`.
 * Nothing that an earlier test chose is remembered.
 */
export async function openRoom(
  address = 'treaty/',
  language: InterfaceLanguage = 'en',
): Promise<Room> {
  localStorage.clear();
  delete document.documentElement.dataset['colours'];
  const path = `${language === 'en' ? '' : `${language}/`}${ED}/${address}`;
  history.replaceState(null, '', ROOT + path);
  const page = pageAt(path.replace(/[?#].*$/, ''))!.page as Extract<
    Page,
    { kind: 'document' | 'unit' }
  >;
  const m = messagesIn(language);
  const setting = { m, base: { root: ROOT }, edition, live: true } as const;
  document.documentElement.lang = language;
  document.title = address;
  document.body.replaceChildren();
  scrollTo(0, 0);
  const whole = document.createElement('div');
  document.body.append(whole);
  render(frame(setting, page, html``), whole);
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(JSON.stringify(edition)));
  await openReadingRoom({ root: ROOT, page, language }, page);
  vi.mocked(globalThis.fetch).mockRestore();
  const room = document.querySelector<Room>('wl-room');
  if (!room) throw new Error(`the room does not open at ${address}`);
  await room.updateComplete;
  await document.fonts.ready;
  return room;
}

/** A clause of a version, by its address. */
export function clause(address: string): HTMLElement {
  const found = document.getElementById(address);
  if (!found) throw new Error(`the room shows no ${address}`);
  return found;
}

/** What axe finds against WCAG 2.2 A and AA and its best practices, in a line each. */
export async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200)}`);
}
