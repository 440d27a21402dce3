import type { EditionDocument, Witness } from '../model/index.ts';
import { csvOf } from './csv-rows.ts';
import { canonicalOrder } from './units.ts';

/**
 * A document as CSV (RFC 4180, UTF-8): a row for each canonical segment, a column for each witness. A gap is written
 * `[not-quoted]`, a clause merged into another `[in p-3.1]`.
 */
export function writeCsv(
  document: EditionDocument,
  witnesses: readonly Witness[] = document.witnesses,
): string {
  const columns = witnesses.map(cellsOf);
  const head = ['unit', 'segment', ...witnesses.map(({ id, language }) => `${id} (${language})`)];
  const rows = [...canonicalOrder(document)].map(([segment, unit]) => [
    unit.id,
    segment,
    ...columns.map((cells) => cells.get(segment) ?? ''),
  ]);
  return csvOf([head, ...rows]);
}

function cellsOf(witness: Witness): Map<string, string> {
  const cells = new Map<string, string>();
  for (const { segments, reason } of witness.gaps) {
    for (const id of segments) cells.set(id, `[${reason}]`);
  }
  for (const { covers, text } of witness.segments) {
    const [first, ...others] = covers as readonly [string, ...string[]];
    const before = cells.get(first);
    cells.set(first, before === undefined ? text : `${before} | ${text}`);
    for (const id of others) if (!cells.has(id)) cells.set(id, `[in ${first}]`);
  }
  return cells;
}
