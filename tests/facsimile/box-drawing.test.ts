import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxAfterKey, BoxGesture, firstBox } from '../../src/ui/facsimile/box-drawing.ts';
import { SheetLayout } from '../../src/ui/facsimile/sheet-layout.ts';
import { isBox } from '../../src/core/facsimile/index.ts';

const SIZE = { width: 595, height: 842 };
const BOX = { page: 2, x: 100, y: 200, width: 50, height: 40 };

test('a pointer draws from any corner, moves within a box, and resizes at its lower right corner', () => {
  const draw = (from: [number, number], to: [number, number], before?: typeof BOX) =>
    new BoxGesture({ page: 2, x: from[0], y: from[1] }, before, SIZE).at({ x: to[0], y: to[1] });
  expect(draw([300, 400], [200, 380])).toEqual({ page: 2, x: 200, y: 380, width: 100, height: 20 });
  expect(draw([120, 215], [130, 225], BOX)).toEqual({ ...BOX, x: 110, y: 210 });
  expect(draw([151, 241], [171, 251], BOX)).toEqual({ ...BOX, width: 70, height: 50 });
  expect(draw([400, 500], [420, 520], BOX)).toEqual({
    page: 2,
    x: 400,
    y: 500,
    width: 20,
    height: 20,
  });
});

test('arrow keys move, with Shift they resize; other keys do nothing', () => {
  const press = (key: string, shiftKey = false) => boxAfterKey(BOX, { key, shiftKey }, SIZE);
  expect(press('ArrowRight')).toEqual({ ...BOX, x: 106 });
  expect(press('ArrowUp')).toEqual({ ...BOX, y: 194 });
  expect(press('ArrowDown', true)).toEqual({ ...BOX, height: 46 });
  expect(press('ArrowLeft', true)).toEqual({ ...BOX, width: 44 });
  expect(press('x')).toBeUndefined();
});

test('law: a box stays a box on its page, whatever is done to it', () => {
  const keys = fc.array(
    fc.record({
      key: fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
      shiftKey: fc.boolean(),
    }),
    { maxLength: 150 },
  );
  const size = fc.record({
    width: fc.integer({ min: 1, max: 5000 }),
    height: fc.integer({ min: 1, max: 5000 }),
  });
  const point = fc.record({
    x: fc.integer({ min: -900, max: 9000 }),
    y: fc.integer({ min: -900, max: 9000 }),
  });
  fc.assert(
    fc.property(keys, size, point, point, (pressed, page, from, to) => {
      const gesture = new BoxGesture({ page: 1, ...from }, firstBox(1, page), page);
      let box = gesture.at(to);
      for (const key of pressed) box = boxAfterKey(box, key, page)!;
      expect(isBox(box)).toBe(true);
      expect(box.x + box.width).toBeLessThanOrEqual(page.width);
      expect(box.y + box.height).toBeLessThanOrEqual(page.height);
    }),
  );
});

test('law: a point of a turned page is the point it was before turning', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(0, 90, 180, 270), part, part, (rotation, across, down) => {
      const layout = new SheetLayout(3, SIZE);
      layout.arrange(1, rotation);
      const point = layout.pointAt(2, across, down);
      const box = layout.turnedBox({ page: 2, ...point, width: 0, height: 0 });
      expect(box.x).toBeCloseTo(across, 8);
      expect(box.y).toBeCloseTo(down, 8);
    }),
  );
});

test('pages lie under one another; a page is found at every height of the column', () => {
  const layout = new SheetLayout(1000, SIZE);
  layout.learn(3, { width: 842, height: 595 });
  layout.arrange(2, 0);
  const tops = Array.from({ length: 1000 }, (_, at) => layout.place(at + 1));
  for (const [at, { top, height }] of tops.entries()) {
    expect(layout.pageAt(top)).toBe(at + 1);
    expect(layout.pageAt(top + height - 1)).toBe(at + 1);
    expect(tops[at + 1]?.top ?? layout.height).toBeGreaterThan(top + height);
  }
  expect(layout.scaleFor('page', 1, { width: 10_000, height: 866 })).toBeCloseTo(1, 5);
  expect(layout.scaleFor('width', 1, { width: 619, height: 100 })).toBeCloseTo(1, 5);
});
