import { expect, test } from 'vitest';
import {
  compareWitnesses,
  pairSegments,
  witnessDistance,
} from '../../../src/core/compare/index.ts';
import { documentOf, firstEdition, witnessOf } from './edition.ts';

const edition = firstEdition();
const witness = (document: string, id: string) => witnessOf(edition, document, id);

test('clauses are set side by side, merged and crossed ones too', () => {
  const protocol = documentOf(edition, 'protocol');
  const pairs = pairSegments(
    protocol,
    witness('protocol', 'vi-working'),
    witness('protocol', 'vi-wikipedia'),
  );
  const merged = pairs.find(({ canonical }) => canonical.includes('p-3.1'));
  expect(merged?.canonical).toEqual(['p-3.1', 'p-3.2']);
  expect(merged?.a.map(({ id }) => id)).toEqual(['p-3.1', 'p-3.2']);
  expect(merged?.b).toHaveLength(1);
});

test('every segment of both stands in exactly one pair', () => {
  for (const document of edition.documents) {
    const [first, ...others] = document.witnesses;
    for (const other of others) {
      const pairs = pairSegments(document, first!, other);
      const ids = (which: 'a' | 'b') => pairs.flatMap((pair) => pair[which].map(({ id }) => id));
      expect(ids('a').sort()).toEqual(first!.segments.map(({ id }) => id).sort());
      expect(ids('b').sort()).toEqual(other.segments.map(({ id }) => id).sort());
    }
  }
});

test('a gap is no difference', () => {
  const pairs = compareWitnesses(
    documentOf(edition, 'treaty'),
    witness('treaty', 'en-nsr'),
    witness('treaty', 'en-tc25'),
  );
  const at = (id: string) => pairs.find(({ canonical }) => canonical.includes(id));
  expect(at('art-5.1')).not.toHaveProperty('comparison');
  expect(at('art-6.2')).toMatchObject({ b: [] });
  expect(at('art-4.2')?.comparison?.counts).toMatchObject({ order: 1 });
});

test('two languages are neither compared nor measured', () => {
  const treaty = documentOf(edition, 'treaty');
  const two = [witness('treaty', 'de-signed'), witness('treaty', 'ru-signed')] as const;
  expect(() => compareWitnesses(treaty, ...two)).toThrow('not of one language');
  expect(() => witnessDistance(treaty, ...two)).toThrow('not of one language');
});

test('the English versions are nearer to each other in Article I than in Article III', () => {
  const { units, apart } = witnessDistance(
    documentOf(edition, 'treaty'),
    witness('treaty', 'en-nsr'),
    witness('treaty', 'en-tc25'),
  );
  const of = (id: string) => units.find(({ unit }) => unit === id)!.distance;
  expect(of('art-1')).toBeLessThan(of('art-3'));
  expect(apart).toContain('art-7');
});
