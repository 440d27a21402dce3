import type { PageBox } from '../model/index.ts';

/**
 * Joins boxes of words, in reading order, to boxes of lines, and lines to blocks as long as none of the words around them
 * would come to lie in the block. Whole units.
 */
export function joinBoxes(
  boxes: readonly PageBox[],
  around: readonly PageBox[] = [],
): readonly PageBox[] {
  const isFree = (block: PageBox): boolean => !around.some((word) => holdsMiddle(block, word));
  const belong = (block: PageBox, next: PageBox): boolean =>
    isBelow(block, next) && isFree(both(block, next));
  return joined(joined(boxes, isSameLine), belong).map(whole);
}

function joined(
  boxes: readonly PageBox[],
  belong: (box: PageBox, next: PageBox) => boolean,
): readonly PageBox[] {
  const found: PageBox[] = [];
  for (const box of boxes) {
    const last = found.at(-1);
    if (last && last.page === box.page && belong(last, box)) {
      found[found.length - 1] = both(last, box);
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

function isBelow(block: PageBox, next: PageBox): boolean {
  const gap = next.y - (block.y + block.height);
  const overlap = Math.min(block.x + block.width, next.x + next.width) - Math.max(block.x, next.x);
  return gap > -0.6 * next.height && gap < 1.2 * next.height && overlap > 0;
}

function holdsMiddle(block: PageBox, word: PageBox): boolean {
  const x = word.x + word.width / 2;
  const y = word.y + word.height / 2;
  const isAcross = x > block.x && x < block.x + block.width;
  return word.page === block.page && isAcross && y > block.y && y < block.y + block.height;
}

function both(one: PageBox, other: PageBox): PageBox {
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
