import { html, nothing, type TemplateResult } from 'lit';
import { isGrave, SORTS } from '../../core/proof/index.ts';
import type { Difference, Match, ProofReport, Sort } from '../../core/proof/index.ts';
import type { Notice } from '../../core/read/index.ts';
import { columnName, versionName } from '../names.ts';
import { clauseLink, copyPlace, segmentName, textOf } from './place-link.ts';
import type { ProofSetting } from './proof-page.ts';

/** The report of a check: what the copy is, how far it agrees, and every difference, substance first. */
export function reportView(
  setting: ProofSetting,
  report: ProofReport,
  notices: readonly Notice[],
): TemplateResult {
  return html`${
    report.matches.length === 0
      ? noMatch(setting, report)
      : report.matches.map((match) => matchView(setting, match))
  }
  ${foreign(setting, report)}
  ${report.footnotes > 0 ? html`<p>${setting.p.footnotes(report.footnotes)}</p>` : nothing}
  ${
    notices.length > 0
      ? html`<details class="notices">
          <summary>${setting.p.notices}</summary>
          <ul lang="en">
            ${notices.map(({ message }) => html`<li>${message}</li>`)}
          </ul>
        </details>`
      : nothing
  }`;
}

/** A share in the interface's language, rounded down: 100 % means all. */
export function percent({ m }: Pick<ProofSetting, 'm'>, share: number): string {
  const format = new Intl.NumberFormat(m.language, { style: 'percent', maximumFractionDigits: 1 });
  return format.format(Math.floor(share * 1000) / 1000);
}

function noMatch(setting: ProofSetting, { nearest }: ProofReport): TemplateResult {
  const { m, p, edition } = setting;
  const found = nearest && textOf(edition, nearest);
  return html`<section class="verdict" data-verdict="other">
    <h2>${p.notOfEdition}</h2>
    <p>
      ${
        nearest && found
          ? p.nearest(
              columnName(m, found.document, found.witness),
              percent(setting, nearest.shared),
            )
          : p.noNearest
      }
    </p>
  </section>`;
}

function matchView(setting: ProofSetting, match: Match): TemplateResult {
  const { m, p, edition } = setting;
  const { document, witness } = textOf(edition, match);
  const { score, counts, differences, rival, notHeld } = match;
  const grave = differences.filter(({ sort }) => isGrave(sort)).length;
  const other = rival && textOf(edition, { document: match.document, witness: rival.witness });
  return html`<section class="verdict" data-verdict=${grave > 0 ? 'differs' : 'faithful'}>
    <h2><small>${p.thisIs}</small> ${document.title[m.language]}: ${versionName(m, witness)}</h2>
    <p class="finding">${grave > 0 ? p.differs(grave) : p.faithful}</p>
    <p>${p.score(score, percent(setting, score.share))}</p>
    <p class="reckoned">
      ${p.reckoned} ${p.likeness(percent(setting, match.likeness))}
      ${other && rival ? p.rival(versionName(m, other.witness), percent(setting, rival.likeness)) : nothing}
    </p>
    ${differences.length === 0 ? html`<p>${p.noDifference}</p>` : nothing}
    ${SORTS.filter((sort) => counts[sort] > 0).map((sort) => sortView(setting, match, sort))}
    ${
      notHeld.length > 0
        ? html`<details>
            <summary>${p.notHeld} (${notHeld.length})</summary>
            <p>
              ${notHeld.map(
                (segment, index) =>
                  html`${index > 0 ? ' · ' : nothing}<a href=${clauseLink(setting, match, segment)}
                      >${segmentName(setting, match, segment)}</a
                    >`,
              )}
            </p>
          </details>`
        : nothing
    }
  </section>`;
}

function sortView(setting: ProofSetting, match: Match, sort: Sort): TemplateResult {
  const { p } = setting;
  const differences = match.differences.filter((each) => each.sort === sort);
  return html`<details class="sort" data-sort=${sort} ?open=${isGrave(sort)}>
    <summary>
      <b>${p.sorts[sort]}</b> <span class="count">${differences.length}</span>
      <small>${p.sortMeans[sort]}</small>
    </summary>
    <ol>
      ${differences.map((each) => differenceView(setting, match, each))}
    </ol>
  </details>`;
}

function differenceView(
  setting: ProofSetting,
  match: Match,
  difference: Difference,
): TemplateResult {
  const { p } = setting;
  const { segments, span, before, after, established, copy, rule, place } = difference;
  const [first] = segments;
  return html`<li>
    <p class="place">
      <a href=${clauseLink(setting, match, first!, span)}>${segmentName(setting, match, first!)}</a>
      <span>${copyPlace(setting, difference)}</span>
      ${
        setting.showPage && place.page !== undefined
          ? html`<button type="button" @click=${() => setting.showPage!(place.page!)}>
              ${p.showPage(place.page)}
            </button>`
          : nothing
      }
    </p>
    <p class="wording" lang=${match.language}>
      ${before}${apart(before, copy, established)}${words('del', p.established, established, p.nothing)}${words('ins', p.copy, copy, p.nothing)}${apart(copy, after, established)}${after}
    </p>
    ${remarks(setting, difference)}
    <p class="rule">
      <small>${p.rule}: <code>${rule}</code></small>
    </p>
  </li>`;
}

/** A space where words that only the copy has would touch their neighbours. */
function apart(left: string, right: string, established: string): string {
  return established === '' && /[^\s]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right) ? ' ' : '';
}

/** Words of one side; what is empty is left out, and said to screen readers. */
function words(kind: 'del' | 'ins', side: string, text: string, none: string): TemplateResult {
  const label = html`<span class="visually-hidden"
    >${side}: ${text === '' ? none : nothing}
  </span>`;
  if (text === '') return label;
  return kind === 'del' ? html`<del>${label}${text}</del> ` : html`<ins>${label}${text}</ins>`;
}

function remarks(
  { m, p, edition }: ProofSetting,
  { known, status }: Difference,
): TemplateResult | typeof nothing {
  const names = known?.copies.map(
    (id) => edition.copies.find((copy) => copy.id === id)?.name[m.language] ?? id,
  );
  if (!names && status !== 'u') return nothing;
  return html`<p class="remark">
    ${names ? p.known(names.join(', ')) : nothing} ${known?.remark?.[m.language] ?? nothing}
    ${status === 'u' ? p.uncollated : nothing}
  </p>`;
}

function foreign({ p }: ProofSetting, report: ProofReport): TemplateResult | typeof nothing {
  if (report.matches.length === 0 || report.foreign.length === 0) return nothing;
  return html`<details class="foreign">
    <summary>${p.foreign} (${report.foreign.length})</summary>
    <ul>
      ${report.foreign.map(
        ({ beginning, words: count, place }) =>
          html`<li lang=${report.language}>
            ${beginning}
            <small
              >${place.page === undefined ? p.paragraph(place.block + 1) : p.page(place.page)},
              ${p.words(count)}</small
            >
          </li>`,
      )}
    </ul>
  </details>`;
}
