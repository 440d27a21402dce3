import { elementsOf, find } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { printNumber } from './numerals.ts';
import type { NumberFormat } from './numerals.ts';

/** What a paragraph style says about structure (ECMA-376 part 1, 17.7). */
interface Style {
  readonly name: string;
  readonly basedOn?: string | undefined;
  readonly outline?: number | undefined;
  readonly list?: ListPlace | undefined;
}

/** A place in a list: which list, and how deep (from 0). */
export interface ListPlace {
  readonly list?: string | undefined;
  readonly depth?: number | undefined;
}

/** Style and numbering of the paragraphs of a DOCX. */
export interface ParagraphForm {
  /** Heading level from 1; `undefined` for running text. */
  readonly heading?: number | undefined;
  readonly place?: { readonly list: string; readonly depth: number } | undefined;
}

export function value(element: XmlElement | undefined): string | undefined {
  return element?.attributes['w:val'];
}

function number(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function listPlace(properties: XmlElement | undefined): ListPlace | undefined {
  const found = properties && find(properties, 'numPr');
  return found && { list: value(find(found, 'numId')), depth: number(value(find(found, 'ilvl'))) };
}

/** Reads `styles.xml` and answers what form a paragraph has. */
export class DocxStyles {
  readonly #styles = new Map<string, Style>();

  constructor(root: XmlElement | undefined) {
    const styles = root ? elementsOf(root).filter(({ name }) => name === 'style') : [];
    for (const style of styles) {
      const id = style.attributes['w:styleId'];
      const properties = find(style, 'pPr');
      if (id === undefined) continue;
      this.#styles.set(id, {
        name: (value(find(style, 'name')) ?? '').toLowerCase(),
        basedOn: value(find(style, 'basedOn')),
        outline: properties && number(value(find(properties, 'outlineLvl'))),
        list: listPlace(properties),
      });
    }
  }

  formOf(paragraph: XmlElement): ParagraphForm {
    const properties = find(paragraph, 'pPr');
    const chain = this.#chain(properties && value(find(properties, 'pStyle')));
    const direct = properties && number(value(find(properties, 'outlineLvl')));
    const outline = direct ?? chain.find((style) => style.outline !== undefined)?.outline;
    const named = chain.map(({ name }) => headingOfName(name)).find((level) => level !== undefined);
    const heading = outline === undefined ? named : outline < 9 ? outline + 1 : undefined;
    const places = [listPlace(properties), ...chain.map(({ list }) => list)];
    const list = places.find((place) => place?.list !== undefined)?.list;
    const depth = places.find((place) => place?.depth !== undefined)?.depth ?? 0;
    return {
      heading: heading === undefined ? undefined : Math.min(heading, 6),
      place: list === undefined || list === '0' ? undefined : { list, depth },
    };
  }

  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let at = id; at !== undefined && chain.length < 20; at = chain.at(-1)!.basedOn) {
      const style = this.#styles.get(at);
      if (!style) break;
      chain.push(style);
    }
    return chain;
  }
}

function headingOfName(name: string): number | undefined {
  if (name === 'title') return 1;
  const level = /^heading (\d)$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

interface Level {
  readonly start: number;
  readonly format: NumberFormat | 'bullet';
  readonly text: string;
}

const FORMATS: Readonly<Record<string, NumberFormat | 'bullet'>> = {
  decimal: 'decimal', decimalZero: 'zero', upperRoman: 'ROMAN', lowerRoman: 'roman', upperLetter: 'LETTER',
  lowerLetter: 'letter', russianUpper: 'CYRILLIC', russianLower: 'cyrillic', bullet: 'bullet', none: 'none',
}; // prettier-ignore

/** Counts the numbered paragraphs of a DOCX and prints their marks (ECMA-376 part 1, 17.9). */
export class DocxNumbering {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>();
  readonly #lists = new Map<
    string,
    { readonly base: string; readonly starts: ReadonlyMap<number, number> }
  >();
  readonly #counts = new Map<string, number[]>();
  readonly #restarted = new Set<string>();

  constructor(root: XmlElement | undefined) {
    for (const element of root ? elementsOf(root) : []) {
      if (element.name === 'abstractNum') {
        this.#levels.set(element.attributes['w:abstractNumId'] ?? '', levelsOf(element));
      } else if (element.name === 'num') this.#addList(element);
    }
  }

  #addList(element: XmlElement): void {
    const starts = new Map<number, number>();
    for (const change of elementsOf(element).filter(({ name }) => name === 'lvlOverride')) {
      const start = number(value(find(change, 'startOverride')));
      if (start !== undefined) starts.set(number(change.attributes['w:ilvl']) ?? 0, start);
    }
    const base = value(find(element, 'abstractNumId')) ?? '';
    this.#lists.set(element.attributes['w:numId'] ?? '', { base, starts });
  }

  /** The mark of the next paragraph at this place; `undefined` for lists that are not defined. */
  next({ list, depth }: { readonly list: string; readonly depth: number }): string | undefined {
    const found = this.#lists.get(list);
    const levels = found && this.#levels.get(found.base);
    const level = levels?.get(depth);
    if (!found || !levels || !level) return undefined;
    const counts = this.#counts.get(found.base) ?? [];
    this.#counts.set(found.base, counts);
    const start = this.#restart(list, depth, found.starts);
    counts.length = Math.min(counts.length, depth + 1);
    const before = counts[depth];
    counts[depth] = start ?? (before === undefined ? level.start : before + 1);
    if (level.format === 'bullet') return '•';
    return level.text.replace(/%([1-9])/g, (_, place: string) => {
      const other = levels.get(Number(place) - 1);
      const count = counts[Number(place) - 1] ?? other?.start ?? 1;
      return other && other.format !== 'bullet' ? printNumber(count, other.format) : '';
    });
  }

  #restart(list: string, depth: number, starts: ReadonlyMap<number, number>): number | undefined {
    const key = `${list} ${depth}`;
    const start = this.#restarted.has(key) ? undefined : starts.get(depth);
    this.#restarted.add(key);
    return start;
  }
}

function levelsOf(element: XmlElement): ReadonlyMap<number, Level> {
  const levels = elementsOf(element).filter(({ name }) => name === 'lvl');
  return new Map(
    levels.map((level) => [
      number(level.attributes['w:ilvl']) ?? 0,
      {
        start: number(value(find(level, 'start'))) ?? 1,
        format: FORMATS[value(find(level, 'numFmt')) ?? 'decimal'] ?? 'decimal',
        text: value(find(level, 'lvlText')) ?? '',
      },
    ]),
  );
}
