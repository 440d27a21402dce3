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

const UNDONE = [...PAIRS, ...TONES].map(([read, meant]) => ({
  read: new RegExp(read, 'g'),
  meant,
}));

/** Misreadings of one word at most. */
const MOST = 2;
/** Shorter words are too many other words, longer ones none. */
const SHORTEST = 3;
const LONGEST = 40;

/** The words of a language and how they are built, as far as an edition shows. */
export class Letters {
  readonly #words = new Set<string>();
  readonly #seen = new Set<string>();

  constructor(
    words: Iterable<string>,
    readonly language: string,
  ) {
    for (const word of words) {
      this.#words.add(word.toLowerCase());
      for (const three of threes(word)) this.#seen.add(three);
    }
  }

  has(word: string): boolean {
    return this.#words.has(word.toLowerCase());
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
 * The only word among those given that text recognition could have made this of. A word that may have been meant is taken
 * as it stands, and so is a number.
 */
export function meantBy(
  word: string,
  isKnown: (word: string) => boolean,
  mayBeMeant: (word: string) => boolean,
): string | undefined {
  if (word.length < SHORTEST || word.length > LONGEST) return undefined;
  if (/^\p{N}+$/u.test(word) || mayBeMeant(word)) return undefined;
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
  return UNDONE.flatMap(({ read, meant }) =>
    Array.from(lower.matchAll(read), ({ index, 0: { length } }) => {
      const put = cased(meant, word, index);
      return word.slice(0, index) + put + word.slice(index + length);
    }),
  );
}

/** A capital for a capital; for a figure, too, at the beginning and beside capitals: "8ündnis", "Ud5SR". */
function cased(meant: string, word: string, index: number): string {
  const capital = /\p{Lu}/u;
  const isFigure = /[158]/.test(word[index]!);
  const besideCapital = capital.test(word[index + 1] ?? '') || index === 0;
  const isCapital = capital.test(word[index]!) || (isFigure && besideCapital);
  return isCapital ? meant[0]!.toUpperCase() + meant.slice(1) : meant;
}
