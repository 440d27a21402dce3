import { Inflate } from 'fflate';
import type { Limits } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import { say } from '../sentences.ts';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STEP = 1 << 14;

/**
 * The parts of a zip archive (PKWARE APPNOTE 6.3), unpacked one by one when they are asked for. Sizes that the archive
 * states are not believed: unpacking stops at the limits, and the checksum must fit. Throws `ReadError`.
 */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();
  readonly #name: string;
  readonly #limits: Limits;
  #inflated = 0;

  constructor(bytes: Uint8Array, name: string, limits: Limits) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#name = name;
    this.#limits = limits;
    this.#readDirectory();
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The unpacked bytes of a part; `undefined` where the archive has none of that name. */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    if (entry.encrypted) {
      throw new ReadError('encrypted', say('password', { name: this.#name }));
    }
    const packed = this.#packed(entry);
    const bytes = entry.method === 0 ? packed : this.#inflate(packed, entry);
    if (crc32(bytes) !== entry.crc) this.#damaged(`its part ${name} has a wrong checksum`);
    return bytes;
  }

  #readDirectory(): void {
    const end = this.#findEnd();
    const count = this.#view.getUint16(end + 10, true);
    let at = this.#view.getUint32(end + 16, true);
    if (count > this.#limits.entries) {
      throw new ReadError('bomb', say('zipParts', { name: this.#name, count }));
    }
    for (let i = 0; i < count; i++) {
      if (at + 46 > this.#bytes.length || this.#view.getUint32(at, true) !== DIRECTORY_ENTRY) {
        this.#damaged('its list of parts is broken off');
      }
      const length = this.#view.getUint16(at + 28, true);
      const name = utf8(this.#bytes.subarray(at + 46, at + 46 + length));
      this.#entries.set(name, {
        name,
        encrypted: (this.#view.getUint16(at + 8, true) & 1) === 1,
        method: this.#view.getUint16(at + 10, true),
        crc: this.#view.getUint32(at + 16, true),
        packed: this.#view.getUint32(at + 20, true),
        size: this.#view.getUint32(at + 24, true),
        offset: this.#view.getUint32(at + 42, true),
      });
      at += 46 + length + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
    }
  }

  /** The end record stands before a comment of at most 65,535 bytes. */
  #findEnd(): number {
    const last = this.#bytes.length - 22;
    for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
      if (this.#view.getUint32(at, true) === END_RECORD) return at;
    }
    return this.#damaged('its end is missing');
  }

  #packed({ offset, packed, name }: Entry): Uint8Array {
    if (offset + 30 > this.#bytes.length || this.#view.getUint32(offset, true) !== LOCAL_HEADER) {
      this.#damaged(`its part ${name} is missing`);
    }
    const start =
      offset +
      30 +
      this.#view.getUint16(offset + 26, true) +
      this.#view.getUint16(offset + 28, true);
    if (start + packed > this.#bytes.length) this.#damaged(`its part ${name} is broken off`);
    return this.#bytes.subarray(start, start + packed);
  }

  #inflate(packed: Uint8Array, { method, name, size }: Entry): Uint8Array {
    if (method !== 8) this.#damaged(`its part ${name} is packed in a way that is not known`);
    const chunks: Uint8Array[] = [];
    let length = 0;
    const stream = new Inflate((chunk) => {
      length += chunk.length;
      this.#inflated += chunk.length;
      this.#refuseBomb(length, packed.length);
      chunks.push(chunk.slice());
    });
    try {
      for (let at = 0; at < packed.length; at += STEP) {
        stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      }
    } catch (error) {
      if (error instanceof ReadError) throw error;
      this.#damaged(`its part ${name} cannot be unpacked`);
    }
    if (length !== size) this.#damaged(`its part ${name} is not as long as it says`);
    const whole = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  #refuseBomb(length: number, packed: number): void {
    const swollen = length > 1_000_000 && length > packed * this.#limits.ratio;
    if (swollen || this.#inflated > this.#limits.inflated) {
      const megabytes = Math.round(this.#inflated / 1024 / 1024);
      throw new ReadError('bomb', say('zipSwells', { name: this.#name, megabytes }));
    }
  }

  #damaged(reason: string): never {
    throw new ReadError('zip', `${this.#name} is damaged: ${reason}.`);
  }
}

/** Part names are ASCII in the formats read here; other letters need only be told apart. */
function utf8(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 1000));
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 (ISO 3309), as zip uses it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
