import { align, type Version } from '../../../src/core/align/index.ts';
import { blocksFromText, cut, structure } from '../../../src/core/segment/index.ts';
import { bare, type GoldLink, type GoldPair } from './gold-text.ts';
import type { MadePair } from './transform.ts';

/** Reads a text as the command line does, at level paragraph. */
export function toVersion(text: string, language: string): Version {
  const found = structure(blocksFromText(text).blocks);
  return { language, units: found.units, segments: cut(found, 'paragraph', language) };
}

const key = (link: GoldLink): string => JSON.stringify(link);
const isTwoSided = ([left, right]: GoldLink): boolean => left.length > 0 && right.length > 0;

/** Strict F1: precision counts one-sided links, recall does not; links of headings alone count for neither. */
function strictF1(gold: readonly GoldLink[], found: readonly GoldLink[]): number {
  const right = new Set(gold.map(key));
  const have = new Set(found.map(key));
  const two = gold.filter(isTwoSided);
  const precision = found.filter((link) => right.has(key(link))).length / Math.max(1, found.length);
  const recall = two.filter((link) => have.has(key(link))).length / Math.max(1, two.length);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Links that were found, by the gold ids of their clauses; an unknown clause by its words. */
export function linksOf(pair: GoldPair, made: MadePair): readonly GoldLink[] {
  const [a, b] = [toVersion(made.a, pair.languages[0]), toVersion(made.b, pair.languages[1])];
  const ids = [made.lines.a, made.lines.b].map(
    (lines) => new Map(lines.flatMap(({ text, id }) => (id ? [[bare(text), id] as const] : []))),
  );
  const name = ({ segments }: Version, at: number, side: number): string => {
    const words = bare(segments[at]!.text);
    return ids[side]!.get(words) ?? `?${words.slice(0, 40)}`;
  };
  return align(a, b)
    .links.map((link): GoldLink => [
      link.a.map((at) => name(a, at, 0)),
      link.b.map((at) => name(b, at, 1)),
    ])
    .filter((link) => link.flat().some((id) => !id.startsWith('?')));
}

/** Strict F1 of a made pair, from its raw text. */
export const scoreMade = (pair: GoldPair, made: MadePair): number =>
  strictF1(made.links, linksOf(pair, made));
