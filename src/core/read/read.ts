import { decodeText } from './encoding/encoding.ts';
import type { Decoded } from './encoding/encoding.ts';
import type { Decode } from './encoding/single-byte.ts';
import { finish } from './finish.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { Limits } from './limits.ts';
import { readOffice } from './office/office.ts';
import { readHtml } from './html/html.ts';
import { readMarkdown } from './markdown.ts';
import type { OpenPdf } from './pdf/page.ts';
import { readPdfPages } from './pdf/pdf.ts';
import { NoticeLog } from './notice-log.ts';
import type { RawResult } from './raw.ts';
import { ReadError } from './read-error.ts';
import type { Format, ReadEncoding, ReadResult } from './result.ts';
import { formatOfMarkup, formatOfName, refuseBinary, sniff } from './sniff.ts';
import type { TextFormat } from './sniff.ts';
import { readAkomaNtoso } from './akoma-ntoso.ts';
import { readTei } from './tei.ts';
import { readPlainText } from './text.ts';
import { readTmx } from './tmx.ts';
import type { TextReader } from './raw.ts';
import { say } from './sentences.ts';

/** A file as it was dropped or opened. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** `TextDecoder` of the machine: core has none. Must know the labels of the WHATWG Encoding Standard. */
  readonly decode: Decode;
  /** Overrules what is recognised: a WHATWG label. */
  readonly encoding?: string;
  /** Overrules what the file declares and what is guessed: a BCP 47 tag for every text of the file. */
  readonly language?: string;
  readonly limits?: Partial<Limits>;
  /** Opens PDFs; without it they cannot be read. */
  readonly openPdf?: OpenPdf;
}

/**
 * Reads the text of a file: what it holds as blocks, and everything that is not in the blocks as notices.
 * Never throws for what a file contains; a fault says in one sentence why it cannot be read.
 */
export async function read(source: Source, options: ReadOptions): Promise<ReadResult> {
  try {
    return await readOrThrow(source, options);
  } catch (error) {
    if (error instanceof ReadError) return { ok: false, fault: error.fault };
    if (error instanceof RangeError) {
      return {
        ok: false,
        fault: new ReadError('bomb', say('nested', { name: source.name })).fault,
      };
    }
    throw error;
  }
}

interface Read {
  readonly format: Format;
  readonly raw: RawResult;
  readonly encoding?: ReadEncoding;
}

async function readOrThrow(source: Source, options: ReadOptions): Promise<ReadResult> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { name, bytes } = source;
  if (bytes.length === 0) throw new ReadError('empty', say('empty', { name }));
  if (bytes.length > limits.bytes) {
    throw new ReadError(
      'too-large',
      say('tooLarge', { name, has: megabytes(bytes.length), most: megabytes(limits.bytes) }),
    );
  }
  const log = new NoticeLog();
  const { format, raw, encoding } = await readContainer(source, options, limits, log);
  const said = formatOfName(name);
  if (said !== undefined && said !== format && !(said === 'text' && format === 'markdown')) {
    log.add('name-mismatch', say('misnamed', { name, format: FORMAT_NAMES[format] }));
  }
  const texts = finish(raw, log, options.language);
  if (texts.length === 0) throw new ReadError('no-text', say('noText', { name }));
  return {
    ok: true,
    format,
    ...(encoding ? { encoding } : {}),
    ...(raw.title?.trim() ? { title: raw.title.replace(/\s+/g, ' ').trim().normalize('NFC') } : {}),
    aligned: raw.aligned ?? false,
    texts,
    notices: log.notices(),
  };
}

const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'HTML',
  tei: 'TEI',
  tmx: 'TMX',
  'akoma-ntoso': 'Akoma Ntoso',
  docx: 'DOCX',
  odt: 'ODT',
  pdf: 'PDF',
};

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

function readContainer(
  source: Source,
  options: ReadOptions,
  limits: Limits,
  log: NoticeLog,
): Read | Promise<Read> {
  switch (sniff(source.bytes, source.name)) {
    case 'zip':
      return readOffice(source.bytes, log, { name: source.name, limits, decode: options.decode });
    case 'pdf':
      return readPdf(source, options, limits, log);
    case 'text':
      return readDecoded(source, options, limits, log);
  }
}

async function readPdf(
  source: Source,
  options: ReadOptions,
  limits: Limits,
  log: NoticeLog,
): Promise<Read> {
  const { name } = source;
  if (!options.openPdf) throw new ReadError('unsupported', say('noPdf', { name }));
  const opened = await options.openPdf(source, limits);
  if (!opened.ok) throw new ReadError(opened.kind, opened.message);
  const { pages, title } = opened;
  return { format: 'pdf', raw: readPdfPages(pages, log, { name, title }) };
}

function readDecoded(source: Source, options: ReadOptions, limits: Limits, log: NoticeLog): Read {
  const { name } = source;
  const { text, encoding, plausible, undecodable, format } = decoded(source, options);
  if (encoding.ground === 'guessed') {
    log.add(
      'encoding',
      say(plausible ? 'encodingGuessed' : 'encodingDoubtful', { label: encoding.label }),
    );
  }
  if (undecodable > 0) {
    log.add('undecodable', say('undecodable', { count: undecodable, label: encoding.label }));
  }
  return { format, encoding, raw: TEXT_READERS[format](text, log, { name, limits }) };
}

function decoded(
  { name, bytes }: Source,
  options: ReadOptions,
): Decoded & { readonly format: TextFormat } {
  const declared = declaredEncoding(bytes);
  const found = decodeText(bytes, options.decode, {
    ...(options.encoding === undefined ? {} : { given: options.encoding }),
    ...(declared === undefined ? {} : { declared }),
  });
  refuseBinary(found.text, name);
  const format =
    formatOfMarkup(found.text, name) ?? (formatOfName(name) === 'markdown' ? 'markdown' : 'text');
  return { ...found, format };
}

/**
 * A plain text or Markdown file as it stands, decoded, its lines as they are; `undefined` where the file is of another
 * format. Throws an error with a sentence where it cannot be read.
 */
export function decodeLines(
  source: Source,
  options: ReadOptions,
): { readonly text: string; readonly format: 'text' | 'markdown' } | undefined {
  if (source.bytes.length === 0) throw new ReadError('empty', `${source.name} is empty.`);
  if (sniff(source.bytes, source.name) !== 'text') return undefined;
  const { text, format } = decoded(source, options);
  return format === 'text' || format === 'markdown' ? { text, format } : undefined;
}

const TEXT_READERS: Readonly<
  Record<TextFormat, TextReader<{ readonly name: string; readonly limits: Limits }>>
> = {
  text: readPlainText,
  markdown: readMarkdown,
  html: readHtml,
  tei: readTei,
  tmx: readTmx,
  'akoma-ntoso': readAkomaNtoso,
};

const DECLARATIONS = [
  /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/,
  /<meta[^>]+?charset\s*=\s*["']?([\w.:-]+)/i,
];

/** What an XML declaration or an HTML `meta` says, by the file's first 2,000 bytes. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 2000));
  return DECLARATIONS.map((pattern) => pattern.exec(head)?.[1]).find(
    (label) => label !== undefined,
  );
}
