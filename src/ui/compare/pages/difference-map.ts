import { nothing, svg, html, type TemplateResult } from 'lit';
import type { Unit } from '../../../core/model/index.ts';
import type { EditionSetting } from '../../context.ts';
import { clauseName, unitName } from '../../names.ts';
import { comparisonHref } from './pictures-page.ts';
import type { DifferenceMap, MapRow } from './pictures-data.ts';
import type { ComparePagesWords } from './words.ts';

const BOX = 24;
const GAP = 10;
const NAMES = 240;
const HEAD = 74;
const LINE = 34;

/** How dark a box is: none, one, two or three, more. Steps, so that the number is what is read. */
function shade(count: number): number {
  return count === 0 ? 0 : count === 1 ? 1 : count < 4 ? 2 : 3;
}

interface PlacedUnit {
  readonly unit: Unit;
  readonly x: number;
}

/** A map of a document: a box for each clause, a line for each version, with the number of differences of substance. */
export function differenceMap(
  setting: EditionSetting,
  words: ComparePagesWords,
  map: DifferenceMap,
  title: string,
): TemplateResult {
  let x = NAMES;
  const placed = map.document.units.map((unit) => {
    const here = { unit, x };
    x += unit.segments.length * BOX + GAP;
    return here;
  });
  const height = HEAD + map.rows.length * LINE;
  return html`<svg
    class="picture map"
    viewBox=${`0 0 ${x} ${height}`}
    width=${x}
    height=${height}
    role="group"
    aria-label=${title}
  >
    ${placed.map(
      ({ unit, x: at }) =>
        svg`<text class="head" transform=${`translate(${at + 12} ${HEAD - 10}) rotate(-32)`}>${unitName(setting.m, unit)}</text>`,
    )}
    ${map.rows.map((row, index) => rowTemplate(setting, words, map, row, placed, HEAD + index * LINE))}
  </svg>`;
}

function rowTemplate(
  setting: EditionSetting,
  words: ComparePagesWords,
  map: DifferenceMap,
  { witness, counts }: MapRow,
  placed: readonly PlacedUnit[],
  y: number,
): unknown {
  const { m } = setting;
  const name = witness.name[m.language];
  return svg`<text class="name" x="0" y=${y + 17}>${name.length > 34 ? `${name.slice(0, 33)}…` : name}</text>${placed.map(
    ({ unit, x }) =>
      unit.segments.map((place, index) => {
        const count = counts.get(place);
        const left = x + index * BOX;
        const label = clauseName(m, unit, place);
        const box = svg`<rect x=${left} y=${y} width=${BOX - 2} height=${BOX} rx="3" data-shade=${count === undefined ? nothing : shade(count)}></rect><text x=${left + BOX / 2 - 1} y=${y + 17} text-anchor="middle" data-shade=${count === undefined ? nothing : shade(count)}>${count ?? '–'}</text>`;
        if (count === undefined) {
          return svg`<g class="box none" role="img" aria-label=${`${label}: ${words.pictures.notCompared}`}>${box}</g>`;
        }
        return svg`<a class="box" href=${comparisonHref(setting, map, witness.id, unit, place)} aria-label=${`${name}, ${words.pictures.cell(label, count)}`}>${box}</a>`;
      }),
  )}`;
}
