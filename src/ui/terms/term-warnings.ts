import type { WordFinder } from '../../core/compare/index.ts';
import type { Concept, Edition, TermOccurrence } from '../../core/model/index.ts';
import { canonicalPlaces } from './canonical-places.ts';
import type { TermCell, Wording } from './terms-table.ts';

/** Something a translator or lawyer should look at, with what it was concluded from. */
export type TermWarning =
  /** One concept, two wordings, where an authentic version has the same words in both places. */
  | {
      readonly rule: 'two-renderings';
      readonly wordings: readonly [string, string];
      readonly authentic: string;
      readonly authenticWords: string;
    }
  /** One wording for two concepts that an authentic version keeps apart. */
  | {
      readonly rule: 'shared';
      readonly words: string;
      readonly other: Concept;
      readonly authentic: string;
    }
  /** A wording that is neither that of the authentic text of its language, nor of a literal rendering, nor the concept's name. */
  | {
      readonly rule: 'breaks';
      readonly words: string;
      /** What it was measured against, in the language of the version. */
      readonly reference: string;
      /** Whether that is the authentic text's wording, or the concept's name where the language has no authentic text. */
      readonly by: 'authentic' | 'name';
      /** Versions of the same language that do agree with the reference. */
      readonly agreeing: readonly string[];
    };

type Cell = Omit<TermCell, 'warnings'>;

/** A cell of the table among the others. */
export interface TermContext {
  readonly edition: Edition;
  readonly concept: Concept;
  readonly cell: Cell;
  readonly row: readonly Cell[];
  readonly rows: readonly { readonly concept: Concept; readonly cells: readonly Cell[] }[];
  readonly finders: ReadonlyMap<string, WordFinder>;
}

/** What there is to warn of in a cell. Authentic versions are what others are measured against, and get no warnings. */
export function warningsFor(context: TermContext): readonly TermWarning[] {
  if (context.cell.column.witness.authority === 'authentic') return [];
  return [...breaks(context), ...twoRenderings(context), ...shared(context)];
}

function authenticCells(row: readonly Cell[]): readonly Cell[] {
  return row.filter(({ column }) => column.witness.authority === 'authentic');
}

function twoRenderings({ edition, cell, row }: TermContext): readonly TermWarning[] {
  const { wordings } = cell;
  for (const [index, one] of wordings.entries()) {
    for (const other of wordings.slice(index + 1)) {
      const authentic = authenticCells(row).find((each) => isOneThere(edition, each, one, other));
      if (!authentic) continue;
      const there = authentic.wordings[0]!;
      return [
        {
          rule: 'two-renderings',
          wordings: [one.text, other.text],
          authentic: authentic.column.id,
          authenticWords: wordingAt(edition, authentic, one)?.text ?? there.text,
        },
      ];
    }
  }
  return [];
}

/** Whether a version has the same words in a place of the one and in a place of the other wording. */
function isOneThere(edition: Edition, authentic: Cell, one: Wording, other: Wording): boolean {
  const here = wordingAt(edition, authentic, one);
  return here !== undefined && here === wordingAt(edition, authentic, other);
}

function wordingAt(edition: Edition, cell: Cell, wording: Wording): Wording | undefined {
  const places = new Set(wording.occurrences.flatMap((each) => canonicalPlaces(edition, each)));
  const stands = (each: TermOccurrence) =>
    canonicalPlaces(edition, each).some((place) => places.has(place));
  return cell.wordings.find(({ occurrences }) => occurrences.some(stands));
}

function shared({ concept, cell, row, rows, finders }: TermContext): readonly TermWarning[] {
  const { column } = cell;
  const finder = finders.get(column.witness.language)!;
  const others = rows.filter((each) => each.concept !== concept);
  return others.flatMap((other): TermWarning[] => {
    const there = other.cells.find((each) => each.column === column)!;
    const same = cell.wordings.find(({ text }) =>
      there.wordings.some((wording) => finder.same(text, wording.text)),
    );
    const apart = same && authenticCells(row).find((each) => isApart(each, other.cells, finders));
    return apart
      ? [{ rule: 'shared', words: same.text, other: other.concept, authentic: apart.column.id }]
      : [];
  });
}

