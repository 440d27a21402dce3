import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { proof } from '../../../src/core/proof/index.ts';
import type { Block } from '../../../src/core/model/index.ts';
import type { Difference } from '../../../src/core/proof/index.ts';
import { edition, paragraphs, textOfVersion } from './copies.ts';
import { documentOf, witnessOf } from '../compare/edition.ts';

vi.setConfig({ testTimeout: 60_000 });

const SOURCES: readonly (readonly [string, string])[] = [
  ['treaty', 'en-nsr'],
  ['treaty', 'de-signed'],
  ['protocol', 'ru-signed'],
  ['protocol', 'vi-working'],
];

/** A copy of a version with some of its words exchanged, left out or scanned badly. */
const copies = fc.record({
  source: fc.constantFrom(...SOURCES),
  changes: fc.array(
    fc.record({
      at: fc.nat(2000),
      kind: fc.constantFrom('zebra', '', 'x1l', 'Verein\u00adbarung'),
    }),
    { maxLength: 6 },
  ),
});

interface Copy {
  readonly source: readonly [string, string];
  readonly changes: readonly { readonly at: number; readonly kind: string }[];
}

function made({ source, changes }: Copy): Block[] {
  const words = textOfVersion(source[0], source[1]).split(/(?<=\s)/);
  for (const { at, kind } of changes) words[at % words.length] = kind === '' ? '' : `${kind} `;
  return paragraphs(words.join(''));
}

const inBlocks = (blocks: readonly Block[], { place }: Difference): string =>
  blocks[place.block]!.text.slice(place.span.start, place.span.end);

test('each difference stands where it says, in the copy and in the version', () => {
  fc.assert(
    fc.property(copies, (copy) => {
      const blocks = made(copy);
      for (const match of proof(blocks, edition).matches) {
        const witness = witnessOf(edition, match.document, match.witness);
        for (const difference of match.differences) {
          const { text } = witness.segments.find(({ id }) => id === difference.segments[0])!;
          const { start, end } = difference.span;
          const own = text.slice(start, end).trim();
          if (difference.segments.length === 1) expect(own).toBe(difference.established);
          else expect(difference.established.startsWith(own)).toBe(true);
          const here = inBlocks(blocks, difference).trim();
          expect(difference.copy.startsWith(here)).toBe(true);
        }
      }
    }),
    { numRuns: 40, seed: 1939 },
  );
});

test('a copy is proofed the same way twice, and words are never counted twice', () => {
  fc.assert(
    fc.property(copies, (copy) => {
      const blocks = made(copy);
      const report = proof(blocks, edition);
      expect(proof(blocks, edition)).toEqual(report);
      for (const { score, counts, differences, document } of report.matches) {
        expect(score.same + score.light + score.form + score.grave).toBe(score.words);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(
          differences.length,
        );
        expect(documentOf(edition, document)).toBeDefined();
      }
    }),
    { numRuns: 20, seed: 1939 },
  );
});

test('any text at all is proofed without an error', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 8 }),
      (lines) => {
        const blocks = lines.map((text) => ({
          kind: 'paragraph' as const,
          text: text.normalize('NFC'),
        }));
        expect(proof(blocks, edition).matches).toEqual([]);
      },
    ),
    { numRuns: 20, seed: 1939 },
  );
});
