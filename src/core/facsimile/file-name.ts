import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NAME = /^ni:\/\/[^/]*\/sha-256;([\w-]{43})$/;

/** The name of a file by its content: `ni:///sha-256;...` (RFC 6920), from 64 hex digits. */
export function nameOfFile(sha256: string): string {
  const bytes = hexToBytes(sha256);
  let digits = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.slice(at, at + 3);
    const bits = (one << 16) | (two << 8) | three;
    for (const shift of [18, 12, 6, 0]) digits += DIGITS[(bits >> shift) & 63]!;
  }
  return `ni:///sha-256;${digits.slice(0, Math.ceil((bytes.length * 8) / 6))}`;
}

/** The hash in such a name, as hex digits; `undefined` where it is none. */
export function hashInName(name: string): string | undefined {
  const digits = NAME.exec(name)?.[1];
  if (digits === undefined) return undefined;
  const bits = [...digits]
    .map((digit) => DIGITS.indexOf(digit).toString(2).padStart(6, '0'))
    .join('');
  const bytes = Array.from({ length: 32 }, (_, at) => parseInt(bits.slice(8 * at, 8 * at + 8), 2));
  return bytesToHex(Uint8Array.from(bytes));
}
