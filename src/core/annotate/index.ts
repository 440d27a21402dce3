export { anchor } from './anchor.ts';
export type { Anchoring, OrphanReason, QuoteSelector } from './anchor.ts';
export { quote } from './quote.ts';
export type { Quote } from './quote.ts';
