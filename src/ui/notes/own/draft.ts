import { keepDraft, keptDraft } from '../../../app/notebook/index.ts';
import {
  createNote,
  readAnnotations,
  targetAt,
  toAnnotations,
  updateNote,
  type Motivation,
  type OwnNote,
  type OwnTarget,
} from '../../../core/annotate/index.ts';
import type { Edition } from '../../../core/model/index.ts';
import type { PointedWords } from './requests.ts';

/** A note while it is written. */
export interface Draft {
  /** The note as it was opened; absent for a new one. */
  readonly before?: OwnNote;
  readonly body: string;
  /** As typed, separated by commas. */
  readonly tags: string;
  readonly motivation: Motivation;
  readonly targets: readonly OwnTarget[];
}

/** A new note on some words. Places that the edition does not have are left out. */
export function draftOn(
  edition: Edition,
  words: readonly PointedWords[],
  motivation: Motivation = 'commenting',
): Draft {
  const targets = words.flatMap(
    (each) => targetAt(edition, { edition: edition.id, ...each }) ?? [],
  );
  return { body: '', tags: '', motivation, targets };
}

/** A note opened to be changed. */
export function draftOf(note: OwnNote): Draft {
  const { body, tags, motivation, targets } = note;
  return { before: note, body, tags: tags.join(', '), motivation, targets };
}

/** The note that a draft makes. Throws a RangeError where it is too long, in words for the reader. */
export function noteOf(draft: Draft, asNew: boolean): OwnNote {
  const now = new Date().toISOString();
  const content = {
    body: draft.body,
    tags: draft.tags.split(','),
    motivation: draft.motivation,
    targets: draft.targets,
  };
  return draft.before && !asNew
    ? updateNote(draft.before, content, now)
    : createNote(content, crypto.randomUUID(), now);
}

/** Whether the reader has written anything that would be lost. */
export function isWritten(draft: Draft): boolean {
  const { before, body, tags } = draft;
  return body.trim() !== (before?.body ?? '') || tags !== (before?.tags.join(', ') ?? '');
}

/** Keeps a draft for this tab, as an annotation with the state it was opened in. */
export function keep(draft: Draft | undefined): void {
  if (!draft || !isWritten(draft)) {
    keepDraft(undefined);
    return;
  }
  try {
    const notes = [noteOf(draft, true), ...(draft.before ? [draft.before] : [])];
    keepDraft(JSON.stringify(toAnnotations(notes, { base: '', generated: '' })));
  } catch {
    // Too long to be a note: the editor has the text, and says so when it is saved.
  }
}

/** The draft that was kept in this tab; undefined where there is none. */
export function kept(): Draft | undefined {
  const text = keptDraft();
  const read = text === undefined ? undefined : readAnnotations(text, new Date().toISOString());
  const [note, before] = read?.ok ? read.notes : [];
  if (!note) return undefined;
  const { body, tags, motivation, targets } = draftOf(note);
  return { body, tags, motivation, targets, ...(before ? { before } : {}) };
}
