import type { GapReason, InterfaceLanguage, NoteKind } from '../../core/model/index.ts';

/** Every word that the curated notes are shown with. */
export interface NoteWords {
  readonly notes: string;
  /** "4 notes". */
  readonly count: (count: number) => string;
  readonly kinds: Readonly<Record<NoteKind, string>>;
  readonly contested: string;
  readonly sources: string;
  readonly wordsInVersions: string;
  readonly noWords: string;
  /** The version has the clause, but no words of its own for what the note is about. */
  readonly lacks: Readonly<Record<GapReason, string>>;
  readonly wholeClause: string;
  readonly readOn: string;
  readonly citeNote: string;
  readonly showWords: string;
  readonly wordsShown: (title: string) => string;
  readonly inEnglish: string;
  readonly indexTitle: string;
  readonly indexIntro: string;
  readonly byKind: string;
  readonly byPlace: string;
  readonly about: string;
  readonly download: string;
  readonly allNotes: string;
  readonly close: string;
  readonly keyNext: string;
  readonly openAsPanel: string;
  readonly ownIntro: string;
  readonly ownNeedsScript: string;
}

/** Loads the words of one language. */
export async function loadNoteWords(language: InterfaceLanguage): Promise<NoteWords> {
  switch (language) {
    case 'en':
      return (await import('./words/en.ts')).en;
    case 'vi':
      return (await import('./words/vi.ts')).vi;
    case 'de':
      return (await import('./words/de.ts')).de;
    case 'ru':
      return (await import('./words/ru.ts')).ru;
  }
}
