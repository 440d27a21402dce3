import { END_CLASSES, type Side } from './side.ts';
import type { Bead } from './shapes.ts';

/** What closing signs and list marks say about a link, in log-odds. */
export interface SignModel {
  /** By closing sign of a times six plus that of b. */
  readonly ends: Float64Array;
  /** Both first clauses bear the same mark, different marks, only one bears a mark. */
  readonly sameMark: number;
  readonly otherMark: number;
  readonly loneMark: number;
}

/** Before anything is learnt: equal signs speak a little for a link. */
export const FIRST_SIGNS: SignModel = {
  ends: Float64Array.from({ length: END_CLASSES * END_CLASSES }, (_, at) =>
    Math.floor(at / END_CLASSES) === at % END_CLASSES ? 0.3 : -0.3,
  ),
  sameMark: 1.5,
  otherMark: -1.2,
  loneMark: -0.3,
};

const CAP = 2.5;
const clamp = (value: number): number => Math.max(-CAP, Math.min(CAP, value));

/** Learns both from links: how often signs and marks agree, against how often they would by chance. */
export function learnSigns(a: Side, b: Side, beads: readonly Bead[]): SignModel {
  const joint = new Float64Array(END_CLASSES * END_CLASSES);
  const left = new Float64Array(END_CLASSES).fill(3);
  const right = new Float64Array(END_CLASSES).fill(3);
  let total = 3 * END_CLASSES;
  let same = 3;
  let other = 2;
  for (const bead of beads) {
    if (bead.x === 0 || bead.y === 0) continue;
    const endA = a.ends[bead.a + bead.x - 1]!;
    const endB = b.ends[bead.b + bead.y - 1]!;
    joint[endA * END_CLASSES + endB]! += 1;
    left[endA]! += 1;
    right[endB]! += 1;
    total += 1;
    const markA = a.marks[bead.a];
    const markB = b.marks[bead.b];
    if (markA !== undefined && markB !== undefined) {
      if (markA === markB) same += 1;
      else other += 1;
    }
  }
  const prior = 6;
  const ends = joint.map((count, at) => {
    const chance =
      (left[Math.floor(at / END_CLASSES)]! / total) * (right[at % END_CLASSES]! / total);
    const equal = Math.floor(at / END_CLASSES) === at % END_CLASSES;
    const guess = chance * prior * (equal ? 1.35 : 0.75);
    return clamp(Math.log((count + guess) / (total - 3 * END_CLASSES + prior) / chance));
  });
  const agree = same / (same + other);
  const byChance = 0.2;
  return {
    ends,
    sameMark: clamp(Math.log(agree / byChance)),
    otherMark: clamp(Math.log((1 - agree) / (1 - byChance))),
    loneMark: -0.3,
  };
}
