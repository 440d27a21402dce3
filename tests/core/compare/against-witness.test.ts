import { expect, test } from 'vitest';
import { compareWithWitness } from '../../../src/core/compare/index.ts';
import { documentOf, firstEdition, textOf, witnessOf } from './edition.ts';

const edition = firstEdition();
const treaty = documentOf(edition, 'treaty');
const english = witnessOf(edition, 'treaty', 'en-nsr');
const whole = textOf(english);
const corrupt = whole
  .replace('\nArticle V.\n', ' ')
  .replace('does not denounce it', 'does not advance it')
  .replaceAll('\n', ' ');

test('the corrupt web version is found, and named', () => {
  const result = compareWithWitness(corrupt, treaty, english);
  expect(result.known.map(({ variant, segment }) => [variant.id, segment])).toEqual([
    ['article-iv-into-v', 'art-5.label'],
    ['denounce', 'art-6.2'],
  ]);
  expect(result.copies).toEqual([{ copy: 'web-corrupt', readings: 2 }]);
  expect(result.runIns).toEqual([{ label: 'art-5.label', into: 'art-5', unit: 'art-4' }]);
  const said = result.edits.map(({ a, b, class: name, rule }) => [
    result.texts.a.slice(a.start, a.end).trim(),
    result.texts.b.slice(b.start, b.end).trim(),
    `${name}:${rule}`,
  ]);
  expect(said).toEqual([
    ['Article V.', '', 'omission:heading'],
    ['denounce', 'advance', 'substantive:different-words'],
  ]);
  expect(result.known.map(({ edits }) => edits)).toEqual([[0], [1]]);
});

test('a part of the corrupt version is compared with that part', () => {
  const start = corrupt.indexOf('with the proviso');
  const part = corrupt.slice(start, corrupt.indexOf('Article VII'));
  const result = compareWithWitness(part, treaty, english);
  expect(result.segments.map(({ segment }) => segment)).toEqual(['art-6.2']);
  expect(result.known.map(({ variant }) => variant.id)).toEqual(['denounce']);
  expect(result.edits).toHaveLength(1);
});

test('articles with their headings begin with the heading', () => {
  const part = whole.slice(whole.indexOf('Article II.'), whole.indexOf('Article IV.'));
  const result = compareWithWitness(part, treaty, english);
  expect(result.segments[0]?.segment).toBe('art-2.label');
  expect(result.segments.at(-1)?.segment).toBe('art-3.2');
  expect(result.edits).toEqual([]);
});

test('the witness itself has no difference and no known reading', () => {
  for (const document of edition.documents) {
    for (const witness of document.witnesses) {
      const result = compareWithWitness(textOf(witness), document, witness);
      expect(result.edits).toEqual([]);
      expect(result.known).toEqual([]);
    }
  }
});

/** Every reading of the apparatus whose lemma stands in the text, with the witness's text as that copy has it. */
const readings = edition.documents.flatMap((document) =>
  document.witnesses.flatMap((witness) =>
    witness.variants.flatMap((variant) => {
      const [place] = variant.places;
      const segment = witness.segments.find(({ id }) => id === place?.segment)?.text ?? '';
      if (!place || segment.slice(place.span.start, place.span.end) !== variant.lemma) return [];
      return variant.readings.map((reading) => {
        const gap = variant.lemma === '' ? ' ' : '';
        const changed =
          segment.slice(0, place.span.start) + reading.text + gap + segment.slice(place.span.end);
        const text = witness.segments
          .map((one) => (one.id === place.segment ? changed : one.text))
          .join('\n');
        return { name: `${document.id} ${variant.id}`, document, witness, variant, reading, text };
      });
    }),
  ),
);

test.each(readings)('$name, as a copy reads, is named', (row) => {
  const { known, edits } = compareWithWitness(row.text, row.document, row.witness);
  const found = known.filter(({ variant }) => variant.id === row.variant.id);
  expect(found.map(({ reading }) => reading)).toEqual([row.reading]);
  expect(edits.length).toBeGreaterThan(0);
  expect(found[0]!.edits.length).toBeGreaterThan(0);
});
