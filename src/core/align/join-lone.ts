import { Lattice, type Path } from './lattice.ts';
import { isPaired, planOf, regionOf, type Plan } from './plan.ts';
import type { Knowledge } from './segments-pass.ts';
import { SHAPES, type Bead } from './shapes.ts';
import type { Side } from './side.ts';
import type { UnitStretch } from './unit-scores.ts';
import type { UnitMatch } from './units.ts';
import { isSmall, wholeWindow } from './window.ts';

/** Log-odds by which the clauses must be better linked when a lone unit joins its neighbour's match. */
const JOINED = 4;
/** Most units that are tried. */
const MOST_TRIED = 400;
const ALONE = SHAPES.findIndex(({ x, y }) => x === 1 && y === 0);

interface Planned {
  readonly plan: Plan;
  readonly lists: readonly (readonly Bead[])[];
}

/** Tries whether units that were left alone are part of the match before or after them: articles merged or divided. */
export class Joiner {
  readonly #lattice: Lattice;

  constructor(
    readonly a: Side,
    readonly b: Side,
    readonly unitsA: readonly UnitStretch[],
    readonly unitsB: readonly UnitStretch[],
    readonly knowledge: Knowledge,
  ) {
    this.#lattice = new Lattice(a, b, knowledge.models, knowledge.matcher);
  }

  /** The plan with what is better linked together, and the links of its regions. */
  join({ plan, lists }: Planned): Planned {
    const paired = plan.matches.filter(isPaired);
    const links = new Map(paired.map((match, at) => [match, lists[at]!]));
    const matches = new Set(plan.matches);
    for (const lone of plan.matches.filter((match) => !isPaired(match)).slice(0, MOST_TRIED)) {
      const found = this.#bestJoin(lone, [...matches].filter(isPaired));
      if (!found) continue;
      matches.delete(lone);
      matches.delete(found.old);
      matches.add(found.match);
      links.set(found.match, found.path.beads);
    }
    if (matches.size === plan.matches.length) return { plan, lists };
    const now = planOf([...matches], this.unitsA, this.unitsB);
    return { plan: now, lists: now.matches.filter(isPaired).map((match) => links.get(match)!) };
  }

  #bestJoin(
    lone: UnitMatch,
    matches: readonly UnitMatch[],
  ): { old: UnitMatch; match: UnitMatch; path: Path } | undefined {
    const options = matches
      .filter((match) => this.#mayJoin(lone, match))
      .map((old) => {
        const union = (one: readonly number[], other: readonly number[]): number[] =>
          [...one, ...other].sort((x, y) => x - y);
        const match = { ...old, a: union(old.a, lone.a), b: union(old.b, lone.b) };
        const path = this.#path(match);
        const before = this.#path(old);
        if (!path || !before) return undefined;
        return { old, match, path, gain: path.score - before.score - this.#aloneCost(lone) };
      })
      .filter((option) => option !== undefined && option.gain > JOINED);
    return options.sort((one, other) => other!.gain - one!.gain)[0];
  }

  /** Whether a lone unit stands right beside the units of a match, and is of their kind. */
  #mayJoin(lone: UnitMatch, match: UnitMatch): boolean {
    const [units, unit, own] =
      lone.a.length > 0
        ? ([this.unitsA, lone.a[0]!, match.a] as const)
        : ([this.unitsB, lone.b[0]!, match.b] as const);
    const beside = own[0] === unit + 1 || own.at(-1) === unit - 1;
    return beside && own.every((other) => units[other]!.unit.kind === units[unit]!.unit.kind);
  }

  #path(match: UnitMatch): Path | undefined {
    const region = regionOf(match, this.unitsA, this.unitsB);
    if (!isSmall(region)) return undefined;
    const steps = this.#lattice.run(wholeWindow(region));
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** Log-odds of leaving all clauses of a unit alone. */
  #aloneCost(lone: UnitMatch): number {
    const { fromA, toA, fromB, toB } = regionOf(lone, this.unitsA, this.unitsB);
    return (toA - fromA + toB - fromB) * this.knowledge.models.shapes[ALONE]!;
  }
}
