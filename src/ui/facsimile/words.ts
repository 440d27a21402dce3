import type { PagesFault } from '../../app/facsimile/page-source.ts';
import type { InterfaceLanguage } from '../../core/model/index.ts';

/** The words around the pages of a facsimile. */
export interface PagesWords {
  readonly title: string;
  readonly tools: string;
  readonly opening: string;
  readonly faults: Readonly<Record<PagesFault, string>>;
  readonly pageFailed: (page: number) => string;
  readonly page: string;
  readonly of: (count: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly smaller: string;
  readonly larger: string;
  readonly fit: string;
  readonly fitPage: string;
  readonly turn: string;
  readonly thumbnails: string;
  readonly outline: string;
  readonly find: string;
  readonly findNext: string;
  readonly findPrevious: string;
  readonly findClose: string;
  readonly finding: string;
  readonly found: (at: number, count: number, isLooking: boolean) => string;
  readonly notFound: string;
  readonly keys: string;
}

/** The words of facsimiles beside the reading room. */
export interface FacsimileWords {
  readonly pages: PagesWords;
  readonly action: string;
  readonly keyOpen: string;
  readonly keyPage: string;
  readonly title: string;
  readonly close: string;
  readonly lead: string;
  readonly privacy: string;
  readonly version: string;
  readonly facsimile: string;
  readonly attach: string;
  readonly dropHere: string;
  readonly attaching: (name: string) => string;
  readonly attached: (name: string) => string;
  readonly notTaken: (name: string) => string;
  readonly mixed: string;
  readonly tooLarge: string;
  readonly ofEdition: string;
  readonly images: (count: number) => string;
  readonly follow: string;
  readonly wide: string;
  readonly narrow: string;
  readonly about: string;
  readonly pageCount: (count: number) => string;
  readonly size: string;
  readonly rights: string;
  readonly source: string;
  readonly remove: string;
  readonly removed: (title: string) => string;
  readonly undo: string;
  readonly notHere: (hash: string) => string;
  readonly gone: string;
  readonly notKept: Readonly<Record<'denied' | 'full' | 'broken', string>>;
  readonly clauses: string;
  readonly linking: (page: number, count: number) => string;
  readonly linked: (found: number, all: number) => string;
  readonly noText: string;
  readonly noneHere: string;
  readonly byHand: string;
  readonly byText: string;
  readonly notOnPages: (clause: string) => string;
  readonly draw: string;
  readonly drawHelp: string;
  readonly draftKeys: string;
  readonly draftAt: (page: number, x: number, y: number, width: number, height: number) => string;
  readonly clause: string;
  readonly set: string;
  readonly cancel: string;
  readonly boxSet: (clause: string, page: number) => string;
  readonly edit: (clause: string) => string;
  readonly deleteBox: (clause: string) => string;
  readonly boxDeleted: string;
  readonly take: string;
  readonly asAnnotations: string;
  readonly asTei: string;
  readonly bring: string;
  readonly brought: (count: number, skipped: number) => string;
  readonly notBrought: (reason: string) => string;
  readonly otherFile: string;
}

/** Loads the words of one language. */
export async function loadFacsimileWords(language: InterfaceLanguage): Promise<FacsimileWords> {
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
