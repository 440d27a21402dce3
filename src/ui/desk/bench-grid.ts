import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import {
  isUnsure,
  type Spot,
  type Work,
  type WorkRow,
  type WorkSegment,
  type WorkUnit,
} from '../../core/work/index.ts';
import { languageName, unitName } from '../names.ts';
import type { DeskSetting } from './desk-page.ts';
import { groundsLine } from './grounds.ts';
import { pageMark } from './page-marks.ts';
import type { RowEvidence } from './words.ts';

/** A segment being split, and where the cut would fall (UTF-16). */
export interface Cut {
  readonly version: number;
  readonly segment: string;
  readonly gap: number;
}

/** Rows that are drawn and skipped together by the browser. */
interface Chunk {
  readonly key: string;
  readonly rows: readonly WorkRow[];
}

const CHUNK = 40;

/**
 * Cuts the rows into chunks, at units and at rows whose number is a multiple of 40. Rows keep their numbers, so an edit
 * changes the chunk that it is in and no other.
 */
export function chunksOf(rows: readonly WorkRow[]): readonly Chunk[] {
  const chunks: { key: string; rows: WorkRow[] }[] = [];
  rows.forEach((row, at) => {
    const startsUnit = row.unit !== rows[at - 1]?.unit;
    if (startsUnit || Number(row.id.slice(1)) % CHUNK === 0) chunks.push({ key: row.id, rows: [] });
    chunks.at(-1)!.rows.push(row);
  });
  return chunks;
}

/** The grid of clauses: a row a link, a column a version. Plain paragraphs that take the focus; no controls in the cells. */
export function benchGrid(
  setting: DeskSetting,
  work: Work,
  chunks: readonly Chunk[],
  cut: Cut | undefined,
): TemplateResult {
  const { m, d } = setting;
  const { versions } = work;
  const units = new Map(work.units.map((unit) => [unit.id, unit]));
  const segments = versions.map((version) => segmentsById(version.segments));
  const languages = versions.map(({ language }) => language).join();
  let unit = '';
  return html`<div
    class="grid"
    role="grid"
    aria-label=${d.bench.grid}
    data-versions=${versions.length}
  >
    <div role="rowgroup" class="grid-heads">
      <div role="row" class="pair">
        <div role="columnheader" class="sure">${d.bench.row}</div>
        ${versions.map(
          ({ language, title }) =>
            html`<div role="columnheader">
              <b>${language === 'und' ? '?' : languageName(m, language)}</b>
              <small>${title}</small>
            </div>`,
        )}
      </div>
    </div>
    ${chunks.map(({ rows }) => {
      const first = rows[0]!;
      const opens = first.unit === unit ? undefined : units.get(first.unit);
      unit = first.unit;
      const own = cut && rows.some((row) => row.cells[cut.version]?.includes(cut.segment));
      const seen = [languages, opens, own ? cut : undefined, ...rows];
      return guard(
        seen,
        () =>
          html`<div role="rowgroup" class="chunk">
            ${opens ? unitRow(setting, opens, versions.length) : nothing}
            ${rows.map((row) => rowTemplate(setting, work, row, segments, own ? cut : undefined))}
          </div>`,
      );
    })}
  </div>`;
}

const known = new WeakMap<readonly WorkSegment[], ReadonlyMap<string, WorkSegment>>();

/** The segments of a version by their ids. */
export function segmentsById(all: readonly WorkSegment[]): ReadonlyMap<string, WorkSegment> {
  const found = known.get(all) ?? new Map(all.map((segment) => [segment.id, segment]));
  known.set(all, found);
  return found;
}

function unitRow(setting: DeskSetting, unit: WorkUnit, versions: number): TemplateResult {
  const { m } = setting;
  const { id, kind, number, numeral } = unit;
  const name = unitName(m, {
    id,
    kind,
    segments: [],
    ...(number === undefined ? {} : { number }),
    ...(numeral === undefined ? {} : { numeral }),
  });
  return html`<div role="row" class="unit-row">
    <div role="gridcell" aria-colspan=${versions + 1}>
      <b>${name}</b> ${groundsLine(setting, unit)}
    </div>
  </div>`;
}

function rowTemplate(
  setting: DeskSetting,
  work: Work,
  row: WorkRow,
  segments: readonly ReadonlyMap<string, WorkSegment>[],
  cut: Cut | undefined,
): TemplateResult {
  return html`<div
    role="row"
    class="pair"
    data-row=${row.id}
    ?data-label=${row.isLabel}
    ?data-unsure=${isUnsure(row)}
    ?data-checked=${row.isChecked}
  >
    <div role="rowheader" class="sure">${sureness(setting, row)}</div>
    ${row.cells.map(
      (cell, version) =>
        html`<div role="gridcell">
          ${
            cell.length === 0
              ? emptyCell(setting, row, version)
              : cell.map((id) =>
                  clause(setting, work, row, version, segments[version]!.get(id)!, cut),
                )
          }
        </div>`,
    )}
  </div>`;
}

/** How sure a row is and why, in words. */
function sureness({ d }: DeskSetting, row: WorkRow): TemplateResult {
  const state = row.isChecked ? d.bench.isChecked : isUnsure(row) ? d.bench.isUnsure : undefined;
  const by = row.by.map((name) => d.bench.evidence[name as RowEvidence] ?? name).join(', ');
  return html`${state === undefined ? nothing : html`<b>${state}</b> `}<span
      >${d.bench.sureness(Math.round(row.confidence * 100))}</span
    >
    <small>${by}</small>`;
}

function emptyCell({ d }: DeskSetting, row: WorkRow, version: number): TemplateResult {
  const id = spotId({ row: row.id, version });
  return html`<p class="clause empty" id=${id} tabindex="-1">${d.bench.nothingHere}</p>`;
}

function clause(
  setting: DeskSetting,
  work: Work,
  row: WorkRow,
  version: number,
  segment: WorkSegment,
  cut: Cut | undefined,
): TemplateResult {
  const { language, segments } = work.versions[version]!;
  const { id, text, mark } = segment;
  const isCut = cut?.version === version && cut.segment === id;
  const words = isCut
    ? html`${text.slice(0, cut.gap)}<span class="cut" aria-hidden="true"></span>${text.slice(
          cut.gap,
        )}`
    : text;
  // Only the words stand in the inner element: offsets count from its start.
  // prettier-ignore
  return html`<p class="clause" id=${spotId({ row: row.id, version, segment: id })} tabindex="-1" dir="auto" lang=${language}
    >${mark === undefined ? nothing : html`<span class="printed-mark">${mark}</span> `}<span class="words">${words}</span></p>${pageMark(setting, segments, segment)}`;
}

/** The id of the element at a spot: of a segment, wherever it stands, or of an empty cell. */
export function spotId({ row, version, segment }: Spot): string {
  return segment === undefined ? `none.${version}.${row}` : `clause.${version}.${segment}`;
}

/** The spot that an element, or what it stands in, is at. */
export function spotAt(target: Element): Spot | undefined {
  const element = target.closest<HTMLElement>('.clause');
  const row = element?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const match = /^(none|clause)\.(\d+)\.(.+)$/.exec(element?.id ?? '');
  if (!match || row === undefined) return undefined;
  const version = Number(match[2]);
  return match[1] === 'none' ? { row, version } : { row, version, segment: match[3]! };
}
