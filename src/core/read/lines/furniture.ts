/** The lines at the edges of one page, white space collapsed, from the edge inwards. */
export interface PageEdges {
  readonly top: readonly string[];
  readonly bottom: readonly string[];
}

/** How many lines from each edge of a page are page heads, feet and page numbers. */
export interface Furniture {
  readonly top: number;
  readonly bottom: number;
}

/** How many lines from an edge may be furniture. */
export const EDGE_LINES = 3;

const PAGE_NUMBER =
  /^(?:[-–—[(|\s]*(?:\p{L}{1,8}\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})(?:\s*(?:\/|of|von|из|trên|sur|de|z|od|\/\/)\s*\d{1,4})?[-–—\])|\s]*)$/u;

/** "4)" and "[4" are no page numbers. */
const LIST_MARK = /^[^([]*[)\]]|[([][^)\]]*$/;

/**
 * Tells page heads, feet and numbers from the text: lines near an edge that come again, digits apart, on other pages,
 * and lines that are nothing but a number growing with the page. On a single page only a bare number at the foot counts.
 */
export function findFurniture(pages: readonly PageEdges[]): Furniture[] {
  const tops = repeated(pages.map(({ top }) => top));
  const bottoms = repeated(pages.map(({ bottom }) => bottom));
  const growing = {
    top: growingNumbers(pages.map(({ top }) => top)),
    bottom: growingNumbers(pages.map(({ bottom }) => bottom)),
  };
  return pages.map(({ top, bottom }, page) => ({
    top: furnitureLines(top, tops, growing.top[page]!),
    bottom: furnitureLines(bottom, bottoms, growing.bottom[page]!),
  }));
}

/** Furniture must reach the edge: the lines before the innermost one that counts belong to it only if they count too. */
function furnitureLines(lines: readonly string[], heads: ReadonlySet<string>, numbered: boolean[]) {
  let count = 0;
  let hasNumber = false;
  while (count < lines.length) {
    const isNumber = numbered[count] && !hasNumber; // a second one is of the text
    if (!isNumber && !heads.has(normalForm(lines[count]!))) return count;
    hasNumber ||= Boolean(numbered[count]);
    count++;
  }
  return count;
}

/** Digits and Roman numerals at the ends of a line change from page to page. */
function normalForm(line: string): string {
  return line
    .replace(/\d+/g, '#')
    .replace(/^[ivxlc]+\b|\b[ivxlc]+$/gi, '#')
    .replace(/\s+/g, ' ');
}

/**
 * Normal forms with words in them that stand at this edge of many pages: of all, or of every other (left and right
 * pages have heads of their own).
 */
function repeated(pages: readonly (readonly string[])[]): Set<string> {
  const often = new Set<string>();
  const even = pages.filter((_, i) => i % 2 === 0);
  const odd = pages.filter((_, i) => i % 2 === 1);
  for (const [some, share] of [
    [pages, 0.25],
    [even, 0.5],
    [odd, 0.5],
  ] as const) {
    const least =
      some === pages && pages.length > 3
        ? Math.max(3, share * pages.length)
        : Math.max(2, share * some.length);
    for (const [form, count] of counted(some)) if (count >= least) often.add(form);
  }
  return often;
}

function counted(pages: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const form of new Set(lines.map(normalForm))) {
      if (/\p{L}{2}/u.test(form)) counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  return counts;
}

/** For each page and line: whether it is a page number, one that grows by one with each page, here or next door. */
function growingNumbers(pages: readonly (readonly string[])[]): boolean[][] {
  const numbers = pages.map((lines) => lines.map(pageNumber));
  const has = (page: number, value: number) => numbers[page]?.includes(value) ?? false;
  return numbers.map((values, page) =>
    values.map((value, line) => {
      if (value === undefined) return false;
      if (pages.length === 1) return line === 0 && value === 1;
      return has(page - 1, value - 1) || has(page + 1, value + 1);
    }),
  );
}

function pageNumber(line: string): number | undefined {
  if (!PAGE_NUMBER.test(line) || LIST_MARK.test(line)) return undefined;
  const digits = /\d+/.exec(line)?.[0];
  return digits === undefined ? romanValue(/[ivxlc]+/i.exec(line)?.[0] ?? '') : Number(digits);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanValue(numeral: string): number {
  const values = [...numeral.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
