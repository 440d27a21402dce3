import assert from 'node:assert/strict';
import { compare } from 'wortlaut';

// Two spellings of one sentence: what differs, and what the difference amounts to.
const { edits, texts } = compare(
  'Die Vertragschliessenden Teile verpflichten sich.',
  'Die vertragschließenden Teile verpflichteten sich.',
  { language: 'de' },
);
const found = edits.map(({ a, b }) => [
  texts.a.slice(a.start, a.end),
  texts.b.slice(b.start, b.end),
]);
assert.deepEqual(found, [
  ['Vertragschliessenden', 'vertragschließenden'],
  ['verpflichten', 'verpflichteten'],
]);
assert.deepEqual(
  edits.map((edit) => edit.class),
  ['spelling', 'substantive'],
);
