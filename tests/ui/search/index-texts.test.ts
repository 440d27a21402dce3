import { expect, test } from 'vitest';
import { indexTexts } from '../../../src/app/search/index-texts.ts';
import { parseQuery, search, type SearchEntry } from '../../../src/core/search/index.ts';

const entries: readonly SearchEntry[] = Array.from({ length: 5500 }, (_, number) => ({
  kind: 'segment',
  document: 'own',
  unit: `u-${number}`,
  place: `u-${number}.1`,
  witness: 'w',
  language: 'de',
  text: `Satz Nummer ${number} über Verträge`,
}));

test('many texts are indexed in a worker, which tells how far it is', async () => {
  const told: number[] = [];
  const index = await indexTexts(entries, (done) => told.push(done));
  expect(told).toEqual([1000, 2000, 3000, 4000, 5000]);
  expect(search(index, parseQuery('4711')).map(({ place }) => place)).toEqual(['u-4711.1']);
  expect(search(index, parseQuery('vertrag'))).toHaveLength(entries.length);
});

test('what is called off ends with the reason', async () => {
  const leaving = new AbortController();
  const running = indexTexts(entries, undefined, leaving.signal);
  leaving.abort(new Error('closed'));
  await expect(running).rejects.toThrow('closed');
});
