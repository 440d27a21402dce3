import { ReadError } from './read-error.ts';
import type { Format } from './result.ts';
import { say } from './sentences.ts';

/** Formats that are decoded text. */
export type TextFormat = Exclude<Format, 'docx' | 'odt' | 'pdf'>;

/** What the first bytes of a file say it is. */
export type Container = 'pdf' | 'zip' | 'text';

const FOREIGN: readonly { readonly start: readonly number[]; readonly name: string }[] = [
  { start: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG image' },
  { start: [0xff, 0xd8, 0xff], name: 'a JPEG image' },
  { start: [0x47, 0x49, 0x46, 0x38], name: 'a GIF image' },
  { start: [0x49, 0x49, 0x2a, 0x00], name: 'a TIFF image' },
  { start: [0x4d, 0x4d, 0x00, 0x2a], name: 'a TIFF image' },
  { start: [0x52, 0x49, 0x46, 0x46], name: 'a sound, film or WebP image' },
  { start: [0x1f, 0x8b], name: 'a gzip archive; unpack it first' },
  { start: [0x42, 0x5a, 0x68], name: 'a bzip2 archive; unpack it first' },
  { start: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: 'an xz archive; unpack it first' },
  { start: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7-Zip archive; unpack it first' },
  { start: [0x52, 0x61, 0x72, 0x21], name: 'a RAR archive; unpack it first' },
  { start: [0x7f, 0x45, 0x4c, 0x46], name: 'a program' },
  { start: [0x4d, 0x5a, 0x90, 0x00], name: 'a program' },
  { start: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: 'an SQLite database' },
  { start: [0x41, 0x54, 0x26, 0x54], name: 'a DjVu scan; save it as PDF with a text layer' },
];

/** Looks at the bytes, not at the name. Throws for what holds no text that can be read here. */
export function sniff(bytes: Uint8Array, name: string): Container {
  const starts = (...start: number[]) => start.every((byte, i) => bytes[i] === byte);
  if (indexOfPdf(bytes) >= 0) return 'pdf';
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (starts(0x50, 0x4b, 0x05, 0x06)) throw new ReadError('empty', say('emptyZip', { name }));
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    throw new ReadError('unsupported', say('oldWord', { name }));
  }
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) {
    throw new ReadError('unsupported', say('rtf', { name }));
  }
  const foreign = FOREIGN.find(({ start }) => starts(...start));
  if (foreign) throw new ReadError('binary', `${name} holds no text: it is ${foreign.name}.`);
  return 'text';
}

/** A PDF's header may stand anywhere in the first 1024 bytes (ISO 32000-1, annex H.3.4.1). */
function indexOfPdf(bytes: Uint8Array): number {
  const mark = [0x25, 0x50, 0x44, 0x46, 0x2d];
  const end = Math.min(bytes.length - mark.length, 1024);
  for (let i = 0; i <= end; i++) {
    if (mark.every((byte, k) => bytes[i + k] === byte)) return i;
  }
  return -1;
}

/** Throws where decoded text is full of control characters. */
export function refuseBinary(text: string, name: string): void {
  const sample = text.slice(0, 100_000);
  const controls = sample.match(/(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}/gu)?.length ?? 0;
  const lost = sample.match(/\ufffd/g)?.length ?? 0;
  if (sample.includes('\0') || controls > 0.01 * sample.length || lost > 0.1 * sample.length) {
    throw new ReadError('binary', say('binary', { name }));
  }
}

const EXTENSIONS: Readonly<Record<string, Format>> = {
  txt: 'text', text: 'text', md: 'markdown', markdown: 'markdown', html: 'html', htm: 'html', xhtml: 'html',
  tei: 'tei', tmx: 'tmx', akn: 'akoma-ntoso', docx: 'docx', odt: 'odt', pdf: 'pdf',
}; // prettier-ignore

/** What a file name says; `undefined` where it says nothing (`.xml`, no extension). */
export function formatOfName(name: string): Format | undefined {
  return EXTENSIONS[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
}

/** Name of the first element after declarations and comments, without its prefix. One pass: no backtracking. */
function rootName(text: string): string | undefined {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    const rest = text.slice(at, at + 10);
    if (rest.startsWith('<!--')) at = after(text, '-->', at);
    else if (rest.startsWith('<?')) at = after(text, '?>', at);
    else if (/^<!doctype/i.test(rest)) at = afterDoctype(text, at);
    else return /^<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/.exec(text.slice(at, at + 200))?.[1];
    if (at < 0) return undefined;
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function afterDoctype(text: string, from: number): number {
  const end = text.indexOf('>', from);
  const subset = text.indexOf('[', from);
  return subset >= 0 && subset < end ? after(text, '>', text.indexOf(']', subset)) : end + 1 || -1;
}

/** The format of decoded text by its root element; `undefined` where it is no markup. */
export function formatOfMarkup(text: string, name: string): TextFormat | undefined {
  const head = text.slice(0, 20_000);
  const root = rootName(head);
  const asMarkup = /\.(xml|tei|tmx|akn)$/i.test(name);
  if (root === undefined) {
    if (!asMarkup)
      return formatOfName(name) === 'html' || /^\s*<!doctype html/i.test(head) ? 'html' : undefined;
    throw new ReadError('not-what-it-says', say('noXml', { name }));
  }
  const known = ROOTS[root.toLowerCase()];
  if (known) return known;
  if (/^\s*<\?xml/.test(head) || asMarkup) {
    throw new ReadError('unsupported', say('otherXml', { name, root }));
  }
  if (formatOfName(name) === 'markdown') return undefined;
  return formatOfName(name) === 'html' || HTML_TAG.test(root) ? 'html' : undefined;
}

const ROOTS: Readonly<Record<string, TextFormat>> = {
  tei: 'tei',
  teicorpus: 'tei',
  tmx: 'tmx',
  akomantoso: 'akoma-ntoso',
  html: 'html',
};

const HTML_TAG =
  /^(?:head|body|title|meta|div|p|h[1-6]|table|article|section|main|ul|ol|font|center|span|b|i|br)$/i;
