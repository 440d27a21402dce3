import type { Block } from '../../../src/core/model/index.ts';
import { isGrave, proof } from '../../../src/core/proof/index.ts';
import type { Difference, Sort } from '../../../src/core/proof/index.ts';
import type { Random } from '../compare/random.ts';
import { HARD_KINDS, misread, withHardFaults } from './hard-faults.ts';
import type { HardFault, HardKind } from './hard-faults.ts';
import { blocksOf, EDITION, linesOf } from './texts.ts';
import type { Line, Text } from './texts.ts';

/** What became of the hard faults in some copies. */
export interface HardTally {
  readonly kinds: Readonly<Record<HardKind, { seeded: number; found: number }>>;
  /** Differences called substance, missing or added, and those of them that are one of the faults. */
  called: number;
  right: number;
  readonly wrong: string[];
}

export function noHardTally(): HardTally {
  const none = HARD_KINDS.map((kind) => [kind, { seeded: 0, found: 0 }] as const);
  return { kinds: Object.fromEntries(none) as HardTally['kinds'], called: 0, right: 0, wrong: [] };
}

/** Part of the faults that were found and called grave, and of what was called so, what is one. */
export function ratesOf({ kinds, called, right }: HardTally): {
  recall: number;
  precision: number;
} {
  const all = Object.values(kinds);
  const sum = (name: 'seeded' | 'found'): number =>
    all.reduce((total, one) => total + one[name], 0);
  return { recall: sum('found') / sum('seeded'), precision: right / called };
}

/** Makes a copy with hard faults, `noise` of its words misread, and tallies what the check says of it. */
export async function tallyHard(
  text: Text,
  random: Random,
  noise: number,
  tally: HardTally,
  printed: (lines: readonly Line[]) => Promise<readonly Block[]> | readonly Block[] = blocksOf,
): Promise<void> {
  const whole = linesOf(text);
  const { lines, faults } = withHardFaults(whole, text.language, random);
  const shown = noise > 0 ? misread(lines, noise, random) : lines;
  const found = differencesIn(text, await printed(shown));
  const touches = touching(text);
  for (const fault of faults) {
    const kind = tally.kinds[fault.kind];
    const near = found.filter((one) => touches(one, fault));
    kind.seeded += 1;
    if (near.some(({ difference }) => isRightFor(fault.kind, difference.sort))) kind.found += 1;
    else
      tally.wrong.push(
        `${text.language}: ${fault.kind} was ${near.map(said).join(', ') || 'not found'}`,
      );
  }
  for (const one of found.filter(({ difference }) => isGrave(difference.sort))) {
    tally.called += 1;
    if (faults.some((fault) => touches(one, fault))) tally.right += 1;
    else tally.wrong.push(`${text.language}, without a fault: ${said(one)}`);
  }
}

/** An article makes another form of a phrase, a clause another order. */
function isRightFor(kind: HardKind, sort: Sort): boolean {
  if (kind === 'an article dropped' && sort === 'word-form') return true;
  return isGrave(sort) || (kind === 'a clause moved' && sort === 'order');
}

interface Located {
  readonly difference: Difference;
  /** `document/segment`. */
  readonly segments: readonly string[];
}

function differencesIn({ witnesses }: Text, blocks: readonly Block[]): Located[] {
  const { matches } = proof(blocks, EDITION);
  return matches
    .filter(({ document, witness }) =>
      witnesses.some((one) => one.document === document && one.witness.id === witness),
    )
    .flatMap(({ document, differences }) =>
      differences.map((difference) => ({
        difference,
        segments: difference.segments.map((segment) => `${document}/${segment}`),
      })),
    );
}

function touching({ witnesses }: Text): (one: Located, fault: HardFault) => boolean {
  const places = witnesses.flatMap(({ document, witness }) =>
    witness.segments.map(({ id }) => `${document}/${id}`),
  );
  return ({ difference: { span }, segments }, { lines, start, end }) => {
    const shared = lines.filter((line) => segments.includes(places[line]!));
    if (shared.length === 0) return false;
    const isWithin = lines.length > 1 || segments[0] !== places[shared[0]!];
    return isWithin || (span.start <= end + 1 && span.end >= start - 1);
  };
}

function said({ difference: { sort, rule, established, copy } }: Located): string {
  return `${sort} (${rule}) [${established}/${copy}]`;
}
