import type { Block } from '../model/index.ts';
import type { UnitGround } from './grounds.ts';
import { matchHeading, type HeadingFamily, type HeadingMatch } from './heading-words.ts';
import { readNumeral } from './ordinals.ts';

/** A heading of an article (or of what stands for articles in this text), found among the blocks. */
export interface Heading {
  readonly block: number;
  readonly value: number;
  readonly suffix: string;
  /** As printed, without what follows: `Artikel IV`. */
  readonly label: string;
  /** Offset in the block's text where the article's own words begin on the same line. */
  readonly runsIn?: number;
  readonly grounds: readonly UnitGround[];
}

interface Candidate {
  readonly block: number;
  readonly value: number;
  readonly match: HeadingMatch;
  /** A line of its own, or parted from its title by a sign. */
  readonly strong: boolean;
}

const SENTENCE_END = /[.!?。！？।۔؟;；:：,]["”»)]*$/u;
const MAX_TITLE = 110;

/** How a reference to an article goes on, not a heading: "Article 5, paragraph 2", "Article 5(2)", "第五条的". */
function isReference({ rest, separator, label }: HeadingMatch): boolean {
  if (/^[,;/)\]]/.test(rest) || (/^\(/.test(rest) && !/\s/.test(separator))) return true;
  if (/^\p{Ll}/u.test(rest) && !/[-–—:]/.test(separator)) return true;
  return /^[第제]/.test(label) && /^(?:[的第、，或和及]|规定|規定)/.test(rest);
}

/** Whether what follows the label lets it be a heading: nothing, a title, or the article's own text. */
function strength(match: HeadingMatch, isHeading: boolean): 'strong' | 'weak' | undefined {
  const { rest, separator, label } = match;
  if (rest === '' || isHeading) return 'strong';
  if (isReference(match)) return undefined;
  const sign = /[-–—:.、)\]]/.test(separator);
  const spaced = /\s/.test(separator);
  if (sign && spaced) return 'strong';
  return sign || spaced || /^[第제]/.test(label) ? 'weak' : undefined;
}

function candidates(blocks: readonly Block[]): readonly Candidate[] {
  const found: Candidate[] = [];
  blocks.forEach(({ text, kind, mark }, block) => {
    if (kind === 'footnote' || mark !== undefined || text === '') return;
    const match = matchHeading(text.slice(0, 400));
    const value = match && readNumeral(match.numeral)?.value;
    const found_ = match && strength(match, kind === 'heading');
    if (match && value !== undefined && found_) {
      found.push({ block, value, match, strong: found_ === 'strong' });
    }
  });
  return found;
}

const FAMILIES: readonly HeadingFamily[] = ['article', 'section', 'paragraph', 'chapter'];

/** The family that plays the part of articles in this text: the finest one that numbers at least two places. */
function role(found: readonly Candidate[]): HeadingFamily | undefined {
  const of = (family: HeadingFamily): readonly Candidate[] =>
    found.filter(({ match }) => match.family === family);
  const several = FAMILIES.find((family) => of(family).filter(({ strong }) => strong).length >= 2);
  if (several === 'article' || of('article').length === 0)
    return several ?? FAMILIES.find((family) => of(family).length >= 2);
  return of('article').some(({ strong }) => strong) || of('article').length >= 2
    ? 'article'
    : several;
}

/** A table of contents: headings with nothing between them whose numbers all come again later. */
function withoutContents(found: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<number>();
  let end = 0;
  for (const { block, value } of found) {
    const adjoins = end === 0 || block === found[end - 1]!.block + 1;
    if (!adjoins || seen.has(value)) break;
    seen.add(value);
    end += 1;
  }
  const run = found.slice(0, end);
  const later = new Set(found.slice(end).map(({ value }) => value));
  const listed = run.length >= 3 && run.every(({ value }) => later.has(value));
  return listed ? found.slice(end) : found;
}

