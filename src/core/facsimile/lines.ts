import type { PageBox } from '../model/index.ts';

/** Joins boxes of words, in reading order, to boxes of lines, and lines of the same width to blocks. Whole units. */
export function joinBoxes(boxes: readonly PageBox[]): readonly PageBox[] {
  return joined(joined(boxes, isSameLine), isNextLine).map(whole);
}

function joined(
  boxes: readonly PageBox[],
  belong: (box: PageBox, next: PageBox) => boolean,
): readonly PageBox[] {
  const found: PageBox[] = [];
  for (const box of boxes) {
    const last = found.at(-1);
    if (last && last.page === box.page && belong(last, box)) {
      found[found.length - 1] = around(last, box);
    } else found.push(box);
  }
  return found;
}

function isSameLine(line: PageBox, next: PageBox): boolean {
  const middle = next.y + next.height / 2;
  const gap = next.x - (line.x + line.width);
  const isBeside = middle > line.y && middle < line.y + line.height;
  return isBeside && gap > -line.height && gap < 3 * line.height;
}

function isNextLine(block: PageBox, next: PageBox): boolean {
  const slack = 0.6 * next.height;
  const gap = next.y - (block.y + block.height);
  const ends = Math.abs(next.x + next.width - (block.x + block.width));
  return (
    Math.abs(next.x - block.x) < slack && ends < 4 * slack && gap > -slack && gap < 1.5 * slack
  );
}

function around(one: PageBox, other: PageBox): PageBox {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    page: one.page,
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

function whole({ page, x, y, width, height }: PageBox): PageBox {
  const left = Math.max(0, Math.floor(x));
  const top = Math.max(0, Math.floor(y));
  return {
    page,
    x: left,
    y: top,
    width: Math.max(1, Math.ceil(x + width) - left),
    height: Math.max(1, Math.ceil(y + height) - top),
  };
}
