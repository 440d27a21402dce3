import {
  placesOf,
  runs,
  segmentsFor,
  type Edition,
  type EditionDocument,
  type Segment,
  type Unit,
  type Witness,
} from '../core/model/index.ts';
import { en as m } from '../ui/messages/en.ts';
import { dateName, unitName, versionName } from '../ui/names.ts';
import { escapeHtml } from '../ui/pages/head.ts';
import { SINGLE_STYLES } from './styles.ts';
import { SINGLE_WORDS } from './words.ts';

/** Hashes in base64 that the policy of the file names, so that nothing runs but its own script and styles. */
export type HashOf = (text: string) => string;

/** The whole edition as one HTML file. `script` is put in as it stands; it must not hold an end tag of a script. */
export function singlePage(edition: Edition, script: string, hashOf: HashOf): string {
  if (/<\/script|<!--/i.test(script)) throw new Error('the script would end inside the page');
  const policy = `default-src 'none'; script-src 'sha256-${hashOf(script)}'; style-src 'sha256-${hashOf(SINGLE_STYLES)}'; base-uri 'none'; form-action 'none'`;
  const title = escapeHtml(edition.title.en);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style>${SINGLE_STYLES}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${escapeHtml(edition.description.en)}</p>
<p class="quiet">${escapeHtml(SINGLE_WORDS.intro)} ${escapeHtml(m.state(edition.state, edition.hash))}</p>
</header>
<nav aria-label="${m.contents}"><ol>${edition.documents.map(contentsEntry).join('')}</ol></nav>
<main>
${edition.documents.map(documentHtml).join('\n')}
</main>
<footer class="quiet"><h2>${m.rights}</h2><p>${escapeHtml(edition.rights.en)}</p></footer>
<script>${script}</script>
</body>
</html>
`;
}

function contentsEntry({ id, title }: EditionDocument): string {
  return `<li><a href="#${id}">${escapeHtml(title.en)}</a></li>`;
}

function documentHtml(document: EditionDocument): string {
  const units = document.units.map((unit) => unitHtml(document, unit));
  const sources = document.witnesses.map(
    (witness) =>
      `<dt>${escapeHtml(versionName(m, witness))} (${m.authority[witness.authority]})</dt><dd>${escapeHtml(`${witness.source.en} ${witness.standing.en} ${witness.collation.en} ${witness.rights.en}`)}</dd>`,
  );
  return `<article id="${document.id}">
<h2>${escapeHtml(document.title.en)}</h2>
<p class="quiet">${escapeHtml(dateName(m, document.date))}</p>
<p>${escapeHtml(document.description.en)}</p>
${units.join('\n')}
<details class="quiet"><summary>${m.sourcesAtEnd}</summary><dl>${sources.join('')}</dl></details>
</article>`;
}

function unitHtml(document: EditionDocument, unit: Unit): string {
  const isFirst = ({ id }: Witness) => document.defaultWitnesses.includes(id);
  const further = document.witnesses.filter((witness) => !isFirst(witness));
  const more =
    further.length === 0
      ? ''
      : `<details><summary>${SINGLE_WORDS.further}</summary>${tableHtml(unit, further)}</details>`;
  return `<section class="unit" id="${document.id}/${unit.id}">
<h3>${escapeHtml(unitName(m, unit))}</h3>
${tableHtml(unit, document.witnesses.filter(isFirst))}${more}
</section>`;
}

function tableHtml(unit: Unit, witnesses: readonly Witness[]): string {
  const heads = witnesses.map(
    (witness) =>
      `<th scope="col">${escapeHtml(versionName(m, witness))} <span>${m.authority[witness.authority]}</span></th>`,
  );
  const rows = placesOf(unit).map((place) => {
    const cells = witnesses.map((witness) => cellHtml(witness, place));
    return `<tr${place === unit.label ? ' class="label"' : ''}>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function cellHtml(witness: Witness, place: string): string {
  const name = `${versionName(m, witness)} (${m.authority[witness.authority]})`;
  const texts = segmentsFor(witness, place).map((segment) => segmentHtml(witness, place, segment));
  const gap = witness.gaps.find(({ segments }) => segments.includes(place));
  const missing = gap
    ? `<p class="gap">[${m.gapReasons[gap.reason]}] ${escapeHtml(gap.remark.en)}</p>`
    : '';
  return `<td data-version="${escapeHtml(name)}">${texts.join('')}${missing}</td>`;
}

function segmentHtml(witness: Witness, place: string, segment: Segment): string {
  const marks = (segment.doubtful ?? []).map((span) => ({ kind: 'doubtful', span }));
  const words = runs(segment.text, marks).map((run) =>
    run.marks.length > 0
      ? `<span class="doubtful">${escapeHtml(run.text)}</span>`
      : escapeHtml(run.text),
  );
  const said = [statusOf(segment), segment.remark?.en].filter(Boolean).join(' ');
  const remark = said ? `<p class="remark">${escapeHtml(said)}</p>` : '';
  return `<p class="text" lang="${witness.language}" data-witness="${witness.id}" data-place="${place}">${words.join('')}</p>${remark}`;
}

function statusOf({ status, doubtful }: Segment): string {
  if (status === 'u') return doubtful ? m.statusMark.doubtful : m.statusMark.uncollated;
  return status === 'c' ? '' : m.status[status];
}
