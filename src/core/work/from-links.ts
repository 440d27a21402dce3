import type { CutVersion, LinkedRows } from './from-alignment.ts';

/** What speaks for a row whose link came with the file. */
export const BY_FILE = 'file' as const;

/**
 * The rows that a file states itself, as a translation memory does: segments of one name belong together, in every version.
 * A segment of several names joins what they name. Undefined where a version names nothing.
 */
export function rowsFromLinks(versions: readonly CutVersion[]): LinkedRows | undefined {
  const named = versions.map(({ links = [] }) => links);
  if (named.some((links) => links.every((names) => names.length === 0))) return undefined;
  const groups = joined(named.flat());
  const cells = new Map<string, number[][]>();
  const order = namesInOrder(
    versions.map(({ segments }, version) =>
      segments.map((_, at) => {
        const [first] = named[version]![at] ?? [];
        return first === undefined ? `\n${version}:${at}` : groups.get(first)!;
      }),
    ),
    (name, version, at) => {
      const row = cells.get(name) ?? versions.map((): number[] => []);
      row[version]!.push(at);
      cells.set(name, row);
    },
  );
  const rows = order.map((name) => ({ cells: cells.get(name)!, confidence: 1, by: [BY_FILE] }));
  return { rows };
}

/** Each name with the one that stands for all it is joined with. */
function joined(segments: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    let at = name;
    while (parent.get(at) !== at) {
      const up = parent.get(at)!;
      parent.set(at, parent.get(up)!);
      at = up;
    }
    return at;
  };
  for (const names of segments) {
    for (const name of names) {
      if (!parent.has(name)) parent.set(name, name);
      parent.set(root(name), root(names[0]!));
    }
  }
  return new Map([...parent.keys()].map((name) => [name, root(name)]));
}

/** All names in one order: that of the first version, those it lacks after what they follow in theirs. */
function namesInOrder(
  versions: readonly (readonly string[])[],
  visit: (name: string, version: number, at: number) => void,
): readonly string[] {
  const START = '';
  const next = new Map<string, string | undefined>([[START, undefined]]);
  versions.forEach((names, version) => {
    let before = START;
    names.forEach((name, at) => {
      if (!next.has(name)) {
        next.set(name, next.get(before));
        next.set(before, name);
      }
      before = name;
      visit(name, version, at);
    });
  });
  const order: string[] = [];
  for (let name = next.get(START); name !== undefined; name = next.get(name)) order.push(name);
  return order;
}
