import { pairIndex, type UnitScores, type UnitStretch } from './unit-scores.ts';

/** Units that belong together, by index: consecutive ones of a side, either side may be empty. */
export interface UnitMatch {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Log-odds of the match. */
  readonly score: number;
  readonly by: readonly ('number' | 'words' | 'length' | 'order' | 'moved')[];
}

/** How far numbers are kept between the two versions: 1 where every article has the same number in both. */
function numberTrust(
  a: readonly UnitStretch[],
  b: readonly UnitStretch[],
  scores: UnitScores,
): number {
  let same = 6;
  let other = 0.6;
  const rivals = bestOfB(scores, b.length);
  for (let i = 0; i < a.length; i += 1) {
    const j = clearPartner(scores, rivals, i);
    if (j === undefined || !a[i]!.unit.number || !b[j]!.unit.number) continue;
    if (a[i]!.unit.name === b[j]!.unit.name) same += 1;
    else other += 1;
  }
  return same / (same + other);
}

/** The best score of each unit of b. */
function bestOfB({ low, width, single }: UnitScores, count: number): Float32Array {
  const best = new Float32Array(count).fill(-Infinity);
  single.forEach((score, at) => {
    const j = low[Math.floor(at / width)]! + (at % width);
    if (score > best[j]!) best[j] = score;
  });
  return best;
}

/** The unit of b that unit i of a has clearly the most in common with, where that is mutual. */
function clearPartner(
  { low, width, single }: UnitScores,
  rivals: Float32Array,
  i: number,
): number | undefined {
  const row = single.subarray(i * width, (i + 1) * width);
  const best = row.reduce((found, score, at) => (score > row[found]! ? at : found), 0);
  const second = row.reduce(
    (most, score, at) => (at !== best && score > most ? score : most),
    -Infinity,
  );
  const j = low[i]! + best;
  const clear = row[best]! >= 3 && row[best]! - second >= 2 && row[best]! >= rivals[j]!;
  return clear ? j : undefined;
}

const GAP = Math.log(0.03);
const MERGE = Math.log(0.015);
/** Most that the number of one of two units says for taking both together. */
const MERGED_NUMBER = 1.5;
const WRONG_KIND = -14;
const OTHER_PART = -2.5;

class UnitAligner {
  readonly #same: number;
  readonly #other: number;

  constructor(
    readonly a: readonly UnitStretch[],
    readonly b: readonly UnitStretch[],
    readonly scores: UnitScores,
  ) {
    const trust = numberTrust(a, b, scores);
    const chance = 1 / Math.max(2, b.length);
    this.#same = Math.max(0.3, Math.min(4.5, Math.log(trust / chance)));
    this.#other = Math.max(-4.5, Math.log((1 - trust) / (1 - chance)));
  }

