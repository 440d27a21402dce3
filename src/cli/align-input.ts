import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { AlignUnit, Version } from '../core/align/index.ts';
import {
  blocksFromText,
  cut,
  guessLanguage,
  matchHeading,
  readNumeral,
  structure,
  type Level,
} from '../core/segment/index.ts';

/** A text to be aligned, cut, with what its reader set aside as no part of it. */
export interface Input extends Version {
  readonly name: string;
  /** Page heads and page numbers, as printed. */
  readonly furniture: readonly string[];
}

const MAX_BYTES = 100 * 1024 * 1024;

/** Reads a file as UTF-8, or UTF-16 with a byte order mark. Throws a sentence where it is no text. */
export function readText(path: string): string {
  const bytes = readBytes(path);
  if (bytes.length > MAX_BYTES)
    throw new Error(`${path} is larger than 100 MB: align its parts one by one`);
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${path} is no text in UTF-8 or UTF-16: save it in one of these`);
  }
  if (text.includes('\0')) throw new Error(`${path} holds binary data, no plain text`);
  if (text.trim() === '') throw new Error(`${path} is empty`);
  return text;
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new Error(`there is no file ${path}`, { cause: error });
    throw new Error(`${path} cannot be read${code ? ` (${code})` : ''}`, { cause: error });
  }
}

/** Reads a text and cuts it into clauses of the level. */
export function readVersion(path: string, level: Level, language?: string): Input {
  const text = readText(path);
  const { blocks, furniture } = blocksFromText(text);
  const found = structure(blocks);
  const chosen = language ?? guessLanguage(text);
  return {
    name: basename(path),
    language: chosen,
    segments: cut(found, level, chosen),
    units: found.units,
    furniture,
  };
}

/** Reads a text that is cut already: a segment a line, an empty line between units. */
export function readSegments(path: string, language?: string): Input {
  const text = readText(path);
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
