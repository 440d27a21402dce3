/** Many short lists of numbers in two arrays: list `i` is `values[starts[i]]` up to `values[starts[i + 1]]`. */
export interface Lists {
  readonly values: Uint32Array;
  readonly starts: Uint32Array;
}

/** For each word number the entries that have it, each once, in order. `tokens` lists the word numbers of the given entries. */
export function postingsOf(tokens: Lists, entries: readonly number[], words: number): Lists {
  const counts = new Uint32Array(words + 1);
  eachFirst(tokens, entries, words, (word) => (counts[word + 1]! += 1));
  for (let word = 0; word < words; word += 1) counts[word + 1]! += counts[word]!;
  const values = new Uint32Array(counts[words]!);
  const next = counts.slice();
  eachFirst(tokens, entries, words, (word, entry) => (values[next[word]!++] = entry));
  return { values, starts: counts };
}

/** Goes through the words of each entry, every word once an entry. */
function eachFirst(
  { values, starts }: Lists,
  entries: readonly number[],
  words: number,
  visit: (word: number, entry: number) => void,
): void {
  const lastSeen = new Int32Array(words).fill(-1);
  for (const entry of entries) {
    for (let at = starts[entry]!; at < starts[entry + 1]!; at += 1) {
      const word = values[at]!;
      if (lastSeen[word] === entry) continue;
      lastSeen[word] = entry;
      visit(word, entry);
    }
  }
}
