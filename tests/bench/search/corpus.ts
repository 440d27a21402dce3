import type { SearchEntry } from '../../../src/core/search/index.ts';
import { seeded, type Random } from '../compare/random.ts';
import { drawer } from '../compare/texts.ts';

export const LANGUAGES = ['de', 'ru', 'en', 'vi'] as const;

/** Words of a segment: the edition's own have 17 on average, some 60. */
const SHORTEST = 5;
const LONGEST = 40;

/** So many segments, a quarter in each language, made up from the edition's vocabulary by Zipf's law. */
export function corpus(segments: number): readonly SearchEntry[] {
  const random = seeded(1939);
  const draws = LANGUAGES.map((language) => drawer(language, random));
  return Array.from({ length: segments }, (_, number) => {
    const at = number % LANGUAGES.length;
    const clause = Math.floor(number / LANGUAGES.length);
    return {
      kind: 'segment',
      document: `document-${Math.floor(clause / 500)}`,
      unit: `art-${Math.floor(clause / 5)}`,
      place: `art-${Math.floor(clause / 5)}.${(clause % 5) + 1}`,
      witness: LANGUAGES[at]!,
      language: LANGUAGES[at]!,
      text: sentence(draws[at]!, random),
    };
  });
}

function sentence(draw: () => string, random: Random): string {
  const length = SHORTEST + Math.floor(random() ** 2 * (LONGEST - SHORTEST));
  return `${Array.from({ length }, draw).join(' ')}.`;
}
