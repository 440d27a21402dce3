import type { OwnNote } from '../../core/annotate/index.ts';
import { markdownText, parseMarkdown } from '../../core/annotate/index.ts';
import {
  findDocument,
  INTERFACE_LANGUAGES,
  type Edition,
  type EditionDocument,
} from '../../core/model/index.ts';
import { segmentEntries, type SearchEntry, type SearchIndex } from '../../core/search/index.ts';
import { WORK_DOCUMENT, workToEdition, type Work } from '../../core/work/index.ts';
import { indexTexts } from './index-texts.ts';

/** What of the reader's own can be found: texts as documents beside those of the edition, and notes. */
export interface OwnSearch {
  readonly documents: readonly EditionDocument[];
  /** The work that each of these documents is of, by the document's id. */
  readonly works: ReadonlyMap<string, string>;
  readonly notes: readonly OwnNote[];
  readonly index: SearchIndex;
}

/** A work as a document that can stand beside those of an edition: no edition has one of this name. */
function ownDocument(work: Work): EditionDocument {
  return { ...findDocument(workToEdition(work), WORK_DOCUMENT)!, id: `${OWN_PREFIX}${work.id}` };
}

const OWN_PREFIX = 'own--';

/**
 * Indexes the reader's own texts and notes, many of them in a worker. `progress` is told how many texts of how many are
 * done. Rejects where the worker fails, or with the signal's reason.
 */
export async function indexOwn(
  works: readonly Work[],
  notes: readonly OwnNote[],
  progress: (done: number, all: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<OwnSearch> {
  const documents = works.map(ownDocument);
  const ids = new Set(works.map(({ id }) => id));
  const entries = [...segmentEntries(documents), ...ownNoteEntries(notes, ids)];
  const told = (done: number) => progress(done, entries.length);
  return {
    documents,
    works: new Map(works.map(({ id }) => [`${OWN_PREFIX}${id}`, id])),
    notes,
    index: await indexTexts(entries, told, signal),
  };
}

/**
 * A reader's note says in no language that it is written in one: it is found by the rules of each, so that the forms of
 * its words are found whichever it is.
 */
function ownNoteEntries(
  notes: readonly OwnNote[],
  works: ReadonlySet<string>,
): readonly SearchEntry[] {
  return notes.flatMap((note) => {
    const text = [markdownText(parseMarkdown(note.body)), ...note.tags].join('\n');
    return INTERFACE_LANGUAGES.map((language) => ({
      kind: 'own-note' as const,
      document: documentOf(note, works),
      unit: '',
      place: note.id,
      language,
      text: text.normalize('NFC'),
    }));
  });
}

/** The first document that a note is about; empty where it is about none that is known. */
function documentOf({ targets }: OwnNote, works: ReadonlySet<string>): string {
  const target = targets.find((each) => each.kind === 'placed');
  if (!target) return '';
  const { edition, document } = target.place;
  return works.has(edition) ? `${OWN_PREFIX}${edition}` : document;
}

/** An edition with the reader's own texts after its documents. */
export function withOwnTexts(edition: Edition, own: Pick<OwnSearch, 'documents'>): Edition {
  if (own.documents.length === 0) return edition;
  return { ...edition, documents: [...edition.documents, ...own.documents] };
}
