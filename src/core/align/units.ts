import { BestBefore } from './best-before.ts';
import type { Bead } from './shapes.ts';
import type { UnitScores, UnitSide, UnitStretch } from './unit-scores.ts';

/** Units that belong together, by index: consecutive ones of a side, either side may be empty. */
export interface UnitMatch {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Log-odds of the match. */
  readonly score: number;
  readonly by: readonly ('number' | 'words' | 'length' | 'order' | 'moved')[];
}

const GAP = Math.log(0.03);
const MERGE = Math.log(0.015);
/** Most that the number of one of two units says for taking both together. */
const MERGED_NUMBER = 1.5;
const WRONG_KIND = -14;
const OTHER_PART = -2.5;

/** Log-odds of contents at which a link counts in full for what numbers are worth. */
const SURE = 3;

/** Units that seem to belong together, with the weight (to 1) of what says so. */
export interface Partner {
  readonly i: number;
  readonly j: number;
  readonly weight: number;
}

/** Units that may belong together: x of a from i, y of b from j. */
interface Option {
  readonly i: number;
  readonly x: number;
  readonly j: number;
  readonly y: number;
  readonly score: number;
}

/** Before anything is known: articles that keep their number, and that do not. */
const KEPT = 4;
const CHANGED = 0.4;

class UnitAligner {
  /** What equal and different numbers say. */
  #same = 0;
  #other = 0;
  /** Name of each unit without its part, and those of both sides as numbers. */
  readonly #namesA: readonly string[];
  readonly #namesB: readonly string[];

  constructor(
    readonly a: readonly UnitStretch[],
    readonly b: readonly UnitStretch[],
    readonly scores: UnitScores,
  ) {
    this.#namesA = a.map(({ unit }) => unit.name.replace(/^\d+:/, ''));
    this.#namesB = b.map(({ unit }) => unit.name.replace(/^\d+:/, ''));
  }

  /** Takes it that so great a share of articles kept their number. */
  believe(trust: number): void {
    const chance = 1 / Math.max(2, this.b.length);
    this.#same = Math.max(0.3, Math.min(4.5, Math.log(trust / chance)));
    this.#other = Math.max(-4.5, Math.min(0, Math.log((1 - trust) / (1 - chance))));
  }

