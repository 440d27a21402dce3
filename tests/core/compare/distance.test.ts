import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '../../../src/core/compare/index.ts';

test('counts words taken out and put in, over the words of both', () => {
  const units = [
    { unit: 'art-1', a: 'spheres of influence', b: 'spheres of interest' },
    { unit: 'art-2', a: 'Berlin.', b: 'berlin' },
    { unit: 'art-3', a: 'only here' },
  ];
  const result = distance(units, 'en');
  expect(result.units).toEqual([
    { unit: 'art-1', distance: 2 / 6 },
    { unit: 'art-2', distance: 0 },
  ]);
  expect(result.all).toBe(2 / 8);
  expect(result.apart).toEqual(['art-3']);
});

test('spelling is no distance, another form is', () => {
  expect(distance([{ unit: 'x', a: 'dass Interesse', b: 'daß Interessen' }], 'de').all).toBe(0.5);
  expect(distance([{ unit: 'x', a: 'её', b: 'ее' }], 'ru').all).toBe(0);
  expect(distance([{ unit: 'x', a: 'hòa', b: 'hoà' }], 'vi').all).toBe(0);
  expect(distance([{ unit: 'x', a: 'one', b: 'two' }], 'en').all).toBe(1);
  expect(distance([{ unit: 'x', a: 'one' }], 'en').all).toBeUndefined();
});

test('is symmetrical, between 0 and 1, and 0 for a text and itself', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'B', 'der', ','), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [a, b] = [left.join(' '), right.join(' ')];
      const there = distance([{ unit: 'x', a, b }], 'de').all!;
      expect(distance([{ unit: 'x', a: b, b: a }], 'de').all).toBe(there);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThanOrEqual(1);
      expect(distance([{ unit: 'x', a, b: a }], 'de').all).toBe(0);
    }),
  );
});
