import type { InterfaceLanguage } from '../../../core/model/index.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { ru } from './words/ru.ts';
import { vi } from './words/vi.ts';

/** Words of the pages that stand without script: the pictures, and what the page for a reader's own text says before. */
export interface ComparePagesWords {
  readonly group: string;
  readonly pictures: {
    readonly title: string;
    readonly short: string;
    readonly intro: string;
    readonly map: (document: string, language: string) => string;
    readonly mapNote: (base: string) => string;
    readonly cell: (place: string, count: number) => string;
    readonly notCompared: string;
    readonly unit: string;
    readonly table: string;
    readonly matrix: (document: string) => string;
    readonly matrixNote: string;
    readonly noDistance: string;
    readonly ribbons: (draft: string, document: string) => string;
    readonly ribbonsNote: string;
    readonly linked: (count: number) => string;
    readonly from: string;
    readonly to: string;
    readonly change: string;
    readonly isNew: string;
    readonly isDropped: string;
  };
  readonly check: {
    readonly title: string;
    readonly short: string;
    readonly intro: string;
    readonly needsScript: string;
  };
}

const CATALOGUES: Readonly<Record<InterfaceLanguage, ComparePagesWords>> = { en, vi, de, ru };

/** The catalogue of a language; the pages are built, not made in the browser, so all may be at hand. */
export function comparePagesWordsIn(language: InterfaceLanguage): ComparePagesWords {
  return CATALOGUES[language];
}
