export { dateParts, writtenDate } from './dates.ts';
export type { DateStyle } from './dates.ts';
export { jsonLdText, pageMetadata, pageTitle } from './metadata.ts';
export type { CitedPage, MetaTag, PageMetadata } from './metadata.ts';
export { citationWords, unitName, unitNumber } from './words.ts';
export type { CitationWords } from './words.ts';
