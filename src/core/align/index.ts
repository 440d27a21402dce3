export { align, alignInSteps } from './pair.ts';
export type { Progress } from './pair.ts';
export type { Alignment, Evidence, Link, UnitLink } from './link.ts';
export type { AlignSegment, AlignUnit, Version } from './side.ts';
export { alignMany, alignManyInSteps } from './many.ts';
export type { Grid, GridRow } from './many.ts';
