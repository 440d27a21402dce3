/**
 * Rows as CSV (RFC 4180): CRLF at every line's end, each cell in quotation marks. A cell that a spreadsheet would take for a
 * formula gets an apostrophe before it, as spreadsheets themselves write such text.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
