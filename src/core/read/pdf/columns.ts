import type { Chunk, Row } from './lines.ts';

/** A line of a column, in reading order. */
export interface Line extends Chunk {
  readonly column: Column;
}

/** Where the lines of a column begin and end. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** A chunk and the row it stands in. */
interface Placed extends Chunk {
  readonly row: number;
}

/**
 * Puts the chunks of each page in reading order: where a strip of the page is empty but for a few lines across it, what
 * is left of it is read before what is right of it, band by band between those lines. A page with too few lines to show
 * its columns has those of the other pages.
 */
export function readingOrder(pages: readonly (readonly Row[])[]): Line[][] {
  const placed = pages.map((rows) =>
    rows.flatMap(({ chunks }, row) => chunks.map((chunk) => ({ ...chunk, row }))),
  );
  const found = placed.map(gutterOf);
  const usual = median(found.filter((gutter) => gutter !== undefined));
  return placed.map((chunks, i) =>
    order(chunks, found[i] ?? (splits(chunks, usual) ? usual : undefined)),
  );
}

/** Whether a row has chunks on both sides of a gutter. */
function splits(chunks: readonly Placed[], gutter: number): boolean {
  const left = new Set(chunks.filter(({ right }) => right <= gutter).map(({ row }) => row));
  return chunks.some((chunk) => chunk.left >= gutter && left.has(chunk.row));
}

function order(chunks: readonly Placed[], gutter: number | undefined): Line[] {
  if (chunks.length === 0) return [];
  if (gutter === undefined) return columnLines(chunks);
  return bandsOf(chunks, gutter).flatMap((band) => {
    const left = band.filter(({ right }) => right <= gutter);
    const right = band.filter((chunk) => chunk.left >= gutter);
    if (left.length + right.length < band.length || left.length === 0 || right.length === 0) {
      return columnLines(band);
    }
    return [...order(left, gutterOf(left)), ...order(right, gutterOf(right))];
  });
}

/** Runs of chunks beside the gutter, and runs of lines across it with what follows them on one side alone. */
function bandsOf(chunks: readonly Placed[], gutter: number): Placed[][] {
  const sorted = chunks.toSorted((a, b) => a.row - b.row || a.left - b.left);
  const runs: { across: boolean; chunks: Placed[] }[] = [];
  for (const chunk of sorted) {
    const across = chunk.left < gutter && chunk.right > gutter;
    const run = runs.at(-1);
    if (run?.across === across) run.chunks.push(chunk);
    else runs.push({ across, chunks: [chunk] });
  }
  const bands: { across: boolean; chunks: Placed[] }[] = [];
  for (const run of runs.flatMap((each) => (each.across ? [each] : cutTail(each.chunks, gutter)))) {
    const band = bands.at(-1);
    if (band && run.across && band.across) band.chunks.push(...run.chunks);
    else bands.push(run);
  }
  return bands.map((band) => band.chunks);
}

/** Lines on one side alone, and those after a wide gap, are no columns but lines of the full width that end early. */
function cutTail(
  chunks: readonly Placed[],
  gutter: number,
): { across: boolean; chunks: Placed[] }[] {
  const onSide = (test: (chunk: Placed) => boolean) => chunks.filter(test);
  const left = onSide(({ right }) => right <= gutter);
  const right = onSide((chunk) => chunk.left >= gutter);
  if (left.length === 0 || right.length === 0) return [{ across: true, chunks: [...chunks] }];
  const end = Math.min(left.at(-1)!.y, right.at(-1)!.y);
  const pitch = median(left.slice(1).map(({ y }, i) => y - left[i]!.y)) || chunks[0]!.fontSize;
  const longer = left.at(-1)!.y > right.at(-1)!.y ? left : right;
  const cut = longer.findIndex(
    ({ y }, i) => i > 0 && y > end + 0.5 * pitch && y - longer[i - 1]!.y > 2.2 * pitch,
  );
  if (cut < 0) return [{ across: false, chunks: [...chunks] }];
  const from = longer[cut]!.row;
  return [
    { across: false, chunks: chunks.filter(({ row }) => row < from) },
    { across: true, chunks: chunks.filter(({ row }) => row >= from) },
  ];
}

/** Lines each side of a gutter must have, at the height of the other side. */
const LEAST = 3;

