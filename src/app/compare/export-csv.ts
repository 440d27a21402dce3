import { BYTE_ORDER_MARK, csvOf } from '../../core/write/index.ts';
import type { DifferenceReport } from './difference-row.ts';

/** The list as CSV with a line of heads. Source: RFC 4180; UTF-8 with a byte order mark, which spreadsheets ask for. */
export function differencesCsv({ heads, baseName, rows }: DifferenceReport): string {
  const lines = rows.map((row) => [
    row.place,
    row.className,
    row.ruleName,
    row.baseWords,
    row.otherWords,
    row.versionName,
    row.remarks.join('; '),
    row.address,
  ]);
  const head = [
    heads.place,
    heads.class,
    heads.rule,
    baseName,
    heads.readsInstead,
    heads.version,
    heads.remarks,
    heads.address,
  ];
  return BYTE_ORDER_MARK + csvOf([head, ...lines]);
}