  /** Share of articles that kept their number, by units taken for partners whatever their numbers. */
  trust(partners: readonly Partner[]): number {
    let same = KEPT;
    let other = CHANGED;
    for (const { i, j, weight } of partners) {
      if (this.a[i]!.unit.number === undefined || this.b[j]!.unit.number === undefined) continue;
      if (this.#namesA[i] === this.#namesB[j]) same += weight;
      else other += weight;
    }
    return same / (same + other);
  }

  /** The chain that contents alone make, whatever is believed of numbers. */
  byContent(): readonly Partner[] {
    this.#same = 0;
    this.#other = 0;
    return this.#heaviest(false).map(({ i, j, score }) => ({
      i,
      j,
      weight: Math.max(0, Math.min(1, (score - this.names(i, j)) / SURE)),
    }));
  }

  /** What names and kinds say for linking two units. */
  names(i: number, j: number): number {
    const one = this.a[i]!.unit;
    const other = this.b[j]!.unit;
    if (one.kind !== other.kind) return WRONG_KIND;
    const part = one.part === other.part ? 0 : OTHER_PART;
    if (one.kind !== 'article') return part + 3;
    if (one.number === undefined || other.number === undefined) return 0;
    return part + (this.#namesA[i] === this.#namesB[j] ? this.#same : this.#other);
  }

  single(i: number, j: number): number {
    return this.names(i, j) + this.scores.pair(i, j);
  }

  /** Two units of one side against one of the other, three in all; one of the two should bear its number. */
  double(i: number, x: number, j: number, y: number): number {
    const first = this.names(i, j);
    const second = this.names(i + x - 1, j + y - 1);
    if (Math.min(first, second) <= WRONG_KIND || !this.scores.mayJoin(i, x, j, y)) return -Infinity;
    const words = this.scores.joint(i, x, j, y);
    const alone = Math.max(this.scores.pair(i, j), this.scores.pair(i + x - 1, j + y - 1));
    if (words <= alone) return -Infinity; // the one of the two does without the other
    return MERGE + Math.min(MERGED_NUMBER, Math.max(first, second)) + words;
  }

  /** What may be linked, by the place in a where it begins. */
  #options(i: number, joint: boolean): Option[] {
    const { low, width } = this.scores;
    const best = this.scores.best(i);
    const next = i + 1 < this.a.length ? this.scores.best(i + 1) : best;
    const found: Option[] = [];
    for (let j = low[i]!; j < low[i]! + width; j += 1) {
      found.push({ i, x: 1, j, y: 1, score: this.single(i, j) });
      if (!joint) continue;
      if (i + 1 < this.a.length && (j === best || j === next))
        found.push({ i, x: 2, j, y: 1, score: this.double(i, 2, j, 1) });
      if (j + 1 < low[i]! + width && (j === best || j + 1 === best))
        found.push({ i, x: 1, j, y: 2, score: this.double(i, 1, j, 2) });
    }
    return found.filter((option) => gain(option) > 0);
  }

  /** The best chain in the order of both texts. */
  chain(): UnitMatch[] {
    return this.#heaviest(true).map((option) => this.match(option, []));
  }

  /** Of all options the heaviest ones that rise on both sides. */
  #heaviest(joint: boolean): Option[] {
    const tree = new BestBefore(this.b.length + 1);
    const options: Option[] = [];
    const weights: number[] = [];
    const previous: number[] = [];
    const ending: number[][] = Array.from({ length: this.a.length + 3 }, () => []);
    let last = -1;
    for (let i = 0; i < this.a.length; i += 1) {
      for (const at of ending[i]!) tree.enter(options[at]!.j + options[at]!.y, weights[at]!, at);
      for (const option of this.#options(i, joint)) {
        const at = options.push(option) - 1;
        const { weight, holder } = tree.find(option.j + 1);
        weights.push(weight + gain(option));
        previous.push(holder);
        ending[i + option.x]!.push(at);
        if (last < 0 || weights[at]! > weights[last]!) last = at;
      }
    }
    const found: Option[] = [];
    for (let at = last; at >= 0; at = previous[at]!) found.push(options[at]!);
    return found.reverse();
  }

  match({ i, x, j, y, score }: Option, by: UnitMatch['by']): UnitMatch {
    const names = Math.max(this.names(i, j), this.names(i + x - 1, j + y - 1));
    const reasons: UnitMatch['by'][number][] = [...by];
    if (names > 1) reasons.push('number');
    if (score - names > 2) reasons.push('words');
    if (reasons.length === 0) reasons.push('order');
    return { a: x === 2 ? [i, i + 1] : [i], b: y === 2 ? [j, j + 1] : [j], score, by: reasons };
  }
}

/** What an option is worth over leaving its units unlinked. */
const gain = ({ x, y, score }: Option): number => score - GAP * (x + y);

/** Least log-odds of a match out of order, and the least lead over any rival. */
const MOVED = 2.5;
const LEAD = 1;
/** Pairs of units left over that are looked at whatever their distance. */
const MOST_MOVED = 40_000;

/** Pairs units that the chain left over, wherever they stand; the surest first. */
function moved(aligner: UnitAligner, freeA: Set<number>, freeB: Set<number>): UnitMatch[] {
  const { scores } = aligner;
  const all = freeA.size * freeB.size <= MOST_MOVED;
  const options = [...freeA].flatMap((i) =>
    [...freeB]
      .filter((j) => all || scores.compares(i, j))
      .map((j) => ({ i, j, score: aligner.single(i, j) })),
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
    found.push(aligner.match({ i, x: 1, j, y: 1, score }, ['moved']));
  }
  return found;
}

/** Units in a row without a partner that they have most in common with, of those they were compared with. */
const LOST = 6;

/** Whether the matches leave no stretch of units that have their partners elsewhere, if anywhere. */
export function isSettled(
  matches: readonly UnitMatch[],
  scores: UnitScores,
  countA: number,
  countB: number,
): boolean {
  const sureA = new Uint8Array(countA);
  const sureB = new Uint8Array(countB);
  for (const { a, b } of matches) {
    if (!b.includes(scores.best(a[0] ?? 0))) continue;
    for (const i of a) sureA[i] = 1;
    for (const j of b) sureB[j] = 1;
  }
  return longestZeros(sureA) < LOST && longestZeros(sureB) < LOST;
}

