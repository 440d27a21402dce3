import {
  findUnit,
  type Edition,
  type EditionDocument,
  type InterfaceLanguage,
} from '../model/index.ts';

/** One text that can be found: a clause of a version, a curated note in one language, or a note of the reader's own. */
export interface SearchEntry {
  readonly kind: 'segment' | 'note' | 'own-note';
  readonly document: string;
  /** Unit of the document; for a note the first unit it is about. Empty for a note that is about none. */
  readonly unit: string;
  /** Segment id in its witness; for a note its id. */
  readonly place: string;
  readonly witness?: string;
  /** Primary language of a BCP 47 tag. */
  readonly language: string;
  readonly text: string;
}

/** The primary language of a BCP 47 tag: the rules for words are one for all its varieties. */
export function primaryLanguage(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}

/** Everything of an edition that a reader may look for, in the order of the edition. */
export function searchEntries(edition: Edition): readonly SearchEntry[] {
  return [...segmentEntries(edition.documents), ...noteEntries(edition)];
}

/** Every clause of every version of some documents. */
export function segmentEntries(documents: readonly EditionDocument[]): readonly SearchEntry[] {
  return documents.flatMap((document) =>
    document.witnesses.flatMap((witness) =>
      witness.segments.map((segment) => ({
        kind: 'segment' as const,
        document: document.id,
        unit: findUnit(document, segment.covers[0]!)?.id ?? '',
        place: segment.id,
        witness: witness.id,
        language: primaryLanguage(witness.language),
        text: segment.text,
      })),
    ),
  );
}

function noteEntries(edition: Edition): readonly SearchEntry[] {
  return edition.notes.flatMap((note) => {
    const target = note.targets[0];
    const document = edition.documents.find(({ id }) => id === target?.document);
    const unit = document && target && findUnit(document, target.segments[0] ?? '');
    if (!document || !unit) return [];
    const languages = Object.keys(note.body) as InterfaceLanguage[];
    return languages.map((language) => ({
      kind: 'note' as const,
      document: document.id,
      unit: unit.id,
      place: note.id,
      language,
      text: `${note.title[language] ?? note.title.en}\n${withoutReferences(note.body[language] ?? '')}`,
    }));
  });
}

/** Note bodies without `[@key, locator]`: nobody looks for those. */
function withoutReferences(body: string): string {
  return body.replace(/\s*\[@[^\]]*\]/g, '');
}
