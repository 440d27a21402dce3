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
  type FoundUnit,
  type Level,
} from '../core/segment/index.ts';
import { readLines, readTextFile } from './read-file.ts';

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
  const lines = readLines(path);
  if (lines?.format === 'text') {
    const { blocks, furniture } = blocksFromText(lines.text); // lines tell more than paragraphs do
    return { segmented: false, blocks, furniture };
  }
  const result = await readTextFile(path);
  if (!result.ok) throw new Error(result.fault.message);
  const { texts, notices } = result;
  const text = texts.find((each) => each.language === language) ?? texts[0];
  if (!text) throw new Error(`${path} holds no text`);
  const furniture = notices
    .filter(({ kind }) => kind === 'page-furniture')
    .flatMap((notice) => notice.text ?? []);
  return { ...text, furniture };
}

/** Reads a text and cuts it into clauses of the level; segments that the file itself has cut stay as they are. */
export async function readVersion(
  path: string,
  level: Level,
  language?: string,
): Promise<Input & { readonly units: readonly FoundUnit[] }> {
  const { blocks, furniture, segmented, language: declared } = await readBlocks(path, language);
  const found = structure(blocks);
  if (blocks.length === 0) throw new Error(`${basename(path)} holds no text.`);
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

/**
 * The texts of a file that links them itself (TMX), with the names of their units; of another file its one text. The file's
 * own segments stay as they are.
 */
export async function readLinked(path: string): Promise<
  readonly (Input & {
    readonly units: readonly FoundUnit[];
    readonly links: readonly (readonly string[])[];
  })[]
> {
  const result = await readTextFile(path);
  if (!result.ok) throw new Error(result.fault.message);
  return result.texts.map(({ blocks, language, name }) => {
    const found = structure(blocks);
    const chosen = language ?? guessLanguage(blocks.map(({ text }) => text).join('\n'));
    const segments = cut(found, 'paragraph', chosen);
    const nameOf = (block: number) => (result.aligned ? (blocks[block]?.id ?? []) : []);
    return {
      name: name ?? `${basename(path)} (${chosen})`,
      language: chosen,
      segments,
      units: found.units,
      furniture: [],
      links: segments.map((segment) => segment.blocks.flatMap(nameOf)),
    };
  });
}

/** Reads a text that is cut already: a segment a line, an empty line between units. */
export function readSegments(path: string, language?: string): Input {
  const text = readLines(path)?.text;
  if (text === undefined)
    throw new Error(`${path} is no plain text: with --segments each line is a segment`);
  const units: AlignUnit[] = [];
  const segments: Version['segments'][number][] = [];
  let open = true;
  for (const raw of text.split(/\r\n|\n|\r/)) {
    const line = raw.trim();
    if (line === '') {
      open = true;
      continue;
    }
    if (open) units.push(unitOf(line, units.length));
    open = false;
    segments.push({ text: line, kind: 'paragraph', unit: units.length - 1 });
  }
  if (segments.length === 0) throw new Error(`${basename(path)} holds no text.`);
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
