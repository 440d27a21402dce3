import { findUnit, type Edition, type InterfaceLanguage } from '../model/index.ts';

/** One text that can be found: a clause of a version, or a curated note in one language. */
export interface SearchEntry {
  readonly kind: 'segment' | 'note';
  readonly document: string;
  /** Unit of the document; for a note the first unit it is about. */
  readonly unit: string;
  /** Segment id in its witness; for a note its id. */
  readonly place: string;
  readonly witness?: string;
  /** BCP 47 primary tag. */
  readonly language: string;
  readonly text: string;
}

/** Everything of an edition that a reader may look for, in the order of the edition. */
export function searchEntries(edition: Edition): readonly SearchEntry[] {
  return [...segmentEntries(edition), ...noteEntries(edition)];
}

function segmentEntries(edition: Edition): readonly SearchEntry[] {
  return edition.documents.flatMap((document) =>
    document.witnesses.flatMap((witness) =>
      witness.segments.map((segment) => ({
        kind: 'segment' as const,
        document: document.id,
        unit: findUnit(document, segment.covers[0]!)?.id ?? '',
        place: segment.id,
        witness: witness.id,
        language: witness.language,
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
