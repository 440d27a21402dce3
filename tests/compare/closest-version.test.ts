import { describe, expect, test } from 'vitest';
import { closestVersion } from '../../src/app/compare/closest-version.ts';
import type { CheckedText } from '../../src/app/compare/compare-messages.ts';
import { firstEdition, textOf, witnessOf } from '../core/compare/edition.ts';

const edition = firstEdition();

function find(text: string, language: string): CheckedText | undefined {
  const candidates = edition.documents.flatMap((document) =>
    document.witnesses
      .filter((witness) => witness.language === language)
      .map(({ id }) => ({ document, witness: id })),
  );
  const steps = closestVersion(text, candidates, {});
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function named(found: CheckedText | undefined): string | undefined {
  return found && `${found.document}/${found.witness}`;
}

const corrupt = textOf(witnessOf(edition, 'treaty', 'en-nsr'))
  .replace('\nArticle V.\n', ' ')
  .replace('does not denounce it', 'does not advance it');

describe('the corrupt web version', () => {
  test('is found among all English versions, and named', () => {
    const found = find(corrupt, 'en')!;
    expect(named(found)).toBe('treaty/en-nsr');
    expect(found.comparison.copies[0]?.copy).toBe('web-corrupt');
    expect(found.comparison.runIns).toEqual([
      { label: 'art-5.label', unit: 'art-4', into: 'art-5' },
    ]);
  });

  test.each([
    ['an article', 'Article VI.', 'Article VII.'],
    ['a clause', 'with the proviso', 'Article VII.'],
  ])('is named from %s of it', (_what, from, to) => {
    const part = corrupt.slice(corrupt.indexOf(from), corrupt.indexOf(to));
    const found = find(part, 'en')!;
    expect(named(found)).toBe('treaty/en-nsr');
    expect(found.comparison.copies[0]?.copy).toBe('web-corrupt');
  });
});

test.each(
  ['treaty', 'protocol'].flatMap((document) =>
    edition.documents
      .find(({ id }) => id === document)!
      .witnesses.map(({ id, language }) => [document, id, language] as const),
  ),
)('%s/%s is recognised as itself, with no departure', (document, id, language) => {
  const found = find(textOf(witnessOf(edition, document, id)), language);
  expect(named(found)).toBe(`${document}/${id}`);
  expect(found!.comparison.edits).toEqual([]);
});

test('a text of another kind is no copy of any version', () => {
  expect(
    find('Call me Ishmael. Some years ago, never mind how long precisely.', 'en'),
  ).toBeUndefined();
});
