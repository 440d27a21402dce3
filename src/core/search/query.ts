import { ONE_OR_TWO, wordsOf } from './words.ts';

/** One thing that is looked for: a word, several words in a row, or the beginning of a word. */
export interface Wanted {
  readonly words: readonly string[];
  /** From quotation marks: just these words in this order, in no other form. */
  readonly isPhrase: boolean;
  /** The last word may go on: `negot*`. */
  readonly isPrefix: boolean;
}

/** A query as it was typed, taken apart. */
export interface Query {
  /** All of these must be there. */
  readonly wanted: readonly Wanted[];
  /** None of these may be there. */
  readonly unwanted: readonly Wanted[];
}

/** Longest query that is read, in UTF-16 units; what is beyond is left out. */
export const LONGEST_QUERY = 300;

const PART = new RegExp(`([-−–]?)(?:["“”„«]([^"“”„«»]*)["“”»]?|(${ONE_OR_TWO}|\\S+))`, 'giu');

/** Reads `"third power" -support verpflicht*`. Signs that mean nothing are passed over. */
export function parseQuery(typed: string): Query {
  const parts = [...typed.normalize('NFC').slice(0, LONGEST_QUERY).matchAll(PART)].map((match) => ({
    isUnwanted: match[1] !== '',
    wanted: wantedIn(match[2], match[3]),
  }));
  const found = parts.filter(({ wanted }) => wanted.words.length > 0);
  return {
    wanted: found.filter(({ isUnwanted }) => !isUnwanted).map(({ wanted }) => wanted),
    unwanted: found.filter(({ isUnwanted }) => isUnwanted).map(({ wanted }) => wanted),
  };
}

function wantedIn(quoted: string | undefined, word: string | undefined): Wanted {
  const text = quoted ?? word ?? '';
  const words = wordsOf(text).map((each) => each.text);
  return {
    words,
    isPhrase: quoted !== undefined || words.length > 1,
    isPrefix: quoted === undefined && text.endsWith('*'),
  };
}
