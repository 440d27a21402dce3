export type { Decode } from './encoding/single-byte.ts';
export { guessLanguage } from './language.ts';
export { DEFAULT_LIMITS } from './limits.ts';
export type { Limits } from './limits.ts';
export type { OpenPdf, PdfItem, PdfPage, PdfPages } from './pdf/page.ts';
export { pageOfPdf, pagesOfPdf } from './pdf/pages-of-pdf.ts';
export type { PdfClock, PdfReading, PdfSource } from './pdf/pages-of-pdf.ts';
export { keepSoftHyphens } from './pdf/soft-hyphens.ts';
export { ReadError } from './read-error.ts';
export { parseXml } from './xml/tree.ts';
export type { XmlElement } from './xml/tree.ts';
export { decodeLines, read } from './read.ts';
export type { ReadOptions, Source } from './read.ts';
export type {
  Fault,
  FaultKind,
  Format,
  Ground,
  Notice,
  NoticeKind,
  ReadEncoding,
  ReadResult,
  ReadText,
} from './result.ts';
export { fill, inEnglish, say, SENTENCES } from './sentences.ts';
export type { Said, SentenceCode } from './sentences.ts';
