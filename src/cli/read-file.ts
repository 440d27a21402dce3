import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeLines, DEFAULT_LIMITS, read } from '../core/read/index.ts';
import type { OpenPdf, ReadOptions, ReadResult } from '../core/read/index.ts';

// pdf.js is large: it is loaded when there is a PDF.
const openPdf: OpenPdf = async (source, limits) =>
  (await import('./pdf.ts')).openPdf(source, limits);

const decode = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes);

function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`${path}: there is no such file`);
  if (!found.isFile()) throw new Error(`${path} is a folder; name the files in it`);
  return found.size;
}

/** Reads a text file in any format that core reads. Throws where there is no such file. */
export async function readTextFile(
  path: string,
  wishes: Pick<ReadOptions, 'encoding' | 'language'> = {},
): Promise<ReadResult> {
  const size = sizeOf(path);
  const name = basename(path);
  if (size > DEFAULT_LIMITS.bytes) {
    const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
    const message = `${name} has ${megabytes(size)} MB; at most ${megabytes(DEFAULT_LIMITS.bytes)} MB are read. Cut it into parts.`;
    return { ok: false, fault: { kind: 'too-large', message } };
  }
  return read({ name, bytes: new Uint8Array(readFileSync(path)) }, { decode, openPdf, ...wishes });
}

/** A plain text or Markdown file with its lines as they stand, in NFC; `undefined` where it is of another format. */
export function readLines(path: string): ReturnType<typeof decodeLines> {
  if (sizeOf(path) > DEFAULT_LIMITS.bytes) return undefined;
  const source = { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
  const found = decodeLines(source, { decode });
  return found && { ...found, text: found.text.normalize('NFC') };
}