/** A few words after the label, and no sentence: a title. */
const isTitled = ({ match: { rest } }: Candidate): boolean =>
  rest.length <= (/\p{Script=Han}|\p{Script=Hangul}/u.test(rest) ? 16 : 60) &&
  !SENTENCE_END.test(rest);

/** A label that runs into text counts only where the numbering goes on with it; references do not. */
function inSequence(found: readonly Candidate[]): readonly Candidate[] {
  let last = 0;
  return found.filter((candidate) => {
    const { value, strong } = candidate;
    const follows = value === 1 || (value >= last && value <= last + 3);
    const fits = strong || follows || isTitled(candidate);
    if (fits) last = value;
    return fits;
  });
}

const isLong = (rest: string): boolean =>
  rest.length > (/\p{Script=Han}|\p{Script=Hangul}/u.test(rest) ? 30 : MAX_TITLE);

/** Whether articles have their text on the heading's line: then a sentence there is text, else a title. */
function linesCarryText(found: readonly Candidate[], blocks: readonly Block[]): boolean {
  const sentences = found.filter(({ match }) => match.rest !== '' && SENTENCE_END.test(match.rest));
  const alone = found.filter(({ block }, at) => {
    const next = found[at + 1]?.block ?? blocks.length;
    return sentences.some((other) => other.block === block) && next === block + 1;
  });
  return alone.length > sentences.length * 0.1;
}

function toHeading(candidate: Candidate, carries: boolean, hasBody: boolean): Heading {
  const { block, value, match, strong } = candidate;
  const { rest, label, separator, suffix, family } = match;
  const text =
    rest !== '' &&
    (isLong(rest) || /^\(\p{Nd}+\)/u.test(rest) || (SENTENCE_END.test(rest) ? carries : !hasBody));
  const grounds: readonly UnitGround[] = [
    { code: 'label', words: label.trim() },
    { code: rest === '' ? 'ownLine' : text ? 'sameLine' : 'withTitle' },
    ...(strong ? [] : [{ code: 'inSequence' } as const]),
    ...(family === 'article' ? [] : [{ code: 'inPlaceOfArticles', family } as const]),
  ];
  const runsIn = text ? { runsIn: label.length + separator.length } : {};
  return {
    block,
    value,
    suffix: suffix.replace(/\s/g, ''),
    label: label.trim(),
    ...runsIn,
    grounds,
  };
}

/** All headings of articles in order, whatever part they belong to. Empty where the text has none. */
export function articleHeadings(blocks: readonly Block[]): readonly Heading[] {
  const all = candidates(blocks);
  const family = role(all);
  const own = inSequence(withoutContents(all.filter(({ match }) => match.family === family)));
  const carries = linesCarryText(own, blocks);
  return own.map((candidate, at) => {
    const next = own[at + 1]?.block ?? blocks.length;
    return toHeading(candidate, carries, next > candidate.block + 1);
  });
}

/** Numbered points that stand for articles where a text or a later part has no articles: 1., 2., 3. without a break. */
export function pointHeadings(
  blocks: readonly Block[],
  from: number,
  to: number,
): readonly Heading[] {
  const found: Heading[] = [];
  for (let block = from; block < to; block += 1) {
    const { mark } = blocks[block]!;
    const digits =
      mark === undefined
        ? undefined
        : /^\(?\s*(\p{Nd}{1,3}|[IVXL]{1,6})[.)]{0,2}$/u.exec(mark)?.[1];
    const value = digits === undefined ? undefined : readNumeral(digits)?.value;
    if (value === undefined) continue;
    if (value !== found.length + 1) return [];
    found.push({
      block,
      value,
      suffix: '',
      label: mark!,
      grounds: [{ code: 'point', words: mark! }],
    });
  }
  return found.length >= 2 ? found : [];
}

/** A chapter or section heading, in a text whose articles are named by another word. */
export function isDivision(block: Block): boolean {
  if (block.kind === 'heading') return true;
  if (block.kind !== 'paragraph' || block.text.length > MAX_TITLE) return false;
  const match = matchHeading(block.text);
  return match !== undefined && match.family !== 'article' && strength(match, false) === 'strong';
}
