import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A line of the collated texts that the sources were made from. */
export interface CollatedLine {
  readonly segment: string;
  readonly status: string;
  readonly text: string;
}

const PLACES = ['../shared/edition/texts', '../../shared/edition/texts'];

/** Where the collated texts are on this machine; `undefined` where they are not. */
export function collatedTexts(root: string): string | undefined {
  return PLACES.map((place) => resolve(root, place)).find((place) => existsSync(place));
}

/** Reads a file of lines `segment TAB status TAB text`; lines with # are remarks. */
export function readCollated(path: string): readonly CollatedLine[] {
  return linesOf(path).map((line) => {
    const [segment, status, text] = line.split('\t');
    return { segment: segment!, status: status!, text: text! };
  });
}

/** A clause of another treaty, which the sources may cut into sentences. */
export interface CollatedClause {
  readonly witness: string;
  readonly article: string;
  readonly status: string;
  readonly text: string;
}

/** Reads the file of clauses: a line `== document · article · language · status`, then the text. */
export function readClauses(path: string): readonly CollatedClause[] {
  const lines = linesOf(path);
  return lines.flatMap((line, index) => {
    if (!line.startsWith('== ')) return [];
    const [document, article, language, status] = line.slice(3).split(' · ');
    const source = language!.startsWith('en') ? 'en-lnts' : `${language}-text`;
    return {
      witness: `${document}.${source}`,
      article: article!,
      status: status!,
      text: lines[index + 1]!,
    };
  });
}

function linesOf(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
