export { LONGEST_COPY, proof } from './proof.ts';
export { isGrave, SORTS } from './report.ts';
export type {
  CopyPlace,
  Difference,
  Foreign,
  HeldSegment,
  KnownVariant,
  Match,
  Nearest,
  ProofReport,
  Score,
  Sort,
} from './report.ts';
