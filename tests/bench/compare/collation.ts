import { collate, variantsOf } from '../../../src/core/compare/index.ts';
import { seeded } from './random.ts';
import { edited, madeText } from './texts.ts';

/** Time for collating witnesses, ms: the first run and the best; and what it found. */
export interface CollationTime {
  readonly witnesses: number;
  readonly words: number;
  readonly cold: number;
  readonly best: number;
  readonly variants: number;
}

/** Witnesses of a made-up German text, each with 3 % of its words touched by itself. */
export function collation(count: number, words: number): CollationTime {
  const random = seeded(count + words);
  const text = madeText('de', words, random);
  const kind = { name: '3 %', share: 0.03, run: 1 };
  const witnesses = Array.from({ length: count }, (_, index) => ({
    id: `w${index}`,
    text: (index === 0 ? text : edited(text, kind, 'de', random)).join(''),
  }));
  const times: number[] = [];
  let variants = 0;
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    variants = variantsOf(collate(witnesses, 'w0', { language: 'de' })).length;
    times.push(performance.now() - start);
  }
  return { witnesses: count, words, cold: times[0]!, best: Math.min(...times), variants };
}
