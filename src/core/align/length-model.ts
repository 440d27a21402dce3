/**
 * How the lengths of clauses that say the same relate: log(letters b / letters a) is spread about a mean with a
 * variance that falls with length (the idea of Gale and Church 1993, here on logarithms, with heavy tails, learnt from the text).
 */
export interface LengthModel {
  readonly ratio: number;
  /** Variance of the log ratio: `floor + slope / letters`. */
  readonly floor: number;
  readonly slope: number;
  /** Standard deviation of log lengths in the text: what a chance pair is compared with. */
  readonly spread: number;
}

/** Letters added to both sides, so that very short clauses tell little. */
const PAD = 3;
/** Degrees of freedom of the tails: free renderings are commoner than a normal curve says. */
const TAIL = 5;

/** Log-odds that two lengths belong together rather than by chance. */
export function lengthScore(model: LengthModel, a: number, b: number): number {
  const delta = Math.log((b + PAD) / (a + PAD)) - model.ratio;
  const variance = model.floor + model.slope / (Math.min(a, b) + PAD);
  const z = (delta * delta) / variance;
  const fit = -0.5 * (TAIL + 1) * Math.log1p(z / TAIL);
  return fit + 0.5 * Math.log((model.spread * model.spread) / variance) + 0.5;
}

/** No pair of lengths scores more. */
export function mostByLength({ spread, floor }: LengthModel): number {
  return 0.5 * Math.log((spread * spread) / floor) + 0.5;
}

function spreadOf(lengths: Float64Array): number {
  if (lengths.length < 2) return 0.7;
  let sum = 0;
  let squares = 0;
  for (const length of lengths) {
    const value = Math.log(length + PAD);
    sum += value;
    squares += value * value;
  }
  const mean = sum / lengths.length;
  return Math.sqrt(Math.max(0.04, squares / lengths.length - mean * mean));
}

/** A first model from the whole texts: the ratio of their sums, a usual variance. */
export function firstModel(a: Float64Array, b: Float64Array): LengthModel {
  const sum = (all: Float64Array): number => all.reduce((total, one) => total + one, 0);
  const ratio = Math.log((sum(b) + 50) / (sum(a) + 50));
  const spread = (spreadOf(a) + spreadOf(b)) / 2;
  return {
    ratio: Math.max(-1.6, Math.min(1.6, ratio)),
    floor: 0.02,
    slope: 2.5,
    spread: Math.max(spread, 0.35),
  };
}

/** Learns ratio and variance from pairs of lengths taken to belong together; the prior weighs like 30 pairs. */
export function learnModel(
  prior: LengthModel,
  pairs: readonly (readonly [number, number])[],
): LengthModel {
  const deltas = pairs.map(([a, b]) => Math.log((b + PAD) / (a + PAD))).sort((x, y) => x - y);
  if (deltas.length < 8) return prior;
  const median = deltas[Math.floor(deltas.length / 2)]!;
  const ratio = (median * deltas.length + prior.ratio * 5) / (deltas.length + 5);
  // Two unknowns by moments: short and long pairs apart.
  const residuals = pairs.map(([a, b]) => {
    const delta = Math.log((b + PAD) / (a + PAD)) - ratio;
    return { inverse: 1 / (Math.min(a, b) + PAD), square: Math.min(delta * delta, 1) };
  });
  let observed = 30 * 0.045;
  let expected = 30 * (prior.floor + prior.slope / 100);
  for (const { inverse, square } of residuals) {
    observed += square;
    expected += prior.floor + prior.slope * inverse;
  }
  const scale = Math.max(0.25, Math.min(4, observed / expected));
  return { ...prior, ratio, floor: prior.floor * scale, slope: prior.slope * scale };
}
