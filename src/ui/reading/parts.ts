import type { RoomHost, RoomPart } from './part.ts';

/** Loads the capabilities of the reading room, one after the other, once the text stands. */
export async function* loadParts(_host: RoomHost): AsyncGenerator<RoomPart> {
  // A line for each part: yield new (await import('../compare/part.ts')).ComparePart(host);
}
