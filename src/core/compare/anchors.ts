/** Two token sequences and the stretch of each that is looked at. */
export interface Range {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

const RUN = 4;

/** Pairs of places, ascending on both sides: place `a[i]` of the one text is place `b[i]` of the other. */
export interface Chain {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/**
 * Places where two texts surely correspond: runs of four tokens that stand exactly once on each side, in the
 * longest chain that ascends on both (patience, after B. Cohen).
 */
export function anchors(a: Uint32Array, b: Uint32Array, range: Range): Chain {
  return longestChain(commonRuns(a, b, range), range.aStart);
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

/** The longest ascending subsequence of the partners that are not negative. */
function longestChain(partner: Int32Array, aStart: number): Chain {
  const tails = new Int32Array(partner.length);
  const before = new Int32Array(partner.length);
  let length = 0;
  for (let offset = 0; offset < partner.length; offset += 1) {
    const value = partner[offset]!;
    if (value < 0) continue;
    const isNext = length === 0 || partner[tails[length - 1]!]! < value;
    const rank = isNext ? length : firstNotBelow(partner, tails, length, value);
    before[offset] = rank > 0 ? tails[rank - 1]! : -1;
    tails[rank] = offset;
    if (rank === length) length += 1;
  }
  const a = new Int32Array(length);
  const b = new Int32Array(length);
  let offset = length > 0 ? tails[length - 1]! : -1;
  for (let index = length - 1; index >= 0; index -= 1) {
    a[index] = aStart + offset;
    b[index] = partner[offset]!;
    offset = before[offset]!;
  }
  return { a, b };
}

function firstNotBelow(
  partner: Int32Array,
  tails: Int32Array,
  length: number,
  value: number,
): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (partner[tails[middle]!]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
