import type { InterfaceLanguage } from '../../core/model/index.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { ru } from './words/ru.ts';
import { vi } from './words/vi.ts';

/** Every word of the terms page. */
export interface TermsWords {
  readonly title: string;
  readonly short: string;
  readonly intro: string;
  readonly concept: string;
  readonly none: string;
  readonly at: (place: string) => string;
  readonly warning: string;
  readonly warnings: string;
  readonly warningsIntro: string;
  readonly noWarnings: string;
  readonly twoRenderings: (
    one: string,
    other: string,
    authentic: string,
    authenticWords: string,
  ) => string;
  readonly shared: (words: string, other: string, authentic: string) => string;
  readonly breaks: (words: string, reference: string) => string;
  readonly breaksWithAuthentic: (words: string, reference: string) => string;
  readonly agreeing: (versions: string) => string;
  readonly rules: string;
  readonly ruleLines: readonly string[];
  readonly download: string;
}

const CATALOGUES: Readonly<Record<InterfaceLanguage, TermsWords>> = { en, vi, de, ru };

/** The catalogue of a language; the page is built, not made in the browser, so all may be at hand. */
export function termsWordsIn(language: InterfaceLanguage): TermsWords {
  return CATALOGUES[language];
}
