import type { PageBox } from '../../core/model/index.ts';
import type { SheetSize } from '../../app/facsimile/page-source.ts';

/** A point of a page, in its units. */
export interface PagePoint {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

type Grip = 'draw' | 'move' | 'resize';

/** Sizes of a box in terms of its page: the smallest, a step of the arrow keys, and how near a corner counts as the corner. */
const SMALLEST = 0.004;
const STEP = 0.01;
const CORNER = 0.025;

/** A box being drawn, moved or resized with a pointer. */
export class BoxGesture {
  readonly #grip: Grip;

  constructor(
    private readonly from: PagePoint,
    private readonly before: PageBox | undefined,
    private readonly size: SheetSize,
  ) {
    this.#grip = gripOf(from, before, size);
  }

  get page(): number {
    return this.from.page;
  }

  /** The box once the pointer has come to a point. */
  at(point: Pick<PagePoint, 'x' | 'y'>): PageBox {
    const { from, before, size } = this;
    const [across, down] = [point.x - from.x, point.y - from.y];
    if (before && this.#grip === 'move') {
      return within({ ...before, x: before.x + across, y: before.y + down }, size);
    }
    if (before && this.#grip === 'resize') {
      const [width, height] = [before.width + across, before.height + down];
      return within({ ...before, width, height }, size);
    }
    return within(
      {
        page: from.page,
        x: Math.min(from.x, point.x),
        y: Math.min(from.y, point.y),
        width: Math.abs(across),
        height: Math.abs(down),
      },
      size,
    );
  }
}

function gripOf(from: PagePoint, box: PageBox | undefined, { width, height }: SheetSize): Grip {
  if (box?.page !== from.page) return 'draw';
  const [across, down] = [from.x - (box.x + box.width), from.y - (box.y + box.height)];
  const near = CORNER * Math.max(width, height);
  if (Math.abs(across) < near && Math.abs(down) < near) return 'resize';
  const isInside = across < 0 && down < 0 && from.x > box.x && from.y > box.y;
  return isInside ? 'move' : 'draw';
}

/** A box to begin with, for those who draw by keyboard: in the middle of the page. */
export function firstBox(page: number, size: SheetSize): PageBox {
  const { width, height } = size;
  return within(
    { page, x: 0.2 * width, y: 0.4 * height, width: 0.6 * width, height: 0.1 * height },
    size,
  );
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The box after an arrow key: moved, or with Shift resized; `undefined` for another key. */
export function boxAfterKey(
  box: PageBox,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  size: SheetSize,
): PageBox | undefined {
  const arrow = ARROWS[key];
  if (!arrow) return undefined;
  const step = Math.max(1, Math.round(STEP * Math.min(size.width, size.height)));
  const [across, down] = [arrow[0] * step, arrow[1] * step];
  return shiftKey
    ? within({ ...box, width: box.width + across, height: box.height + down }, size)
    : within({ ...box, x: box.x + across, y: box.y + down }, size);
}

/** A box in whole units that lies on its page. */
function within(box: PageBox, size: SheetSize): PageBox {
  const smallest = Math.max(1, Math.round(SMALLEST * Math.max(size.width, size.height)));
  const [most, deepest] = [Math.floor(size.width), Math.floor(size.height)];
  const width = between(smallest, Math.round(box.width), most);
  const height = between(smallest, Math.round(box.height), deepest);
  return {
    page: box.page,
    x: between(0, Math.round(box.x), most - width),
    y: between(0, Math.round(box.y), deepest - height),
    width,
    height,
  };
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(least, value), most);
}
