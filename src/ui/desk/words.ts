import type { InterfaceLanguage } from '../../core/model/index.ts';
import type { FaultKind, Ground, NoticeKind } from '../../core/read/index.ts';
import type { Level } from '../../core/segment/index.ts';
import type { SaidIn } from './said.ts';

/** What speaks for a row, as the alignment and the hand that mends it name it. */
export type RowEvidence =
  | 'same'
  | 'number'
  | 'cognate'
  | 'lexicon'
  | 'mark'
  | 'length'
  | 'order'
  | 'unit'
  | 'hand'
  | 'file';

/** What can be done to the clause or the row that has the focus. */
export type BenchAct =
  | 'split'
  | 'join'
  | 'up'
  | 'down'
  | 'pick'
  | 'put'
  | 'unlink'
  | 'link'
  | 'shiftDown'
  | 'shiftUp'
  | 'check'
  | 'next'
  | 'previous'
  | 'undo'
  | 'redo';

/** Lines of the list of keys. */
export type KeyLine =
  | 'move'
  | 'split'
  | 'join'
  | 'upDown'
  | 'pick'
  | 'unlink'
  | 'link'
  | 'shift'
  | 'check'
  | 'unsure'
  | 'undo';

/** The forms a reader's own work can be taken away in. */
export type ExportForm = 'zip' | 'html' | 'notes' | 'tei' | 'tmx' | 'akn' | 'csv';

/** Every word of the reader's own texts: the list, the way in, the workbench, the ways out. */
export interface DeskWords {
  /** What the readers of files say; absent in English, which is their own language. */
  readonly said?: SaidIn;
  /** Why something was taken for a unit. */
  readonly grounds: Readonly<Record<'label' | 'headed' | 'point', (words: string) => string>> &
    Readonly<
      Record<
        'ownLine' | 'sameLine' | 'withTitle' | 'inSequence' | 'shortLines' | 'beforeFirst',
        string
      >
    > & {
      readonly inPlaceOfArticles: Readonly<Record<'section' | 'paragraph' | 'chapter', string>>;
    };
  readonly needsScript: string;
  readonly privacy: string;
  readonly list: {
    readonly title: string;
    readonly none: string;
    readonly open: (title: string) => string;
    readonly read: string;
    readonly readOf: (title: string) => string;
    readonly remove: string;
    readonly removeOf: (title: string) => string;
    readonly removed: (title: string) => string;
    readonly undo: string;
    readonly restoreOf: (title: string) => string;
    readonly bin: (count: number) => string;
    readonly clear: string;
    readonly clearAsk: (count: number) => string;
    readonly clearYes: string;
    readonly keep: string;
    readonly changed: (date: string) => string;
    readonly loading: string;
    readonly noStorage: string;
    readonly notThere: string;
    readonly backToList: string;
  };
  readonly bring: {
    readonly title: string;
    readonly lead: string;
    readonly choose: string;
    readonly dropHere: string;
    readonly paste: string;
    readonly pasteHint: string;
    readonly takePasted: string;
    readonly pastedName: (count: number) => string;
    readonly reading: (file: string) => string;
    readonly found: string;
    readonly texts: (count: number) => string;
    readonly use: (title: string) => string;
    readonly encoding: string;
    readonly language: string;
    readonly languageHint: string;
    readonly noLanguage: (tag: string) => string;
    readonly titleOfText: string;
    readonly authority: string;
    readonly source: string;
    readonly rights: string;
    readonly articles: (count: number) => string;
    readonly noArticles: string;
    readonly showArticles: string;
    readonly notices: (count: number) => string;
    readonly takeAway: (file: string) => string;
    readonly notRead: (file: string) => string;
    readonly workTitle: string;
    readonly level: string;
    readonly levels: Readonly<Record<Level, string>>;
    readonly align: string;
    readonly aligning: string;
    readonly stop: string;
    readonly stopped: string;
    readonly stoppedReading: (file: string) => string;
    readonly keepLinks: string;
    readonly takeOver: string;
    readonly failed: (reason: string) => string;
    readonly tooFew: string;
    readonly tooMany: string;
    readonly imported: (title: string) => string;
    readonly plainText: string;
    readonly editionFolder: string;
    readonly ground: Readonly<Record<Ground, string>>;
    readonly fault: Readonly<Record<FaultKind | 'edition' | 'broken', string>>;
    readonly notice: Readonly<Record<NoticeKind, string>>;
  };
  readonly bench: {
    readonly coverage: (aligned: number, clauses: number) => string;
    readonly unsure: (count: number) => string;
    readonly checked: (count: number) => string;
    readonly grid: string;
    readonly row: string;
    readonly nothingHere: string;
    readonly sureness: (percent: number) => string;
    readonly isUnsure: string;
    readonly isChecked: string;
    readonly evidence: Readonly<Record<RowEvidence, string>>;
    readonly act: Readonly<Record<BenchAct, string>>;
    readonly tools: string;
    readonly chooseFirst: string;
    readonly splitting: string;
    readonly cutHere: string;
    readonly leave: string;
    readonly picked: string;
    readonly cannot: {
      readonly lastOfVersion: string;
      readonly firstRow: string;
      readonly lastRow: string;
      readonly oneWord: string;
      readonly otherwise: string;
    };
    readonly noneUnsure: string;
    readonly keys: string;
    readonly keyLines: Readonly<Record<KeyLine, string>>;
    readonly close: string;
    readonly saved: string;
    readonly saving: string;
    readonly notSaved: string;
    readonly elsewhere: string;
    readonly takeNewer: string;
    readonly keepMine: string;
    readonly elsewhereRemoved: string;
    readonly date: string;
    readonly dateHint: string;
    readonly versions: string;
    readonly read: string;
    readonly done: Readonly<Record<Exclude<BenchAct, 'next' | 'previous' | 'pick'>, string>>;
  };
  readonly take: {
    readonly title: string;
    readonly lead: string;
    /** TMX and CSV are called so in every language. */
    readonly form: Readonly<Record<Exclude<ExportForm, 'tmx' | 'csv'>, string>>;
    readonly noNotes: string;
    readonly failed: (reason: string) => string;
  };
  /** What came with an edition folder. */
  readonly folder: {
    readonly notes: (count: number) => string;
    readonly notesNotKept: (count: number) => string;
    readonly textsDiffer: (places: number) => string;
    readonly workUnreadable: string;
    readonly notesUnreadable: string;
    readonly leftOut: (
      what: Readonly<Record<'variants' | 'notes' | 'renderings' | 'terms', number>>,
    ) => string;
  };
  readonly terms: {
    readonly open: string;
    readonly none: string;
    readonly concept: string;
    readonly notMarked: string;
  };
  readonly reading: {
    readonly page: (page: number) => string;
    readonly pageHint: (page: number) => string;
    readonly mend: string;
  };
}

/** Loads the words of one language. */
export async function loadDeskWords(language: InterfaceLanguage): Promise<DeskWords> {
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
