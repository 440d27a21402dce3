import { loadEdition } from '../../app/load-edition.ts';
import type { Page } from '../../app/page.ts';
import { siteAddress } from '../../app/room-address.ts';
import type { Location } from '../../app/site.ts';
import { findDocument } from '../../core/model/index.ts';
import { loadMessages } from '../messages/load.ts';
import { loadParts } from './parts.ts';
import { Room } from './room.ts';

/** Turns the page that was built into the reading room. Where that fails, the page stays as it is and says so. */
export async function openReadingRoom(
  where: Location,
  page: Extract<Page, { kind: 'document' | 'unit' }>,
): Promise<void> {
  const m = await loadMessages(where.language);
  const built = document.querySelector('[data-room]');
  if (!built) return;
  const room = new Room();
  try {
    const edition = await loadEdition(where.root, page.edition);
    const opened = findDocument(edition, page.document);
    if (!opened) return;
    Object.assign(room, {
      edition,
      m,
      address: siteAddress(where, page),
      opened,
      isComplete: false,
    });
    holdLinks();
    built.replaceWith(room);
    await room.updateComplete;
    room.arrive();
  } catch (error) {
    console.error(error);
    if (room.isConnected) room.replaceWith(built);
    built.prepend(failureLine(m.loadFailed));
    return;
  }
  try {
    for await (const part of loadParts(room)) room.addPart(part);
  } finally {
    room.isComplete = true;
  }
}

/** The links of the page as it was built start from its address, which changes as the reader goes on. */
function holdLinks(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])');
  for (const link of links) link.setAttribute('href', link.href);
}

function failureLine(text: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'failure';
  line.setAttribute('role', 'alert');
  line.textContent = text;
  return line;
}