function longestZeros(values: Uint8Array): number {
  let longest = 0;
  let length = 0;
  for (const value of values) {
    length = value === 0 ? length + 1 : 0;
    longest = Math.max(longest, length);
  }
  return longest;
}

/**
 * Units whose clauses are linked with each other, by links that were found without regard to units; the weight is the
 * share of the letters of both.
 */
export function partnersByLinks(
  a: UnitSide,
  b: UnitSide,
  links: readonly Bead[],
): readonly Partner[] {
  const unitOf = ({ side, units }: UnitSide): Int32Array => {
    const found = new Int32Array(side.texts.length);
    units.forEach(({ from, to }, at) => found.fill(at, from, to));
    return found;
  };
  const [left, right] = [unitOf(a), unitOf(b)];
  const letters = new Map<number, number>();
  for (const { a: from, x, b: to, y } of links) {
    if (x === 0 || y === 0) continue;
    const key = left[from]! * right.length + right[to]!;
    const size = a.side.before[from + x]! - a.side.before[from]!;
    const other = b.side.before[to + y]! - b.side.before[to]!;
    letters.set(key, (letters.get(key) ?? 0) + size + other);
  }
  return [...letters].map(([key, size]) => {
    const [i, j] = [Math.floor(key / right.length), key % right.length];
    return { i, j, weight: Math.min(1, size / (a.letters[i]! + b.letters[j]!)) };
  });
}

/**
 * Links the units of two versions by number, words, length and place together: the best chain in order first,
 * then what it left over or holds against the evidence, wherever it stands. A missing article shifts nothing.
 * `partners`: what is known of them already, to tell how far numbers are kept.
 */
export function alignUnits(
  a: readonly UnitStretch[],
  b: readonly UnitStretch[],
  scores: UnitScores,
  partners?: readonly Partner[],
): readonly UnitMatch[] {
  const aligner = new UnitAligner(a, b, scores);
  let best = matchAll(aligner, ALL_KEPT);
  const fitting = best.filter(
    (match) => match.b.length === 1 && scores.best(match.a[0] ?? 0) === match.b[0],
  );
  if (fitting.length >= CLEAR * Math.max(a.length, b.length)) return best;
  let most = contentOf(aligner, best) + DOUBT;
  const views = [aligner.byContent(), ...(partners ? [partners] : [])];
  const trusts = views.map((view) => aligner.trust(view));
  for (const trust of [...trusts, 1 / Math.max(2, b.length)]) {
    if (trust >= SURELY_KEPT) continue;
    const matches = matchAll(aligner, trust);
    const content = contentOf(aligner, matches);
    if (content > most) [best, most] = [matches, content];
  }
  return best;
}

/** Share of articles that keep their number where numbers are kept; a share that needs no second look. */
const ALL_KEPT = 0.95;
const SURELY_KEPT = 0.9;
/** Share of units that fit their partner of the same number best: then numbers are in no doubt. */
const CLEAR = 0.9;
/** How much better contents must fit, in log-odds, before numbers are held to be changed. */
const DOUBT = 3;

/** What contents say for all matches, numbers apart. */
const contentOf = (aligner: UnitAligner, matches: readonly UnitMatch[]): number =>
  matches.reduce((sum, { a, b, score }) => {
    if (a.length === 0 || b.length === 0) return sum + GAP * (a.length + b.length);
    return sum + score - aligner.names(a[0]!, b[0]!);
  }, 0);

/** The best chain in order, then what it left over, if so great a share of articles kept their number. */
function matchAll(aligner: UnitAligner, trust: number): readonly UnitMatch[] {
  aligner.believe(trust);
  const chain = aligner.chain();
  const firm = chain.filter(({ score }) => score >= 0);
  const weak = chain.filter(({ score }) => score < 0);
  const freeA = new Set(aligner.a.keys());
  const freeB = new Set(aligner.b.keys());
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
