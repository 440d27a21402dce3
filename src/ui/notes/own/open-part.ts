import { Notebook } from '../../../app/notebook/index.ts';
import type { RoomHost, RoomPart } from '../../reading/part.ts';
import { loadNoteWords } from '../words.ts';
import { OwnNotesPart } from './part.ts';
import { loadOwnWords } from './words.ts';
import './editor.ts';
import './selection-tools.ts';
import './word-chooser.ts';
import './own-notes.css';

/** The reader's own notes for a reading room, with the words of its language and the notebook of this browser. */
export async function openOwnNotes(host: RoomHost): Promise<RoomPart> {
  const { language } = host.setting.m;
  const [n, o, notebook] = await Promise.all([
    loadNoteWords(language),
    loadOwnWords(language),
    Notebook.open(),
  ]);
  return new OwnNotesPart(host, notebook, n, o);
}
