import { isOwn } from '../context.ts';
import type { RoomHost, RoomPart } from './part.ts';

/** Loads the capabilities of the reading room, one after the other, once the text stands. */
export async function* loadParts(host: RoomHost): AsyncGenerator<RoomPart> {
  yield await (await import('../compare/part.ts')).ComparePart.load(host);
  yield await (await import('../compare/sheets-part.ts')).SheetsPart.load(host);
  yield (await import('../notes/open-part.ts')).openNotes(host);
  yield (await import('../cite/open-part.ts')).openCiting(host);
  yield (await import('../notes/own/open-part.ts')).openOwnNotes(host);
  yield (await import('../search/open-part.ts')).openSearchPart(host);
  yield await (await import('../facsimile/part.ts')).FacsimilePart.load(host);
  // The code for other pages shows clauses of the site; a text of the reader's own is on this device alone.
  if (isOwn(host.setting)) return;
  yield await (await import('../embed/part.ts')).EmbedPart.load(host);
}
