import {
  FILE_LIMITS,
  findLoose,
  notesFromMarkdown,
  planMerge,
  readAnnotations,
  type Imported,
  type MergeEntry,
  type OwnNote,
} from '../../../core/annotate/index.ts';
import type { Edition } from '../../../core/model/index.ts';

/** What a file would bring, shown before anything of it is taken. */
export interface ImportPlan {
  readonly file: string;
  readonly notes: readonly OwnNote[];
  readonly entries: readonly MergeEntry[];
  /** How many annotations of the file are about no words. */
  readonly skipped: number;
}

/** Reads a file of notes: JSON-LD, another tool's JSON, or Markdown. Throws an Error that says what is wrong with it. */
export async function readPlan(
  edition: Edition,
  own: readonly OwnNote[],
  file: File,
): Promise<ImportPlan> {
  // A character of UTF-8 has four bytes at most.
  if (file.size > FILE_LIMITS.length * 4) {
    throw new Error(`${file.name}: ${file.size} bytes; ${FILE_LIMITS.length * 4} are the most.`);
  }
  const text = await file.text();
  const read = readFile(text);
  if (!read.ok) throw new Error(read.error);
  const notes = read.notes.map((note) => placed(edition, note));
  return { file: file.name, notes, entries: planMerge(own, notes), skipped: read.skipped.length };
}

function readFile(text: string): Imported {
  const now = new Date().toISOString();
  return /^[\s\uFEFF]*[[{]/.test(text) ? readAnnotations(text, now) : notesFromMarkdown(text);
}

/** The words of other tools' notes, where the edition has them in exactly one clause. */
function placed(edition: Edition, note: OwnNote): OwnNote {
  const targets = note.targets.map((target) =>
    target.kind === 'loose' ? (findLoose(edition, target.quote) ?? target) : target,
  );
  return { ...note, targets };
}
