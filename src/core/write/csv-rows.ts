/**
 * Rows as CSV (RFC 4180): CRLF at every line's end, cells in quotation marks where they must be. A cell that a spreadsheet would
 * take for a formula (`=`, `+`, `-`, `@`, tab or line end at its beginning, also after spaces) gets an apostrophe before it, as
 * spreadsheets themselves write such text.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** What comes before a text in UTF-8 for spreadsheets to see that it is. */
export const BYTE_ORDER_MARK = '\u{FEFF}';

function cell(text: string): string {
  const safe = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
