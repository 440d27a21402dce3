import { matchHeading } from './heading-words.ts';
import { plainDigits } from './numerals.ts';

const PAGE_NUMBER =
  /^(?:[-–—[(]\s*)?(?:page|seite|стр\.?|страница|trang|página|pág\.|p\.|s\.|第|صفحة)?\s*\d{1,4}\s*(?:页|頁|(?:of|von|из|\/|sur|de)\s*\d{1,4})?(?:\s*[-–—\])])?$/iu;

interface Place {
  readonly page: number;
  readonly at: number;
  /** Position in the whole text, in lines. */
  readonly line: number;
  readonly number: number | undefined;
}

/** The words of a line without a page number before or after them. */
function bareHead(line: string): { key: string; number: number | undefined } {
  const plain = plainDigits(line);
  const match = /^(?<before>\d{1,4})\s+(?<rest>\D.*)$|^(?<words>.*\D)\s+(?<after>\d{1,4})$/u.exec(
    plain,
  );
  const groups = match?.groups;
  if (PAGE_NUMBER.test(plain)) return { key: '#', number: Number(/\d+/.exec(plain)![0]) };
  if (!groups) return { key: plain, number: undefined };
  const number = Number(groups['before'] ?? groups['after']);
  return { key: (groups['rest'] ?? groups['words'] ?? '').trim(), number };
}

/** Numbers that go up by one or two from place to place, as page numbers do, each well apart from the next. */
function countsPages(places: readonly Place[]): boolean {
  if (places.length < 3) return false;
  const steps = places.slice(1).map((place, at) => ({
    number: (place.number ?? 0) - (places[at]!.number ?? 0),
    lines: place.line - places[at]!.line,
  }));
  const good = steps.filter(({ number, lines }) => number >= 1 && number <= 2 && lines >= 8);
  return places.every(({ number }) => number !== undefined) && good.length >= steps.length * 0.8;
}

function collect(pages: readonly (readonly string[])[]): ReadonlyMap<string, Place[]> {
  const found = new Map<string, Place[]>();
  let line = 0;
  pages.forEach((page, number) => {
    page.forEach((text, at) => {
      if (text === '') return;
      line += 1;
      if (text.length > 90 || matchHeading(text)) return;
      const head = bareHead(text);
      const places = found.get(head.key) ?? [];
      places.push({ page: number, at, line, number: head.number });
      found.set(head.key, places);
    });
  });
  return found;
}

/** A line repeated at the top or the foot of most pages, where the text has form feeds. */
function standsAtEdges(places: readonly Place[], pages: readonly (readonly string[])[]): boolean {
  if (pages.length < 3 || places.length < Math.max(2, (pages.length - 1) * 0.4)) return false;
  return places.every(({ page, at }) => {
    const lines = pages[page]!;
    const before = lines.slice(0, at).filter((line) => line !== '').length;
    const after = lines.slice(at + 1).filter((line) => line !== '').length;
    return before < 2 || after < 2;
  });
}

/**
 * Finds page heads and page numbers, by page the indices of their lines. Signs: page numbers that count up at a
 * distance, the same line at the edge of most pages, the same short line beside such numbers again and again.
 */
export function findFurniture(
  pages: readonly (readonly string[])[],
): readonly ReadonlySet<number>[] {
  const out = pages.map(() => new Set<number>());
  const heads = collect(pages);
  const numbered = new Set<number>();
  for (const places of heads.values()) {
    if (!countsPages(places) && !standsAtEdges(places, pages)) continue;
    for (const { page, at, line } of places) {
      out[page]!.add(at);
      numbered.add(line);
    }
  }
  for (const places of heads.values()) {
    const beside = places.filter(({ line }) =>
      [-2, -1, 1, 2].some((by) => numbered.has(line + by)),
    );
    const apart = beside.slice(1).every(({ line }, at) => line - beside[at]!.line >= 8);
    if (beside.length < 3 || !apart || beside.length < places.length * 0.6) continue;
    for (const { page, at } of beside) out[page]!.add(at);
  }
  return out;
}
