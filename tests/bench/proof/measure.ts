import { openPdf } from '../../../src/cli/pdf.ts';
import { compareTokens, tokenize, Vocabulary } from '../../../src/core/compare/index.ts';
import type { Block } from '../../../src/core/model/index.ts';
import { proof, SORTS } from '../../../src/core/proof/index.ts';
import type { Difference, Sort } from '../../../src/core/proof/index.ts';
import { read } from '../../../src/core/read/index.ts';
import type { Fault } from './faults.ts';
import { EDITION } from './texts.ts';
import type { Line, Text } from './texts.ts';

/** The blocks of a PDF, as the importer reads them. Throws where it cannot. */
export async function blocksOfPdf(bytes: Uint8Array): Promise<readonly Block[]> {
  const decode = (part: Uint8Array, label: string): string => new TextDecoder(label).decode(part);
  const result = await read({ name: 'a.pdf', bytes }, { decode, openPdf });
  if (!result.ok) throw new Error(result.fault.message);
  return result.texts.flatMap(({ blocks }) => blocks);
}

/** Part of the words of a text that the blocks have, in order; notes apart. 0 to 1. */
export function recovered(lines: readonly Line[], blocks: readonly Block[]): number {
  const words = lines.flatMap(({ text }) => text.split(/\s+/));
  const body = blocks.filter(({ kind }) => kind !== 'footnote');
  const found = body.flatMap(({ mark = '', text }) => `${mark} ${text}`.trim().split(/\s+/));
  const vocabulary = new Vocabulary();
  const codes = (list: readonly string[]): Uint32Array =>
    Uint32Array.from(list, (word) => vocabulary.code(word));
  const edits = compareTokens(codes(words), codes(found));
  const lost = edits.reduce((sum, { aStart, aEnd }) => sum + aEnd - aStart, 0);
  return (words.length - lost) / words.length;
}

/** Words of a text, as the figures count them. */
export function countWords(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + tokenize(text).starts.length, 0);
}

/** What was found of the faults of one sort. */
export interface Tally {
  seeded: number;
  /** Found, and called what they are. */
  found: number;
  /** Called so, and being a fault of the sort. */
  right: number;
  /** Called so. */
  called: number;
}

export type Tallies = Readonly<Record<Sort, Tally>>;

export function noTallies(): Tallies {
  const none = (): Tally => ({ seeded: 0, found: 0, right: 0, called: 0 });
  return Object.fromEntries(SORTS.map((sort) => [sort, none()])) as Record<Sort, Tally>;
}

interface Located {
  readonly document: string;
  readonly difference: Difference;
}

/** Checks a copy with known faults and counts what became of them; returns what was called wrongly, in words. */
export function tally(
  text: Text,
  blocks: readonly Block[],
  faults: readonly Fault[],
  tallies: Tallies,
): string[] {
  const report = proof(blocks, EDITION);
  const wrong: string[] = [];
  const differences = report.matches.flatMap(({ document, witness, differences }) =>
    text.witnesses.some((one) => one.document === document && one.witness.id === witness)
      ? differences.map((difference) => ({ document, difference }))
      : [],
  );
  const places = text.witnesses.flatMap(({ document, witness }) =>
    witness.segments.map(({ id }) => ({ document, segment: id })),
  );
  for (const fault of faults) {
    tallies[fault.sort].seeded += 1;
    const here = differences.filter((one) => touches(one, fault, places[fault.line]!));
    if (here.some(({ difference }) => difference.sort === fault.sort))
      tallies[fault.sort].found += 1;
    else wrong.push(`${fault.kind} [${fault.established}/${fault.copy}] was ${said(here)}`);
  }
  for (const one of differences) {
    const { sort } = one.difference;
    tallies[sort].called += 1;
    const meant = faults.filter((fault) => touches(one, fault, places[fault.line]!));
    if (meant.some((fault) => fault.sort === sort)) tallies[sort].right += 1;
    else if (meant.length === 0) wrong.push(`without a fault: ${said([one])}`);
  }
  return wrong;
}

function said(found: readonly Located[]): string {
  if (found.length === 0) return 'not found';
  return found
    .map(
      ({ difference: { sort, rule, established, copy } }) =>
        `${sort} (${rule}) [${established}/${copy}]`,
    )
    .join(', ');
}

function touches(
  { document, difference }: Located,
  fault: Fault,
  place: { readonly document: string; readonly segment: string },
): boolean {
  const { segments, span } = difference;
  if (document !== place.document || !segments.includes(place.segment)) return false;
  if (segments[0] !== place.segment) return true;
  return span.start <= fault.end + 1 && span.end >= fault.start - 1;
}
