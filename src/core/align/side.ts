import { letterCount, romanized, Types } from './tokens.ts';

/** A clause to be aligned. */
export interface AlignSegment {
  readonly text: string;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'footnote';
  readonly mark?: string;
  /** Index into `Version.units`. */
  readonly unit: number;
}

/** An article or other unit; `name` is compared where both sides number theirs. */
export interface AlignUnit {
  readonly name: string;
  readonly kind: 'title' | 'opening' | 'article';
  readonly part: number;
  readonly number?: number;
}

/** One version of a text, cut: segments in order, those of a unit together. */
export interface Version {
  /** BCP 47, or `und`. */
  readonly language: string;
  readonly segments: readonly AlignSegment[];
  readonly units: readonly AlignUnit[];
}

/** What a segment ends with: nothing or a comma, full stop, semicolon, colon, question, exclamation. */
export type EndClass = 0 | 1 | 2 | 3 | 4 | 5;
export const END_CLASSES = 6;

const ENDS: readonly RegExp[] = [/[.。۔।…．]$/u, /[;；؛·]$/u, /[:：]$/u, /[?？؟]$/u, /[!！]$/u];

/** Signs at the end of a clause that are looked at. */
const TAIL = 24;

function endClass(text: string): EndClass {
  const bare = text
    .slice(-TAIL)
    .replace(/[\s)\]»”“"’'」』）】›]+$/u, '')
    .replace(/[;,]\s+\p{L}{1,5}$/u, ';');
  return (ENDS.findIndex((end) => end.test(bare)) + 1) as EndClass;
}

/** A version as numbers: what every step of aligning works on. Tokens are type ids, each once a segment. */
export interface Side {
  readonly count: number;
  readonly tokens: Int32Array;
  /** Where the tokens of a segment start; one more entry than segments. */
  readonly starts: Int32Array;
  readonly types: readonly string[];
  /** In how many segments each type stands. */
  readonly frequency: Int32Array;
  /** Letters of each segment. */
  readonly lengths: Float64Array;
  /** Letters before each segment; one more entry than segments. */
  readonly before: Float64Array;
  readonly ends: Uint8Array;
  readonly kinds: Uint8Array;
  readonly marks: readonly (string | undefined)[];
  readonly texts: readonly string[];
}

const KINDS = { paragraph: 0, item: 0, heading: 1, footnote: 2 } as const;

/** A mark reduced to its number or letter: `(2)` and `2.` are the same. */
function markKey(mark: string | undefined): string | undefined {
  if (mark === undefined) return undefined;
  const bare = mark
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return bare === '' ? undefined : romanized(bare) || bare;
}

/**
 * Whether a token of a clause is the number of its article: those of headings, Roman ones too, and that at the start of
 * a numbered unit. They are weighed apart, as articles are moved and numbered anew.
 */
function isLabel(form: string, kind: AlignSegment['kind'], number: number | undefined): boolean {
  if (kind === 'heading') return form.startsWith('#') || /^[ivxlc]+$/.test(form);
  return number !== undefined && form === `#${number}`;
}

/** Interns the tokens of a version. Linear in its text. */
export function toSide({ segments, units }: Version): Side {
  const types = new Types();
  const frequency: number[] = [];
  const flat: number[] = [];
  const count = segments.length;
  const starts = new Int32Array(count + 1);
  const lengths = new Float64Array(count);
  const before = new Float64Array(count + 1);
  const lastIn: number[] = [];
  segments.forEach(({ text, kind, unit }, at) => {
    const number = segments[at - 1]?.unit === unit ? undefined : units[unit]?.number;
    types.each(text, (type) => {
      if (lastIn[type] === at || isLabel(types.forms[type]!, kind, number)) return;
      lastIn[type] = at;
      frequency[type] = (frequency[type] ?? 0) + 1;
      flat.push(type);
    });
    starts[at + 1] = flat.length;
    lengths[at] = letterCount(text);
    before[at + 1] = before[at]! + lengths[at]!;
  });
  return {
    count,
    tokens: Int32Array.from(flat),
    starts,
    types: types.forms,
    frequency: Int32Array.from(frequency),
    lengths,
    before,
    ends: Uint8Array.from(segments, ({ text }) => endClass(text)),
    kinds: Uint8Array.from(segments, ({ kind }) => KINDS[kind]),
    marks: segments.map(({ mark }) => markKey(mark)),
    texts: segments.map(({ text }) => text),
  };
}
