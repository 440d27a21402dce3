import type { InterfaceLanguage } from '../../../core/model/index.ts';
import type { SearchWords } from '../words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { vi } from './vi.ts';

const CATALOGUES: Readonly<Record<InterfaceLanguage, SearchWords>> = { en, vi, de, ru };

/** The words of a language, where all may be at hand (pages as they are built). */
export function searchWordsIn(language: InterfaceLanguage): SearchWords {
  return CATALOGUES[language];
}
