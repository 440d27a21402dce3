import assert from 'node:assert/strict';
import { align } from 'wortlaut';

// Two versions cut into clauses: which of them belong together.
const version = (language, texts) => ({
  language,
  units: [{ name: '1', kind: 'article', part: 0, number: 1 }],
  segments: texts.map((text) => ({ text, kind: 'paragraph', unit: 0 })),
});
const { links } = align(
  version('en', ['The treaty is concluded for 10 years.', 'Done in duplicate in Moscow, 1939.']),
  version('de', ['Der Vertrag wird auf 10 Jahre geschlossen.', 'Ausgefertigt in Moskau, 1939.']),
);
assert.deepEqual(
  links.map(({ a, b }) => [a, b]),
  [
    [[0], [0]],
    [[1], [1]],
  ],
);
