import type { InterfaceLanguage } from '../../../core/model/index.ts';
import type { EmbedWords } from '../words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { vi } from './vi.ts';

const CATALOGUES: Readonly<Record<InterfaceLanguage, EmbedWords>> = { en, vi, de, ru };

/** The words of a language, where all may be at hand (pages as they are built). */
export function embedWordsIn(language: InterfaceLanguage): EmbedWords {
  return CATALOGUES[language];
}
