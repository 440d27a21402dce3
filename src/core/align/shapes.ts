/** Sizes of links that are weighed: how many clauses of each side, with how usual they are at first. */
export const SHAPES = [
  { x: 1, y: 1, first: 0.86 },
  { x: 1, y: 0, first: 0.02 },
  { x: 0, y: 1, first: 0.02 },
  { x: 2, y: 1, first: 0.035 },
  { x: 1, y: 2, first: 0.035 },
  { x: 2, y: 2, first: 0.01 },
  { x: 3, y: 1, first: 0.006 },
  { x: 1, y: 3, first: 0.006 },
  { x: 3, y: 2, first: 0.002 },
  { x: 2, y: 3, first: 0.002 },
  { x: 4, y: 1, first: 0.002 },
  { x: 1, y: 4, first: 0.002 },
] as const;

/** Most clauses of one side in a link. */
export const DEEPEST = 4;

/** A link as ranges: clauses `a` to `a + x` of the first side, `b` to `b + y` of the second. */
export interface Bead {
  readonly a: number;
  readonly x: number;
  readonly b: number;
  readonly y: number;
}

/** How usual each shape is, learnt from links; the first guess weighs like 20 links. */
export function learnShapes(
  beads: readonly { readonly x: number; readonly y: number }[],
): Float64Array {
  const counts = Float64Array.from(SHAPES, ({ first }) => first * 20);
  for (const { x, y } of beads) {
    const at = SHAPES.findIndex((shape) => shape.x === x && shape.y === y);
    counts[at]! += 1;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => Math.log(count / total));
}
