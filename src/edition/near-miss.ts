/** Of more names only the first are compared: a suggestion must not cost more than the check. */
export const MOST_COMPARED = 300;

/** `; did you mean "x"?` with the name nearest to a mistyped one, or nothing where none is near. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const nearest = nearestName(name.slice(0, 100), names);
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}

/** The name with the fewest changes, if they are at most a third of its length; of several, the one that begins most alike. */
function nearestName(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3));
  let compared = 0;
  for (const candidate of names) {
    compared += 1;
    if (compared > MOST_COMPARED) break;
    if (Math.abs(candidate.length - name.length) > least) continue;
    const changes = distance(name, candidate);
    const closer = best === undefined || commonStart(name, candidate) > commonStart(name, best);
    if (changes < least || (changes === least && closer)) {
      least = changes;
      best = candidate;
    }
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one name into the other (optimal string alignment). */
function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i += 1) {
    const above = rows[i - 1]!;
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swap = swapped ? rows[i - 2]![j - 2]! + 1 : Infinity;
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same, swap));
    }
    rows.push(row);
  }
  return rows[one.length]![other.length]!;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
