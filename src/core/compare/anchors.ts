/** Two token sequences and the stretch of each that is looked at. */
export interface Range {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

const RUN = 4;

/**
 * Places where two texts surely correspond: runs of four tokens that stand exactly once on each side, in the
 * longest chain that ascends on both (patience, after B. Cohen). Pairs of indices, ascending; empty where there are none.
 */
export function anchors(a: Uint32Array, b: Uint32Array, range: Range): [number, number][] {
  const partner = commonRuns(a, b, range);
  const places: [number, number][] = [];
  partner.forEach((other, offset) => {
    if (other >= 0) places.push([range.aStart + offset, other]);
  });
  return longestChain(places);
}

/** For each place of `a` the place of `b` where the same run begins, if it is unique on both sides; otherwise below 0. */
export function commonRuns(a: Uint32Array, b: Uint32Array, range: Range): Int32Array {
  const lengthA = range.aEnd - range.aStart - RUN + 1;
  const lengthB = range.bEnd - range.bStart - RUN + 1;
  if (lengthA <= 0 || lengthB <= 0) return new Int32Array(0);
  const size = 2 ** Math.ceil(Math.log2(2 * lengthA + 2));
  const slots = new Int32Array(size).fill(-1);
  const partner = new Int32Array(lengthA).fill(-1);
  const twice = -2;
  for (let offset = 0; offset < lengthA; offset += 1) {
    const place = range.aStart + offset;
    const slot = find(slots, a, place, a);
    if (slots[slot]! < 0) slots[slot] = place;
    else partner[slots[slot]! - range.aStart] = twice;
  }
  for (let place = range.bStart; place < range.bStart + lengthB; place += 1) {
    const found = slots[find(slots, b, place, a)]!;
    if (found < 0) continue;
    const offset = found - range.aStart;
    partner[offset] = partner[offset] === -1 ? place : twice;
  }
  return partner;
}

/** Slot of the run that begins at `place` of `text`, among runs of `a`; an empty slot where it is new. */
function find(slots: Int32Array, text: Uint32Array, place: number, a: Uint32Array): number {
  const mask = slots.length - 1;
  let hash = 0;
  for (let step = 0; step < RUN; step += 1) {
    hash = Math.imul(hash ^ text[place + step]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  let slot = hash & mask;
  while (slots[slot]! >= 0 && !sameRun(text, place, a, slots[slot]!)) slot = (slot + 1) & mask;
  return slot;
}

function sameRun(text: Uint32Array, place: number, a: Uint32Array, other: number): boolean {
  for (let step = 0; step < RUN; step += 1) {
    if (text[place + step] !== a[other + step]) return false;
  }
  return true;
}

/** Longest subsequence whose second members ascend; the first ones do already. */
export function longestChain(places: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before = new Int32Array(places.length);
  places.forEach(([, value], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[tails[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  const chain: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index]!) {
    chain.push(places[index]!);
  }
  return chain.reverse();
}
