import type { DifferenceReport, DifferenceRow } from './difference-row.ts';
import { xml as escape } from './export-tei.ts';

/** The list as a page of its own that needs nothing else: to be printed, kept or sent. */
export function differencesHtml(report: DifferenceReport): string {
  const { heads } = report;
  const head = [heads.place, heads.class, report.baseName, heads.version].map(
    (name) => `<th scope="col">${escape(name)}</th>`,
  );
  return `<!doctype html>
<html lang="${escape(report.interfaceLanguage)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(report.title)}</title>
<style>
body{max-width:64rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,serif}
table{border-collapse:collapse;width:100%}
th,td{padding:.4rem .6rem;border-bottom:1px solid #bbb;text-align:start;vertical-align:top}
th,small{font-family:sans-serif;font-size:.8rem}
small{display:block}
</style>
</head>
<body>
<h1>${escape(report.title)}</h1>
<p>${escape(report.source)}</p>
<p><a href="${escape(report.url)}">${escape(report.url)}</a></p>
<table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${report.rows.map((row) => line(report, row)).join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

function line({ language, heads }: DifferenceReport, row: DifferenceRow): string {
  const words = (text: string, element: 'del' | 'ins') =>
    text.trim() === ''
      ? escape(heads.noWords)
      : `<${element} lang="${escape(language)}">${escape(text.trim())}</${element}>`;
  const remarks = row.remarks.map((remark) => `<small>${escape(remark)}</small>`).join('');
  return `<tr><td>${escape(row.place)}</td><td>${escape(row.className)}<small>${escape(heads.rule)}: ${escape(row.ruleName)}</small></td><td>${words(row.baseWords, 'del')}</td><td>${words(row.otherWords, 'ins')}<small>${escape(row.versionName)}</small>${remarks}</td></tr>`;
}

/** The list as plain text, a line a difference. */
export function differencesText({ title, source, url, heads, rows }: DifferenceReport): string {
  const said = (words: string) => words.trim() || heads.noWords;
  const lines = rows.map(
    (row) =>
      `${row.place} · ${row.className} (${row.ruleName}): ${said(row.baseWords)} ] ${said(row.otherWords)} — ${[row.versionName, ...row.remarks].join('; ')}`,
  );
  return [title, source, url, '', ...lines, ''].join('\n');
}
