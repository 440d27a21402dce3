import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EditionDocument, Segment, Span, Witness } from '../../core/model/index.ts';
import {
  besideClause,
  countHits,
  hitsByUnit,
  spanFinder,
  type ClauseHits,
  type SearchEntry,
  type UnitHits,
} from '../../core/search/index.ts';
import { clauseNumber, isAuthentic, unitName, versionName } from '../names.ts';
import { markedText } from './marked.ts';
import { placeLink } from './place-link.ts';
import { documentName, type SearchSetting, type Shown } from './setting.ts';

type SpansIn = (entry: { readonly text: string; readonly language: string }) => readonly Span[];

/** What was found, by unit; each clause with the versions that have it and the same clause in a second language. */
export function resultList(setting: SearchSetting, shown: Shown): TemplateResult {
  const spansIn = spanFinder(shown.query);
  const units = firstClauses(hitsByUnit(setting.edition, shown.found), shown.most);
  return html`<div class="results">
    ${repeat(
      units,
      ({ document, unit }) => `${document.id}/${unit.id}`,
      (unit) => unitHits(setting, shown, unit, spansIn),
    )}
  </div>`;
}

/** How many clauses the list has in all. */
export function clauseCount(setting: SearchSetting, { found }: Shown): number {
  return hitsByUnit(setting.edition, found).reduce((sum, { clauses }) => sum + clauses.length, 0);
}

/** How many texts of each document were found, where there are several; versions are counted beside the filters. */
export function documentCounts(
  setting: SearchSetting,
  found: readonly SearchEntry[],
): TemplateResult | typeof nothing {
  const { documents } = countHits(found);
  if (documents.size < 2) return nothing;
  const named = setting.edition.documents.filter(({ id }) => documents.has(id));
  return html`<ul class="counts">
    ${named.map(
      (document) => html`<li>${documentName(setting, document)} ${documents.get(document.id)}</li>`,
    )}
  </ul>`;
}

function firstClauses(units: readonly UnitHits[], most: number): readonly UnitHits[] {
  let left = most;
  return units.flatMap((unit) => {
    const clauses = unit.clauses.slice(0, Math.max(0, left));
    left -= clauses.length;
    return clauses.length > 0 ? [{ ...unit, clauses }] : [];
  });
}

function unitHits(
  setting: SearchSetting,
  shown: Shown,
  { document, unit, clauses }: UnitHits,
  spansIn: SpansIn,
): TemplateResult {
  const { m } = setting;
  const href = placeLink(setting, document, unit, undefined, shown.view.typed);
  return html`<section class="unit-hits">
    <h2>
      <a href=${href}>${documentName(setting, document)}, ${unitName(m, unit)}</a>
    </h2>
    ${clauses.map((clause) => {
      const number = clauseNumber(unit, clause.place);
      return html`<div class="clause-hits">
        ${number === '' ? nothing : html`<p class="number">${number}</p>`}
        <div class="hits">
          ${clause.hits.map(({ witness, segment }) =>
            versionText(setting, document, witness, [segment], spansIn, {
              href: placeLink(
                setting,
                document,
                unit,
                { segment: clause.place, witness: witness.id },
                shown.view.typed,
              ),
            }),
          )}
        </div>
        ${besideText(setting, shown, document, clause, spansIn)}
      </div>`;
    })}
  </section>`;
}

function besideText(
  setting: SearchSetting,
  { beside }: Shown,
  document: EditionDocument,
  { place, hits }: ClauseHits,
  spansIn: SpansIn,
): unknown {
  if (beside === undefined) return nothing;
  const taken = new Set(hits.map(({ witness }) => witness.id));
  const found = besideClause(document, place, beside, taken);
  if (!found) return nothing;
  return html`<div class="beside-hit">
    ${versionText(setting, document, found.witness, found.segments, spansIn)}
  </div>`;
}

function versionText(
  { m, works }: SearchSetting,
  document: EditionDocument,
  witness: Witness,
  segments: readonly Segment[],
  spansIn: SpansIn,
  to?: { readonly href: string },
): TemplateResult {
  const name = html`${versionName(m, witness)} · ${m.authority[witness.authority]}`;
  const { language } = witness;
  // Nobody has collated a text of the reader's own: its title says whose it is.
  const isOwn = works?.has(document.id);
  return html`<div class="version-hit" data-version=${`${document.id}/${witness.id}`}>
    <p class="version" data-authentic=${isAuthentic(witness.authority) || nothing}>
      ${to ? html`<a href=${to.href}>${name}</a>` : name}
    </p>
    ${segments.map((segment) => {
      const spans = spansIn({ text: segment.text, language });
      // prettier-ignore
      return html`<p class="text" lang=${language}>${markedText(segment.text, spans)}</p>${isOwn ? nothing : statusLine({ m }, segment)}`;
    })}
  </div>`;
}

function statusLine({ m }: Pick<SearchSetting, 'm'>, segment: Segment): unknown {
  if (segment.status === 'gap') return html`<p class="gap-mark">${m.status.gap}</p>`;
  if (segment.status !== 'u') return nothing;
  return html`<p class="status-mark">
    ${segment.doubtful ? m.statusMark.doubtful : m.statusMark.uncollated}
  </p>`;
}