/** Whether an authentic version has words for both concepts, and not the same ones. */
function isApart(
  cell: Cell,
  others: readonly Cell[],
  finders: ReadonlyMap<string, WordFinder>,
): boolean {
  const finder = finders.get(cell.column.witness.language)!;
  const there = others.find(({ column }) => column === cell.column)!.wordings;
  const same = cell.wordings.some(({ text }) =>
    there.some((wording) => finder.same(text, wording.text)),
  );
  return cell.wordings.length > 0 && there.length > 0 && !same;
}

function breaks(context: TermContext): readonly TermWarning[] {
  const { cell, row } = context;
  const { language } = cell.column.witness;
  return cell.wordings
    .filter((wording) => !agrees(context, wording))
    .map((wording) => ({
      rule: 'breaks',
      words: wording.text,
      ...referenceFor(context),
      agreeing: row
        .filter(({ column, wordings }) => {
          const isOther = column !== cell.column && column.witness.language === language;
          return isOther && wordings.length > 0 && wordings.every((each) => agrees(context, each));
        })
        .map(({ column }) => column.id),
    }));
}

/** The authentic wording where the language has an authentic version, else the concept's name in that language. */
function referenceFor({ concept, cell, row }: TermContext): {
  readonly reference: string;
  readonly by: 'authentic' | 'name';
} {
  const { language } = cell.column.witness;
  const authentic = authenticCells(row).find(({ column }) => column.witness.language === language);
  const words = authentic?.wordings[0]?.text;
  return words === undefined
    ? { reference: nameOf(concept, language) ?? concept.id, by: 'name' }
    : { reference: words, by: 'authentic' };
}

function nameOf({ label }: Concept, language: string): string | undefined {
  return Object.entries(label).find(([tag]) => tag === language)?.[1];
}

/** Whether a wording has the words of what it is measured against, or stands whole in it; forms and spelling apart. */
function agrees(context: TermContext, { text, occurrences }: Wording): boolean {
  const { edition, concept, cell, row, finders } = context;
  const { language } = cell.column.witness;
  const finder = finders.get(language)!;
  const authentic = authenticCells(row).filter(
    ({ column }) => column.witness.language === language,
  );
  const references = authentic.flatMap(({ wordings }) => wordings.map((each) => each.text));
  const name = nameOf(concept, language);
  const known = authentic.length > 0 ? references : name === undefined ? [] : [name];
  const literal = literalTexts(edition, language, occurrences);
  if (known.length + literal.length === 0) return true;
  return (
    known.some(
      (reference) =>
        isFamily(reference, text) ||
        (finder.find(reference, text) ?? finder.find(text, reference)) !== undefined,
    ) || literal.some((rendering) => finder.find(text, rendering))
  );
}

/** Single words that begin alike in so many letters are of one family: disinterest, disinterestedness. */
const FAMILY = 8;

function isFamily(a: string, b: string): boolean {
  const beginning = (word: string) => word.toLowerCase().slice(0, FAMILY);
  return !`${a}${b}`.includes(' ') && a.length >= FAMILY && beginning(a) === beginning(b);
}

/** The literal renderings, in the language of a version, of the clauses that its words stand in. */
function literalTexts(
  edition: Edition,
  language: string,
  occurrences: readonly TermOccurrence[],
): readonly string[] {
  const places = new Set(occurrences.flatMap((each) => canonicalPlaces(edition, each)));
  return edition.renderings
    .filter((rendering) => rendering.language.startsWith(`${language}-x-`))
    .flatMap(({ document, segments }) =>
      Object.entries(segments).flatMap(([id, text]) =>
        places.has(`${document}/${id}`) ? [text] : [],
      ),
    );
}
