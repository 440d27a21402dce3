/** What a token is: a word (with its marks), a number, or one sign of punctuation. White space stands between tokens. */
export type TokenKind = 'word' | 'number' | 'punctuation';

/**
 * A text cut into tokens. Token `i` is `text.slice(starts[i], ends[i])`, in UTF-16 units;
 * what lies between two tokens is white space. Nothing of the text is lost.
 */
export interface TokenText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 0 word, 1 number, 2 punctuation. */
  readonly kinds: Uint8Array;
}

const KINDS: readonly TokenKind[] = ['word', 'number', 'punctuation'];

// Scripts that write no space between words: each sign is a token.
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const LETTER = `[[\\p{L}\\p{N}\\p{M}\\u00ad\\u200c\\u200d]--[${UNSPACED}]]`;
// Apostrophe and hyphen belong to a word where letters stand on both sides: "Non-Aggression", "l’état".
const WORD = `${LETTER}+(?:['’ʼ\\-‐‑]${LETTER}+)*`;
// "U.S.S.R.", "z.B.": an abbreviation of single letters keeps its dots.
const INITIALS = '(?:\\p{L}\\p{M}*\\.){2,}';
const NUMBER = '\\p{N}+(?:[.,]\\p{N}+)*(?![\\p{L}\\p{M}\\p{N}])';
const TOKEN = new RegExp(
  `(${NUMBER})|(${INITIALS}|${WORD}|[${UNSPACED}]\\p{M}*)|[^\\s]\\p{M}*`,
  'gv',
);

/** Cuts a text (NFC) into words, numbers and signs; a Vietnamese syllable is a word. Never inside a surrogate pair or before a combining mark. */
export function tokenize(text: string): TokenText {
  const steps = tokenizing(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Like `tokenize`, yielding the units read so far after every few thousand tokens. */
export function* tokenizing(text: string): Generator<number, TokenText> {
  const room = Math.min(text.length, 1024 + (text.length >> 1));
  let starts = new Uint32Array(room);
  let ends = new Uint32Array(room);
  let kinds = new Uint8Array(room);
  let count = 0;
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (count === starts.length) {
      starts = grown(starts, new Uint32Array(text.length));
      ends = grown(ends, new Uint32Array(text.length));
      kinds = grown(kinds, new Uint8Array(text.length));
    }
    starts[count] = match.index;
    ends[count] = pattern.lastIndex;
    kinds[count] = match[1] !== undefined ? 1 : match[2] !== undefined ? 0 : 2;
    count += 1;
    if ((count & 0x1fff) === 0) yield pattern.lastIndex;
  }
  return {
    text,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    kinds: kinds.slice(0, count),
  };
}

function grown<T extends Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Kind of token `index`. */
export function kindOf(tokens: TokenText, index: number): TokenKind {
  return KINDS[tokens.kinds[index]!]!;
}

/** Text of token `index`. */
export function wordAt(tokens: TokenText, index: number): string {
  return tokens.text.slice(tokens.starts[index], tokens.ends[index]);
}

/** White space before token `index`; with `index` equal to the number of tokens, what ends the text. */
export function gapBefore(tokens: TokenText, index: number): string {
  const from = index === 0 ? 0 : tokens.ends[index - 1]!;
  const to = index === tokens.starts.length ? tokens.text.length : tokens.starts[index]!;
  return tokens.text.slice(from, to);
}

/** Words as whole numbers, the same number for the same word; grows without limit, unlike an encoding in characters. */
export class Vocabulary {
  readonly #codes = new Map<string, number>();

  get size(): number {
    return this.#codes.size;
  }

  /** Codes of the tokens of a text, from 0. */
  encode(tokens: TokenText): Uint32Array {
    const { text, starts, ends } = tokens;
    const codes = new Uint32Array(starts.length);
    for (let index = 0; index < starts.length; index += 1) {
      codes[index] = this.code(text.slice(starts[index], ends[index]));
    }
    return codes;
  }

  /** Code of one word. */
  code(word: string): number {
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    const code = this.#codes.size;
    this.#codes.set(word, code);
    return code;
  }
}
