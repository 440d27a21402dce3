import type { RoomHost, RoomPart } from '../reading/part.ts';
import { CitePart } from './part.ts';
import { loadCiteWords } from './words.ts';
import './dialog.ts';
import './cite.css';

/** Citing for a reading room, with the words of its language. */
export async function openCiting(host: RoomHost): Promise<RoomPart> {
  return new CitePart(host, await loadCiteWords(host.setting.m.language));
}
