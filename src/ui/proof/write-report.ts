import type { Difference, Match, ProofReport } from '../../core/proof/index.ts';
import { csvOf } from '../../core/write/index.ts';
import { versionName } from '../names.ts';
import { copyPlace, segmentName, textOf } from './place-link.ts';
import type { ProofSetting } from './proof-page.ts';
import { percent } from './report-view.ts';

/** A checked file with its report. */
export interface CheckedCopy {
  readonly name: string;
  readonly report: ProofReport;
}

export type ReportForm = 'html' | 'csv' | 'json';

const TYPES: Readonly<Record<ReportForm, string>> = {
  html: 'text/html',
  csv: 'text/csv',
  json: 'application/json',
};

/** The report as a file to be kept. */
export function writeReport(
  setting: ProofSetting,
  checked: CheckedCopy,
  form: ReportForm,
): { readonly name: string; readonly type: string; readonly content: string } {
  const name = `${checked.name.replace(/\.[^.]+$/, '')}.proof.${form}`;
  return { name, type: TYPES[form], content: WRITERS[form](setting, checked) };
}

const WRITERS: Readonly<
  Record<ReportForm, (setting: ProofSetting, checked: CheckedCopy) => string>
> = {
  json: (_, { name, report }) => `${JSON.stringify({ file: name, report }, null, 2)}\n`,
  csv: differencesCsv,
  html: htmlOf,
};

const COLUMNS = 'document,witness,sort,rule,segments,page,copy-place,established,copy,known';

/** One row a difference. */
function differencesCsv(setting: ProofSetting, { report }: CheckedCopy): string {
  const rows = report.matches.flatMap((match) =>
    match.differences.map((each) => [
      match.document,
      match.witness,
      each.sort,
      each.rule,
      each.segments.join(' '),
      each.place.page === undefined ? '' : String(each.place.page),
      copyPlace(setting, each),
      each.established,
      each.copy,
      each.known?.copies.join(' ') ?? '',
    ]),
  );
  return csvOf([COLUMNS.split(','), ...rows]);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** One page without script or links, to be printed or kept with the copy. */
function htmlOf(setting: ProofSetting, { name, report }: CheckedCopy): string {
  const { m, p, edition } = setting;
  const title = escaped(`${m.proof}: ${name}`);
  const body = report.matches.map((match) => matchHtml(setting, match)).join('\n');
  return `<!doctype html>
<html lang="${m.language}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 serif}table{border-collapse:collapse;width:100%}td,th{padding:.25rem .5rem;border-bottom:1px solid #ccc;text-align:start;vertical-align:top}</style>
<h1>${title}</h1>
<p>${escaped(edition.title[m.language])}. ${escaped(m.state(edition.state, edition.hash))}</p>
${body === '' ? `<p>${escaped(p.notOfEdition)}</p>` : body}
</html>
`;
}

function matchHtml(setting: ProofSetting, match: Match): string {
  const { m, p, edition } = setting;
  const { document, witness } = textOf(edition, match);
  const rows = match.differences.map((each) => rowHtml(setting, match, each));
  const table = `<table><tr><th></th><th></th><th>${escaped(p.established)}</th><th>${escaped(p.copy)}</th></tr>\n${rows.join('\n')}</table>`;
  return `<h2>${escaped(`${document.title[m.language]}: ${versionName(m, witness)}`)}</h2>
<p>${escaped(p.score(match.score, percent(setting, match.score.share)))}</p>
<p>${escaped(p.reckoned)}</p>
${rows.length === 0 ? `<p>${escaped(p.noDifference)}</p>` : table}`;
}

function rowHtml(setting: ProofSetting, match: Match, each: Difference): string {
  const place = `${segmentName(setting, match, each.segments[0]!)}; ${copyPlace(setting, each)}`;
  const wording = (text: string): string =>
    `<td lang="${escaped(match.language)}">${escaped(text)}</td>`;
  return `<tr><td>${escaped(setting.p.sorts[each.sort])}</td><td>${escaped(place)}</td>${wording(each.established)}${wording(each.copy)}</tr>`;
}
