import type { InterfaceLanguage } from '../../../core/model/index.ts';
import type { ProofWords } from '../words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { vi } from './vi.ts';

const ALL: Readonly<Record<InterfaceLanguage, ProofWords>> = { en, vi, de, ru };

/** The words of a language, where all may be at hand (pages as they are built). */
export function proofWordsIn(language: InterfaceLanguage): ProofWords {
  return ALL[language];
}
