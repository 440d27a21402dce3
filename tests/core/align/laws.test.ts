import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align, alignMany, type Alignment, type Version } from '../../../src/core/align/index.ts';

const words = fc.oneof(
  fc.lorem({ maxCount: 10 }),
  fc.constantFrom('x', '—', '...', '1939', 'Art. 5', 'Договор о ненападении', '第一条', 'a b c'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);

/** Versions of a few units with a few segments each, some of them equal. */
const version: fc.Arbitrary<Version> = fc
  .array(fc.array(words, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
  .map((units) => ({
    language: 'und',
    units: units.map((_, at) => ({
      name: String(at + 1),
      kind: 'article',
      part: 1,
      number: at + 1,
    })),
    segments: units.flatMap((texts, unit) =>
      texts.map((text) => ({ text, kind: 'paragraph', unit })),
    ),
  }));

const sortedLinks = ({ links }: Alignment): string[] =>
  links.map(({ a, b, confidence }) => JSON.stringify([a, b, confidence])).sort();

describe('laws of aligning', { timeout: 60_000 }, () => {
  test('each segment stands in exactly one link, with a confidence from 0 to 1 and a reason', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const { links } = align(a, b);
        const inOrder = (all: readonly number[]): number[] => [...all].sort((x, y) => x - y);
        expect(inOrder(links.flatMap((link) => link.a))).toEqual(a.segments.map((_, at) => at));
        expect(inOrder(links.flatMap((link) => link.b))).toEqual(b.segments.map((_, at) => at));
        for (const { confidence, by } of links) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(by.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a text aligned with itself gives the identity', () => {
    fc.assert(
      fc.property(version, (one) => {
        const { links } = align(one, one);
        expect(links.map(({ a, b }) => [a, b])).toEqual(one.segments.map((_, at) => [[at], [at]]));
      }),
      { numRuns: 150 },
    );
  });

  test('swapped sides give swapped links', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const turned = align(b, a).links.map((link) => ({ ...link, a: link.b, b: link.a }));
        expect(sortedLinks({ units: [], links: turned })).toEqual(sortedLinks(align(a, b)));
      }),
      { numRuns: 150 },
    );
  });

  test('in a grid of several versions each segment stands in exactly one row', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 2, maxLength: 4 }), (versions) => {
        const { rows } = alignMany(versions);
        versions.forEach(({ segments }, at) => {
          const placed = rows.flatMap(({ cells }) => cells[at]!).sort((x, y) => x - y);
          expect(placed).toEqual(segments.map((_, index) => index));
        });
      }),
    );
  });
});
