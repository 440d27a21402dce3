import type { RoomHost, RoomPart } from '../reading/part.ts';
import { SearchPart } from './part.ts';
import './found.css';
import { loadSearchWords } from './words.ts';

/** Searching for a reading room, with the words of its language. */
export async function openSearchPart(host: RoomHost): Promise<RoomPart> {
  return new SearchPart(host, await loadSearchWords(host.setting.m.language));
}
