import type { Evidence } from './link.ts';
import { alignInSteps, type Progress } from './pair.ts';
import type { Version } from './side.ts';

/** What several versions have at one place; `cells` by version, each the indices of its segments (or names of its units). */
export interface GridRow<Key extends number | string, Reason extends string> {
  readonly cells: readonly (readonly Key[])[];
  /** Of its least sure link. */
  readonly confidence: number;
  readonly by: readonly Reason[];
}

/** Several versions in one grid: every segment of each stands in exactly one row. */
export interface Grid {
  readonly units: readonly GridRow<string, string>[];
  readonly rows: readonly GridRow<number, Evidence>[];
}

interface AnyLink {
  readonly a: readonly (number | string)[];
  readonly b: readonly (number | string)[];
  readonly confidence: number;
  readonly by: readonly string[];
}

/** Joins what links connect: each key of each version belongs to one set (union-find). */
class Sets {
  readonly #parent = new Map<string, string>();

  find(key: string): string {
    let root = key;
    while (this.#parent.get(root) !== undefined) root = this.#parent.get(root)!;
    let at = key;
    while (at !== root) {
      const next = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  join([first, ...rest]: readonly string[]): void {
    for (const other of rest) {
      const left = this.find(first!);
      const right = this.find(other);
      if (left !== right) this.#parent.set(right, left);
    }
  }
}

interface Pairing {
  readonly first: number;
  readonly second: number;
  readonly links: readonly AnyLink[];
}

interface Draft {
  readonly cells: (number | string)[][];
  confidence: number;
  readonly by: Set<string>;
}

/** Gathers pairwise links into rows; `keys` are those of each version in its order. */
function gather(
  keys: readonly (readonly (number | string)[])[],
  pairings: readonly Pairing[],
): Draft[] {
  const sets = new Sets();
  const id = (version: number, key: number | string): string => `${version}:${key}`;
  const ids = ({ first, second }: Pairing, { a, b }: AnyLink): string[] => [
    ...a.map((key) => id(first, key)),
    ...b.map((key) => id(second, key)),
  ];
  for (const pairing of pairings) {
    for (const link of pairing.links) sets.join(ids(pairing, link));
  }
  const rows = new Map<string, Draft>();
  keys.forEach((list, version) => {
    for (const key of list) {
      const root = sets.find(id(version, key));
      const row = rows.get(root) ?? {
        cells: keys.map(() => []),
        confidence: 1,
        by: new Set<string>(),
      };
      row.cells[version]!.push(key);
      rows.set(root, row);
    }
  });
  for (const pairing of pairings)
    for (const link of pairing.links) note(rows, sets, ids(pairing, link), link);
  return [...rows.values()];
}

function note(
  rows: ReadonlyMap<string, Draft>,
  sets: Sets,
  ids: readonly string[],
  link: AnyLink,
): void {
  const row = ids[0] === undefined ? undefined : rows.get(sets.find(ids[0]));
  const alone = row && row.cells.filter((cell) => cell.length > 0).length === 1;
  if (!row || (!alone && (link.a.length === 0 || link.b.length === 0))) return;
  row.confidence = Math.min(row.confidence, link.confidence);
  for (const reason of link.by) row.by.add(reason);
}

/** Orders rows by the versions in turn: a row without the first stands after what precedes it in the next. */
function ordered(keys: readonly (readonly (number | string)[])[], rows: readonly Draft[]): Draft[] {
  const places = keys.map((list) => new Map(list.map((key, at) => [key, at])));
  const first = (row: Draft, version: number): number =>
    places[version]!.get(row.cells[version]![0]!) ?? -1;
  let sorted: Draft[] = [];
  keys.forEach((_, version) => {
    const own = rows
      .filter(
        (row) =>
          row.cells[version]!.length > 0 &&
          row.cells.slice(0, version).every((cell) => cell.length === 0),
      )
      .sort((one, other) => first(one, version) - first(other, version));
    sorted = weave(sorted, own, (row) =>
      row.cells[version]!.length > 0 ? first(row, version) : undefined,
    );
  });
  return sorted;
}

function weave(
  sorted: readonly Draft[],
  added: readonly Draft[],
  place: (row: Draft) => number | undefined,
): Draft[] {
  const before = new Map<number, number>();
  sorted.forEach((row, at) => {
    const here = place(row);
    if (here !== undefined) before.set(here, at);
  });
  const after = new Map<number, Draft[]>();
  const known = [...before.keys()].sort((one, other) => one - other);
  let next = 0;
  let at = -1;
  for (const row of added) {
    while (next < known.length && known[next]! < place(row)!) at = before.get(known[next++]!)!;
    const list = after.get(at);
    if (list) list.push(row);
    else after.set(at, [row]);
  }
  return [
    ...(after.get(-1) ?? []),
    ...sorted.flatMap((row, index) => [row, ...(after.get(index) ?? [])]),
  ];
}

function finish<Key extends number | string, Reason extends string>(
  rows: readonly Draft[],
): GridRow<Key, Reason>[] {
  return rows.map(({ cells, confidence, by }) => ({
    cells: cells as Key[][],
    confidence,
    by: [...by] as Reason[],
  }));
}

/** The links of two versions as rows. */
function asGrid(links: readonly AnyLink[], units: readonly AnyLink[]): Grid {
  const rows = <Key extends number | string, Reason extends string>(
    all: readonly AnyLink[],
  ): GridRow<Key, Reason>[] =>
    all.map(({ a, b, confidence, by }) => ({
      cells: [a as Key[], b as Key[]],
      confidence,
      by: by as Reason[],
    }));
  return { units: rows(units), rows: rows(links) };
}

/** The version that the others are aligned with: the one with most segments, the first of several. */
function pivotOf(versions: readonly Version[]): number {
  return versions.reduce(
    (best, { segments }, at) => (segments.length > versions[best]!.segments.length ? at : best),
    0,
  );
}

/** A version cut down to some of its segments, given by their indices in order. */
function only(version: Version, which: readonly number[]): Version {
  return { ...version, segments: which.map((at) => version.segments[at]!) };
}

/** Links between segments that the pivot lacks: those of the version with most of them with those of each other one. */
function* linkLeftovers(
  versions: readonly Version[],
  pivot: number,
  found: readonly Pairing[],
): Generator<Progress, Pairing[]> {
  const lone = versions.map((): number[] => []);
  for (const { first, second, links } of found) {
    const other = first === pivot ? second : first;
    for (const link of links) {
      const [own, there] = first === pivot ? [link.b, link.a] : [link.a, link.b];
      if (there.length === 0) lone[other]!.push(...(own as number[]));
    }
  }
  lone.forEach((list) => list.sort((one, other) => one - other));
  const fullest = lone.reduce(
    (best, list, at) => (list.length > lone[best]!.length ? at : best),
    0,
  );
  const pairings: Pairing[] = [];
  for (const other of versions.keys()) {
    if (other === fullest || lone[other]!.length === 0) continue;
    const [first, second] = fullest < other ? [fullest, other] : [other, fullest];
    const { links } = yield* alignInSteps(
      only(versions[first]!, lone[first]!),
      only(versions[second]!, lone[second]!),
    );
    const sure = links.filter(
      ({ a, b, confidence }) => a.length > 0 && b.length > 0 && confidence >= SURE,
    );
    pairings.push({
      first,
      second,
      links: sure.map((link) => ({
        ...link,
        a: link.a.map((at) => lone[first]![at]!),
        b: link.b.map((at) => lone[second]![at]!),
      })),
    });
  }
  return pairings;
}

/** Least confidence of a link between segments that are left over. */
const SURE = 0.6;

/**
 * Aligns several versions into one grid, in bounded steps. All are aligned with the fullest one; what it lacks of the others
 * is then aligned with that version of them which has most of it. With two versions the rows are the links.
 */
export function* alignManyInSteps(versions: readonly Version[]): Generator<Progress, Grid> {
  const pivot = pivotOf(versions);
  const clauses: Pairing[] = [];
  const units: Pairing[] = [];
  const others = [...versions.keys()].filter((at) => at !== pivot);
  for (const [index, other] of others.entries()) {
    const [first, second] = pivot < other ? [pivot, other] : [other, pivot];
    const steps = alignInSteps(versions[first]!, versions[second]!);
    let step = steps.next();
    while (!step.done) {
      yield { ...step.value, done: (index + step.value.done) / others.length };
      step = steps.next();
    }
    clauses.push({ first, second, links: step.value.links });
    units.push({ first, second, links: step.value.units });
  }
  if (versions.length === 2) return asGrid(clauses[0]!.links, units[0]!.links);
  clauses.push(...(yield* linkLeftovers(versions, pivot, clauses)));
  const keys = versions.map(({ segments }) => segments.map((_, at) => at));
  const names = versions.map(({ units: all }) =>
    all.filter(({ kind }) => kind !== 'title').map(({ name }) => name),
  );
  return {
    units: finish(ordered(names, gather(names, units))),
    rows: finish(ordered(keys, gather(keys, clauses))),
  };
}

/** Aligns several versions into one grid. */
export function alignMany(versions: readonly Version[]): Grid {
  const steps = alignManyInSteps(versions);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
