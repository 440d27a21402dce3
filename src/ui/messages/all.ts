import type { InterfaceLanguage } from '../../core/model/index.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { ru } from './ru.ts';
import { vi } from './vi.ts';

const CATALOGUES: Readonly<Record<InterfaceLanguage, Messages>> = { en, vi, de, ru };

/** The catalogue of a language, where all may be at hand (pages as they are built). */
export function messagesIn(language: InterfaceLanguage): Messages {
  return CATALOGUES[language];
}
