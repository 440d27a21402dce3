import type { Block } from '../model/index.ts';
import { isPreambleHeading } from './heading-words.ts';
import { groundsInEnglish, type UnitGround } from './grounds.ts';
import { findParts, type Part, type PlacedHeading } from './parts.ts';

/** A piece of a text as it stands in its unit: what is cut into clauses. */
export interface Piece {
  readonly kind: Block['kind'];
  readonly text: string;
  readonly mark?: string;
  /** Index of the block it comes from; a block whose heading runs into its text gives two pieces. */
  readonly block: number;
  /** Index into `Structure.units`. */
  readonly unit: number;
}

/** An article, an unnumbered opening, or the title lines before it. */
export interface FoundUnit {
  /** `title`, `pre`, else the article's number in Arabic digits; in a later part with that part before it: `2:1`. */
  readonly name: string;
  readonly kind: 'title' | 'opening' | 'article';
  /** From 1; goes up where a protocol, an annex or a numbering that starts again begins. */
  readonly part: number;
  readonly number?: number;
  /** As printed: `Artikel IV`. */
  readonly label?: string;
  /** Why it was taken for a unit, in a few words of English. */
  readonly evidence: string;
  /** The same, to be said in other languages. */
  readonly grounds: readonly UnitGround[];
}

/** A text in its parts: units in order, and pieces in order, each in one unit. */
export interface Structure {
  readonly units: readonly FoundUnit[];
  readonly pieces: readonly Piece[];
}

interface Draft {
  readonly blocks: readonly Block[];
  readonly units: FoundUnit[];
  readonly pieces: Piece[];
}

function addPiece({ blocks, units, pieces }: Draft, at: number, heading: boolean): void {
  const { kind, text, mark } = blocks[at]!;
  pieces.push({
    kind: heading && kind === 'paragraph' ? 'heading' : kind,
    text,
    ...(mark === undefined ? {} : { mark }),
    block: at,
    unit: units.length - 1,
  });
}

/** A title line: short, no list item, not ended like a sentence. */
function isTitle({ kind, text }: Block): boolean {
  if (kind === 'heading') return true;
  return kind === 'paragraph' && text.length <= 160 && !/[.;,:!?。；，：؛،]$/u.test(text);
}

function because(...grounds: readonly UnitGround[]): Pick<FoundUnit, 'evidence' | 'grounds'> {
  return { evidence: groundsInEnglish(grounds), grounds };
}

function addOpening(draft: Draft, part: Part, number: number, to: number): void {
  const { blocks, units } = draft;
  const name = (base: string): string => (number > 1 ? `${number}:${base}` : base);
  const open = blocks.slice(part.from, to);
  const preamble = open.findIndex(({ text }) => isPreambleHeading(text));
  const goesOn = (at: number): boolean => /^\p{Ll}/u.test(open[at + 1]?.text ?? '');
  const short = open.findIndex((block, at) => !isTitle(block) || goesOn(at));
  const leading = short < 0 ? open.length : short;
  const onlyTitle = leading === open.length && (part.headings.length > 0 || open.length <= 3);
  const titled = preamble >= 0 ? preamble : part.headings.length > 0 || onlyTitle ? leading : 0;
  if (titled > 0) {
    const why = because({ code: 'shortLines' });
    units.push({ name: name('title'), kind: 'title', part: number, ...why });
    for (let at = 0; at < titled; at += 1) addPiece(draft, part.from + at, at < leading);
  }
  if (titled === open.length) return;
  const why = because(
    preamble >= 0 ? { code: 'headed', words: open[preamble]!.text } : { code: 'beforeFirst' },
  );
  units.push({ name: name('pre'), kind: 'opening', part: number, ...why });
  for (let at = titled; at < open.length; at += 1) addPiece(draft, part.from + at, at === preamble);
}

function addArticle(draft: Draft, heading: PlacedHeading, number: number, to: number): void {
  const { blocks, units, pieces } = draft;
  const { value, suffix, label, grounds, block, runsIn } = heading;
  const base = `${value}${suffix}`;
  units.push({
    name: number > 1 ? `${number}:${base}` : base,
    kind: 'article',
    part: number,
    number: value,
    label,
    ...because(...grounds),
  });
  for (let at = heading.from; at < block; at += 1) addPiece(draft, at, true);
  if (runsIn === undefined) addPiece(draft, block, blocks[block]!.kind !== 'item');
  else {
    const { text } = blocks[block]!;
    const unit = units.length - 1;
    pieces.push({ kind: 'heading', text: text.slice(0, runsIn).trim(), block, unit });
    pieces.push({ kind: 'paragraph', text: text.slice(runsIn).trim(), block, unit });
  }
  for (let at = block + 1; at < to; at += 1) addPiece(draft, at, false);
}

/**
 * Finds title, preamble, articles and later parts in the blocks of a text. Every block arrives in exactly one
 * unit, in order, its words unchanged. A text without any numbering is one opening.
 */
export function structure(blocks: readonly Block[]): Structure {
  const draft: Draft = { blocks, units: [], pieces: [] };
  findParts(blocks).forEach((part, index) => {
    const { headings, to } = part;
    addOpening(draft, part, index + 1, headings[0]?.from ?? to);
    headings.forEach((heading, at) => {
      addArticle(draft, heading, index + 1, headings[at + 1]?.from ?? to);
    });
  });
  return { units: draft.units, pieces: draft.pieces };
}
