import type { InterfaceLanguage } from '../../core/model/index.ts';

/** Every word that citing is done with. */
export interface CiteWords {
  readonly cite: string;
  readonly citeThis: (what: string) => string;
  readonly what: string;
  readonly scopes: {
    readonly words: string;
    readonly clause: string;
    readonly version: (version: string) => string;
    readonly unit: string;
    readonly comparison: string;
    readonly document: string;
    readonly note: string;
  };
  readonly format: string;
  readonly quotation: string;
  readonly link: string;
  readonly translation: string;
  readonly noTranslation: string;
  readonly citation: string;
  readonly citedText: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly download: string;
  readonly close: string;
  readonly hash: (hash: string) => string;
  readonly unchanged: string;
  readonly changed: string;
  readonly changedSince: (state: string, date: string) => string;
  readonly notKept: string;
  readonly unknownPlace: string;
  readonly noHash: string;
  readonly then: string;
  readonly now: string;
  readonly gone: string;
  readonly dismiss: string;
  readonly key: string;
}

/** Loads the words of one language. */
export async function loadCiteWords(language: InterfaceLanguage): Promise<CiteWords> {
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
