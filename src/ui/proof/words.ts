import type { InterfaceLanguage } from '../../core/model/index.ts';
import type { Score, Sort } from '../../core/proof/index.ts';

/** The words of the check of copies, in one language of the interface. */
export interface ProofWords {
  readonly lead: string;
  readonly privacy: string;
  readonly needsScript: string;
  readonly choose: string;
  readonly dropHere: string;
  readonly paste: string;
  readonly pasteField: string;
  readonly takePasted: string;
  readonly pastedName: string;
  readonly reading: (file: string) => string;
  /** How far the reading of a PDF has come. */
  readonly pagesRead: (read: number, of: number) => string;
  readonly stop: string;
  readonly stopped: string;
  readonly done: (file: string) => string;
  readonly notRead: (file: string) => string;
  readonly failed: (reason: string) => string;
  /** "This is": before the name of the text that was found. */
  readonly thisIs: string;
  readonly faithful: string;
  readonly differs: (count: number) => string;
  readonly notOfEdition: string;
  readonly nearest: (version: string, percent: string) => string;
  readonly noNearest: string;
  readonly score: (score: Score, percent: string) => string;
  readonly reckoned: string;
  readonly likeness: (percent: string) => string;
  readonly rival: (version: string, percent: string) => string;
  readonly noDifference: string;
  readonly sorts: Readonly<Record<Sort, string>>;
  readonly sortMeans: Readonly<Record<Sort, string>>;
  readonly nothing: string;
  readonly established: string;
  readonly copy: string;
  readonly page: (page: number) => string;
  readonly paragraph: (number: number) => string;
  readonly known: (copies: string) => string;
  readonly uncollated: string;
  readonly rule: string;
  readonly notHeld: string;
  readonly foreign: string;
  readonly words: (count: number) => string;
  readonly footnotes: (count: number) => string;
  readonly notices: string;
  readonly showPage: (page: number) => string;
  readonly take: string;
  readonly form: Readonly<Record<'html' | 'csv' | 'json', string>>;
}

/** Loads the words of one language. */
export async function loadProofWords(language: InterfaceLanguage): Promise<ProofWords> {
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
