import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** First 12 hex digits of SHA-256 (FIPS 180-4) over the UTF-8 bytes of the NFC text. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.normalize('NFC')))).slice(0, 12);
}

/** Hash of a witness: over `id TAB text LF` of its segments in order. */
export function witnessHash(segments: readonly { id: string; text: string }[]): string {
  return textHash(segments.map(({ id, text }) => `${id}\t${text}\n`).join(''));
}
