import { EDIT_KINDS, edited, madeText, segmentsOf } from './texts.ts';
import { seeded } from './random.ts';

/** Two texts to compare. */
export interface BenchCase {
  readonly id: string;
  readonly group: 'made' | 'real';
  readonly words: number;
  readonly edits: string;
  readonly language: string;
  texts(): readonly [string, string];
}

const SIZES = [1_000, 10_000, 100_000];
const LANGUAGES = ['de', 'ru', 'vi'];

const MADE: readonly BenchCase[] = SIZES.flatMap((words) =>
  EDIT_KINDS.flatMap((kind, index) =>
    LANGUAGES.map((language) => ({
      id: `${language} ${words} ${kind.name}`,
      group: 'made' as const,
      words,
      edits: kind.name,
      language,
      texts: () => {
        const random = seeded(words + index);
        const first = madeText(language, words, random);
        return [first.join(''), edited(first, kind, language, random).join('')] as const;
      },
    })),
  ),
);

/** Texts of two versions of the edition, segment by segment, so many times one after the other. */
function real(
  name: string,
  language: string,
  first: readonly string[],
  second: readonly string[],
  times: number,
): BenchCase {
  const joined = (witnesses: readonly string[]): string =>
    `${witnesses.flatMap(segmentsOf).join('\n')}\n`.repeat(times).normalize('NFC');
  return {
    id: name,
    group: 'real',
    words: joined(first).split(/\s+/u).length - 1,
    edits: name,
    language,
    texts: () => [joined(first), joined(second)],
  };
}

const ENGLISH_1948 = ['treaty.en-nsr', 'protocol.en-nsr'];
const ENGLISH_OTHERS = ['treaty.en-tc25', 'protocol.en-dgfp'];

const REAL: readonly BenchCase[] = [
  real('English of 1948, English of 1946 and 1956', 'en', ENGLISH_1948, ENGLISH_OTHERS, 1),
  real(
    'Soviet draft, signed Russian treaty',
    'ru',
    ['soviet-draft.ru-draft'],
    ['treaty.ru-signed'],
    1,
  ),
  real('the English pair 100 times over', 'en', ENGLISH_1948, ENGLISH_OTHERS, 100),
];

export const CASES: readonly BenchCase[] = [...MADE, ...REAL];
