import type { Difference, Score, Sort } from './report.ts';
import { countWords } from './versions.ts';

const KIND: Readonly<Record<Sort, 'same' | 'light' | 'form' | 'grave'>> = {
  substance: 'grave',
  missing: 'grave',
  added: 'grave',
  order: 'form',
  'word-form': 'form',
  spelling: 'light',
  capitals: 'light',
  noise: 'light',
  punctuation: 'same',
};

/** Reckons how far a copy agrees, from the number of words compared and the words of each difference. */
export function scoreOf(words: number, differences: readonly Difference[]): Score {
  const touched = { same: 0, light: 0, form: 0, grave: 0 };
  let added = 0;
  for (const { sort, established: own, copy } of differences) {
    const count = countWords(own);
    touched[KIND[sort]] += count;
    if (KIND[sort] === 'grave') added += Math.max(0, countWords(copy) - count);
  }
  const { light, form, grave } = touched;
  const same = Math.max(0, words - light - form - grave);
  const total = words + added;
  const share = total === 0 ? 0 : (same + light) / total;
  return { words, same, light, form, grave, added, share };
}
