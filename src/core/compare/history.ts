import type {
  AlignmentLink,
  Edition,
  EditionDocument,
  Segment,
  Span,
  Unit,
  Witness,
} from '../model/index.ts';
import { WordFinder } from './find-words.ts';
import { compareTexts } from './text.ts';
import { tokenize } from './tokens.ts';
import type { TokenText } from './tokens.ts';

/** One version of a unit on its way to the text it became. */
export interface DraftingStep {
  readonly document: string;
  /** ISO date, as exact as it is known. Versions whose day is not known stand after those of a known day of that month. */
  readonly date: string;
  /** Absent where the document has no version in the language. */
  readonly witness?: string;
  /** The segments that the unit's segments are linked with, in the witness's order; empty where it has none of it. */
  readonly segments: readonly Segment[];
  /** The links with the unit; of the last step none. */
  readonly links: readonly AlignmentLink[];
}

/** Some words of the last step, and the first step that has them. */
export interface WordOrigin {
  readonly segment: string;
  readonly span: Span;
  readonly text: string;
  /** Document of the first version that has these words, in any form, in what corresponds to the unit. */
  readonly first: string;
}

export interface DraftingHistory {
  readonly language: string;
  /** Drafts by date, then the text itself. */
  readonly steps: readonly DraftingStep[];
  /** Every word of the last step, in order. */
  readonly origins: readonly WordOrigin[];
}

/** A unit and the version of it whose history is asked for. */
export interface UnitAddress {
  readonly document: string;
  readonly unit: string;
  readonly witness: string;
}

/**
 * How the wording of a unit came about: the drafts that the edition links its segments with, n:m and moved articles
 * included, in the language of the witness, and for each word the first of these versions that has it.
 * Throws a RangeError where the edition has no such unit or witness.
 */
export function draftingHistory(edition: Edition, address: UnitAddress): DraftingHistory {
  const { document, unit, witness } = resolve(edition, address);
  const ids = new Set([...(unit.label === undefined ? [] : [unit.label]), ...unit.segments]);
  const own = witness.segments.filter(({ covers }) => covers.some((id) => ids.has(id)));
  const drafts = edition.documents
    .filter(({ kind }) => kind === 'draft')
    .map((draft) => stepOf(edition, draft, document.id, ids, witness))
    .filter(({ links }) => links.length > 0)
    .sort((x, y) => (sortDate(x.date) < sortDate(y.date) ? -1 : 1));
  const last: DraftingStep = {
    document: document.id,
    date: document.date,
    witness: witness.id,
    segments: own,
    links: [],
  };
  const steps = [...drafts, last];
  return { language: witness.language, steps, origins: originsOf(steps, witness.language) };
}

function resolve(
  edition: Edition,
  address: UnitAddress,
): { document: EditionDocument; unit: Unit; witness: Witness } {
  const document = edition.documents.find(({ id }) => id === address.document);
  const unit = document?.units.find(({ id }) => id === address.unit);
  const witness = document?.witnesses.find(({ id }) => id === address.witness);
  if (!document || !unit || !witness) {
    const asked = `${address.document}/${address.unit}@${address.witness}`;
    throw new RangeError(`The edition has no unit ${asked}.`);
  }
  return { document, unit, witness };
}

/** A month without a day after all its days. */
function sortDate(date: string): string {
  return date.padEnd(10, '~');
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0]!;
}

/** The version of another document to set beside a witness: of its language, of its source if there is one. */
function counterpart(document: EditionDocument, witness: Witness): Witness | undefined {
  const same = document.witnesses.filter(
    ({ language }) => primary(language) === primary(witness.language),
  );
  return same.find(({ id }) => id === witness.id) ?? same[0];
}

function stepOf(
  edition: Edition,
  draft: EditionDocument,
  document: string,
  ids: ReadonlySet<string>,
  witness: Witness,
): DraftingStep {
  const links = linksBetween(edition, draft.id, document).filter(({ to }) =>
    to.some((id) => ids.has(id)),
  );
  const wanted = new Set(links.flatMap(({ from }) => from));
  const version = counterpart(draft, witness);
  const segments = version?.segments.filter(({ covers }) => covers.some((id) => wanted.has(id)));
  return {
    document: draft.id,
    date: draft.date,
    ...(version ? { witness: version.id } : {}),
    segments: segments ?? [],
    links,
  };
}

/** The links of two documents, read from the first to the second whichever way they are written down. */
function linksBetween(edition: Edition, from: string, to: string): AlignmentLink[] {
  return edition.alignments.flatMap((alignment) => {
    if (alignment.from === from && alignment.to === to) return alignment.links;
    if (alignment.from !== to || alignment.to !== from) return [];
    return alignment.links.map((link) => ({ ...link, from: link.to, to: link.from }));
  });
}

