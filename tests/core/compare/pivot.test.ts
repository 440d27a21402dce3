import { expect, test } from 'vitest';
import { pivot } from '../../../src/core/compare/index.ts';
import type { PivotDifference, PivotSegment } from '../../../src/core/compare/index.ts';
import { firstEdition } from './edition.ts';

const edition = firstEdition();

function segment(document: string, id: string, published?: string): PivotSegment {
  const [found] = pivot(edition, {
    document,
    first: 'de-signed',
    second: 'ru-signed',
    language: 'en',
    segments: [id],
    ...(published === undefined ? {} : { published }),
  });
  return found!;
}

/** Differences in notation: German | Russian | published. */
function said(differences: readonly PivotDifference[]): string[] {
  return differences.map(({ stance, first, second, published }) =>
    [`${stance}: ${first}`, second, ...(published === undefined ? [] : [published])].join(' | '),
  );
}

test('Article V: the Russian adds "by peaceful means"', () => {
  const { languages, against } = segment('treaty', 'art-5.2', 'en-nsr');
  expect(said(languages)).toContain('languages-differ:  | by peaceful means,');
  expect(said(languages)).toContain('languages-differ:  | for the settlement of the conflict');
  expect(said(against)).toContain('all-differ: by way of | by peaceful means, by way of | through');
});

test('Article V: "arbitration commissions" is what neither language says', () => {
  const { terms } = segment('treaty', 'art-5.2', 'en-nsr');
  expect(terms.find(({ concept }) => concept === 'settlement-commission')).toMatchObject({
    first: 'Schlichtungskommissionen',
    published: 'arbitration commissions',
    firstLiteral: 'conciliation commissions',
    inferred: ['first', 'second'],
    sameAsFirst: false,
    sameAsSecond: false,
  });
});

test.each(['p-1.1', 'p-2.1'])('%s: "spheres of influence" stands against both languages', (id) => {
  const { against, terms } = segment('protocol', id, 'en-nsr');
  const influence = against.find(({ published }) => published === 'influence');
  expect(influence).toMatchObject({
    stance: 'published-alone',
    first: 'interest',
    second: 'interests',
    concepts: ['sphere-of-interest'],
  });
  expect(terms.find(({ concept }) => concept === 'sphere-of-interest')).toMatchObject({
    firstLiteral: 'spheres of interest',
    secondLiteral: 'spheres of interests',
    inferred: [],
    sameAsFirst: false,
    sameAsSecond: false,
  });
});

test('the translation of 1956 says "interest" with both', () => {
  const { against, terms } = segment('protocol', 'p-1.1', 'en-dgfp');
  expect(against.flatMap(({ concepts }) => concepts)).not.toContain('sphere-of-interest');
  expect(terms.find(({ concept }) => concept === 'sphere-of-interest')).toMatchObject({
    sameAsFirst: true,
    sameAsSecond: true,
  });
});

test('p-3.1: the Russian names the USSR', () => {
  expect(said(segment('protocol', 'p-3.1').languages)).toContain(
    'languages-differ:  | of the USSR',
  );
});

test('art-2.1: warlike acts, military operations, belligerent action', () => {
  const { against } = segment('treaty', 'art-2.1', 'en-nsr');
  const found = against.find(({ concepts }) => concepts.includes('belligerent-action'));
  expect(said([found!])).toEqual([
    'all-differ: warlike acts on the part of | military operations on the part of | belligerent action by',
  ]);
});

test('a version that breaks off is not compared where it does', () => {
  expect(segment('treaty', 'art-5.2', 'en-tc25')).not.toHaveProperty('published');
});

test('works through Vietnamese too', () => {
  const segments = pivot(edition, {
    document: 'protocol',
    first: 'de-signed',
    second: 'ru-signed',
    language: 'vi',
    published: 'vi-working',
  });
  expect(segments.length).toBeGreaterThan(8);
  for (const { languages, first } of segments) {
    for (const { span, first: words } of languages) {
      expect(first.slice(span.start, span.end).trim()).toBe(words);
    }
  }
});

test('refuses a language without renderings', () => {
  const request = { document: 'treaty', first: 'de-signed', second: 'ru-signed', language: 'fr' };
  expect(() => pivot(edition, request)).toThrow('no literal rendering in "fr"');
});
