import type { SheetSize } from '../../app/facsimile/page-source.ts';
import type { PageBox } from '../../core/model/index.ts';

/** Room between two pages, and above the first one, in CSS pixels. */
export const SHEET_GAP = 12;

/** How large pages are shown: a number of CSS pixels for each unit, or as fits the window. */
export type Zoom = number | 'width' | 'page';

/** A page as it lies in the column of pages. CSS pixels. */
export interface SheetPlace {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the pages of a file lie under one another. A page whose size is not known yet is taken to be like the first. */
export class SheetLayout {
  readonly #sizes: (SheetSize | undefined)[];
  #tops: Float64Array;
  #scale = 1;
  #rotation = 0;

  constructor(
    readonly count: number,
    private readonly usual: SheetSize,
  ) {
    this.#sizes = Array.from({ length: count });
    this.#tops = new Float64Array(count + 1);
    this.arrange(1, 0);
  }

  get scale(): number {
    return this.#scale;
  }

  /** Height of the whole column. */
  get height(): number {
    return this.#tops[this.count]!;
  }

  /** Size of a page, unturned, in its own units. */
  size(page: number): SheetSize {
    return this.#sizes[page - 1] ?? this.usual;
  }

  /** Learns how large a page is; true where it is not as it was taken to be. */
  learn(page: number, size: SheetSize): boolean {
    const { width, height } = this.size(page);
    this.#sizes[page - 1] = size;
    return width !== size.width || height !== size.height;
  }

  arrange(scale: number, rotation: number): void {
    this.#scale = scale;
    this.#rotation = rotation;
    let top = SHEET_GAP;
    for (let page = 1; page <= this.count; page += 1) {
      this.#tops[page - 1] = top;
      top += this.#shown(page).height + SHEET_GAP;
    }
    this.#tops[this.count] = top;
  }

  place(page: number): SheetPlace {
    return { top: this.#tops[page - 1]!, ...this.#shown(page) };
  }

  /** The page at a height of the column; the one above where it lies between two. */
  pageAt(y: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#tops[middle]! <= y) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The scale at which a page fits into a window. */
  scaleFor(zoom: Zoom, page: number, room: SheetSize): number {
    if (typeof zoom === 'number') return zoom;
    const { width, height } = turnedSize(this.size(page), this.#rotation);
    const across = (room.width - 2 * SHEET_GAP) / width;
    const down = (room.height - 2 * SHEET_GAP) / height;
    return Math.max(0.05, zoom === 'width' ? across : Math.min(across, down));
  }

  /** A box in units of a page as it is shown turned, with fractions of the page as units. */
  turnedBox(box: PageBox): { x: number; y: number; width: number; height: number } {
    const { width, height } = this.size(box.page);
    const [left, top] = [box.x / width, box.y / height];
    const [right, bottom] = [left + box.width / width, top + box.height / height];
    switch (this.#rotation) {
      case 90:
        return { x: 1 - bottom, y: left, width: bottom - top, height: right - left };
      case 180:
        return { x: 1 - right, y: 1 - bottom, width: right - left, height: bottom - top };
      case 270:
        return { x: top, y: 1 - right, width: bottom - top, height: right - left };
      default:
        return { x: left, y: top, width: right - left, height: bottom - top };
    }
  }

  /** The point of the unturned page, in its units, that is shown at fractions of the turned one. */
  pointAt(page: number, across: number, down: number): { x: number; y: number } {
    const { width, height } = this.size(page);
    const [x, y] = backTurned(this.#rotation, across, down);
    return { x: x * width, y: y * height };
  }

  #shown(page: number): SheetSize {
    const { width, height } = turnedSize(this.size(page), this.#rotation);
    return { width: width * this.#scale, height: height * this.#scale };
  }
}

function turnedSize({ width, height }: SheetSize, rotation: number): SheetSize {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

function backTurned(rotation: number, across: number, down: number): readonly [number, number] {
  switch (rotation) {
    case 90:
      return [down, 1 - across];
    case 180:
      return [1 - across, 1 - down];
    case 270:
      return [1 - down, across];
    default:
      return [across, down];
  }
}
