import { html, svg, type TemplateResult } from 'lit';
import type { EditionDocument, Unit } from '../../../core/model/index.ts';
import { link, type EditionSetting } from '../../context.ts';
import { unitName } from '../../names.ts';
import type { Ribbon, RibbonPicture } from './pictures-data.ts';
import type { ComparePagesWords } from './words.ts';

const WIDTH = 640;
const SIDE = 190;
const STEP = 40;
const TOP = 34;

/** The parts of a draft on the left, those of the later document on the right, ribbons between what is aligned. */
export function ribbonPicture(
  setting: EditionSetting,
  words: ComparePagesWords,
  { draft, document, ribbons }: RibbonPicture,
  title: string,
): TemplateResult {
  const { m } = setting;
  const height = TOP + Math.max(draft.units.length, document.units.length) * STEP + 8;
  const y = (owner: EditionDocument, unit: Unit) => TOP + (owner.units.indexOf(unit) + 0.5) * STEP;
  const side = (owner: EditionDocument, x: number, anchor: 'start' | 'end') =>
    owner.units.map((unit) => {
      const page = { kind: 'unit', edition: setting.edition.id, document: owner.id, unit: unit.id };
      const note = loneliness(words, owner === draft, unit, ribbons);
      return svg`<a href=${link(setting, page as Parameters<typeof link>[1])}><text x=${x} y=${y(owner, unit) + 4} text-anchor=${anchor}>${unitName(m, unit)}${note}</text></a>`;
    });
  return html`<svg
    class="picture ribbons"
    viewBox=${`0 0 ${WIDTH} ${height}`}
    width=${WIDTH}
    height=${height}
    role="group"
    aria-label=${title}
  >
    <text class="head" x=${SIDE - 12} y="16" text-anchor="end">
      ${draft.shortTitle[m.language]}
    </text>
    <text class="head" x=${WIDTH - SIDE + 12} y="16">${document.shortTitle[m.language]}</text>
    ${ribbons.map((ribbon) =>
      ribbon.from && ribbon.to
        ? band(
            `${unitName(m, ribbon.from)} → ${unitName(m, ribbon.to)}, ${words.pictures.linked(ribbon.links.length)}`,
            y(draft, ribbon.from),
            y(document, ribbon.to),
            ribbon.links.length,
          )
        : svg``,
    )}
    ${side(draft, SIDE - 12, 'end')} ${side(document, WIDTH - SIDE + 12, 'start')}
  </svg>`;
}

/** A part that nothing leads from or to says so. */
function loneliness(
  words: ComparePagesWords,
  isDraft: boolean,
  unit: Unit,
  ribbons: readonly Ribbon[],
): string {
  const own = ribbons.filter(({ from, to }) => (isDraft ? from : to) === unit);
  const isLinked = own.some(({ from, to }) => from && to);
  if (isLinked || own.length === 0) return '';
  return ` (${isDraft ? words.pictures.isDropped : words.pictures.isNew})`;
}

function band(label: string, from: number, to: number, count: number): unknown {
  const half = Math.min(15, 3 + count * 2.5);
  const left = SIDE;
  const right = WIDTH - SIDE;
  const middle = WIDTH / 2;
  const d = `M${left} ${from - half}C${middle} ${from - half} ${middle} ${to - half} ${right} ${to - half}V${to + half}C${middle} ${to + half} ${middle} ${from + half} ${left} ${from + half}Z`;
  return svg`<path class="band" d=${d} role="img" aria-label=${label}></path>`;
}
