import type { EditionDocument, Witness } from '../model/index.ts';
import { canonicalOrder } from './units.ts';

/**
 * A document as CSV (RFC 4180, UTF-8): a row for each canonical segment, a column for each witness. A gap is written
 * `[not-quoted]`, a clause merged into another `[in p-3.1]`. A cell that a spreadsheet would take for a formula begins
 * with an apostrophe.
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
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
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

/** Quoted where it must be; a leading `=`, `+`, `-`, `@`, tab or line end would start a formula in a spreadsheet. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
