import { html, nothing, type TemplateResult } from 'lit';
import { viewToUrl } from '../../../app/view.ts';
import type { Unit } from '../../../core/model/index.ts';
import { link, type EditionSetting } from '../../context.ts';
import { clauseName, languageName, unitName, versionName } from '../../names.ts';
import { differenceMap } from './difference-map.ts';
import {
  picturesData,
  type DifferenceMap,
  type DistanceMatrix,
  type RibbonPicture,
} from './pictures-data.ts';
import { distanceMatrix } from './distance-matrix.ts';
import { ribbonPicture } from './ribbon-picture.ts';
import { comparePagesWordsIn, type ComparePagesWords } from './words.ts';

/** The pictures: where versions differ, how far they are apart, what became of a draft's articles. */
export function picturesPage(setting: EditionSetting): TemplateResult {
  const words = comparePagesWordsIn(setting.m.language);
  const { maps, matrices, ribbons } = picturesData(setting.edition);
  const { m } = setting;
  return html`<div class="pictures">
    <h1>${words.pictures.title}</h1>
    <p class="lead">${words.pictures.intro}</p>
    ${maps.map((map) => mapFigure(setting, words, map))}
    ${matrices.map(
      ({ document, matrices: own }) =>
        html`<section>
          <h2>${words.pictures.matrix(document.title[m.language])}</h2>
          <p class="lead">${words.pictures.matrixNote}</p>
          ${own.map((matrix) => matrixFigure(setting, words, matrix))}
        </section>`,
    )}
    ${ribbons.map((picture) => ribbonFigure(setting, words, picture))}
  </div>`;
}

/** Address of a comparison of two versions, at a part of the document. */
export function comparisonHref(
  setting: EditionSetting,
  { document, base }: DifferenceMap,
  witness: string,
  unit: Unit,
  segment?: string,
): string {
  const { edition } = setting;
  const columns = [base.id, witness].map((id) => ({ document: document.id, witness: id }));
  const page = link(setting, {
    kind: 'unit',
    edition: edition.id,
    document: document.id,
    unit: unit.id,
  });
  const view = { columns, ...(segment === undefined ? {} : { place: { segment } }) };
  return page + viewToUrl(view, document.id, { base: base.id });
}

interface TableRow {
  readonly head: TemplateResult | string;
  readonly cells: readonly (TemplateResult | string | typeof nothing)[];
}

/** The numbers of a picture as a table, folded away behind it. */
function tableBehind(
  words: ComparePagesWords,
  corner: string,
  heads: readonly string[],
  rows: readonly TableRow[],
): TemplateResult {
  return html`<details>
    <summary>${words.pictures.table}</summary>
    <table>
      <thead>
        <tr>
          ${corner === '' ? html`<td></td>` : html`<th scope="col">${corner}</th>`}
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ head, cells }) =>
            html`<tr>
              <th scope="row">${head}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

function mapFigure(
  setting: EditionSetting,
  words: ComparePagesWords,
  map: DifferenceMap,
): TemplateResult {
  const { m } = setting;
  const { document, base, rows } = map;
  const title = words.pictures.map(document.title[m.language], languageName(m, map.language));
  const count = (unit: Unit, counts: ReadonlyMap<string, number>) => {
    const known = unit.segments.flatMap((place) => counts.get(place) ?? []);
    return known.length === 0 ? undefined : known.reduce((sum, each) => sum + each, 0);
  };
  return html`<section>
    <h2>${title}</h2>
    <p class="lead">${words.pictures.mapNote(versionName(m, base))}</p>
    <div class="scroll" tabindex="0" role="group" aria-label=${title}>
      ${differenceMap(setting, words, map, title)}
    </div>
    ${tableBehind(
      words,
      words.pictures.unit,
      rows.map(({ witness }) => versionName(m, witness)),
      document.units.map((unit) => ({
        head: unitName(m, unit),
        cells: rows.map(({ witness, counts }) => {
          const number = count(unit, counts);
          if (number === undefined) return words.pictures.notCompared;
          return html`<a href=${comparisonHref(setting, map, witness.id, unit)}>${number}</a>`;
        }),
      })),
    )}
  </section>`;
}

function percent(setting: EditionSetting, distance: number): string {
  return new Intl.NumberFormat(setting.m.language, {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(distance);
}

function matrixFigure(
  setting: EditionSetting,
  words: ComparePagesWords,
  matrix: DistanceMatrix,
): TemplateResult {
  const { m } = setting;
  const { witnesses, distances, language } = matrix;
  const title = languageName(m, language);
  const cell = (distance: number | undefined) =>
    distance === undefined ? words.pictures.noDistance : percent(setting, distance);
  return html`<h3>${title}</h3>
    <div class="scroll" tabindex="0" role="group" aria-label=${title}>
      ${distanceMatrix(setting, matrix, title, cell)}
    </div>
    ${tableBehind(
      words,
      '',
      witnesses.map((witness) => versionName(m, witness)),
      witnesses.map((witness, row) => ({
        head: versionName(m, witness),
        cells: distances[row]!.map(cell),
      })),
    )}`;
}

function ribbonFigure(
  setting: EditionSetting,
  words: ComparePagesWords,
  picture: RibbonPicture,
): TemplateResult {
  const { m } = setting;
  const { draft, document, ribbons } = picture;
  const title = words.pictures.ribbons(draft.title[m.language], document.title[m.language]);
  const place = (owner: typeof draft, ids: readonly string[], none: string) =>
    ids.length === 0
      ? html`<i>${none}</i>`
      : ids
          .map((id) => {
            const unit = owner.units.find(
              (each) => each.segments.includes(id) || each.label === id,
            );
            return unit ? clauseName(m, unit, id) : id;
          })
          .join('; ');
  return html`<section>
    <h2>${title}</h2>
    <p class="lead">${words.pictures.ribbonsNote}</p>
    <div class="scroll" tabindex="0" role="group" aria-label=${title}>
      ${ribbonPicture(setting, words, picture, title)}
    </div>
    ${tableBehind(
      words,
      words.pictures.from,
      [words.pictures.to, words.pictures.change],
      [...new Set(ribbons.flatMap(({ links }) => links))].map(({ from, to, remark }) => ({
        head: place(draft, from, words.pictures.isNew),
        cells: [place(document, to, words.pictures.isDropped), remark?.[m.language] ?? nothing],
      })),
    )}
  </section>`;
}
