/** A stretch of text: UTF-16 code units over NFC text, zero-based, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
