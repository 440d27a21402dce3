import type { RoomHost, RoomPart } from '../reading/part.ts';
import { NotesPart } from './part.ts';
import { loadNoteWords } from './words.ts';
import './room-notes.css';

/** The edition's notes for a reading room, with the words of its language. */
export async function openNotes(host: RoomHost): Promise<RoomPart> {
  return new NotesPart(host, await loadNoteWords(host.setting.m.language));
}
