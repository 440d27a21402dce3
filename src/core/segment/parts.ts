import type { Block } from '../model/index.ts';
import { isPartHeading } from './heading-words.ts';
import { articleHeadings, isDivision, pointHeadings, type Heading } from './headings.ts';

/** A heading with the division lines directly before it, which belong to its unit. */
export interface PlacedHeading extends Heading {
  readonly from: number;
}

/** A stretch of blocks with a numbering of its own. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly headings: readonly PlacedHeading[];
}

const namesPart = (block: Block): boolean =>
  (block.kind === 'paragraph' || block.kind === 'heading') && isPartHeading(block.text);

/** First of the division lines (chapter, its title) directly before a heading. */
function leadingFrom(blocks: readonly Block[], block: number, floor: number): number {
  let from = block;
  for (let at = block - 1; at > floor && block - at <= 4; at -= 1) {
    const here = blocks[at]!;
    if (isDivision(here) || namesPart(here)) from = at;
    else if (here.kind !== 'paragraph' || here.text.length > 110 || /[.;,:]$/.test(here.text))
      break;
  }
  return from;
}

/** Last block between two headings that names a protocol or an annex. */
function partHeadingBetween(
  blocks: readonly Block[],
  after: number,
  before: number,
): number | undefined {
  for (let at = before - 1; at > after; at -= 1) {
    if (!namesPart(blocks[at]!)) continue;
    while (at - 1 > after && namesPart(blocks[at - 1]!)) at -= 1;
    return at;
  }
  return undefined;
}

/** Where a later part starts: a numbering that begins again, or goes back after a protocol's or annex's heading. */
function partStarts(
  blocks: readonly Block[],
  headings: readonly PlacedHeading[],
): readonly number[] {
  const starts: number[] = [];
  const key = ({ value, suffix }: Heading): string => `${value}${suffix}`;
  let seen = new Set<string>();
  let last = 0;
  headings.forEach((heading, at) => {
    const before = headings[at - 1];
    const named = before && partHeadingBetween(blocks, before.block, heading.block);
    const next = headings[at + 1];
    const again =
      seen.has(key(heading)) &&
      (heading.value === 1 || (next !== undefined && seen.has(key(next))));
    if (before && (again || (named !== undefined && heading.value <= last))) {
      starts.push(named ?? heading.from);
      seen = new Set();
    }
    seen.add(key(heading));
    last = heading.value;
  });
  const final = headings.at(-1);
  const appended = final && partHeadingBetween(blocks, final.block + 1, blocks.length);
  return appended === undefined ? starts : [...starts, appended];
}

/** Cuts a text into parts, each with its headings: the text itself, then protocols and annexes with their own count. */
export function findParts(blocks: readonly Block[]): readonly Part[] {
  const plain = articleHeadings(blocks);
  const placed = plain.map((heading, at) => ({
    ...heading,
    from: leadingFrom(blocks, heading.block, plain[at - 1]?.block ?? -1),
  }));
  const edges = [0, ...partStarts(blocks, placed), blocks.length];
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1]!;
    const own = placed.filter(({ block }) => block >= from && block < to);
    const headings =
      own.length > 0
        ? own.map((one) => ({ ...one, from: Math.max(one.from, from) }))
        : pointHeadings(blocks, from, to).map((one) => ({ ...one, from: one.block }));
    return { from, to, headings };
  });
}
