import { expect, test } from 'vitest';
import { seeded } from '../../bench/compare/random.ts';
import { noHardTally, ratesOf, tallyHard } from '../../bench/proof/hard.ts';
import { TEXTS } from '../../bench/proof/texts.ts';
import { check, found, textOfVersion } from './copies.ts';

// The report of the benchmark has many more copies.
test.each([0, 0.05])(
  'harder faults are found, %d of the words misread',
  async (noise) => {
    const tally = noHardTally();
    for (const [index, text] of TEXTS.entries()) {
      const random = seeded(1939 + index);
      for (let copy = 0; copy < 3; copy += 1) await tallyHard(text, random, noise, tally);
    }
    const { precision, recall } = ratesOf(tally);
    expect(recall, tally.wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(precision, tally.wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  },
  60_000,
);

const SAID: readonly (readonly [document: string, witness: string, from: string, to: string, said: string])[] = [
  ['treaty', 'en-nsr', 'either individually', 'eitber individually', 'noise misread [either/eitber]'],
  ['treaty', 'de-signed', 'einander', 'eiuander', 'noise misread [einander/eiuander]'],
  ['treaty', 'ru-signed', 'насилия', 'наснлия', 'noise misread [насилия/наснлия]'],
  ['treaty', 'vi-working', 'Chính phủ của', 'Cbính phủ của', 'noise misread [Chính/Cbính]'],
  // What may have been meant stays another word, and a number a number.
  ['treaty', 'en-nsr', 'each other', 'cach other', 'noise misread [each/cach]'],
  ['treaty', 'de-signed', '1926', '1986', 'substance number [1926/1986]'],
]; // prettier-ignore

test.each(SAID)('%s/%s: %s, %s', (document, witness, from, to, said) => {
  const text = textOfVersion(document, witness);
  expect(text).toContain(from);
  expect(found(check(text.replace(from, to)))).toEqual([said]);
});

test('names that changed places over half a sentence are no order of words', () => {
  const german = textOfVersion('treaty', 'de-signed');
  const exchanged = german
    .replace('v. Ribbentrop', 'v. X')
    .replace('W. Molotow', 'W. Ribbentrop')
    .replace('v. X', 'v. Molotow');
  expect(found(check(exchanged))).toEqual([
    'substance different-words [Ribbentrop/Molotow]',
    'substance different-words [Molotow/Ribbentrop]',
  ]);
});