function joined(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join(' ');
}

/** Classes whose words stand in both versions. */
const KEPT = new Set(['spelling', 'capitals', 'punctuation', 'word-form', 'order']);

function originsOf(steps: readonly DraftingStep[], language: string): WordOrigin[] {
  const last = steps.at(-1)!;
  const text = joined(last.segments);
  const tokens = tokenize(text);
  const finder = new WordFinder(language);
  const first = new Array<number>(tokens.starts.length).fill(steps.length - 1);
  steps.slice(0, -1).forEach(({ segments }, index) => {
    if (segments.length === 0) return;
    const has = presence(joined(segments), tokens, language, finder);
    first.forEach((known, token) => {
      if (known > index && has(token)) first[token] = index;
    });
  });
  return inSegments(last.segments, tokens.starts, tokens.ends, first).map((origin) => ({
    ...origin,
    first: steps[origin.first]!.document,
  }));
}

/**
 * Which tokens of a text an earlier version has: those that the comparison finds unchanged, those that stand in another
 * form in the words they replace, and those that it has beside the same neighbour elsewhere.
 */
function presence(
  earlier: string,
  tokens: TokenText,
  language: string,
  finder: WordFinder,
): (token: number) => boolean {
  const { edits, texts } = compareTexts(earlier, tokens.text, { language });
  const changed = edits.filter((edit) => !KEPT.has(edit.class) && edit.b.end > edit.b.start);
  const stands = (from: number, to: number, where: string): boolean =>
    finder.find(tokens.text.slice(tokens.starts[from], tokens.ends[to]), where) !== undefined;
  return (token) => {
    const start = tokens.starts[token]!;
    const edit = changed.find(({ b }) => b.start <= start && start < b.end);
    if (!edit) return true;
    if (tokens.kinds[token] === 2) return false;
    if (stands(token, token, texts.a.slice(edit.a.start, edit.a.end))) return true;
    const isWord = (index: number): boolean => tokens.kinds[index] === 0;
    const before = isWord(token - 1) && stands(token - 1, token, texts.a);
    return before || (isWord(token + 1) && stands(token, token + 1, texts.a));
  };
}

/** Neighbouring tokens of one origin in one segment, joined. */
function inSegments(
  segments: readonly Segment[],
  starts: Uint32Array,
  ends: Uint32Array,
  first: readonly number[],
): { segment: string; span: Span; text: string; first: number }[] {
  const origins: { segment: string; span: Span; text: string; first: number }[] = [];
  let offset = 0;
  let token = 0;
  for (const { id, text } of segments) {
    const begin = token;
    for (; token < starts.length && starts[token]! < offset + text.length; token += 1) {
      const last = origins.at(-1);
      const end = ends[token]! - offset;
      const same = token > begin && last?.first === first[token] ? last : undefined;
      const start = same ? same.span.start : starts[token]! - offset;
      const origin = { segment: id, span: { start, end }, text: text.slice(start, end) };
      if (same) origins.pop();
      origins.push({ ...origin, first: first[token]! });
    }
    offset += text.length + 1;
  }
  return origins;
}

/** Where a phrase of a witness first stands. */
export interface PhraseOrigin {
  readonly document: string;
  readonly witness: string;
  readonly segment: string;
  readonly span: Span;
  /** Whether in these words, spelling apart, or in other forms of them. */
  readonly exact: boolean;
  /** Whether in what is linked with the unit, or elsewhere in that document. */
  readonly linked: boolean;
}

/**
 * The first version, among the drafts by date and the text itself, that has a phrase of a unit, in the same language.
 * Absent only where the phrase does not stand in the unit at all.
 */
export function firstVersionWith(
  edition: Edition,
  address: UnitAddress,
  phrase: string,
): PhraseOrigin | undefined {
  const { steps, language } = draftingHistory(edition, address);
  const finder = new WordFinder(language);
  for (const { document, witness, segments } of steps) {
    if (witness === undefined) continue;
    const version = edition.documents
      .find(({ id }) => id === document)!
      .witnesses.find(({ id }) => id === witness)!;
    const found =
      within(finder, phrase, segments, true) ?? within(finder, phrase, version.segments, false);
    if (found) return { document, witness, ...found };
  }
  return undefined;
}

function within(
  finder: WordFinder,
  phrase: string,
  segments: readonly Segment[],
  linked: boolean,
): Omit<PhraseOrigin, 'document' | 'witness'> | undefined {
  for (const { id, text } of segments) {
    const found = finder.find(phrase, text);
    if (found) return { segment: id, ...found, linked };
  }
  return undefined;
}