  /** What names and kinds say for linking two units. */
  names(i: number, j: number): number {
    const one = this.a[i]!.unit;
    const other = this.b[j]!.unit;
    if (one.kind !== other.kind) return WRONG_KIND;
    const part = one.part === other.part ? 0 : OTHER_PART;
    if (one.kind !== 'article') return part + 3;
    if (one.number === undefined || other.number === undefined) return 0;
    const bare = (name: string): string => name.replace(/^\d+:/, '');
    return part + (bare(one.name) === bare(other.name) ? this.#same : this.#other);
  }

  single(i: number, j: number): number {
    const at = pairIndex(this.scores, i, j);
    return at < 0 ? -Infinity : this.names(i, j) + this.scores.single[at]!;
  }

  /** Two units of one side against one of the other; one of the two should bear its number. */
  double(i: number, j: number, side: 'a' | 'b'): number {
    const first = side === 'a' ? this.names(i - 1, j) : this.names(i, j - 1);
    const second = this.names(i, j);
    if (Math.min(first, second) <= WRONG_KIND) return WRONG_KIND * 2;
    const at = pairIndex(this.scores, i, j);
    if (at < 0) return -Infinity;
    const words = side === 'a' ? this.scores.doubleA[at]! : this.scores.doubleB[at]!;
    const other =
      side === 'a' ? pairIndex(this.scores, i - 1, j) : pairIndex(this.scores, i, j - 1);
    const alone = Math.max(
      this.scores.single[at]!,
      other < 0 ? -Infinity : this.scores.single[other]!,
    );
    if (words <= alone) return -Infinity; // the one of the two does without the other
    return MERGE + Math.min(MERGED_NUMBER, Math.max(first, second)) + words;
  }

  /** The best chain in the order of both texts. */
  chain(): UnitMatch[] {
    const width = this.b.length + 1;
    const step = new Uint8Array((this.a.length + 1) * width);
    let rows = [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
    for (let i = 0; i <= this.a.length; i += 1) {
      rows = [rows[2]!, rows[0]!, rows[1]!];
      for (let j = 0; j < width; j += 1) {
        step[i * width + j] = i + j === 0 ? 0 : this.#best(rows, i, j);
        rows[0]![j] = i + j === 0 ? 0 : this.#most;
      }
    }
    return this.#trace(step, width);
  }

  /** Total of the way that `#best` found last. */
  #most = 0;

  /** Best last step to have linked i and j units; `rows`: totals with i, i - 1 and i - 2 of a. */
  #best(rows: readonly Float64Array[], i: number, j: number): number {
    const gapA = i > 0 ? rows[1]![j]! + GAP : -Infinity;
    const gapB = j > 0 ? rows[0]![j - 1]! + GAP : -Infinity;
    let move = gapA >= gapB ? 1 : 2;
    this.#most = Math.max(gapA, gapB);
    if (i === 0 || j === 0 || pairIndex(this.scores, i - 1, j - 1) < 0) return move;
    const single = rows[1]![j - 1]! + this.single(i - 1, j - 1);
    if (single >= this.#most) [this.#most, move] = [single, 0];
    const doubleA = i > 1 ? rows[2]![j - 1]! + this.double(i - 1, j - 1, 'a') : -Infinity;
    if (doubleA > this.#most) [this.#most, move] = [doubleA, 3];
    const doubleB = j > 1 ? rows[1]![j - 2]! + this.double(i - 1, j - 1, 'b') : -Infinity;
    if (doubleB > this.#most) [this.#most, move] = [doubleB, 4];
    return move;
  }

  #trace(step: Uint8Array, width: number): UnitMatch[] {
    const found: UnitMatch[] = [];
    let i = this.a.length;
    let j = this.b.length;
    while (i > 0 || j > 0) {
      const move = step[i * width + j]!;
      const x = [1, 1, 0, 2, 1][move]!;
      const y = [1, 0, 1, 1, 2][move]!;
      i -= x;
      j -= y;
      if (x > 0 && y > 0) {
        found.push(this.match(x === 2 ? [i, i + 1] : [i], y === 2 ? [j, j + 1] : [j], []));
      }
    }
    return found.reverse();
  }

  match(a: readonly number[], b: readonly number[], by: UnitMatch['by']): UnitMatch {
    const i = a.at(-1)!;
    const j = b.at(-1)!;
    const names = Math.max(...a.flatMap((one) => b.map((other) => this.names(one, other))));
    const score =
      a.length + b.length === 2 ? this.single(i, j) : this.double(i, j, a.length === 2 ? 'a' : 'b');
    const reasons: UnitMatch['by'][number][] = [...by];
    if (names > 1) reasons.push('number');
    if (score - names > 2) reasons.push('words');
    if (reasons.length === 0) reasons.push('order');
    return { a, b, score, by: reasons };
  }
}

/** Least log-odds of a match out of order, and the least lead over any rival. */
const MOVED = 2.5;
const LEAD = 1;

/** Pairs units that the chain left over, wherever they stand; the surest first. */
function moved(aligner: UnitAligner, freeA: Set<number>, freeB: Set<number>): UnitMatch[] {
  const options = [...freeA].flatMap((i) =>
    [...freeB].map((j) => ({ i, j, score: aligner.single(i, j) })),
  );
  options.sort((one, other) => other.score - one.score || one.i - other.i || one.j - other.j);
  const found: UnitMatch[] = [];
  for (const { i, j, score } of options) {
    if (score < MOVED || !freeA.has(i) || !freeB.has(j)) continue;
    const rival = options.find(
      (one) => (one.i === i) !== (one.j === j) && freeA.has(one.i) && freeB.has(one.j),
    );
    if (rival && score - rival.score < LEAD && score < 6) continue;
    freeA.delete(i);
    freeB.delete(j);
    found.push(aligner.match([i], [j], ['moved']));
  }
  return found;
}

/**
 * Links the units of two versions by number, words, length and place together: the best chain in order first,
 * then what it left over or holds against the evidence, wherever it stands. A missing article shifts nothing.
 */
export function alignUnits(
  a: readonly UnitStretch[],
  b: readonly UnitStretch[],
  scores: UnitScores,
): readonly UnitMatch[] {
  const aligner = new UnitAligner(a, b, scores);
  const chain = aligner.chain();
  const firm = chain.filter(({ score }) => score >= 0);
  const weak = chain.filter(({ score }) => score < 0);
  const freeA = new Set(a.keys());
  const freeB = new Set(b.keys());
  const take = ({ a: left, b: right }: UnitMatch): void => {
    for (const i of left) freeA.delete(i);
    for (const j of right) freeB.delete(j);
  };
  firm.forEach(take);
  const crossing = moved(aligner, freeA, freeB);
  const restored = weak.filter(
    ({ a: left, b: right }) => left.every((i) => freeA.has(i)) && right.every((j) => freeB.has(j)),
  );
  restored.forEach(take);
  const matches = [...firm, ...crossing, ...restored];
  for (const i of freeA) matches.push({ a: [i], b: [], score: 0, by: ['order'] });
  for (const j of freeB) matches.push({ a: [], b: [j], score: 0, by: ['order'] });
  return matches;
}
