import type { PdfItem } from './page.ts';

/** A run with gaps, and the runs of another font that were drawn into them, from left to right. */
interface Woven {
  readonly host: PdfItem;
  readonly guests: readonly PdfItem[];
}

/** No line of prose has more. */
const MOST_RUNS = 400;

/**
 * Where a font lacks letters, a program draws them from another one into gaps that read as spaces: "h i" and "ộ" for
 * "hội". Puts such letters back at the space that stands, by the usual widths of letters, where they were drawn.
 */
export function unweave(row: readonly PdfItem[]): readonly PdfItem[] {
  if (row.length > MOST_RUNS) return row;
  const woven = row
    .map((host) => ({ host, guests: guestsOf(host, row) }))
    .filter(({ guests }) => guests.length > 0);
  let items = [...row];
  for (const { host, guests } of woven) {
    const free = guests.filter((guest) => items.includes(guest));
    const whole = free.length === guests.length ? rejoined({ host, guests }) : undefined;
    if (whole) items = [...items.filter((item) => item !== host && !guests.includes(item)), whole];
  }
  return items;
}

function guestsOf(host: PdfItem, row: readonly PdfItem[]): PdfItem[] {
  if (!/\S\s/.test(host.text)) return [];
  const inside = row.filter((item) => {
    const within =
      item.x > host.x && item.x + item.width < host.x + host.width + 0.1 * host.fontSize;
    return (
      item !== host && within && !/\s/.test(item.text.trim()) && item.fontSize === host.fontSize
    );
  });
  return inside.toSorted((a, b) => a.x - b.x);
}

/** Usual widths in ems; only their proportions count. */
function letterWidth(letter: string): number {
  if (/\s/.test(letter)) return 0.25;
  if (/[iljtfrI.,;:'’()!-]/.test(letter)) return 0.3;
  if (/[mwMW]/.test(letter)) return 0.78;
  return /\p{Lu}/u.test(letter) ? 0.68 : 0.48;
}

/** The host with its guests in the gaps, chosen so that the sum of the distances is least; `undefined` where none fits. */
function rejoined({ host, guests }: Woven): PdfItem | undefined {
  const places = gapsIn(host, guests);
  // best[j][p]: least cost of the first j guests in the first p gaps, with the gap the last one took.
  const none = { cost: Infinity, gap: -1 };
  const best = [places.map(() => ({ cost: 0, gap: -1 })).concat({ cost: 0, gap: -1 })];
  for (const [j, guest] of guests.entries()) {
    const row = [none];
    for (const [p, place] of places.entries()) {
      const taken = best[j]![p]!.cost + Math.abs(place.x + place.shift[j]! - guest.x);
      row.push(taken < row[p]!.cost ? { cost: taken, gap: p } : row[p]!);
    }
    best.push(row);
  }
  const chosen: number[] = [];
  for (let j = guests.length, p = places.length; j > 0; j--) {
    const { cost, gap } = best[j]![p]!;
    if (!(cost <= 0.6 * host.fontSize * guests.length)) return undefined;
    chosen.unshift(gap);
    p = gap;
  }
  const at = new Map(chosen.map((gap, j) => [places[gap]!.index, guests[j]!.text.trim()]));
  const letters = [...host.text].map((letter, index) => at.get(index) ?? letter);
  return { ...host, text: letters.join('') };
}

/** The spaces of a run: where each would begin, and how far the guests before it would push it. */
function gapsIn(host: PdfItem, guests: readonly PdfItem[]) {
  const letters = [...host.text];
  const filled = guests.reduce((sum, { width }) => sum + width, 0);
  const own = letters.reduce((sum, letter) => sum + letterWidth(letter), 0) - 0.25 * guests.length;
  const scale = Math.max(0, host.width - filled) / own;
  const shift = guests.map((_, j) =>
    guests.slice(0, j).reduce((sum, { width }) => sum + width - 0.25 * scale, 0),
  );
  let x = host.x;
  return letters.flatMap((letter, index) => {
    const start = x;
    x += letterWidth(letter) * scale;
    return letter === ' ' ? [{ index, x: start, shift }] : [];
  });
}
