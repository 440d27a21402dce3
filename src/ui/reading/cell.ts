import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../app/view.ts';
import {
  findDocument,
  findUnit,
  findWitness,
  segmentsFor,
  type Cell,
  type Column,
  type EditionDocument,
  type Gap,
  type Segment,
  type TextCell,
  type Unit,
  type Witness,
} from '../../core/model/index.ts';
import { isOwn, type EditionSetting } from '../context.ts';
import { clauseNumber, isAuthentic, unitName, versionName } from '../names.ts';
import { apparatus } from './apparatus.ts';
import type { RoomPart, ShownSegment } from './part.ts';
import { segmentText } from './segment-text.ts';

/** What a row of the reading room stands in. */
export interface RowSetting extends EditionSetting {
  /** The page's own document. */
  readonly document: EditionDocument;
  readonly unit: Unit;
  readonly place?: Place | undefined;
  readonly parts?: readonly RoomPart[];
}

/** One version's words beside a clause, or why there are none. */
export function cellTemplate(
  setting: RowSetting,
  place: string,
  column: Column,
  cell: Cell,
): TemplateResult | typeof nothing {
  if (cell.kind === 'continued') return nothing;
  const document = findDocument(setting.edition, column.document);
  const witness = document && findWitness(document, column.witness);
  if (!document || !witness) return html`<td></td>`;
  const rows = cell.rows > 1 ? cell.rows : nothing;
  return html`<td rowspan=${rows} data-column=${setting.live ? columnKey(column) : nothing}>
    ${place.endsWith('.label') ? nothing : versionLine(setting, document, witness)}${cellContent(setting, place, document, witness, cell)}
  </td>`;
}

/** `document/witness`, the name of a column in attributes. */
export function columnKey(column: Column): string {
  return `${column.document}/${column.witness}`;
}

/** Says which version a cell is of, where the column's head is not in sight. */
function versionLine(
  setting: RowSetting,
  document: EditionDocument,
  witness: Witness,
): TemplateResult {
  const foreign = document.id !== setting.document.id;
  const name = versionName(setting.m, witness);
  return html`<span class="version" ?data-authentic=${isAuthentic(witness.authority)}
    >${foreign ? `${document.shortTitle[setting.m.language]}: ` : nothing}${name} ·
    ${setting.m.authority[witness.authority]}</span
  >`;
}

function cellContent(
  setting: RowSetting,
  place: string,
  document: EditionDocument,
  witness: Witness,
  cell: Exclude<Cell, { kind: 'continued' }>,
): unknown {
  const { m } = setting;
  switch (cell.kind) {
    case 'text':
      return textCell(setting, place, document, witness, cell);
    case 'gap':
      return gapTemplate(setting, cell.gap);
    case 'no-counterpart':
      return html`<p class="missing">
        ${m.noCounterpart(document.shortTitle[m.language])}${
          cell.remark ? html` <span class="remark">${cell.remark[m.language]}</span>` : nothing
        }
      </p>`;
    case 'not-aligned':
      return html`<p class="missing">${m.notAligned}</p>`;
  }
}

/** A declared absence, with its reason. */
export function gapTemplate({ m }: EditionSetting, gap: Gap): TemplateResult {
  return html`<p class="missing" data-reason=${gap.reason}>
    <span class="gap-mark">${m.gap}: ${m.gapReasons[gap.reason]}</span>
    <span class="remark">${gap.remark[m.language]}</span>
  </p>`;
}

function textCell(
  setting: RowSetting,
  place: string,
  document: EditionDocument,
  witness: Witness,
  cell: TextCell,
): TemplateResult {
  const variants =
    cell.segments.length > 0 && !place.endsWith('.label')
      ? apparatus(setting, witness, [...labelAbove(setting, place, witness), ...cell.segments])
      : nothing;
  return html`${cell.segments.map((segment) =>
    segmentTemplate(setting, document, witness, segment),
  )}${remarks(setting, place, document, cell)}${variants}`;
}

/** A heading's variants are listed with the first clause below it, so that the headings stay a clean line. */
export function labelAbove(
  { unit }: RowSetting,
  place: string,
  witness: Witness,
): readonly Segment[] {
  return unit.label !== undefined && place === unit.segments[0]
    ? segmentsFor(witness, unit.label)
    : [];
}

