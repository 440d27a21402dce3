import type { Authority, Block } from '../../core/model/index.ts';
import {
  DEFAULT_LIMITS,
  read,
  type Fault,
  type Format,
  type Ground,
  type Notice,
  type OpenPdf,
  type ReadEncoding,
} from '../../core/read/index.ts';
import {
  cut,
  structure,
  type FoundUnit,
  type Level,
  type Structure,
} from '../../core/segment/index.ts';
import type { CutVersion } from '../../core/work/index.ts';

/** Something a reader has dropped or pasted. */
export interface Brought {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Chosen by the reader, where the guess was wrong. */
  readonly encoding?: string;
}

/** A text that was found in a file, with what the reader may change of it. */
export interface FoundText {
  readonly file: string;
  readonly format: Format;
  readonly encoding?: ReadEncoding;
  readonly notices: readonly Notice[];
  readonly structure: Structure;
  /** The page of each block, where the file has pages. */
  readonly pages: readonly (number | undefined)[];
  readonly isSegmented: boolean;
  readonly language: string;
  readonly languageGround: Ground;
  readonly title: string;
  /** The title that the text itself begins with, where it has one. */
  readonly heading?: string;
  readonly authority: Authority;
  readonly source: string;
  readonly rights: string;
}

export type BringResult =
  | { readonly ok: true; readonly texts: readonly FoundText[] }
  | { readonly ok: false; readonly file: string; readonly fault: Fault };

/** A file as the browser gives it, not yet read. */
interface UnreadFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Takes the bytes of a file; one that is too large is refused without being read. */
export async function takeFile(
  file: UnreadFile,
): Promise<Brought | Extract<BringResult, { ok: false }>> {
  const { name, size } = file;
  if (size > DEFAULT_LIMITS.bytes) {
    const [has, most] = [size, DEFAULT_LIMITS.bytes].map((n) => Math.ceil(n / 1024 / 1024));
    const message = `${name} has ${has} MB; at most ${most} MB are read. Cut it into parts.`;
    return { ok: false, file: name, fault: { kind: 'too-large', message } };
  }
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    const message = `${name} could not be opened; it may be a folder, or no longer be there.`;
    return { ok: false, file: name, fault: { kind: 'unsupported', message } };
  }
}

/** Reads a file and looks for its articles. */
export async function bring(
  { name, bytes, encoding }: Brought,
  openPdf: OpenPdf,
): Promise<BringResult> {
  const result = await read(
    { name, bytes },
    { decode, openPdf, ...(encoding === undefined ? {} : { encoding }) },
  );
  if (!result.ok) return { ok: false, file: name, fault: result.fault };
  const texts = result.texts.map((text): FoundText => ({
    file: name,
    format: result.format,
    ...(result.encoding === undefined ? {} : { encoding: result.encoding }),
    notices: result.notices,
    ...structured(text.blocks),
    pages: text.blocks.map(({ page }) => page),
    isSegmented: text.segmented,
    language: text.language ?? 'und',
    languageGround: text.languageGround ?? 'guessed',
    title: text.name ?? result.title ?? name.replace(/\.[^.]+$/, ''),
    authority: 'translation' as const,
    source: name,
    rights: '',
  }));
  return { ok: true, texts };
}

/** The articles of a text, and the title lines it begins with. */
function structured(blocks: readonly Block[]): Pick<FoundText, 'structure' | 'heading'> {
  const found = structure(blocks);
  if (found.units[0]?.kind !== 'title') return { structure: found };
  const lines = found.pieces.filter(({ unit }) => unit === 0).map(({ text }) => text);
  return { structure: found, heading: lines.join(' ').slice(0, 200) };
}

/** How many articles were found, and the evidence of each. */
export function articlesOf({ structure: found }: FoundText): readonly FoundUnit[] {
  return found.units.filter(({ kind }) => kind === 'article');
}

/** Cuts a text into the clauses that are aligned. A file's own segments are left as they are. */
export function cutText(text: FoundText, level: Level): CutVersion {
  const { language, title, authority, source, rights, structure: found, isSegmented } = text;
  const segments = cut(found, isSegmented ? 'paragraph' : level, language).map((segment) => ({
    ...segment,
    text: segment.text.replace(/\s*\n\s*/g, ' '), // a whole article is one line here
  }));
  const pages = segments.map(({ blocks }) => text.pages[blocks[0] ?? -1]);
  return { language, title, authority, source, rights, units: found.units, segments, pages };
}

/** Encodings a reader can choose: labels of the WHATWG Encoding Standard. */
export const ENCODINGS: readonly string[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'koi8-r',
  'koi8-u',
  'iso-8859-2',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
];

function decode(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}
