import type { Concept, Edition } from '../model/index.ts';
import type { WordFinder } from './find-words.ts';
import type { PivotRequest, PivotTexts } from './pivot-request.ts';
import { spanInOther } from './positions.ts';
import { compareTexts } from './text.ts';

/** A concept in one segment: its words in every version, and what the literal renderings make of them. */
export interface PivotTerm {
  readonly concept: string;
  /** The words of the two languages themselves, where the rendering table has them here. */
  readonly first?: string;
  readonly second?: string;
  readonly published?: string;
  /** The words of the literal renderings, as far as they could be found. */
  readonly firstLiteral?: string;
  readonly secondLiteral?: string;
  /** Renderings whose words were not recognised, but stand where the published ones do: an inference. */
  readonly inferred: readonly ('first' | 'second')[];
  /** Whether the published words are those of a rendering, in any form; absent where one of them is not known. */
  readonly sameAsFirst?: boolean;
  readonly sameAsSecond?: boolean;
}

/** Every wording of each concept in a language, longest first: what to look for in a rendering. */
export function wordingsOf(
  edition: Edition,
  language: string,
): ReadonlyMap<string, readonly string[]> {
  const languages = new Map(
    edition.documents.flatMap((document) =>
      document.witnesses.map((witness) => [`${document.id}/${witness.id}`, witness.language]),
    ),
  );
  return new Map(
    edition.concepts.map(({ id, label, occurrences }) => {
      const own = occurrences.filter(
        ({ document, witness }) => languages.get(`${document}/${witness}`) === language,
      );
      const named = Object.entries(label).find(([tag]) => tag === language)?.[1];
      const all = [...own.map(({ text }) => text), ...(named === undefined ? [] : [named])];
      return [id, [...new Set(all)].sort((x, y) => y.length - x.length)];
    }),
  );
}

/** The concepts that the rendering table has in a segment, with their words in every version of it. */
export function termsOf(
  edition: Edition,
  request: PivotRequest,
  segment: string,
  texts: PivotTexts,
  wordings: ReadonlyMap<string, readonly string[]>,
  finder: WordFinder,
): PivotTerm[] {
  const occurrence = (concept: Concept, witness: string | undefined) =>
    concept.occurrences.find(
      (one) =>
        one.document === request.document && one.segment === segment && one.witness === witness,
    );
  return edition.concepts.flatMap((concept) => {
    const first = occurrence(concept, request.first)?.text;
    const second = occurrence(concept, request.second)?.text;
    const found = occurrence(concept, request.published);
    const published = texts.published === undefined ? undefined : found;
    if (first === undefined && second === undefined && !published) return [];
    const literal = (side: 'first' | 'second'): Literal =>
      recognised(texts[side], wordings.get(concept.id) ?? [], finder) ??
      inferred(texts, side, published?.span, request.language);
    const [one, other] = [literal('first'), literal('second')];
    const term = {
      first,
      second,
      published: published?.text,
      firstLiteral: one.text,
      secondLiteral: other.text,
      sameAsFirst: sameWords(published?.text, one.text, finder),
      sameAsSecond: sameWords(published?.text, other.text, finder),
    };
    const guesses = [
      one.inferred ? ['first' as const] : [],
      other.inferred ? ['second' as const] : [],
    ];
    return [{ concept: concept.id, inferred: guesses.flat(), ...known(term) }];
  });
}

interface Literal {
  readonly text?: string | undefined;
  readonly inferred?: boolean;
}

function recognised(
  text: string,
  wordings: readonly string[],
  finder: WordFinder,
): Literal | undefined {
  for (const wording of wordings) {
    const span = finder.find(wording, text)?.span;
    if (span) return { text: text.slice(span.start, span.end) };
  }
  return undefined;
}

/** What a rendering has where the published version has the words of the concept. */
function inferred(
  texts: PivotTexts,
  side: 'first' | 'second',
  span: { readonly start: number; readonly end: number } | undefined,
  language: string,
): Literal {
  if (!span || texts.published === undefined) return {};
  const { edits } = compareTexts(texts.published, texts[side], { language });
  const there = spanInOther(edits, span);
  const text = texts[side].slice(there.start, there.end).trim();
  return text === '' ? {} : { text, inferred: true };
}

function sameWords(
  published: string | undefined,
  literal: string | undefined,
  finder: WordFinder,
): boolean | undefined {
  if (published === undefined || literal === undefined) return undefined;
  return Boolean(finder.find(published, literal) ?? finder.find(literal, published));
}

type Known<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** A record without what is not known. */
function known<T extends object>(record: T): Known<T> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Known<T>;
}
