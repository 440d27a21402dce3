import type { HeadingFamily } from './heading-words.ts';

/** One reason why something was taken for a unit; `words` as printed, where the reason quotes any. */
export type UnitGround =
  | { readonly code: 'label' | 'headed' | 'point'; readonly words: string }
  | {
      readonly code:
        'ownLine' | 'sameLine' | 'withTitle' | 'inSequence' | 'shortLines' | 'beforeFirst';
    }
  | { readonly code: 'inPlaceOfArticles'; readonly family: Exclude<HeadingFamily, 'article'> };

/** Every kind of reason. */
export const UNIT_GROUNDS = [
  'label',
  'headed',
  'point',
  'ownLine',
  'sameLine',
  'withTitle',
  'inSequence',
  'shortLines',
  'beforeFirst',
  'inPlaceOfArticles',
] as const satisfies readonly UnitGround['code'][];

/** The reasons in English. */
export function groundsInEnglish(grounds: readonly UnitGround[]): string {
  return grounds.map(inEnglish).join(', ');
}

function inEnglish(ground: UnitGround): string {
  switch (ground.code) {
    case 'label':
      return `"${ground.words}"`;
    case 'headed':
      return `headed "${ground.words}"`;
    case 'point':
      return `point "${ground.words}" of a text without articles`;
    case 'ownLine':
      return 'a line of its own';
    case 'sameLine':
      return 'text on the same line';
    case 'withTitle':
      return 'with a title';
    case 'inSequence':
      return 'in sequence';
    case 'shortLines':
      return 'short lines without a full stop before the text begins';
    case 'beforeFirst':
      return 'text before the first article';
    case 'inPlaceOfArticles':
      return `${ground.family} in the place of articles`;
  }
}
