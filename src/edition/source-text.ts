import type { FaultList, Place } from './fault.ts';
import { quoted } from './fault.ts';

/** A larger text file is not read: it is no source of an edition. */
export const LARGEST_SOURCE_BYTES = 20_000_000;

/** The files of an edition: path inside its folder, with `/`, to bytes. */
export type SourceFiles = ReadonlyMap<string, Uint8Array>;

/** A decoded source file that knows lines and columns. */
export class SourceText {
  private lineStarts: readonly number[] | undefined;

  constructor(
    readonly path: string,
    readonly text: string,
    /** Whether the file as a whole is NFC; where it is not, that is one fault of its own. */
    readonly composed = true,
  ) {}

  /** Line and column, from 1, of an offset in UTF-16 code units. */
  placeOf(offset: number): Place {
    this.lineStarts ??= [
      0,
      ...[...this.text.matchAll(/\r\n?|\n/g)].map((m) => m.index + m[0].length),
    ];
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.path, line: low + 1, column: offset - this.lineStarts[low]! + 1 };
  }
}

/** Decodes a source strictly: UTF-8 (a byte order mark is passed over), NFC, not too large. `undefined` after a fault that forbids reading on. */
export function readSourceText(
  path: string,
  bytes: Uint8Array,
  faults: FaultList,
): SourceText | undefined {
  const start = { file: path, line: 1, column: 1 };
  if (bytes.length > LARGEST_SOURCE_BYTES) {
    faults.add(start, {
      found: `${bytes.length} bytes`,
      expected: `at most ${LARGEST_SOURCE_BYTES} bytes`,
      message: `the file has ${bytes.length} bytes; a source may have ${LARGEST_SOURCE_BYTES} at most: divide it`,
    });
    return undefined;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    reportWrongByte(path, bytes, faults);
    return undefined;
  }
  const offset = firstNotComposed(text);
  const source = new SourceText(path, text, offset === undefined);
  if (offset !== undefined) reportDecomposed(source, offset, faults);
  return source;
}

/** Finds the first byte that is no UTF-8 by halving the part that decodes. */
function reportWrongByte(path: string, bytes: Uint8Array, faults: FaultList): void {
  let good = 0;
  let bad = bytes.length;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const readable = new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true });
  const offset = completeLength(bytes, good);
  const value = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  faults.add(new SourceText(path, readable).placeOf(readable.length), {
    found: `byte ${value}`,
    expected: 'UTF-8',
    message: `byte ${value} is not UTF-8: save the file in UTF-8`,
  });
}

/** Whether the bytes are UTF-8 as far as they go; a last character may be cut. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Where the last complete character ends: a wrong sequence is told by its first byte. */
function completeLength(bytes: Uint8Array, length: number): number {
  let start = length;
  while (start > 0 && length - start < 3 && (bytes[start - 1]! & 0xc0) === 0x80) start -= 1;
  if (start === 0) return length;
  const first = bytes[start - 1]!;
  const wanted = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return wanted > length - start + 1 ? start - 1 : length;
}

function reportDecomposed(source: SourceText, offset: number, faults: FaultList): void {
  const found = source.text.slice(offset).match(/^\P{M}?\p{M}*/u)?.[0] ?? '';
  faults.add(source.placeOf(offset), {
    found,
    expected: found.normalize('NFC'),
    message: `${quoted(found)} is written with ${found.length} code units and is not NFC: normalise the file to NFC`,
  });
}

/** Offset of the first character that NFC would write otherwise; `undefined` where the text is NFC. */
export function firstNotComposed(text: string): number | undefined {
  const composed = text.normalize('NFC');
  if (composed === text) return undefined;
  let offset = 0;
  while (text[offset] === composed[offset]) offset += 1;
  while (offset > 0 && /[\p{M}\uDC00-\uDFFF]/u.test(text[offset] ?? '')) offset -= 1;
  return offset;
}
