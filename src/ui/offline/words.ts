import type { InterfaceLanguage } from '../../core/model/index.ts';

/** The words about what is kept on the reader's device. */
export interface OfflineWords {
  /** "Kept on this device: ..." with the state of the edition. */
  readonly kept: string;
  readonly newer: string;
  readonly use: string;
  readonly later: string;
}

/** Loads the words of one language. */
export async function loadOfflineWords(language: InterfaceLanguage): Promise<OfflineWords> {
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
