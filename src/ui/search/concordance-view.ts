import { html, nothing, type TemplateResult } from 'lit';
import { findWitness, type EditionDocument, type Span } from '../../core/model/index.ts';
import {
  besideClause,
  clauseOf,
  conceptConcordance,
  concordance,
  type Beside,
  type ConcordanceLine,
} from '../../core/search/index.ts';
import { csvOf } from '../../core/write/index.ts';
import { WORK_DOCUMENT } from '../../core/work/index.ts';
import { clauseName, clauseNumber, versionName } from '../names.ts';
import { placeLink } from './place-link.ts';
import { documentName, type SearchSetting, type Shown } from './setting.ts';

/** How much is shown on either side of the key word, UTF-16 units; the saved table has everything. */
const CONTEXT = 70;

/** Every occurrence that the page has: of the chosen concept, or of what was typed. */
export function linesOf(setting: SearchSetting, shown: Shown): readonly ConcordanceLine[] {
  const { edition, m } = setting;
  const { view, query, found } = shown;
  const concept = edition.concepts.find(({ id }) => id === view.concept);
  if (!concept) {
    const segments = found.filter(({ kind }) => kind === 'segment');
    return concordance(segments, query, view.order, m.language);
  }
  return conceptConcordance(edition, concept, view.order, m.language).filter(
    ({ entry }) =>
      isIn(view.languages, entry.language) &&
      isIn(view.documents, entry.document) &&
      isIn(view.versions, `${entry.document}/${entry.witness ?? ''}`),
  );
}

function isIn(names: readonly string[], name: string): boolean {
  return names.length === 0 || names.includes(name);
}

/** Key word in context, with the same clause in a second language. */
export function concordanceTable(
  setting: SearchSetting,
  shown: Shown,
  lines: readonly ConcordanceLine[],
): TemplateResult {
  const { s } = setting;
  return html`<table class="concordance">
    <caption class="visually-hidden">
      ${s.views.concordance}
    </caption>
    <thead>
      <tr>
        <th scope="col" class="left">${s.left}</th>
        <th scope="col">${s.match}</th>
        <th scope="col">${s.right}</th>
        <th scope="col">${s.place}</th>
        ${shown.beside === undefined ? nothing : html`<th scope="col">${s.aligned}</th>`}
      </tr>
    </thead>
    <tbody>
      ${lines.slice(0, shown.most).map((line) => row(setting, shown, line))}
    </tbody>
  </table>`;
}

function row(setting: SearchSetting, shown: Shown, line: ConcordanceLine): unknown {
  const { m } = setting;
  const clause = clauseOf(setting.edition, line.entry);
  const witness = clause && findWitness(clause.document, line.entry.witness ?? '');
  if (!clause || !witness) return nothing;
  const { document, unit, place } = clause;
  const { language } = witness;
  const href = placeLink(setting, document, unit, {
    segment: place,
    witness: witness.id,
    ...spanIn(line, place === line.entry.place),
  });
  const other = besideLine(shown, line, clause);
  return html`<tr>
    <td class="left" lang=${language}>${ending(line.left)}</td>
    <th scope="row" lang=${language}><mark>${line.match}</mark></th>
    <td class="right" lang=${language}>${beginning(line.right)}</td>
    <td class="place">
      <a href=${href}>${documentName(setting, document)}, ${shortPlace(setting, clause)}</a>
      <small>${versionName(m, witness)}</small>
    </td>
    ${
      shown.beside === undefined
        ? nothing
        : html`<td class="aligned" lang=${other?.witness.language ?? nothing}>
            ${
              other
                ? html`${textOf(other)}
                    <small lang=${m.language}>${versionName(m, other.witness)}</small>`
                : nothing
            }
          </td>`
    }
  </tr>`;
}

type Clause = NonNullable<ReturnType<typeof clauseOf>>;

function shortPlace({ m }: SearchSetting, { unit, place }: Clause): string {
  const number = clauseNumber(unit, place);
  return number === '' || unit.numeral === undefined ? clauseName(m, unit, place) : number;
}

/** A link can point at the words only where the segment of the version is the clause itself. */
function spanIn(line: ConcordanceLine, isClause: boolean): { span?: Span } {
  const start = line.left.length;
  return isClause ? { span: { start, end: start + line.match.length } } : {};
}

function besideLine({ beside }: Shown, line: ConcordanceLine, clause: Clause): Beside | undefined {
  const taken = new Set([line.entry.witness ?? '']);
  return beside === undefined
    ? undefined
    : besideClause(clause.document, clause.place, beside, taken);
}

function textOf({ segments }: Beside): string {
  return segments.map(({ text }) => text).join(' ');
}

function ending(text: string): string {
  return text.length <= CONTEXT ? text : `…${text.slice(text.indexOf(' ', text.length - CONTEXT))}`;
}

function beginning(text: string): string {
  const cut = text.lastIndexOf(' ', CONTEXT);
  return text.length <= CONTEXT || cut <= 0 ? text : `${text.slice(0, cut)} …`;
}

/** What an address of the document begins with: a text of the reader's own is cited as an edition of its own. */
function addressOf({ edition, works }: SearchSetting, document: EditionDocument): string {
  const work = works?.get(document.id);
  return work === undefined ? `${edition.id}/${document.id}` : `${work}/${WORK_DOCUMENT}`;
}

/** The whole concordance as a table for spreadsheets. */
export function concordanceCsv(
  setting: SearchSetting,
  shown: Shown,
  lines: readonly ConcordanceLine[],
): string {
  const { m, s } = setting;
  const head = [m.documents, s.place, m.versions, s.languages, s.left, s.match, s.right];
  const rows = lines.flatMap((line) => {
    const clause = clauseOf(setting.edition, line.entry);
    const witness = clause && findWitness(clause.document, line.entry.witness ?? '');
    if (!clause || !witness) return [];
    const other = besideLine(shown, line, clause);
    const { document, place } = clause;
    return [
      [
        documentName(setting, document),
        `${addressOf(setting, document)}/${place}@${witness.id}`,
        versionName(m, witness),
        witness.language,
        line.left,
        line.match,
        line.right,
        other ? textOf(other) : '',
        other ? versionName(m, other.witness) : '',
      ],
    ];
  });
  return csvOf([[...head, s.aligned, m.versions], ...rows]);
}
