import { strFromU8, unzipSync } from 'fflate';
import { notesOfConcepts, type OwnNote } from '../../core/annotate/index.ts';
import type { Edition, EditionDocument, InterfaceLanguage } from '../../core/model/index.ts';
import {
  MOST_VERSIONS,
  NoWork,
  readWork,
  reconcile,
  workFromEdition,
  workToEdition,
  type Work,
} from '../../core/work/index.ts';
import { compileSources, formatFault } from '../../edition/index.ts';
import { notesFor, readNotes } from './work-notes.ts';
import { datedWork, NOTES_FILE, WORK_FILE } from './work-zip.ts';

/** Bytes of a folder when unpacked. */
const LARGEST = 200 * 1024 * 1024;
const MOST_FILES = 10_000;

/** What the reader has to know of a folder that was taken in. */
export type FolderRemark =
  /** The texts were changed since the work was kept beside them: they were taken. */
  | { readonly kind: 'texts-differ'; readonly places: readonly string[] }
  /** What kept the work could not be read; the texts were taken. */
  | { readonly kind: 'work-unreadable'; readonly reason: string }
  | { readonly kind: 'notes-unreadable'; readonly reason: string }
  /** What an edition has and a work has not. */
  | {
      readonly kind: 'left-out';
      readonly variants: number;
      readonly notes: number;
      readonly renderings: number;
      readonly terms: number;
    };

export type FolderResult =
  | {
      readonly kind: 'work';
      readonly work: Work;
      readonly notes: readonly OwnNote[];
      readonly remarks: readonly FolderRemark[];
    }
  /** More than one work can hold: several documents, or more versions than stand beside each other. */
  | {
      readonly kind: 'edition';
      readonly edition: Edition;
      readonly remarks: readonly FolderRemark[];
    }
  /** Where the sources of the folder are wrong: as the compiler says it. */
  | { readonly kind: 'faults'; readonly first: string; readonly count: number };

/** Whom the work is for: ISO date in UTC, the language its titles are taken in, and a name where the folder gives none. */
export interface Reader {
  readonly now: string;
  readonly language: InterfaceLanguage;
  readonly newId: string;
}

/**
 * Reads a zip in the format of an edition folder. Texts and `edition.json` are the truth; a work kept beside them says
 * more of them where it has the same words. Undefined where the bytes are no such zip.
 */
export function readFolder(bytes: Uint8Array, reader: Reader): FolderResult | undefined {
  const files = unpack(bytes);
  if (!files) return undefined;
  const text = (name: string) => {
    const file = files.get(name);
    return file && strFromU8(file);
  };
  const kept = keptWork(text(WORK_FILE));
  if (!files.has('edition.json')) {
    if (!kept?.work) return undefined;
    return { kind: 'work', work: kept.work, ...notesIn(text(NOTES_FILE), reader, []) };
  }
  const compiled = compileSources(files, { isDraft: true });
  if (!compiled.ok) {
    const { faults } = compiled;
    return { kind: 'faults', first: formatFault(faults[0]!), count: faults.length };
  }
  const { edition } = compiled;
  const [document, ...others] = edition.documents;
  if (!document || others.length > 0 || document.witnesses.length > MOST_VERSIONS) {
    return { kind: 'edition', edition, remarks: leftOut(edition, edition.concepts.length) };
  }
  const made = workOf(edition, document, kept, reader);
  const all = [...made.remarks, ...leftOut(edition, 0)];
  const annotations = text(NOTES_FILE);
  const read =
    annotations === undefined
      ? { notes: termsOf(edition, reader), remarks: all }
      : notesIn(annotations, reader, all);
  const { work } = made;
  return { kind: 'work', work, ...read, notes: notesFor(read.notes, edition.id, work.id) };
}

