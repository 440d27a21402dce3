import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { AlignUnit, Version } from '../core/align/index.ts';
import type { ReadText } from '../core/read/index.ts';
import {
  blocksFromText,
  cut,
  guessLanguage,
  matchHeading,
  readNumeral,
  structure,
  type Level,
} from '../core/segment/index.ts';
import { readTextFile } from './read-file.ts';

/** A text to be aligned, cut, with what its reader set aside as no part of it. */
export interface Input extends Version {
  readonly name: string;
  /** Page heads and page numbers, as printed. */
  readonly furniture: readonly string[];
}

/** Reads a file of any format into its blocks. Throws a sentence where it cannot be read. */
async function readBlocks(
  path: string,
  language?: string,
): Promise<ReadText & { furniture: readonly string[] }> {
  const result = await readTextFile(path);
  if (!result.ok) throw new Error(result.fault.message);
  const { texts, notices, format, encoding } = result;
  if (format === 'text') {
    const { blocks, furniture } = blocksFromText(decoded(path, encoding?.label));
    return { segmented: false, blocks, furniture };
  }
  const text = texts.find((each) => each.language === language) ?? texts[0];
  if (!text) throw new Error(`${path} holds no text`);
  const furniture = notices
    .filter(({ kind }) => kind === 'page-furniture')
    .flatMap((notice) => notice.text ?? []);
  return { ...text, furniture };
}

/** A plain text with its lines, which tell more of its structure than its paragraphs do. */
function decoded(path: string, encoding = 'utf-8'): string {
  return new TextDecoder(encoding).decode(readFileSync(path)).normalize('NFC');
}

/** Reads a text and cuts it into clauses of the level; segments that the file itself has cut stay as they are. */
export async function readVersion(path: string, level: Level, language?: string): Promise<Input> {
  const { blocks, furniture, segmented, language: declared } = await readBlocks(path, language);
  const found = structure(blocks);
  const words = blocks.map(({ text }) => text).join('\n');
  const chosen = language ?? declared ?? guessLanguage(words);
  return {
    name: basename(path),
    language: chosen,
    segments: cut(found, segmented ? 'paragraph' : level, chosen),
    units: found.units,
    furniture,
  };
}

/** Reads a text that is cut already: a segment a line, an empty line between units. */
export async function readSegments(path: string, language?: string): Promise<Input> {
  const result = await readTextFile(path);
  if (!result.ok) throw new Error(result.fault.message);
  if (result.format !== 'text' && result.format !== 'markdown') {
    throw new Error(`${path} is no plain text: with --segments each line is a segment`);
  }
  const text = decoded(path, result.encoding?.label);
  const units: AlignUnit[] = [];
  const segments: Version['segments'][number][] = [];
  let open = true;
  for (const raw of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    const line = raw.normalize('NFC').trim();
    if (line === '') {
      open = true;
      continue;
    }
    if (open) units.push(unitOf(line, units.length));
    open = false;
    segments.push({ text: line, kind: 'paragraph', unit: units.length - 1 });
  }
  return {
    name: basename(path),
    language: language ?? guessLanguage(text),
    segments,
    units,
    furniture: [],
  };
}

/** A unit of a cut text: numbered where its first line is an article's heading. */
function unitOf(line: string, index: number): AlignUnit {
  const heading = matchHeading(line);
  const number = heading && readNumeral(heading.numeral)?.value;
  const numbered = number === undefined ? {} : { number };
  const name = number === undefined ? `${index + 1}` : `${number}${heading?.suffix ?? ''}`;
  return { name, kind: 'article', part: 1, ...numbered };
}
