import type { InterfaceLanguage } from '../../../core/model/index.ts';
import type { PublishWords } from '../words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { vi } from './vi.ts';

const CATALOGUES: Readonly<Record<InterfaceLanguage, PublishWords>> = { en, vi, de, ru };

/** The words of a language. These pages are built only, never made in the browser. */
export function publishWordsIn(language: InterfaceLanguage): PublishWords {
  return CATALOGUES[language];
}