/** And the page at most: a page of a newspaper has some 1,500. What has more is a drawing. */
const MOST = 5_000;

/** The middle of the emptiest strip between two columns of prose; `undefined` where there is one column. */
function gutterOf(chunks: readonly Placed[]): number | undefined {
  if (chunks.length < 2 * LEAST || chunks.length > MOST) return undefined;
  const width = 0.45 * median(chunks.map(({ fontSize }) => fontSize));
  const edges = new Set(chunks.map(({ right }) => Math.ceil(right)));
  let best: { middle: number; score: number } | undefined;
  for (const edge of [...edges].slice(0, 300)) {
    const sides = divide(chunks, edge, edge + width);
    if (!sides) continue;
    const { left, right, across } = sides;
    const score = Math.min(left.length, right.length) - 0.5 * across;
    if (score > (best?.score ?? 0)) {
      const next = right.reduce((least, chunk) => Math.min(least, chunk.left), Infinity);
      best = { middle: (edge + next) / 2, score };
    }
  }
  return best?.middle;
}

function divide(chunks: readonly Placed[], from: number, to: number) {
  const left = chunks.filter((chunk) => chunk.right <= from);
  const right = chunks.filter((chunk) => chunk.left >= to);
  const across = chunks.length - left.length - right.length;
  if (left.length < LEAST || right.length < LEAST || across > 0.4 * chunks.length) return undefined;
  const beside = [besides(left, right), besides(right, left)];
  const isColumns = beside.every((count) => count >= LEAST) && [left, right].every(isProse);
  return isColumns && !isMarks(left, right) ? { left, right, across } : undefined;
}

/** Headings and numbers that hang before paragraphs: each on a line of the text, seldom two in a row. */
function isMarks(left: readonly Placed[], right: readonly Placed[]): boolean {
  const lines = new Set(right.map(({ row }) => row));
  const rows = new Set(left.map(({ row }) => row));
  const apart = [...rows].filter((row) => lines.has(row) && !rows.has(row - 1));
  return lines.size > 1.5 * rows.size && apart.length >= 0.8 * rows.size;
}

/** How many chunks stand at the height of the others. */
function besides(chunks: readonly Placed[], others: readonly Placed[]): number {
  const top = others.reduce((least, { y }) => Math.min(least, y), Infinity);
  const bottom = others.reduce((most, { y }) => Math.max(most, y), -Infinity);
  return chunks.filter(({ y, fontSize }) => y > top - fontSize && y < bottom + fontSize).length;
}

/** Not the numbers of a table nor list marks: several words a line. */
function isProse(chunks: readonly Placed[]): boolean {
  const letters = chunks.reduce((sum, { text }) => sum + text.length, 0);
  return letters >= 10 * new Set(chunks.map(({ row }) => row)).size;
}

function columnLines(chunks: readonly Placed[]): Line[] {
  const rows = new Map<number, Placed[]>();
  for (const chunk of chunks) {
    const row = rows.get(chunk.row);
    if (row) row.push(chunk);
    else rows.set(chunk.row, [chunk]);
  }
  const lines = [...rows].toSorted((a, b) => a[0] - b[0]).map(([, parts]) => merged(parts));
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  const rights = lines.map(({ right }) => right).toSorted((a, b) => a - b);
  const column = { left, right: rights[Math.round((rights.length - 1) * 0.95)] ?? 0 };
  return lines.map((line) => ({ ...line, column }));
}

/** Chunks of one row that are no columns: a wide gap is then a space. */
function merged(parts: readonly Chunk[]): Chunk {
  const chunks = parts.toSorted((a, b) => a.left - b.left);
  return chunks.slice(1).reduce<Chunk>((whole, chunk) => {
    const shift = whole.text.length + 1;
    const moved = chunk.raised.map(({ start, end }) => ({
      start: start + shift,
      end: end + shift,
    }));
    return {
      ...(chunk.text.length > whole.text.length ? chunk : whole),
      left: whole.left,
      right: chunk.right,
      gapped: (whole.gapped ?? false) || chunk.left - whole.right > 2.5 * chunk.fontSize,
      text: `${whole.text} ${chunk.text}`,
      raised: [...whole.raised, ...moved],
    };
  }, chunks[0]!);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
