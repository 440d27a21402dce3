/** A place of the pages' words and one of the version's that have the same words from there. */
export interface Hit {
  readonly page: number;
  readonly own: number;
}

/** How many hits back a chain may go on from. */
const LOOK_BACK = 150;
/** What each word costs that one side has more between two hits, and the most that it can cost. */
const PER_WORD = 0.02;
const MOST = 12;

/**
 * The best sequence of hits that goes forward on both sides: colinear chaining with a price for what lies between
 * (Abouelhoda and Ohlebusch 2005). `hits` in the order of the pages. Empty where there is none.
 */
export function bestChain(hits: readonly Hit[]): readonly Hit[] {
  const score = new Float64Array(hits.length);
  const from = new Int32Array(hits.length).fill(-1);
  let best = -1;
  hits.forEach((hit, at) => {
    score[at] = 1;
    for (let before = at - 1; before >= Math.max(0, at - LOOK_BACK); before -= 1) {
      const other = hits[before]!;
      if (other.page >= hit.page || other.own >= hit.own) continue;
      const more = Math.abs(hit.page - other.page - (hit.own - other.own));
      const gain = 1 + score[before]! - Math.min(MOST, more * PER_WORD);
      if (gain <= score[at]!) continue;
      score[at] = gain;
      from[at] = before;
    }
    if (best < 0 || score[at]! > score[best]!) best = at;
  });
  const chain: Hit[] = [];
  for (let at = best; at >= 0; at = from[at]!) chain.push(hits[at]!);
  return chain.reverse();
}

/** The most comparisons of two words between two hits. */
const MOST_CELLS = 200_000;

/** Pairs of places with the same words in the same order, as many as possible (longest common subsequence). */
export function commonWords(pages: readonly string[], own: readonly string[]): readonly Hit[] {
  const rows = pages.length;
  const columns = own.length;
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return [];
  const step = columns + 1;
  const length = new Uint16Array((rows + 1) * step);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const at = row * step + column;
      length[at] =
        pages[row] === own[column]
          ? length[at + step + 1]! + 1
          : Math.max(length[at + step]!, length[at + 1]!);
    }
  }
  const found: Hit[] = [];
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    const at = row * step + column;
    if (pages[row] === own[column]) {
      found.push({ page: row, own: column });
      row += 1;
      column += 1;
    } else if (length[at + step]! >= length[at + 1]!) row += 1;
    else column += 1;
  }
  return found;
}
