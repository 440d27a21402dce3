import type { Edition, EditionDocument, Witness } from '../model/index.ts';
import { Letters } from './misread.ts';
import { lookAlikeKey } from './noise.ts';

/** A witness as one that a copy may be of. */
export interface Candidate {
  readonly document: EditionDocument;
  readonly witness: Witness;
  /** Whole segments by their words: headings and other lines too short for threes. */
  readonly lines: ReadonlySet<string>;
}

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Small letters, look-alikes as one. */
  readonly key: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text as they are looked up. */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: lookAlikeKey(match[0]).toLowerCase(),
  }));
}

/** How many words a text has; signs are none. */
export function countWords(text: string): number {
  return wordsIn(text).length;
}

/** How many words make a sequence that a version is known by. */
export const GRAM = 3;

/** Which versions of an edition have which sequences of words. */
export class Versions {
  readonly candidates: readonly Candidate[];
  readonly #grams = new Map<string, number[]>();
  readonly #letters = new Map<string, Letters>();

  constructor(edition: Edition, size: number = GRAM) {
    this.candidates = edition.documents.flatMap((document) =>
      document.witnesses.map((witness) => ({ document, witness, lines: linesOf(witness) })),
    );
    this.candidates.forEach(({ witness }, index) => {
      const words = wordsIn(witness.segments.map(({ text }) => text).join('\n'));
      for (const gram of grams(words, size)) this.#add(gram, index);
    });
  }

  #add(gram: string, index: number): void {
    const known = this.#grams.get(gram);
    if (!known) this.#grams.set(gram, [index]);
    else if (known.at(-1) !== index) known.push(index);
  }

  /** How the words of a language are built, as far as its versions show. */
  lettersOf(language: string): Letters {
    const known = this.#letters.get(language);
    if (known) return known;
    const texts = this.candidates
      .filter(({ witness }) => primary(witness) === language)
      .flatMap(({ witness }) => witness.segments.map(({ text }) => text));
    const words = texts.flatMap((text) => text.match(WORD) ?? []);
    const letters = new Letters(words, language);
    this.#letters.set(language, letters);
    return letters;
  }

  /** Indices of the candidates that have this sequence. */
  having(gram: string): readonly number[] {
    return this.#grams.get(gram) ?? [];
  }
}

/** The primary subtag of a version's language. */
export function primary({ language }: Witness): string {
  return language.split('-')[0]!.toLowerCase();
}

/** Sequences of so many words, one for each word that has enough after it. */
export function grams(words: readonly Word[], size: number): string[] {
  const found: string[] = [];
  for (let at = 0; at + size <= words.length; at += 1) {
    found.push(
      words
        .slice(at, at + size)
        .map(({ key }) => key)
        .join(' '),
    );
  }
  return found;
}

/** Words of a line as `Candidate.lines` has them. */
export function lineKey(words: readonly Word[]): string {
  return words.map(({ key }) => key).join(' ');
}

function linesOf(witness: Witness): ReadonlySet<string> {
  return new Set(witness.segments.map(({ text }) => lineKey(wordsIn(text))));
}
