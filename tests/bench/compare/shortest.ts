/**
 * Length of the shortest edit list of two token sequences, exactly, by another program than the one that is measured:
 * bit vectors over 31 bits, all of one side at once (M. Crochemore et al., 2001), no rows kept.
 */
export function shortestLength(a: Uint32Array, b: Uint32Array): number {
  const places = new Map<number, number[]>();
  b.forEach((code, index) => {
    const list = places.get(code);
    if (list) list.push(index);
    else places.set(code, [index]);
  });
  const width = Math.ceil(b.length / 31);
  const vector = new Int32Array(width).fill(0x7fffffff);
  const mask = new Int32Array(width);
  for (const code of a) {
    const list = places.get(code);
    if (!list) continue;
    for (const place of list) mask[Math.floor(place / 31)]! |= 1 << (place % 31);
    let carry = 0;
    for (let word = Math.floor(list[0]! / 31); word < width; word += 1) {
      const value = vector[word]!;
      const sum = value + (value & mask[word]!) + carry;
      carry = sum > 0x7fffffff ? 1 : 0;
      vector[word] = (sum & 0x7fffffff) | (value & ~mask[word]!);
    }
    for (const place of list) mask[Math.floor(place / 31)] = 0;
  }
  let common = 0;
  for (let index = 0; index < b.length; index += 1) {
    if ((vector[Math.floor(index / 31)]! & (1 << (index % 31))) === 0) common += 1;
  }
  return a.length + b.length - 2 * common;
}
