/** `; did you mean "x"?` with the name nearest to a mistyped one, or nothing where none is near. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const nearest = nearestName(name, names);
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}

/** The name with the fewest insertions, deletions and replacements (Levenshtein), if they are at most a third of its length. */
function nearestName(name: string, names: Iterable<string>): string | undefined {
  const short = name.slice(0, 100);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(short.length / 3)) + 1;
  for (const candidate of names) {
    if (Math.abs(candidate.length - short.length) >= least) continue;
    const changes = distance(short, candidate);
    if (changes < least) {
      least = changes;
      best = candidate;
    }
  }
  return best;
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same));
    }
    row = next;
  }
  return row[other.length]!;
}
