/**
 * The aligner of Gale and Church (1993) by lengths in characters, in a band about the diagonal: what the project's own
 * aligner is measured against. Their parameters; the expected ratio is that of the texts.
 */
const SHAPES = [
  [1, 1, 0.89],
  [1, 0, 0.0099],
  [0, 1, 0.0099],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011],
] as const;
const VARIANCE = 6.8;

/** -log of twice the tail of the normal distribution beyond |z| (Abramowitz and Stegun 26.2.17). */
function tailCost(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = 0.3989423 * Math.exp((-z * z) / 2) * poly;
  return -Math.log(Math.max(2 * tail, 1e-300));
}

export interface Range {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

const range = (from: number, size: number): number[] =>
  Array.from({ length: size }, (_, at) => from + at);
const sums = (texts: readonly string[]): Float64Array => {
  const total = new Float64Array(texts.length + 1);
  texts.forEach((text, at) => {
    total[at + 1] = total[at]! + text.length;
  });
  return total;
};

/** Links two lists of segments; `half`: half the width of the band, in segments. */
export function galeChurch(a: readonly string[], b: readonly string[], half = 200): Range[] {
  const left = sums(a);
  const right = sums(b);
  const ratio = right[b.length]! / left[a.length]!;
  const width = 2 * half + 1;
  const costs = new Float64Array((a.length + 1) * width).fill(Infinity);
  const moves = new Uint8Array((a.length + 1) * width);
  const low = (i: number): number => Math.round((i * b.length) / a.length) - half;
  costs[-low(0)] = 0;
  for (let i = 0; i <= a.length; i += 1) {
    const first = low(i);
    for (let j = Math.max(0, first); j < first + width && j <= b.length; j += 1) {
      SHAPES.forEach(([x, y, prior], move) => {
        const place = j - y - (i >= x ? low(i - x) : 0);
        if (i < x || j < y || place < 0 || place >= width) return;
        const before = costs[(i - x) * width + place]!;
        if (before === Infinity) return;
        const one = left[i]! - left[i - x]!;
        const other = right[j]! - right[j - y]!;
        const mean = (one + other / ratio) / 2;
        const z = (other - one * ratio) / Math.sqrt(Math.max(1, mean) * VARIANCE);
        const cost = before + tailCost(z) - Math.log(prior);
        if (cost < costs[i * width + j - first]!) {
          costs[i * width + j - first] = cost;
          moves[i * width + j - first] = move;
        }
      });
    }
  }
  const links: Range[] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    const [x, y] = SHAPES[moves[i * width + j - low(i)]!]!;
    [i, j] = [i - x, j - y];
    links.push({ a: range(i, x), b: range(j, y) });
  }
  return links.reverse();
}