function segmentTemplate(
  setting: RowSetting,
  document: EditionDocument,
  witness: Witness,
  segment: Segment,
): TemplateResult {
  const { m, parts = [] } = setting;
  const own = document.id === setting.document.id;
  const id = own ? `${segment.id}@${witness.id}` : `${document.id}/${segment.id}@${witness.id}`;
  const words = wordsOf(setting, { document, witness, segment });
  const below = parts.map((part) => part.belowSegment?.({ document, witness, segment }) ?? nothing);
  // The paragraph holds the words to the letter and no white space of ours: offsets count from its start.
  // prettier-ignore
  const text = html`<p class="text" id=${id} lang=${witness.language} tabindex=${setting.live ? '-1' : nothing}>${words}</p>`;
  const remark = segment.remark?.[m.language];
  // Of a text of the reader's own, the head of the document says once that nobody has collated it.
  const isUnmarked = segment.status === 'c' || isOwn(setting);
  if (isUnmarked && !remark) return html`${text}${below}`;
  const wholly = segment.status === 'u' && !segment.doubtful;
  return html`<div class="segment" data-status=${segment.status} ?data-wholly=${wholly}>
    ${text}${below}${statusMark(setting, segment)}${
      remark ? html`<p class="remark">${remark}</p>` : nothing
    }
  </div>`;
}

/** The words of a segment with all that is marked on them, or as a part of the room shows them. */
function wordsOf(setting: RowSetting, shown: ShownSegment): unknown {
  const { place, parts = [] } = setting;
  const { document, witness, segment } = shown;
  const other = parts.map((part) => part.words?.(shown)).find((each) => each !== undefined);
  if (other !== undefined) return other;
  const isCited =
    document.id === setting.document.id &&
    place?.witness === witness.id &&
    segment.covers.includes(place.segment);
  const marks = parts.flatMap((part) => part.marks?.(shown) ?? []);
  return segmentText(
    setting,
    document.id,
    witness.id,
    segment,
    isCited ? place.span : undefined,
    marks,
  );
}

/** How far a segment was checked, where it was not wholly. */
export function statusMark({ m }: EditionSetting, segment: Segment): unknown {
  if (segment.status === 'c') return nothing;
  if (segment.status === 'gap') return html`<p class="gap-mark">${m.status.gap}</p>`;
  if (segment.status === 'w') return nothing; // the column's head says so for the whole version
  const text = segment.doubtful ? m.statusMark.doubtful : m.statusMark.uncollated;
  return html`<p class="status-mark">${text}</p>`;
}

/** What the reader must know about where this text stands in its own version. */
export function remarks(
  setting: RowSetting,
  place: string,
  document: EditionDocument,
  cell: TextCell,
): unknown {
  const { m } = setting;
  const numbers = (ids: readonly string[]) =>
    ids.map((id) => placeName(setting, document, id)).join(', ');
  const merged = cell.segments.find((segment) => segment.covers.length > 1);
  const own = document.id === setting.document.id;
  const lines = [
    ...(cell.before.length ? [m.standsBefore(numbers(cell.before))] : []),
    ...(cell.after.length ? [m.standsAfter(numbers(cell.after))] : []),
    ...(merged ? [m.standsFor(numbers(merged.covers))] : []),
    ...(own || place.endsWith('.label') ? [] : [origin(setting, document, cell)]),
    ...cell.links.flatMap((link) => link.remark?.[m.language] ?? []),
  ];
  return [...new Set(lines)].map((line) => html`<p class="remark">${line}</p>`);
}

function origin(setting: RowSetting, document: EditionDocument, cell: TextCell): string {
  const places = [...new Set(cell.segments.flatMap((segment) => segment.covers))];
  return setting.m.from(places.map((id) => placeName(setting, document, id)).join(', '));
}

function placeName({ m }: EditionSetting, document: EditionDocument, place: string): string {
  const unit = findUnit(document, place);
  if (!unit) return place;
  const number = clauseNumber(unit, place);
  return unit.numeral !== undefined && number !== ''
    ? number
    : `${unitName(m, unit)} ${number}`.trim();
}
