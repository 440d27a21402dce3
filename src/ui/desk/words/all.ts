import type { InterfaceLanguage } from '../../../core/model/index.ts';
import type { DeskWords } from '../words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { vi } from './vi.ts';

const ALL: Readonly<Record<InterfaceLanguage, DeskWords>> = { en, vi, de, ru };

/** The words of a language, where all may be at hand (pages as they are built). */
export function deskWordsIn(language: InterfaceLanguage): DeskWords {
  return ALL[language];
}
