import { ReadError } from '../read-error.ts';
import type { ReadEncoding } from '../result.ts';
import { guessSingleByte } from './single-byte.ts';
import type { Decode } from './single-byte.ts';
import { say } from '../sentences.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: ReadEncoding;
  /** False where no encoding that was tried gives plausible words. */
  readonly plausible: boolean;
  /** Bytes that mean nothing in this encoding, each now U+FFFD. */
  readonly undecodable: number;
}

/**
 * Decodes a file: in the encoding given, else by its byte order mark, its own declaration, as UTF-8 where it is valid,
 * else as the likeliest of windows-1251, KOI8-R, windows-1252 and windows-1258.
 */
export function decodeText(
  bytes: Uint8Array,
  decode: Decode,
  wishes: { readonly given?: string; readonly declared?: string } = {},
): Decoded {
  const { encoding, plausible, skip } = encodingOf(bytes, decode, wishes);
  let text: string;
  try {
    text = decode(bytes.subarray(skip), encoding.label);
  } catch {
    throw new ReadError('encoding', say('noEncoding', { label: encoding.label }));
  }
  if (text.startsWith('\ufeff')) text = text.slice(1);
  if (WESTERN.test(encoding.label)) text = text.replace(/[\u0080-\u009f]/g, westernMark);
  const undecodable = text.match(/\ufffd/g)?.length ?? 0;
  return { text, encoding, plausible, undecodable };
}

/** Labels of windows-1252; some machines decode them as ISO 8859-1, which has control characters for “ ” – €. */
const WESTERN = /^(?:windows-1252|cp1252|x-cp1252|latin1|l1|iso-?8859-?1|us-ascii|ascii)$/;
const WESTERN_MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function westernMark(control: string): string {
  return WESTERN_MARKS[control.charCodeAt(0) - 0x80] ?? control;
}

interface Choice {
  readonly encoding: ReadEncoding;
  readonly plausible: boolean;
  /** Length of the byte order mark. */
  readonly skip: number;
}

function encodingOf(
  bytes: Uint8Array,
  decode: Decode,
  wishes: { readonly given?: string; readonly declared?: string },
): Choice {
  const marked = byteOrderMark(bytes);
  if (wishes.given !== undefined) {
    const label = wishes.given.trim().toLowerCase();
    return choice(label, 'given', marked?.label === label ? marked.length : 0);
  }
  if (marked) return choice(marked.label, 'recognised', marked.length);
  const wide = wideEncoding(bytes);
  if (wide) return choice(wide, 'recognised');
  if (isUtf8(bytes)) return choice('utf-8', 'recognised');
  const declared = wishes.declared?.trim().toLowerCase();
  if (declared !== undefined && isKnown(declared, decode)) return choice(declared, 'declared');
  const { label, plausible } = guessSingleByte(bytes, decode);
  return { ...choice(label, 'guessed'), plausible };
}

/** A file that declares UTF-8 or UTF-16 has been tried as such before; what the machine cannot decode is of no use. */
function isKnown(label: string, decode: Decode): boolean {
  if (/^utf-?(?:8|16)/.test(label)) return false;
  try {
    decode(new Uint8Array(0), label);
    return true;
  } catch {
    return false;
  }
}

function choice(label: string, ground: ReadEncoding['ground'], skip = 0): Choice {
  return { encoding: { label, ground }, plausible: true, skip };
}

function byteOrderMark(bytes: Uint8Array): { label: string; length: number } | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', length: 2 };
  return undefined;
}

/** High bytes of the blocks that Latin, Cyrillic and Vietnamese prose is written in. */
const HIGH_BYTES = new Set([0x00, 0x01, 0x03, 0x04, 0x1e, 0x20]);

/** UTF-16 without a mark: every other byte is one of a few, and some of them are zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, 4000) & ~1);
  if (sample.length < 4 || bytes.length % 2 === 1 || !sample.includes(0)) return undefined;
  const few = [0, 0];
  const zero = [0, 0];
  sample.forEach((byte, i) => {
    if (HIGH_BYTES.has(byte)) few[i % 2]!++;
    if (byte === 0) zero[i % 2]!++;
  });
  const half = sample.length / 2;
  if (zero[1]! > 0 && few[1]! > 0.95 * half && zero[0] === 0) return 'utf-16le';
  if (zero[0]! > 0 && few[0]! > 0.95 * half && zero[1] === 0) return 'utf-16be';
  return undefined;
}

/** Whether the bytes are well-formed UTF-8 (RFC 3629); a sequence cut off at the very end counts as well-formed. */
export function isUtf8(bytes: Uint8Array): boolean {
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i++]!;
    if (lead < 0x80) continue;
    const more = lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1;
    if (more < 0) return false;
    for (let k = 0; k < more; k++, i++) {
      if (i >= bytes.length) return true;
      const next = bytes[i]!;
      if ((next & 0xc0) !== 0x80) return false;
      if (k === 0 && !secondByteFits(lead, next)) return false;
    }
  }
  return true;
}

/** No overlong forms, surrogates or code points past U+10FFFF. */
function secondByteFits(lead: number, next: number): boolean {
  if (lead === 0xe0) return next >= 0xa0;
  if (lead === 0xed) return next < 0xa0;
  if (lead === 0xf0) return next >= 0x90;
  return lead !== 0xf4 || next < 0x90;
}
