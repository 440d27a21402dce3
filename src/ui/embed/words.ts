import type { InterfaceLanguage } from '../../core/model/index.ts';

/** The words of taking a clause into another web page. */
export interface EmbedWords {
  readonly action: string;
  readonly title: string;
  readonly intro: string;
  readonly asScript: string;
  readonly asFrame: string;
  readonly copy: string;
  readonly copied: string;
  readonly refused: string;
  readonly close: string;
  /** In a frame without script. */
  readonly firstVersions: string;
}

/** Loads the words of one language. */
export async function loadEmbedWords(language: InterfaceLanguage): Promise<EmbedWords> {
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
