/** What tidying a text changed in it, besides white space. */
export interface Tidied {
  readonly text: string;
  /** The text was not NFC (Unicode Standard Annex 15). */
  readonly normalised: boolean;
  /** Soft hyphens, zero-width spaces and control characters taken out. */
  readonly removed: number;
}

// A single no-break or ideographic space is the typesetter's word and stays; longer runs are layout.
const SPACES = /[\s\u0085]+/g;
const KEPT_SPACE = /^[\u00a0\u202f\u3000]$/;
const INVISIBLE = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u00ad\u200b\u2060\ufeff\ufffe\uffff]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * The text in NFC, on one line, white space collapsed and trimmed, without characters that print nothing.
 * Joiners and direction marks stay: Persian, Hindi and Arabic need them. Unpaired surrogates become U+FFFD.
 */
export function tidy(text: string): Tidied {
  const wellFormed = text.replace(LONE_SURROGATE, '\ufffd');
  const visible = wellFormed.replace(INVISIBLE, '');
  const composed = visible.normalize('NFC');
  const line = composed.replace(SPACES, (run) => (KEPT_SPACE.test(run) ? run : ' '));
  return {
    text: line.replace(/^\s+|\s+$/g, ''),
    normalised: composed !== visible,
    removed: wellFormed.length - visible.length,
  };
}
