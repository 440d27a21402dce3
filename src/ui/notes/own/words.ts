import type { Motivation, OrphanReason } from '../../../core/annotate/index.ts';
import type { StorageProblem } from '../../../app/notebook/index.ts';
import type { InterfaceLanguage } from '../../../core/model/index.ts';

/** Why the words of a note are not shown in the text: they, or their place, are no longer there. */
export type LostReason = OrphanReason | 'no-edition' | 'no-document' | 'no-version' | 'no-segment';

/** Every word that the reader's own notes are written, shown and exchanged with. */
export interface OwnWords {
  readonly ownNote: string;
  readonly annotate: string;
  readonly cite: string;
  readonly selectionTools: string;
  readonly newNote: string;
  readonly editNote: string;
  readonly about: string;
  readonly wholeClause: string;
  readonly allVersions: string;
  readonly removePlace: string;
  readonly setWords: string;
  readonly otherVersions: string;
  readonly carryTo: (version: string) => string;
  readonly bySegment: string;
  readonly byTerm: string;
  readonly nothingThere: string;
  readonly chooseWords: (version: string) => string;
  readonly chooseDocument: string;
  readonly chooseVersion: string;
  readonly chooseClause: string;
  readonly takeWords: string;
  readonly takeWhole: string;
  readonly selectFirst: string;
  readonly motivation: string;
  readonly motivations: Readonly<Record<Motivation, string>>;
  readonly tags: string;
  readonly tagsHint: string;
  readonly text: string;
  readonly textHint: string;
  readonly preview: string;
  readonly save: string;
  readonly cancel: string;
  readonly edit: string;
  readonly delete: string;
  readonly deleted: string;
  readonly undo: string;
  readonly saved: string;
  readonly copyText: string;
  readonly textCopied: string;
  readonly draftFound: string;
  readonly lost: Readonly<Record<LostReason, string>>;
  readonly oldWords: string;
  readonly found: Readonly<Record<'moved' | 'fuzzy', string>>;
  readonly notKept: Readonly<Record<StorageProblem, string>>;
  readonly notStored: Readonly<Record<StorageProblem, string>>;
  readonly changedElsewhere: string;
  readonly saveAsNew: string;
  readonly noPlace: string;
  readonly mergedText: string;
  readonly none: string;
  readonly exportJson: string;
  readonly exportMarkdown: string;
  readonly importFile: string;
  readonly importHint: string;
  readonly badFile: (reason: string) => string;
  readonly planTitle: (file: string) => string;
  readonly plan: Readonly<
    Record<'new' | 'same' | 'newer-here' | 'newer-there' | 'conflict', (count: number) => string>
  >;
  readonly takeTheirs: string;
  readonly here: string;
  readonly there: string;
  readonly skipped: (count: number) => string;
  readonly merge: string;
  readonly openBeside: string;
  readonly merged: string;
  readonly openedBeside: (name: string) => string;
  readonly setsTitle: string;
  readonly closeSet: (name: string) => string;
  readonly foreign: (name: string) => string;
  readonly orphansTitle: string;
  readonly markTerm: string;
  readonly onOwnTexts: string;
  readonly inOwnText: string;
  readonly keyAnnotate: string;
  readonly keyWords: string;
}

/** Loads the words of one language. */
export async function loadOwnWords(language: InterfaceLanguage): Promise<OwnWords> {
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
