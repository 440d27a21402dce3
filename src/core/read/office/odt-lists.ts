import { elementsOf, findAll } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { printNumber } from './numerals.ts';
import type { NumberFormat } from './numerals.ts';

interface Level {
  readonly bullet: boolean;
  readonly format: NumberFormat;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels are printed: 2 for "1.1". */
  readonly shown: number;
}

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  '1': 'decimal',
  I: 'ROMAN',
  i: 'roman',
  A: 'LETTER',
  a: 'letter',
  'А, Б, .., Аа, Аб, ... (ru)': 'CYRILLIC',
  'а, б, .., аа, аб, ... (ru)': 'cyrillic',
  'А, Б, .., Аа, Бб, ... (ru)': 'CYRILLIC',
  'а, б, .., аа, бб, ... (ru)': 'cyrillic',
};

const OUTLINE = '\u0000outline';

/** Counts the list items and headings of an ODT and prints their marks (OpenDocument 1.3 part 3, 16.30 to 16.37). */
export class OdtLists {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>();
  readonly #counts = new Map<string, number[]>();

  constructor(roots: readonly XmlElement[]) {
    for (const root of roots) {
      for (const style of findAll(root, 'list-style')) {
        this.#levels.set(style.attributes['style:name'] ?? '', levelsOf(style));
      }
      for (const style of findAll(root, 'outline-style')) {
        this.#levels.set(OUTLINE, levelsOf(style));
      }
    }
  }

  restart(style: string, depth: number): void {
    const counts = this.#counts.get(style);
    if (counts) counts.length = Math.min(counts.length, depth - 1);
  }

  /** The mark of the next item at a depth from 1. */
  next(style: string, depth: number, start?: number): string | undefined {
    const levels = this.#levels.get(style);
    const level = levels?.get(depth);
    if (!levels || !level) return undefined;
    if (level.bullet) return '•';
    const counts = this.#counts.get(style) ?? [];
    this.#counts.set(style, counts);
    counts.length = Math.min(counts.length, depth);
    const before = counts[depth - 1];
    counts[depth - 1] = start ?? (before === undefined ? level.start : before + 1);
    const shown = Array.from(
      { length: Math.min(level.shown, depth) },
      (_, i) => depth - i,
    ).reverse();
    const numbers = shown.map((place) => {
      const format = levels.get(place)?.format ?? 'none';
      return printNumber(counts[place - 1] ?? levels.get(place)?.start ?? 1, format);
    });
    const text = numbers.filter((part) => part !== '').join('.');
    return text === '' ? undefined : level.prefix + text + level.suffix;
  }

  nextHeading(level: number): string | undefined {
    return this.next(OUTLINE, level);
  }
}

function levelsOf(style: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    elementsOf(style).map(({ name, attributes }) => [
      Number(attributes['text:level'] ?? 0),
      {
        bullet: name.endsWith('-bullet') || name.endsWith('-image'),
        format: FORMATS[attributes['style:num-format'] ?? ''] ?? 'none',
        prefix: attributes['style:num-prefix'] ?? '',
        suffix: attributes['style:num-suffix'] ?? '',
        start: Number(attributes['text:start-value'] ?? 1) || 1,
        shown: Number(attributes['text:display-levels'] ?? 1) || 1,
      },
    ]),
  );
}
