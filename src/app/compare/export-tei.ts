import type { DifferenceReport, DifferenceRow } from './difference-row.ts';

/**
 * The list as a critical apparatus, negative, with location references. Source: TEI P5, chapter 13 (`listApp`, `app`,
 * `lem`, `rdg`); readings of several versions in one place of the base are one entry. The class stands in `@type`, the
 * rule in `@cause`.
 */
export function differencesTei(report: DifferenceReport): string {
  const entries = grouped(report.rows).map((rows) => appEntry(report, rows));
  const names = new Map(report.rows.map((row) => [row.version, row.versionName]));
  const witnesses = [...new Map([[report.baseId, report.baseName], ...names])];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
    '<teiHeader><fileDesc>',
    `<titleStmt><title>${xml(report.title)}</title></titleStmt>`,
    `<publicationStmt><p>${xml(report.source)}</p></publicationStmt>`,
    `<sourceDesc><p><ptr target="${xml(report.url)}"/></p>`,
    '<listWit>',
    ...witnesses.map(([id, name]) => `<witness xml:id="${xmlId(id)}">${xml(name)}</witness>`),
    '</listWit></sourceDesc>',
    '</fileDesc>',
    '<encodingDesc><variantEncoding method="location-referenced" location="external"/></encodingDesc>',
    '</teiHeader>',
    `<standOff><listApp xml:lang="${xml(report.language)}">`,
    ...entries,
    '</listApp></standOff>',
    '</TEI>',
    '',
  ].join('\n');
}

function grouped(rows: readonly DifferenceRow[]): readonly (readonly DifferenceRow[])[] {
  const groups = new Map<string, DifferenceRow[]>();
  for (const row of rows) {
    const key = `${row.address}\n${row.baseWords}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function appEntry(report: DifferenceReport, rows: readonly DifferenceRow[]): string {
  const [first] = rows;
  const readings = rows.map(
    (row) =>
      `<rdg wit="#${xmlId(row.version)}" type="${xml(row.class)}" cause="${xml(row.rule)}">${xml(row.otherWords)}</rdg>`,
  );
  const remarks = [...new Set(rows.flatMap((row) => row.remarks))].map(
    (remark) => `<note xml:lang="${xml(report.interfaceLanguage)}">${xml(remark)}</note>`,
  );
  return `<app loc="${xml(first!.segment)}" corresp="${xml(first!.address)}"><lem wit="#${xmlId(report.baseId)}">${xml(first!.baseWords)}</lem>${readings.join('')}${remarks.join('')}</app>`;
}

/** Text for XML, in content or in a double-quoted attribute; signs that XML 1.0 does not allow are left out. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function xmlId(id: string): string {
  return id.replace(/[^A-Za-z0-9.-]/g, '.');
}
