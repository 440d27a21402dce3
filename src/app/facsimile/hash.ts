import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Bytes read at a time: the page answers between two of them, and no file is in memory as a whole. */
const PART = 1 << 20;

/** SHA-256 of a file in hex digits; of several files, of their hashes, each followed by a line feed. */
export async function hashOf(files: readonly Blob[]): Promise<string> {
  const hashes: string[] = [];
  for (const file of files) hashes.push(await hashOfOne(file));
  const [only] = hashes;
  if (only !== undefined && hashes.length === 1) return only;
  return bytesToHex(sha256(utf8ToBytes(hashes.map((hash) => `${hash}\n`).join(''))));
}

async function hashOfOne(file: Blob): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += PART) {
    hash.update(new Uint8Array(await file.slice(at, at + PART).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}
