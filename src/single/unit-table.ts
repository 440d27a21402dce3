import { html, nothing, type TemplateResult } from 'lit';
import {
  runs,
  unitRows,
  type Cell,
  type EditionDocument,
  type Row,
  type Segment,
  type TextCell,
  type Unit,
  type Witness,
} from '../core/model/index.ts';
import type { EditionSetting } from '../ui/context.ts';
import type { Messages } from '../ui/messages/messages.ts';
import { clauseNumber, isAuthentic, ownLanguageName, unitName } from '../ui/names.ts';
import { noteMarks } from '../ui/notes/note-targets.ts';
import { apparatus } from '../ui/reading/apparatus.ts';
import { gapTemplate, labelAbove, remarks, statusMark } from '../ui/reading/cell.ts';
import { blocksInFour, inFour } from './in-four.ts';

/** What a unit of the file is made from. `versionClass` names the style that says which version a cell is of. */
export interface SingleSetting extends EditionSetting {
  readonly document: EditionDocument;
  readonly unit: Unit;
  readonly versionClass: (document: EditionDocument, witness: Witness) => string;
}

/** Versions of a unit beside one another, a row a clause, as in the reading room. */
export function unitTable(
  setting: SingleSetting,
  witnesses: readonly Witness[],
  isFirst: boolean,
): TemplateResult {
  const { edition, document, unit } = setting;
  const columns = witnesses.map((witness) => ({ document: document.id, witness: witness.id }));
  const { rows } = unitRows(edition, document, unit, columns);
  return html`<table>
    <thead>
      <tr>
        <td></td>
        ${witnesses.map((witness) => versionHead(setting, witness))}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => rowTemplate(setting, witnesses, row, isFirst))}
    </tbody>
  </table>`;
}

function versionHead({ document }: SingleSetting, witness: Witness): TemplateResult {
  return html`<th
    scope="col"
    data-version=${witness.id}
    ?data-authentic=${isAuthentic(witness.authority)}
  >
    <a href=${`#${document.id}.${witness.id}`}
      ><b lang=${witness.language}>${ownLanguageName(witness.language)}</b>,
      ${inFour((m) => witness.name[m.language])}</a
    >
    <span class="authority">${inFour((m) => m.authority[witness.authority])}</span>
  </th>`;
}

function rowTemplate(
  setting: SingleSetting,
  witnesses: readonly Witness[],
  { place, isLabel, cells }: Row,
  isFirst: boolean,
): TemplateResult {
  const { document, unit } = setting;
  const id = `${document.id}/${place}`;
  const number = clauseNumber(unit, place);
  const named = isFirst && place !== unit.id;
  return html`<tr id=${named ? id : nothing} class=${isLabel ? 'label' : nothing}>
    <th scope="row">
      ${
        number === ''
          ? html`<span class="unseen">${inFour((m) => unitName(m, unit))}</span>`
          : html`<a href=${`#${id}`}>${number}</a>`
      }
    </th>
    ${cells.map((cell, at) => cellTemplate(setting, place, witnesses[at]!, cell))}
  </tr>`;
}

function cellTemplate(
  setting: SingleSetting,
  place: string,
  witness: Witness,
  cell: Cell,
): TemplateResult | typeof nothing {
  if (cell.kind === 'continued') return nothing;
  const version = setting.versionClass(setting.document, witness);
  return html`<td class=${version} rowspan=${cell.rows > 1 ? cell.rows : nothing}>
    ${
      cell.kind === 'text'
        ? textCell(setting, place, witness, cell)
        : blocksInFour((m) =>
            cell.kind === 'gap' ? gapTemplate(withWords(setting, m), cell.gap) : nothing,
          )
    }
  </td>`;
}

/** Parts of the reading room's templates in one of the languages. */
function withWords(setting: SingleSetting, m: Messages): SingleSetting {
  return { ...setting, m };
}

function textCell(
  setting: SingleSetting,
  place: string,
  witness: Witness,
  cell: TextCell,
): TemplateResult {
  const { document } = setting;
  const isLabel = place.endsWith('.label');
  return html`${cell.segments.map((segment) => [
    textTemplate(setting, witness, segment),
    blocksInFour((m) => segmentRemarks(withWords(setting, m), segment)),
  ])}${blocksInFour((m) => remarks(withWords(setting, m), place, document, cell))}${
    isLabel
      ? nothing
      : blocksInFour((m) =>
          apparatus(withWords(setting, m), witness, [
            ...labelAbove(setting, place, witness),
            ...cell.segments,
          ]),
        )
  }`;
}

function segmentRemarks(setting: SingleSetting, segment: Segment): readonly unknown[] {
  const remark = segment.remark?.[setting.m.language];
  return [
    statusMark(setting, segment),
    remark ? html`<p class="remark">${remark}</p>` : nothing,
  ].filter((each) => each !== nothing);
}

/** The words to the letter; those that a note is about lead to it. */
function textTemplate(
  { edition, document }: SingleSetting,
  witness: Witness,
  segment: Segment,
): TemplateResult {
  const marks = [
    ...noteMarks(edition.notes, { document, witness, segment }, () => ''),
    ...(segment.doubtful ?? []).map((span) => ({ kind: 'doubtful' as const, span })),
  ];
  const wholly = segment.status === 'u' && !segment.doubtful;
  const words = runs(segment.text, marks).map((run) => {
    const note = run.marks.find(({ kind }) => kind === 'note');
    const isDoubtful = run.marks.some(({ kind }) => kind === 'doubtful');
    const text = isDoubtful ? html`<span class="doubtful">${run.text}</span>` : run.text;
    return note
      ? html`<a class=${`note ${note.variety ?? ''}`} href=${`#note-${note.ref}`}>${text}</a>`
      : text;
  });
  // prettier-ignore
  return html`<p class="text" lang=${witness.language} data-witness=${witness.id} data-places=${segment.covers.join(' ')} ?data-doubtful=${wholly || segment.status === 'gap'}>${words}</p>`;
}
