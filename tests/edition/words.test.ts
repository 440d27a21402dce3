import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOfWords } from '../../src/edition/words.ts';

/** `"[Macht] und [Macht]"`: the brackets are where the words stand. */
test.each([
  ['Macht', 'Die [Macht] wird der [Macht] nicht schaden'],
  ['der', 'oder [der] andere'],
  ['Mach', 'Die Macht'],
  ['в', 'вопрос [в] том, что [в]ойна'.replace('[в]о', 'во')],
  ['lý', 'địa [lý] và pháp [lý]'],
  ['l', 'địa lý'],
  ['10', '[10] Jahre, 100 Tage'],
  [',', 'eins[,] zwei[,] drei'],
  ['die "Macht"', 'gegen [die "Macht"]'],
  ['Nichtangriff', 'Nichtangriffsvertrag'],
  ['Vertrag', 'Nichtangriffs-[Vertrag]'],
])('%s in %s', (words, marked) => {
  const text = marked.replaceAll(/[[\]]/g, '');
  const found = placesOfWords(text, words);
  const brackets = found.reduceRight(
    (line, { start, end }) => `${line.slice(0, start)}[${words}]${line.slice(end)}`,
    text,
  );
  expect(brackets).toBe(marked);
});

test('every place found is the words themselves, in order, and none inside a word', () => {
  const token = fc.constantFrom('Macht', 'Mächte', 'и', 'война', 'bên', 'ký', ',', '𝔄', '1');
  fc.assert(
    fc.property(fc.array(token, { minLength: 1, maxLength: 20 }), fc.nat(19), (tokens, which) => {
      const text = tokens.join(' ');
      const words = tokens[which % tokens.length]!;
      const spans = placesOfWords(text, words);
      expect(spans).toHaveLength(tokens.filter((each) => each === words).length);
      expect(spans.every(({ start, end }) => text.slice(start, end) === words)).toBe(true);
      expect([...spans].sort((a, b) => a.start - b.start)).toEqual(spans);
    }),
    { seed: 1939, numRuns: 300 },
  );
});
