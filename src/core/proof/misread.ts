import { isSyllable } from './syllable.ts';

/** What text recognition reads, and what stands there; both in small letters. */
const PAIRS: readonly (readonly [read: string, meant: string])[] = [
  ['c', 'e'], ['e', 'c'], ['b', 'h'], ['h', 'b'], ['u', 'n'], ['n', 'u'], ['f', 't'], ['t', 'f'],
  ['l', 'i'], ['i', 'l'], ['d', 'cl'], ['cl', 'd'], ['ii', 'u'], ['li', 'h'], ['0', 'o'], ['5', 's'], ['8', 'b'],
  ['1', 'l'], ['1', 'i'], ['rn', 'm'], ['m', 'rn'], ['vv', 'w'],
  ['н', 'и'], ['и', 'н'], ['п', 'н'], ['н', 'п'], ['щ', 'ш'], ['ш', 'щ'], ['ьі', 'ы'], ['ы', 'ьі'], ['с', 'е'], ['е', 'с'],
]; // prettier-ignore

/** Tones that recognition leaves out: a Vietnamese syllable that ends in a stop has one of these. */
const TONES = [...'aăâeêioôơuưy'].flatMap((vowel) =>
  ['\u0301', '\u0323'].map((tone) => [vowel, `${vowel}${tone}`.normalize('NFC')] as const),
);

/** Misreadings of one word at most. */
const MOST = 2;
/** Shorter words are too many other words. */
const SHORTEST = 3;

/** Sequences of three letters in the words of a language, as far as an edition has them. */
export class LetterSequences {
  readonly #seen = new Set<string>();

  constructor(
    words: Iterable<string>,
    readonly language: string,
  ) {
    for (const word of words) for (const three of threes(word)) this.#seen.add(three);
  }

  /** Whether a word could be one of the language: "ball" in a text with "Baltic" and "shall", not "tbe". */
  allows(word: string): boolean {
    if (/\p{N}/u.test(word)) return false;
    if (this.language === 'vi') return isSyllable(word);
    return threes(word).every((three) => this.#seen.has(three));
  }
}

function threes(word: string): string[] {
  const whole = `^${word.toLowerCase()}$`;
  return Array.from({ length: whole.length - 2 }, (_, at) => whole.slice(at, at + 3));
}

/**
 * The only word among those given that text recognition could have made this of. A word that could be one of the language
 * is taken as it stands, because whoever wrote it may have meant it: so is a number.
 */
export function meantBy(
  word: string,
  isKnown: (word: string) => boolean,
  letters: LetterSequences,
): string | undefined {
  if (word.length < SHORTEST || /^\p{N}+$/u.test(word) || letters.allows(word)) return undefined;
  let tried: ReadonlySet<string> = new Set([word]);
  for (let step = 0; step < MOST; step += 1) {
    tried = new Set([...tried].flatMap(misreadings));
    const [found, ...more] = [...tried].filter(isKnown);
    if (found !== undefined) return more.length === 0 ? found : undefined;
  }
  return undefined;
}

/** The word with one misreading undone, in every way there is. */
function misreadings(word: string): string[] {
  const lower = word.toLowerCase();
  return [...PAIRS, ...TONES].flatMap(([read, meant]) =>
    [...lower.matchAll(new RegExp(read, 'g'))].map(({ index }) => {
      const put = cased(meant, word[index]!, index);
      return word.slice(0, index) + put + word.slice(index + read.length);
    }),
  );
}

/** A capital for a capital; where a figure stood at the beginning, a capital too: "8ündnis". */
function cased(meant: string, sign: string, index: number): string {
  const isCapital = /\p{Lu}/u.test(sign) || (index === 0 && /[58]/.test(sign));
  return isCapital ? meant[0]!.toUpperCase() + meant.slice(1) : meant;
}
