import type { Edition, EditionDocument, Span, Witness } from '../model/index.ts';
import { collate, variantsOf } from './collate.ts';
import type { CollatedPlace, Collation } from './collate.ts';
import { WordFinder } from './find-words.ts';
import type { PivotRequest, PivotTexts } from './pivot-request.ts';
import { termsOf, wordingsOf } from './pivot-terms.ts';
import type { PivotTerm } from './pivot-terms.ts';
import type { VariantClass } from './rules/rule.ts';

/**
 * Who stands apart from whom in one place; other forms and spellings of a word count as the same words.
 * `published-alone`: both languages agree, the published version says something else.
 */
export type Stance =
  | 'languages-differ'
  | 'published-with-first'
  | 'published-with-second'
  | 'published-alone'
  | 'all-differ';

/** One place where the versions of a segment part. */
export interface PivotDifference {
  readonly stance: Stance;
  /** Words of the renderings and the published version here; empty where one has none. */
  readonly first: string;
  readonly second: string;
  readonly published?: string;
  /** Where they stand in the published version; in the first rendering where only the languages are compared. */
  readonly span: Span;
  readonly class: VariantClass;
  readonly rule: string;
  /** Concepts of the rendering table whose words are touched. */
  readonly concepts: readonly string[];
}

export interface PivotSegment extends PivotTexts {
  readonly segment: string;
  /** Where the renderings of the two languages part. */
  readonly languages: readonly PivotDifference[];
  /** Where the published version and the two renderings part; empty without one. */
  readonly against: readonly PivotDifference[];
  readonly terms: readonly PivotTerm[];
}

const GRAVE: ReadonlySet<VariantClass> = new Set(['substantive', 'addition', 'omission', 'order']);

/**
 * Compares two languages through literal renderings of them in a third, with each other and with a published version in
 * that third language. The renderings are working aids: a difference of theirs is a place to look at, no finding about
 * the originals. Differences of spelling, sign and form are left out. Throws a RangeError for what the edition has not.
 */
export function pivot(edition: Edition, request: PivotRequest): PivotSegment[] {
  const document = edition.documents.find(({ id }) => id === request.document);
  if (!document) throw new RangeError(`The edition has no document "${request.document}".`);
  const first = renderingOf(edition, request, request.first);
  const second = renderingOf(edition, request, request.second);
  const published = witnessOf(document, request.published);
  const finder = new WordFinder(request.language);
  const wordings = wordingsOf(edition, request.language);
  return document.units
    .flatMap(({ segments }) => segments)
    .filter((id) => request.segments?.includes(id) ?? true)
    .flatMap((segment) => {
      const one = first[segment];
      const other = second[segment];
      if (one === undefined || other === undefined) return [];
      const texts = { first: one, second: other, ...publishedText(published, segment) };
      const terms = termsOf(edition, request, segment, texts, wordings, finder);
      const differences = (texts: PivotTexts): PivotDifference[] =>
        differencesOf(texts, request.language, finder).map((difference) => ({
          ...difference,
          concepts: conceptsAt(difference.span, texts, terms, finder),
        }));
      return [
        {
          segment,
          ...texts,
          languages: differences({ first: one, second: other }),
          against: texts.published === undefined ? [] : differences(texts),
          terms,
        },
      ];
    });
}

/** The published text of a segment; none where the witness has it only merged with others, or breaks off. */
function publishedText(witness: Witness | undefined, segment: string): { published?: string } {
  const own = witness?.segments.find(
    ({ covers, status }) => covers.length === 1 && covers[0] === segment && status !== 'gap',
  );
  return own ? { published: own.text } : {};
}

function witnessOf(document: EditionDocument, id: string | undefined): Witness | undefined {
  if (id === undefined) return undefined;
  const witness = document.witnesses.find((one) => one.id === id);
  if (!witness) throw new RangeError(`${document.id} has no version "${id}".`);
  return witness;
}

function renderingOf(
  edition: Edition,
  { document, language }: PivotRequest,
  witness: string,
): Readonly<Record<string, string>> {
  const rendering = edition.renderings.find(
    (one) =>
      one.document === document &&
      one.witness === witness &&
      one.language.startsWith(`${language}-x-`),
  );
  if (rendering) return rendering.segments;
  throw new RangeError(`${document}@${witness} has no literal rendering in "${language}".`);
}

function differencesOf(
  texts: PivotTexts,
  language: string,
  finder: WordFinder,
): Omit<PivotDifference, 'concepts'>[] {
  const { published } = texts;
  const witnesses = [
    { id: 'first', text: texts.first },
    { id: 'second', text: texts.second },
    ...(published === undefined ? [] : [{ id: 'published', text: published }]),
  ];
  const base = published === undefined ? 'first' : 'published';
  const collation = collate(witnesses, base, { language });
  return variantsOf(collation).flatMap((place) => {
    const reading = place.readings.find((one) => GRAVE.has(one.class));
    if (!reading) return [];
    const said = {
      first: wordsAt(collation, place, 'first'),
      second: wordsAt(collation, place, 'second'),
      ...(published === undefined ? {} : { published: wordsAt(collation, place, 'published') }),
    };
    const stance = stanceOf(said, finder);
    if (stance === undefined) return [];
    return [{ stance, ...said, span: place.span, class: reading.class, rule: reading.rule }];
  });
}

function wordsAt({ columns, texts }: Collation, place: CollatedPlace, id: string): string {
  const cell = columns.find(({ variant }) => variant === place)!.cells[id]!;
  return texts[id]!.slice(cell.start, cell.end).trim();
}

/** `undefined` where all say the same after all. */
function stanceOf(
  { first, second, published }: PivotTexts,
  finder: WordFinder,
): Stance | undefined {
  const agree = finder.same(first, second);
  if (published === undefined) return agree ? undefined : 'languages-differ';
  const withFirst = finder.same(published, first);
  const withSecond = finder.same(published, second);
  if (withFirst && withSecond) return undefined;
  if (withFirst) return 'published-with-first';
  if (withSecond) return 'published-with-second';
  return agree ? 'published-alone' : 'all-differ';
}

/** The concepts whose words, in the text that the difference is placed in, overlap with it. */
function conceptsAt(
  span: Span,
  texts: PivotTexts,
  terms: readonly PivotTerm[],
  finder: WordFinder,
): string[] {
  const base = texts.published ?? texts.first;
  return terms.flatMap(({ concept, published, firstLiteral }) => {
    const words = texts.published === undefined ? firstLiteral : published;
    const found = words === undefined ? undefined : finder.find(words, base)?.span;
    return found && found.start < span.end && found.end > span.start ? [concept] : [];
  });
}