/** A document of an edition as a work; a kept work that says the same is taken as it was. */
function workOf(
  edition: Edition,
  document: EditionDocument,
  kept: Kept | undefined,
  { now, language, newId }: Reader,
): { readonly work: Work; readonly remarks: readonly FolderRemark[] } {
  const fromTexts = workFromEdition({ id: newId, now, language }, document);
  if (kept?.work === undefined) {
    const remark = kept && { kind: 'work-unreadable' as const, reason: kept.reason };
    return {
      work: { ...fromTexts, id: ownName(edition.id) ?? newId },
      remarks: remark ? [remark] : [],
    };
  }
  const then = workToEdition(datedWork(kept.work)).documents[0]!;
  if (sameValue(then, document)) return { work: kept.work, remarks: [] };
  const { work, changed } = reconcile(fromTexts, kept.work);
  const isUndated = kept.work.date === undefined && work.date === kept.work.created.slice(0, 10);
  const { date: _, ...undated } = work;
  return {
    work: isUndated ? undated : work,
    remarks: [{ kind: 'texts-differ', places: changed }],
  };
}

/** Works of the desk are named so; under another name a work would be taken for an edition of the site. */
function ownName(id: string): string | undefined {
  return /^w[a-z0-9]{1,20}$/.test(id) ? id : undefined;
}

type Kept =
  | { readonly work: Work; readonly reason?: undefined }
  | { readonly work?: undefined; readonly reason: string };

function keptWork(text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined;
  try {
    const work = readWork(JSON.parse(text));
    return ownName(work.id) === undefined
      ? { reason: `"${work.id}" is no name of a work` }
      : { work };
  } catch (error) {
    if (error instanceof NoWork || error instanceof SyntaxError) return { reason: error.message };
    throw error;
  }
}

function notesIn(
  text: string | undefined,
  { now }: Reader,
  remarks: readonly FolderRemark[],
): { readonly notes: readonly OwnNote[]; readonly remarks: readonly FolderRemark[] } {
  if (text === undefined) return { notes: [], remarks };
  const { notes, error } = readNotes(text, now);
  if (error === undefined) return { notes, remarks };
  return { notes, remarks: [...remarks, { kind: 'notes-unreadable', reason: error }] };
}

/** The terms of a folder without annotations, which would hold them. */
function termsOf(edition: Edition, { language, now }: Reader): readonly OwnNote[] {
  return notesOfConcepts(edition, language, now, () => crypto.randomUUID());
}

function leftOut(
  { documents, notes, renderings }: Edition,
  terms: number,
): readonly FolderRemark[] {
  const witnesses = documents.flatMap((document) => document.witnesses);
  const variants = witnesses.reduce((sum, witness) => sum + witness.variants.length, 0);
  if (variants + notes.length + renderings.length + terms === 0) return [];
  const counts = { variants, notes: notes.length, renderings: renderings.length, terms };
  return [{ kind: 'left-out', ...counts }];
}

/** The files of the folder, by their paths in it; of those that are not compiled only the names. */
function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  try {
    const names: string[] = [];
    let size = 0;
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        size += isRead(name) ? originalSize : 0;
        return false;
      },
    });
    const root = rootOf(names);
    if (root === undefined || size > LARGEST || names.length > MOST_FILES) return undefined;
    const found = unzipSync(bytes, {
      filter: ({ name }) => name.startsWith(root) && isRead(name),
    });
    return new Map(
      names
        .filter((name) => name.startsWith(root) && !name.endsWith('/'))
        .map((name) => [name.slice(root.length), found[name] ?? new Uint8Array()]),
    );
  } catch (error) {
    // Damaged, or written by another program: it is read like any other file, which says what is wrong.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

function isRead(name: string): boolean {
  return /\.(?:xml|json|jsonld)$/.test(name) && !name.includes('facsimiles/');
}

/** At the top, or in one folder: programs that pack a folder anew put it there. */
function rootOf(names: readonly string[]): string | undefined {
  const roots = names.flatMap((name) => {
    const match = /^([^/]+\/)?(?:edition|\.work)\.json$/.exec(name);
    return match ? [match[1] ?? ''] : [];
  });
  return roots[0];
}

/** Whether two values of JSON are the same, in whatever order their keys stand. */
function sameValue(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const [a, b] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    a.length === b.size && a.every(([key, value]) => b.has(key) && sameValue(value, b.get(key)))
  );
}
