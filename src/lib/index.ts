/** What other programs may use of Wortlaut. Nothing here needs a browser, a network or files. */
export { align } from '../core/align/index.ts';
export type { Alignment, AlignSegment, AlignUnit, Link, UnitLink, Version } from '../core/align/index.ts';
export { anchor, quote } from '../core/annotate/index.ts';
export type { Anchoring, Quote, QuoteSelector } from '../core/annotate/index.ts';
export { citable, CITATION_FORMATS, cite } from '../core/cite/index.ts';
export type { Citable, CitationFormat, Subject } from '../core/cite/index.ts';
export { compareTexts as compare, VARIANT_CLASSES } from '../core/compare/index.ts';
export type {
  CompareOptions,
  TextComparison,
  TextEdit,
  VariantClass,
} from '../core/compare/index.ts';
export { formatAddress, parseAddress, textHash } from '../core/model/index.ts';
export type { Address, Edition, InterfaceLanguage, Span } from '../core/model/index.ts';
