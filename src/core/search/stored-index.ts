import type { SearchEntry } from './entries.ts';
import { assembled, type SearchIndex } from './index-of.ts';
import { Lexicon } from './lexicon.ts';

/** An index as it is kept in a file or sent by a worker: JSON, without the texts themselves. */
export interface StoredIndex {
  readonly languages: readonly {
    readonly language: string;
    /** The exact forms, separated by spaces. */
    readonly words: string;
    /** Their stems; `-` where the stem is the word, absent where the language has none. */
    readonly stems?: string;
  }[];
  /** Word numbers of each entry, in base 36, separated by spaces. */
  readonly tokens: readonly string[];
}

const SAME = '-';

/** Writes an index for keeping. */
export function storeIndex({ languages, tokens, entries }: SearchIndex): StoredIndex {
  return {
    languages: languages.map(({ lexicon: { language, words } }) => ({
      language,
      words: words.map(({ exact }) => exact).join(' '),
      ...(words.some(({ stem }) => stem !== undefined)
        ? { stems: words.map(({ exact, stem }) => (stem === exact ? SAME : stem)).join(' ') }
        : {}),
    })),
    tokens: entries.map((_, entry) =>
      Array.from(tokens.values.subarray(tokens.starts[entry], tokens.starts[entry + 1]), (word) =>
        word.toString(36),
      ).join(' '),
    ),
  };
}

/** Takes an index up again; undefined where it was not made of as many entries as these. */
export function openIndex(
  stored: StoredIndex,
  entries: readonly SearchEntry[],
): SearchIndex | undefined {
  if (stored.tokens.length !== entries.length) return undefined;
  const lexicons = stored.languages.map(({ language, words, stems }) => {
    const stemList = stems?.split(' ');
    const list = split(words).map((exact, at) => {
      const stem = stemList?.[at];
      return { exact, stem: stem === SAME ? exact : stem };
    });
    return new Lexicon(language, list);
  });
  const lists = stored.tokens.map((line) => split(line).map((word) => parseInt(word, 36)));
  const starts = new Uint32Array(entries.length + 1);
  for (const [entry, list] of lists.entries()) starts[entry + 1] = starts[entry]! + list.length;
  return assembled(entries, lexicons, { values: Uint32Array.from(lists.flat()), starts });
}

function split(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
