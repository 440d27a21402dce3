import type { Block } from '../model/index.ts';
import { clauses, sentences } from './sentences.ts';
import type { Structure } from './structure.ts';

/** How finely a text is cut. `paragraph`: paragraphs and list items. */
export type Level = 'article' | 'paragraph' | 'sentence' | 'clause';

export const LEVELS: readonly Level[] = ['article', 'paragraph', 'sentence', 'clause'];

/** The smallest piece that is aligned, in its own words. */
export interface Clause {
  readonly text: string;
  readonly kind: Block['kind'];
  /** List mark as printed; only of the first clause of an item. */
  readonly mark?: string;
  /** Index into `Structure.units`. */
  readonly unit: number;
  /** Indices of the blocks it comes from: one, except at level `article`. */
  readonly blocks: readonly number[];
}

function ofArticle({ units, pieces }: Structure): readonly Clause[] {
  return units.map((_, unit) => {
    const own = pieces.filter((piece) => piece.unit === unit);
    const text = own
      .map(({ text, mark }) => (mark === undefined ? text : `${mark} ${text}`))
      .join('\n');
    return {
      text,
      kind: 'paragraph' as const,
      unit,
      blocks: [...new Set(own.map(({ block }) => block))],
    };
  });
}

/** Cuts a structured text into clauses of the level, in order; together they hold all its words. */
export function cut(text: Structure, level: Level, language: string): readonly Clause[] {
  if (level === 'article') return ofArticle(text);
  return text.pieces.flatMap(({ kind, text: words, mark, unit, block }) => {
    const whole = level === 'paragraph' || kind === 'heading';
    const first = whole ? [words] : sentences(words, language);
    const parts =
      level === 'clause' && !whole ? first.flatMap((one) => clauses(one, language)) : first;
    return parts
      .filter((part) => part !== '')
      .map((part, at) => ({
        text: part,
        kind,
        ...(mark === undefined || at > 0 ? {} : { mark }),
        unit,
        blocks: [block],
      }));
  });
}
